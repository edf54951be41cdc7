// Sources as the search finds them: by title, author, publisher, date, number and id.

import { words } from "./words.js";

const NAMED = /\bsources?\b/i;
const NUMBER = /\d{5,}|[\p{L}\d.]\s?\(\d{2,4}\)\s?[\p{L}\d]/u; // "72368", "PO(2011)0141", "Press Release (2021) 086"

export class Sources {
  #all;

  /** Takes `sources/index.json`; `kind` is the place of the sources among the kinds. */
  constructor({ pages, sources }, kind) {
    this.#all = sources.map(([id, title, details, , , , page]) => ({
      text: ` ${words(`${title} ${details} ${id}`).join(" ")}`,
      record: { kind, id, address: `sources/${pages[page]}/#${id}`, name: title, detail: details, facets: [], summary: "" },
    }));
  }

  /** Whether a query names sources, or looks like the number of one. */
  static areAsked(query) {
    return NAMED.test(query) || NUMBER.test(query);
  }

  /** Whether a word stands in one. */
  has(term) {
    return this.#all.some(({ text }) => text.includes(` ${term}`));
  }

  /** Results for the words of a query: sources with all of them in title, author, publisher, date, number or id. */
  find(terms) {
    const telling = terms.filter((term) => term !== "source");
    if (!telling.length) return [];
    const marked = new Map(telling.map((term) => [term, 1]));
    return this.#all
      .filter(({ text }) => telling.every((term) => text.includes(` ${term}`)))
      .map(({ record }) => ({ record, score: 0, name: null, terms: marked, text: "", passage: record.address }));
  }
}
