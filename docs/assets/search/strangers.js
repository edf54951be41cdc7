// @ts-check
// Countries and territories of which there is no record: their names are no misspellings of others.

import { isJoining, words } from "./words.js";

export class Strangers {
  /** @type {Map<string, string>} */
  #names = new Map();
  #longest = 0;

  /** @param {string[]} names  in English; what stands in brackets is another name: "Myanmar (Burma)" */
  constructor(names) {
    for (const name of names) {
      const [, first, second] = /^(.*?)(?: \((.*)\))?$/.exec(name) ?? [];
      for (const one of [name, first, second ?? ""]) {
        const own = words(one).filter((word) => !isJoining(word));
        if (own.length) this.#names.set(own.join(" "), name);
        this.#longest = Math.max(this.#longest, own.length);
      }
    }
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
