// Sources as the search finds them: by title, author, publisher, date, number and id.

import { words } from "./words.js";

const NAMED = /\bsources?\b/i;
const NUMBER = /\d{5,}|[\p{L}\d.]\s?\(\d{2,4}\)\s?[\p{L}\d]/u; // "72368", "PO(2011)0141", "Press Release (2021) 086"
const ID = /^[a-z]+(?:-[a-z0-9]+)+$/;

export class Sources {
  #all;

  /** Takes `sources/index.json`; `kind` is the place of the sources among the kinds. */
  constructor({ pages, sources }, kind) {
    this.#all = sources.map(([id, title, details, , , , page]) => ({
      id: words(id).join(" "),
      text: ` ${words(`${title} ${details} ${id}`).join(" ")}`,
      record: { kind, id, address: `sources/${pages[page]}/#${id}`, name: title, detail: details, facets: [], summary: "" },
    }));
  }

  /** Whether a query names sources, or looks like the id or number of one. */
  static areAsked(query) {
    return NAMED.test(query) || NUMBER.test(query) || ID.test(query.trim());
  }

  /** Results for the words of a query, in two lists: sources that it means by id or number, and others in which all stand. */
  find(query, terms) {
    const telling = terms.filter((term) => term !== "source");
    if (!telling.length) return [[], []];
    const id = words(query).join(" ");
    const marked = new Map(telling.map((term) => [term, 1]));
    const found = [[], []];
    for (const { id: own, text, record } of this.#all) {
      if (!telling.every((term) => text.includes(` ${term}`))) continue;
      const isMeant = own === id || NUMBER.test(query);
      found[isMeant ? 0 : 1].push({ record, score: 0, name: null, terms: marked, text: "", passage: record.address });
    }
    return found;
  }
}
