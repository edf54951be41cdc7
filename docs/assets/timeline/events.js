// The events of the list, read once from its markup.

import { found } from "../shared/controls.js";
import { folded } from "../shared/folding.js";
import { forOthers } from "../shared/site.js";
import { spanOf } from "./dates.js";
import { FACETS } from "./query.js";

/** Records that an event is found by are those that it has links to. */
const FACET_OF = { groups: "group", partners: "partner", tools: "tool" };
/** The anchor that a link in an SVG leads to; an SVG link knows only its whole address. */
export function anchorOf(link) {
  return link.getAttribute("href").replace(/^[^#]*#/, "");
}

/** An anchor as it is written on the page; as it is, where it is none that can be. */
function decoded(anchor) {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** The kind of record that tells an event, to which its first link leads; who joined or left is told of partners. */
function kindOf(element) {
  const link = element.querySelector("p > a:first-child, p > strong > a");
  return link?.getAttribute("href").split("/")[1] ?? "partners";
}

/** An event as it stands in the list; a `match.js` Item. */
class TimelineEvent {
  #text = null;
  #days = null;

  constructor(element, year) {
    const { body } = element.dataset;
    this.element = element;
    this.year = year;
    this.kind = kindOf(element);
    this.values = Object.fromEntries(FACETS.map((name) => [name, []]));
    this.values.kind.push(this.kind);
    if (body) this.values.body.push(...body.split(" "));
    for (const link of element.querySelectorAll("a[href^='../']")) {
      const [, folder, id] = link.getAttribute("href").split("/");
      const values = this.values[FACET_OF[folder]];
      if (values && !values.includes(id)) values.push(id);
    }
    this.isShown = true;
  }

  /** Words to search it in: what is read, without its sources. Most readers never search. */
  get text() {
    if (this.#text === null) {
      const parts = [this.element.firstElementChild, ...this.element.querySelectorAll("p")];
      this.#text = folded(parts.map((part) => part.textContent).join(" "));
    }
    return this.#text;
  }

  /** The first and the last day on which it can have been: by its date, or beside it where its words tell less. */
  get #span() {
    this.#days ??= this.element.dataset.days?.split("/") ?? spanOf(this.element.firstElementChild.textContent);
    return this.#days;
  }

  get first() {
    return this.#span[0];
  }

  get last() {
    return this.#span[1];
  }

  /** The time at which it is drawn: that of its first day. */
  get time() {
    return Date.parse(this.first);
  }

  /** Its date and what is read of it at first sight, in one line. */
  get told() {
    return `${this.element.firstElementChild.textContent}: ${this.element.querySelector("p").textContent}`;
  }

  /** Its date, the record or kind, words, sources and address, as cells of a row. */
  get cells() {
    const [date, told, more] = this.element.children;
    const [record, ...rest] = told.childNodes;
    const sources = [...(more?.querySelectorAll("div a") ?? [])].map((link) => link.textContent).join("; ");
    const words = rest.map(({ textContent }) => textContent).join("").trim();
    const address = forOthers(new URL(`#${this.element.id}`, location.href).href);
    return [date.textContent.trim(), record.textContent, words, sources, address];
  }

  /** Show it or not; what stays as it is is not touched. */
  show(isShown) {
    if (this.isShown === isShown) return;
    this.isShown = isShown;
    this.element.hidden = !isShown;
  }
}

export class Events {
  #list;
  #years;
  #isNewestFirst = false;
  #isNarrowed = false;
  #byId = null;

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
    this.#years = [...list.querySelectorAll("details[data-year]")].map((element) => {
      const place = element.querySelector("ol");
      const events = [...place.children].map((item) => new TimelineEvent(item, Number(element.dataset.year)));
      return { element, place, events, count: element.querySelector("[data-count]"), wasOpen: element.open };
    });
    this.all = this.#years.flatMap(({ events }) => events);
    this.years = this.#years.map(({ element }) => element);
    window.addEventListener("hashchange", () => this.reveal());
  }

  /** The event of an anchor. */
  find(anchor) {
    this.#byId ??= new Map(this.all.map((event) => [event.element.id, event]));
    return this.#byId.get(anchor);
  }

  /**
   * Show these events alone. While the list is narrowed, years with events are open; then they are as they were.
   * @returns {Map<string, number>} how many are shown of each year
   */
  show(matches, isNarrowed) {
    const shown = new Set(matches);
    const counts = new Map();
    for (const year of this.#years) {
      const { element, place, events, count } = year;
      for (const event of events) event.show(shown.has(event));
      const number = events.reduce((sum, { isShown }) => sum + Number(isShown), 0);
      counts.set(element.dataset.year, number);
      if (element.hidden !== !number) element.hidden = !number;
      const words = found(number, events.length, "event");
      if (count.textContent !== words) count.textContent = words;
      if (year.rows !== number) place.style.setProperty("--rows", (year.rows = number));
      if (isNarrowed && !this.#isNarrowed) year.wasOpen = element.open;
      if (isNarrowed || this.#isNarrowed) element.open = isNarrowed ? number > 0 : year.wasOpen;
    }
    this.#isNarrowed = isNarrowed;
    return counts;
  }

  /**
   * Open the year that holds what the address leads to, where the browser has not done so, and go there once it is laid
   * out: what is out of sight has only about its room.
   */
  reveal() {
    const led = document.getElementById(decoded(location.hash.slice(1)));
    const year = led?.closest("details[data-year]");
    if (!year) return;
    year.open = true;
    requestAnimationFrame(() => led.scrollIntoView());
  }

  /** Put the newest or the oldest first. */
  order(isNewestFirst) {
    if (isNewestFirst === this.#isNewestFirst) return;
    this.#isNewestFirst = isNewestFirst;
    const around = document.createDocumentFragment();
    for (const { element, place, events } of isNewestFirst ? [...this.#years].reverse() : this.#years) {
      const items = events.map((event) => event.element);
      place.append(...(isNewestFirst ? items.reverse() : items));
      around.append(element);
    }
    this.#list.append(around);
  }
}
