// The partners of the list, read once from its rows, and the shapes of the map that stand for them.

import { element } from "../shared/element.js";
import { folded } from "../shared/folding.js";
import { nameOn } from "../shared/names.js";
import { standingOn } from "./match.js";
import { ORDERS } from "./query.js";

/** A partner's row and shapes; they show what was read from the row until they are told otherwise. */
class Partner {
  #shapes;
  #link;
  #status;
  #formats;
  #shownStatus = null;
  #shownWords;
  #dated;
  #isShown = true;

  constructor(row, place, shapes) {
    const { partner, region = "", kind = "", since = "", ends = "", confirmed = "" } = row.dataset;
    const { first = "", latest = "", words = "" } = row.dataset;
    const regionName = row.querySelector('[data-label="Region"]').textContent;
    this.#shapes = shapes;
    this.#status = row.querySelector('[data-label="Status"] [data-state]');
    this.#formats = [...row.querySelectorAll("[data-group]")].map((item) => {
      return { item, group: item.dataset.group, words: item.querySelector("[data-words]") };
    });
    this.#shownWords = this.#status.textContent;
    this.#dated = [["Since", first], ["Last event", latest]].map(([label, day]) => {
      return { cell: row.querySelector(`[data-label="${label}"]`).firstElementChild, day };
    });
    this.row = row;
    this.id = partner;
    this.#link = row.querySelector("th a");
    this.text = folded(`${row.textContent} ${words}`);
    this.fixed = { region, kind, since, ends, confirmed };
    this.sorting = { place, region: regionName, first, latest };
  }

  /** Show or leave out, and write what has changed and nothing else: this runs while the slider is drawn. */
  show(standing, isShown, day) {
    const name = nameOn(this.#link, day);
    if (name && this.#link.textContent !== name) this.#link.textContent = name;
    this.#showStatus(standing.status);
    for (const { item, group, words } of this.#formats) {
      const state = standing.groups[group];
      if (item.dataset.state !== state.key) item.dataset.state = state.key;
      if (words.textContent !== state.words) words.textContent = state.words;
    }
    // What came later is not told of a day.
    for (const { cell, day: first } of this.#dated) if (cell) cell.hidden = first > day;
    if (this.#isShown === isShown) return;
    this.#isShown = isShown;
    this.row.hidden = !isShown;
    for (const shape of this.#shapes) {
      shape.toggleAttribute("data-left-out", !isShown);
      if (isShown) shape.removeAttribute("tabindex");
      else shape.setAttribute("tabindex", "-1");
    }
  }

  #showStatus({ key, words }) {
    if (this.#shownWords !== words) {
      const [own, more] = words.split(" (");
      this.#status.replaceChildren(own, ...(more ? [element("small", {}, ` (${more}`)] : []));
      this.#shownWords = words;
    }
    if (this.#shownStatus !== key) {
      this.#shownStatus = this.#status.dataset.state = this.row.dataset.status = key;
      for (const shape of this.#shapes) shape.dataset.status = key;
    }
    for (const shape of this.#shapes) nameShape(shape, `${this.#link.textContent}: ${words}`);
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
  name: BY_NAME,
  region: (one, other) => one.region.localeCompare(other.region) || BY_NAME(one, other),
  since: (one, other) => (one.first || "9").localeCompare(other.first || "9") || BY_NAME(one, other),
  latest: (one, other) => other.latest.localeCompare(one.latest) || BY_NAME(one, other),
};

export class Partners {
  #allies;
  #rows;
  #order = ORDERS[0];

  /**
   * @param {HTMLTableSectionElement} rows
   * @param {NodeListOf<HTMLElement>} shapes  elements outside the list that stand for partners, such as those of the map
   * @param {NodeListOf<HTMLElement>} allies  those that stand for Allies whose name changed
   */
  constructor(rows, shapes, allies) {
    this.#allies = [...allies].map((shape) => ({ shape, words: shape.getAttribute("aria-label").split(": ")[1] }));
    this.#rows = rows;
    const shapesOf = (id) => [...shapes].filter((shape) => shape.dataset.partner === id);
    this.all = [...rows.rows].map((row, place) => new Partner(row, place, shapesOf(row.dataset.partner)));
  }

  /** All partners with what they were on a day, as `match.js` looks at them. */
  on(day, standing) {
    return this.all.map((partner) => {
      const { fixed, text } = partner;
      return { partner, fixed, text, standing: standingOn(standing.partners[partner.id], day) };
    });
  }

  /** Show what partners were, and these alone. */
  show(candidates, matches, day) {
    const shown = new Set(matches);
    for (const one of candidates) one.partner.show(one.standing, shown.has(one), day);
    for (const { shape, words } of this.#allies) nameShape(shape, `${nameOn(shape, day)}: ${words}`);
  }

  order(by) {
    if (this.#order === by) return;
    this.#order = by;
    const ordered = [...this.all].sort((one, other) => COMPARISONS[by](one.sorting, other.sorting));
    this.#rows.append(...ordered.map((partner) => partner.row));
  }
}
