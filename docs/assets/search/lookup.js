// What a word that is typed stands for: the records, texts and events in which it is found, also unfinished, misspelt,
// or in another language.

import MiniSearch from "./minisearch.js";
import { allForms } from "./words.js";

/** How much a word counts by where in a record it is found. */
export const WORTH = { names: 1, codes: 1, foreign: 1, misspelt: 1, facets: 0.7, summary: 0.3, text: 0.3 };
const NAMES = { fields: ["names"] };
const ALL_NAMES = { fields: ["names", "foreign", "misspelt"] };
/** What is left of a word that only begins as is typed, or is written otherwise. */
export const INEXACT = 0.7;
const DERIVED = /(?:i?an|ese|ish|ean|i|n)$/;

/** How words are found in all indexes. */
export const HOW = {
  tokenize: allForms,
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term] },
};

/** Where a word is found: hits by the ids of records and events, and how close it is to a word of each text. */
class Hits {
  records = new Map();
  texts = new Map();
  isUnknown = false; // whether no record has the word in any form: what is found then only begins alike

  /** @param field  a key of `WORTH` */
  add(id, field, word, close) {
    const hit = this.records.get(id) ?? { words: new Map(), worth: 0, isNamed: false, isAbroad: false };
    this.records.set(id, hit);
    hit.words.set(word, Math.max(close, hit.words.get(word) ?? 0));
    hit.worth = Math.max(hit.worth, close * WORTH[field]);
    hit.isNamed ||= WORTH[field] === 1;
    this.isName ||= field === "names" || field === "codes";
  }
}

export class Lookup {
  #mini;
  #known = new Map();
  #number;
  #passages = null;
  #abroad = null;
  #want;

  /** `fieldOf` tells the text of a field of a record; `want` asks for the names in every language. */
  constructor(records, fieldOf, want) {
    this.#number = records.length;
    this.#want = want;
    this.#mini = new MiniSearch({
      ...HOW,
      fields: Object.keys(WORTH).filter((field) => field !== "text"),
      extractField: (record, field) => (field === "id" ? record.id : fieldOf(record, field)),
    });
    this.#mini.addAll(records);
  }

  addTexts(passages) {
    this.#passages = passages;
    this.#known.clear();
  }

  /** Whether all that a word can be found in is there. */
  get isWhole() {
    return Boolean(this.#passages && this.#abroad);
  }

  /** Names in every language, as lists by the ids of records. */
  addNames(names) {
    this.#abroad = new MiniSearch({ ...HOW, fields: ["foreign"] });
    this.#abroad.addAll(Object.entries(names).map(([id, own]) => ({ id: Number(id), foreign: own.join(" \n ") })));
    this.#known.clear();
  }

  /**
   * What a word stands for; its `weight` is the greater the fewer records have the word.
   */
  of(term, unfinished) {
    const key = `${term}${unfinished ? "…" : ""}`;
    if (!this.#known.has(key)) {
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(key, this.#match(this.#meaning(term, unfinished)));
    }
    return this.#known.get(key);
  }

  /** Records in which words stand as they are typed, and of which this is true. */
  exactly(terms, isSo) {
    const all = terms.map((term) => this.#find(new Hits(), term, {}, () => 1));
    const [hits] = all;
    for (const id of [...hits.records.keys()]) {
      if (!all.every(({ records }) => records.has(id)) || !isSo(id)) hits.records.delete(id);
    }
    return this.#match(hits);
  }

  #match(hits) {
    const number = [...hits.records.keys()].filter((id) => id < this.#number).length;
    return { ...hits, weight: number ? Math.log((this.#number + 1) / number) : 0 };
  }

  #meaning(term, unfinished) {
    const hits = new Hits();
    const how = { prefix: unfinished || term.length > 2 };
    const close = (word) => (word === term ? 1 : INEXACT);
    this.#inRecords(hits, term, how, close);
    if (!hits.records.size) this.#inEveryLanguage(hits, term, unfinished);
    this.#inTexts(hits, term, how, close);
    if (hits.isName) return hits;
    this.#misspelt(hits, term);
    this.#derived(hits, term);
    hits.isUnknown = !hits.records.size;
    for (let length = term.length - 1; length > 3 && !hits.records.size; length -= 1) {
      this.#find(hits, term.slice(0, length), { prefix: true });
    }
    return hits;
  }

  /** One letter missing, too many or wrong, or two that stand in the wrong order; only names are looked at. */
  #misspelt(hits, term) {
    if (term.length > 3) this.#inRecords(hits, term, { ...ALL_NAMES, fuzzy: 1 }, () => INEXACT);
    for (let at = 0; at < term.length - 1; at += 1) {
      const swapped = term.slice(0, at) + term[at + 1] + term[at] + term.slice(at + 2);
      if (swapped !== term) this.#inRecords(hits, swapped, ALL_NAMES, () => INEXACT);
    }
  }

  /** Names from which a word is made, as "Ukrainian" is from "Ukraine". */
  #derived(hits, term) {
    const stem = term.replace(DERIVED, "");
    if (stem !== term && stem.length > 3) this.#inRecords(hits, stem, { ...NAMES, prefix: true }, () => INEXACT);
  }

  /** Names in every language, exact or the beginning of one; asked for when they are not there. */
  #inEveryLanguage(hits, term, unfinished) {
    if (!this.#abroad) this.#want();
    for (const { id, terms } of this.#abroad?.search(term, { prefix: unfinished }) ?? []) {
      for (const word of terms) hits.add(id, "foreign", word, word === term ? 1 : INEXACT);
      hits.records.get(id).isAbroad = true;
      hits.isName = true;
    }
  }

  #inRecords(hits, term, how, close) {
    for (const { id, match } of this.#mini.search(term, how)) {
      for (const [word, fields] of Object.entries(match)) {
        for (const field of fields) {
          if (field !== "codes" || word === term) hits.add(id, field, word, close(word)); // a code is no beginning of a word
        }
      }
    }
    return hits;
  }

  #inTexts(hits, term, how, close) {
    for (const { passage, words } of this.#passages?.search(term, how) ?? []) {
      for (const word of words) {
        hits.texts.set(passage.id, Math.max(close(word), hits.texts.get(passage.id) ?? 0));
        for (const owner of passage.owners) hits.add(owner, "text", word, close(word));
      }
    }
  }

  /** Anywhere, also in texts. */
  #find(hits, term, how, close = () => INEXACT) {
    this.#inRecords(hits, term, how, close);
    this.#inTexts(hits, term, how, close);
    return hits;
  }
}
