// The partners of the list, read once from its rows, and the shapes of the map that stand for them.

import { element } from "../shared/element.js";
import { folded } from "../shared/folding.js";
import { nameOn } from "../shared/names.js";
import { isIn, standingOn } from "./match.js";

/** A partner's row and shapes; they show what was read from the row until they are told otherwise. */
class Partner {
  #shapes;
  #status;
  #formats;
  #shownStatus = null;
  #shownWords;
  #dated;
  #isShown = true;
  #told = "";
  #words;

  constructor(row, place, shapes) {
    const { partner, region = "", kind = "", since = "", ends = "", confirmed = "" } = row.dataset;
    const { first = "", latest = "", words = "" } = row.dataset;
    this.#shapes = shapes;
    this.#status = row.querySelector('[data-label="Status"] [data-state]');
    this.#formats = [...row.querySelectorAll("[data-group]")].map((item) => {
      return { item, group: item.dataset.group, name: item.querySelector("a").textContent, words: item.querySelector("[data-words]") };
    });
    this.#shownWords = this.#status.textContent;
    this.#dated = [["Since", first], ["Last event", latest]].map(([label, day]) => {
      return { cell: row.querySelector(`[data-label="${label}"]`).firstElementChild, day };
    });
    this.row = row;
    this.id = partner;
    this.link = row.querySelector("th a");
    const regionName = row.querySelector('[data-label="Region"]').textContent;
    this.#words = folded(`${this.link.textContent} ${words} ${regionName}`);
    this.fixed = { region, kind, since, ends, confirmed };
    this.sorting = { place, region: regionName, first, latest };
  }

  /** What it is found by on a day, folded: its names, what it is, and the formats that it is or was in. */
  textOn({ status, groups }) {
    const formats = this.#formats.filter(({ group }) => groups[group].key !== "not-yet");
    return `${this.#words} ${folded([status.words, ...formats.flatMap(({ name, group }) => [name, groups[group].words])].join(" "))}`;
  }

  /**
   * Its values of the facets that do not follow the day: on another than the edition's, none of what is told of that one
   * alone, nor since when it is a partner where that comes later.
   */
  fixedOn(day, isPast) {
    const { region, kind, since } = this.fixed;
    return isPast ? { region, kind, since: this.sorting.first <= day ? since : "" } : this.fixed;
  }

  /** Its name on a day, and its page. */
  namedOn(day) {
    return { id: this.id, name: nameOn(this.link, day) ?? this.link.textContent, href: this.link.getAttribute("href") };
  }

  /** The formats that it is in, or may be. */
  formatsOf(groups) {
    return this.#formats.filter(({ group }) => isIn(groups[group].key)).map(({ name }) => name).join(", ");
  }

  /** Show or leave out, and write what has changed and nothing else: this runs while the slider is drawn. */
  show(standing, isShown, day, { isChanged, isDimmed }) {
    const name = nameOn(this.link, day);
    if (name && this.link.textContent !== name) this.link.textContent = name;
    this.#showStatus(standing.status);
    for (const { item, group, words } of this.#formats) {
      const state = standing.groups[group];
      if (item.dataset.state !== state.key) item.dataset.state = state.key;
      if (words.textContent !== state.words) words.textContent = state.words;
    }
    this.#showShapes(standing, isChanged, isDimmed);
    // What came later is not told of a day.
    for (const { cell, day: first } of this.#dated) if (cell) cell.hidden = first > day;
    if (this.#isShown === isShown) return;
    this.#isShown = isShown;
    this.row.hidden = !isShown;
  }

  #showStatus({ key, words }) {
    if (this.#shownWords !== words) {
      const [own, more] = words.split(" (");
      this.#status.replaceChildren(own, ...(more ? [element("small", {}, ` (${more}`)] : []));
      this.#shownWords = words;
    }
    if (this.#shownStatus !== key) this.#shownStatus = this.#status.dataset.state = this.row.dataset.status = key;
  }

  #showShapes({ status, groups }, isChanged, isDimmed) {
    if (!this.#shapes.length) return;
    const formats = this.formatsOf(groups);
    const words = `${this.link.textContent}: ${status.words}`;
    const told = [status.key, words, formats, isChanged, isDimmed].join("|");
    if (told === this.#told) return;
    this.#told = told;
    for (const shape of this.#shapes) {
      shape.dataset.status = status.key;
      shape.dataset.formats = formats;
      shape.toggleAttribute("data-left-out", isDimmed);
      shape.toggleAttribute("data-changed", isChanged);
      nameShape(shape, words);
    }
  }
}

function nameShape(shape, words) {
  if (shape.getAttribute("aria-label") === words) return;
  shape.setAttribute("aria-label", words);
  const title = shape.querySelector("title");
  if (title) title.textContent = words;
}

const BY_NAME = (one, other) => one.place - other.place;
const COMPARISONS = {
  name: () => 0,
  status: (one, other) => one.status - other.status,
  formats: (one, other) => other.formats - one.formats,
  region: (one, other) => one.region.localeCompare(other.region),
  since: (one, other) => one.first.localeCompare(other.first),
  latest: (one, other) => other.latest.localeCompare(one.latest),
};

export class Partners {
  #allies;
  #rows;
  #statuses;

  /**
   * @param {HTMLTableSectionElement} rows
   * @param {NodeListOf<HTMLElement>} shapes  elements outside the list that stand for partners, such as those of the map
   * @param {NodeListOf<HTMLElement>} allies  those that stand for Allies whose name changed
   * @param {readonly string[]} statuses  the keys of all statuses, in the order in which they are told
   */
  constructor(rows, shapes, allies, statuses) {
    this.#allies = [...allies].map((shape) => ({ shape, words: shape.getAttribute("aria-label").split(": ")[1] }));
    this.#rows = rows;
    this.#statuses = statuses;
    const shapesOf = (id) => [...shapes].filter((shape) => shape.dataset.partner === id);
    this.all = [...rows.rows].map((row, place) => new Partner(row, place, shapesOf(row.dataset.partner)));
    this.byId = new Map(this.all.map((partner) => [partner.id, partner]));
  }

  /** All partners with what they were on a day, as `match.js` looks at them; `isPast` on another than the edition's. */
  on(day, told, isPast) {
    return this.all.map((partner) => {
      const standing = standingOn(told.partners[partner.id], day);
      return { partner, fixed: partner.fixedOn(day, isPast), standing, get text() { return partner.textOn(standing); } };
    });
  }

  /**
   * Show what partners were, and these alone; on the map those are marked that changed, and the others step back where
   * the list is narrowed.
   */
  show(candidates, matches, day, changed, isNarrowed) {
    const shown = new Set(matches);
    for (const one of candidates) {
      const isShown = shown.has(one);
      const marks = { isChanged: changed.has(one.partner.id), isDimmed: isNarrowed && !isShown };
      one.partner.show(one.standing, isShown, day, marks);
    }
    for (const { shape, words } of this.#allies) nameShape(shape, `${nameOn(shape, day)}: ${words}`);
  }

  /** Put the rows in an order, in which `-since` is that of `since` turned round. */
  order(by, candidates, day) {
    const keys = new Map(candidates.map(({ partner, standing: { status, groups } }) => {
      const formats = Object.values(groups).filter(({ key }) => isIn(key)).length;
      const [first, latest] = [partner.sorting.first, partner.sorting.latest].map((one) => (one <= day ? one : ""));
      return [partner, { ...partner.sorting, first, latest, formats, status: this.#statuses.indexOf(status.key) }];
    }));
    const name = by.replace("-", "");
    const turn = by.startsWith("-") ? -1 : 1;
    // Who has no date comes last either way.
    const isBlank = ({ first, latest }) => Number((name === "since" && !first) || (name === "latest" && !latest));
    const ordered = [...this.all].sort((one, other) => {
      const [first, second] = [keys.get(one), keys.get(other)];
      return isBlank(first) - isBlank(second) || turn * (COMPARISONS[name](first, second) || BY_NAME(first, second));
    });
    if (ordered.some((partner, place) => this.#rows.rows[place] !== partner.row)) {
      this.#rows.append(...ordered.map((partner) => partner.row));
    }
  }
}
