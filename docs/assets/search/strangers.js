// @ts-check
// Countries and territories of which there is no record: their names are no misspellings of others.

import { isJoining, words } from "./words.js";

/** What a name has beside what all say: "Hong Kong SAR China". */
const KIND = / (?:SAR China|City)$/;

export class Strangers {
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {Map<string, string>} */
  #codes = new Map();
  #longest = 0;

  /**
   * @param {Record<string, readonly string[]>} codes  by names in English; what stands in brackets is another name:
   *   "Myanmar (Burma)"
   */
  constructor(codes) {
    for (const [name, own] of Object.entries(codes)) {
      for (const code of own) this.#codes.set(code, name);
      const [, first, second] = /^(.*?)(?: \((.*)\))?$/.exec(name) ?? [];
      for (const one of [name, first, second ?? "", name.replace(KIND, "")]) {
        const own = words(one).filter((word) => !isJoining(word));
        if (own.length) this.#names.set(own.join(" "), name);
        this.#longest = Math.max(this.#longest, own.length);
      }
    }
  }

  /**
   * The name for a code of two or three letters, in capitals, of which a query is made alone: others are words.
   * @param {string} query
   */
  coded(query) {
    return this.#codes.get(query.trim()) ?? null;
  }

  /**
   * The longest of these names among the words of a query: the name, and whether it has the word at a place.
   * @param {string[]} terms
   */
  in(terms) {
    for (let length = Math.min(this.#longest, terms.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= terms.length; from += 1) {
        const name = this.#names.get(terms.slice(from, from + length).join(" "));
        if (name) return { name, has: (/** @type {number} */ at) => at >= from && at < from + length };
      }
    }
    return null;
  }
}
