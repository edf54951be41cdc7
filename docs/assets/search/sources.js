// Sources as the search finds them: by title, author, publisher, date, number and id.

import { words } from "./words.js";

export class Sources {
  #all;

  /** Takes `sources/index.json`; `kind` is the place of the sources among the kinds. */
  constructor({ pages, sources }, kind) {
    this.#all = sources.map(([id, title, details, , , , page, , number = ""]) => ({
      text: ` ${words(`${title} ${details} ${number} ${id}`).join(" ")}`,
      marks: [id, number, /\d{5,}/.exec(id)?.[0]].filter(Boolean).map((mark) => words(mark).join("")),
      record: {
        kind, facets: [], id: `sources/${id}`, address: `sources/${pages[page]}/#${id}`, name: title, detail: details, summary: number,
      },
    }));
  }

  /** Whether a query looks like the id or number of a document, or asks for sources. */
  static areAsked(query) {
    return /\d{5,}|[a-z]+-[a-z]?\d{3,}|[\p{L}\d]\(\d{2,4}\)\s?[\p{L}\d]/iu.test(query) || /\bsources? .|.\bsources?\b/i.test(query);
  }

  /** Results for the words of a query: of sources that it names by id or number, and of the others in which all stand. */
  find(query, terms) {
    const telling = terms.filter((term) => term !== "source" && term !== "document");
    if (!telling.length) return [[], []];
    const marks = [words(query).join(""), ...(query.match(/\d{5,}/g) ?? [])];
    const isMeant = (one) => one.marks.some((mark) => marks.includes(mark));
    const fits = new Set(this.#all.filter(({ text }) => telling.every((term) => text.includes(` ${term}`))));
    const found = [[], []];
    for (const one of this.#all.filter((one) => isMeant(one) || fits.has(one))) {
      const marked = new Map(telling.map((term) => [term, 1]));
      const { record } = one;
      const result = { record, score: 0, name: null, terms: marked, text: record.summary, passage: record.address };
      found[isMeant(one) ? 0 : 1].push(result);
    }
    return found;
  }
}
