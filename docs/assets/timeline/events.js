// The events of the list, read once from its markup, and which of them answer a query.

import { folded } from "../filters.js";
import { DIMENSIONS } from "./query.js";

const PARTS = [...DIMENSIONS, "years", "words"];

export class Events {
  /** @param {HTMLElement} list */
  constructor(list) {
    this.list = list;
    this.sections = [...list.querySelectorAll(".atlas-of-year")].map((element) => ({
      element,
      year: Number(element.dataset.year),
      items: [],
      shown: 0,
    }));
    this.all = [];
    for (const section of this.sections) {
      for (const element of section.element.lastElementChild.children) {
        const of = element.dataset;
        const item = {
          element,
          section,
          first: section.year,
          last: of.until ? Number(of.until) : section.year,
          values: DIMENSIONS.map((name) => (of[name] ? of[name].split(" ") : [])),
          text: null,
          shown: true,
        };
        section.items.push(item);
        this.all.push(item);
      }
      section.shown = section.items.length;
    }
    this.newest = false;
    this._byId = null;
  }

  /** The item of an anchor. */
  find(anchor) {
    this._byId ??= new Map(this.all.map((item) => [item.element.id, item]));
    return this._byId.get(anchor);
  }

  /** Words to search an item in: what is read, without the titles of its sources. */
  _text(item) {
    item.text ??= folded([item.element.firstElementChild, ...item.element.querySelectorAll("p")].map((part) => part.textContent).join(" "));
    return item.text;
  }

  /**
   * Answer a query: `matches` holds the items, `counts` for each dimension how many items each value would leave with
   * all else as it is, and `without` how many there would be if one part of the query were not asked.
   */
  answer(query) {
    const wanted = DIMENSIONS.map((name) => new Set(query.chosen[name]));
    const words = folded(query.words).split(/\s+/).filter(Boolean);
    const from = query.from ?? -Infinity;
    const to = query.to ?? Infinity;
    const counts = Object.fromEntries(DIMENSIONS.map((name) => [name, new Map()]));
    const without = new Map(PARTS.map((part) => [part, 0]));
    const years = new Map();
    const matches = [];
    for (const item of this.all) {
      let failed = 0;
      let which = -1;
      for (let index = 0; index < DIMENSIONS.length; index += 1) {
        if (wanted[index].size && !item.values[index].some((value) => wanted[index].has(value))) {
          failed += 1;
          which = index;
        }
      }
      const isOutside = item.last < from || item.first > to;
      if (isOutside) {
        failed += 1;
        which = DIMENSIONS.length;
      }
      if (failed < 2 && words.length && !words.every((word) => this._text(item).includes(word))) {
        failed += 1;
        which = DIMENSIONS.length + 1;
      }
      if (failed > 1) continue;
      if (failed === 1) without.set(PARTS[which], without.get(PARTS[which]) + 1);
      else matches.push(item);
      if (!failed || PARTS[which] === "years") years.set(item.first, (years.get(item.first) ?? 0) + 1);
      for (let index = 0; index < DIMENSIONS.length; index += 1) {
        if (failed && which !== index) continue;
        const of = counts[DIMENSIONS[index]];
        for (const value of item.values[index]) of.set(value, (of.get(value) ?? 0) + 1);
      }
    }
    return { matches, counts, without, years };
  }

  /** Show these items alone; only what changes is touched. */
  show(matches) {
    const shown = new Set(matches);
    for (const section of this.sections) {
      let number = 0;
      for (const item of section.items) {
        const isShown = shown.has(item);
        number += isShown ? 1 : 0;
        if (item.shown !== isShown) {
          item.shown = isShown;
          item.element.hidden = !isShown;
        }
      }
      if (number !== section.shown) {
        if (!number !== !section.shown) section.element.hidden = !number;
        section.shown = number;
      }
    }
  }

  /** Put the newest or the oldest first. */
  order(newest) {
    if (newest === this.newest) return;
    this.newest = newest;
    const around = document.createDocumentFragment();
    const sections = newest ? [...this.sections].reverse() : this.sections;
    for (const { element, items } of sections) {
      const inner = items.map((item) => item.element);
      element.lastElementChild.append(...(newest ? inner.reverse() : inner));
      around.append(element);
    }
    this.list.append(around);
  }
}
