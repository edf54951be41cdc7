// The events of the list, read once from its markup.

import { folded } from "../shared/folding.js";
import { FACETS } from "./query.js";

/** The anchor that a link in an SVG leads to; an SVG link knows only its whole address. */
export function anchorOf(link) {
  return link.getAttribute("href").replace(/^[^#]*#/, "");
}

/** An event as it stands in the list; a `match.js` Item. */
class TimelineEvent {
  #text = null;

  constructor(element, year) {
    const { until, ...of } = element.dataset;
    this.element = element;
    this.first = year;
    this.last = until ? Number(until) : year;
    this.values = Object.fromEntries(FACETS.map((name) => [name, of[name] ? of[name].split(" ") : []]));
    this.isShown = true;
  }

  /** Words to search it in: what is read, without the titles of its sources. Most readers never search. */
  get text() {
    if (this.#text === null) {
      const parts = [this.element.firstElementChild, ...this.element.querySelectorAll("p")];
      this.#text = folded(parts.map((part) => part.textContent).join(" "));
    }
    return this.#text;
  }

  /** What is read of it at first sight: its date, its heading, and its text without them. */
  told() {
    const text = this.element.querySelector("p").cloneNode(true);
    const heading = text.querySelector("strong")?.textContent ?? "";
    text.querySelectorAll("[data-aside], strong").forEach((part) => part.remove());
    return { date: this.element.firstElementChild.textContent, heading, text: text.textContent.replace(/^[\s.]+/, "") };
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
  #sections;
  #isNewestFirst = false;
  #byId = null;

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
    this.#sections = [...list.querySelectorAll("section[data-year]")].map((element) => {
      const place = element.querySelector("[data-events]");
      const events = [...place.children].map((item) => new TimelineEvent(item, Number(element.dataset.year)));
      return { element, place, events };
    });
    this.all = this.#sections.flatMap(({ events }) => events);
  }

  /** The event of an anchor. */
  find(anchor) {
    this.#byId ??= new Map(this.all.map((event) => [event.element.id, event]));
    return this.#byId.get(anchor);
  }

  /** Show these events alone. */
  show(matches) {
    const shown = new Set(matches);
    for (const { element, events } of this.#sections) {
      for (const event of events) event.show(shown.has(event));
      const isEmpty = !events.some((event) => event.isShown);
      if (element.hidden !== isEmpty) element.hidden = isEmpty;
    }
  }

  /** Put the newest or the oldest first. */
  order(isNewestFirst) {
    if (isNewestFirst === this.#isNewestFirst) return;
    this.#isNewestFirst = isNewestFirst;
    const around = document.createDocumentFragment();
    for (const { element, place, events } of isNewestFirst ? [...this.#sections].reverse() : this.#sections) {
      const items = events.map((event) => event.element);
      place.append(...(isNewestFirst ? items.reverse() : items));
      around.append(element);
    }
    this.#list.append(around);
  }
}
