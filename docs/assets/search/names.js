// Names of records as they are compared with what is typed: their words, and how telling each is.

import { isJoining, otherForms, words } from "./words.js";

/** The fields of a record in which other names stand, with what kind of name each is. */
const TYPES = { also: "also", does: "does", codes: "code", foreign: "foreign", misspelt: "misspelt" };

export class Names {
  #bearers = new Map(); // by words, how many records bear each
  #number;

  /** Writes their names into records. */
  constructor(records) {
    this.#number = records.length;
    for (const record of records) {
      const texts = [record.name, ...Object.keys(TYPES).flatMap((field) => record[field])];
      for (const word of new Set(texts.flatMap(spellings).flat())) {
        this.#bearers.set(word, (this.#bearers.get(word) ?? 0) + 1);
      }
    }
    for (const record of records) {
      const others = Object.entries(TYPES).flatMap(([field, type]) => record[field].map((text) => [type, text]));
      record.names = [["name", record.name], ...others].flatMap(([type, text]) => this.of(type, text));
    }
  }

  /** Whether a word is one of a name. */
  has(word) {
    return this.#bearers.has(word);
  }

  /** A name with its words as they are weighed, once for each way to spell it. */
  of(type, text) {
    return spellings(text).map((own) => {
      const weights = own.map((word) => this.#weight(word));
      return { type, text, words: own, whole: telling(own), weights, total: weights.reduce((sum, one) => sum + one, 0) };
    });
  }

  #weight(word) {
    return Math.log(1 + this.#number / (this.#bearers.get(word) ?? 1));
  }
}

/** The words that tell something, one after another; all of them where none does. */
export function telling(all) {
  return all.filter((word) => !isJoining(word)).join(" ") || all.join(" ");
}

/** A name's words; for one with hyphens or umlauts also as they are where these are written otherwise. */
function spellings(text) {
  return [text, ...otherForms(text)].map(words);
}
