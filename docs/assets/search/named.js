// @ts-check
// Which records a query names outright: whose names, other names or misspellings stand in it word for word.

/**
 * A record of the search, as the engine has it.
 * @typedef {Object} Item
 * @property {number} kind
 * @property {string} name
 * @property {string} address
 * @property {readonly {type: string, words: readonly string[]}[]} names
 * @property {readonly {type: string, words: readonly string[]}[]} [abroad]  names in other languages, once they have come
 */

const SHORT = 3; // the most words of a name for which its last one stands

export class Names {
  /** Names by their first word, the longest first. @type {Map<string, {words: readonly string[], item: Item}[]>} */
  #byFirst = new Map();

  /** What is meant by the last word of a name, null where several names end so. @type {Map<string, Item|null>} */
  #byLast = new Map();

  /** @param {Iterable<Item>} items  of several with one name the first is meant */
  constructor(items) {
    for (const item of items) {
      for (const { type, words } of [...item.names, ...(item.abroad ?? [])]) {
        if (type === "code") continue; // many are words as well: "is", "no"
        const [first, last] = [words[0], words[words.length - 1]];
        if (words.length <= SHORT) this.#byLast.set(last, this.#byLast.has(last) && this.#byLast.get(last) !== item ? null : item);
        if (!this.#byFirst.has(first)) this.#byFirst.set(first, []);
        this.#byFirst.get(first)?.push({ words, item });
      }
    }
    for (const names of this.#byFirst.values()) names.sort((one, other) => other.words.length - one.words.length);
  }

  /**
   * What is named in words, each record once, and the words that are left. The longest name counts: who asks for the
   * Republic of Moldova does not ask for a republic.
   * @param {readonly string[]} words
   */
  in(words) {
    const named = /** @type {Set<Item>} */ (new Set());
    const left = /** @type {string[]} */ ([]);
    for (let at = 0; at < words.length; ) {
      const found = this.#byFirst.get(words[at])?.find((name) => name.words.every((word, place) => words[at + place] === word));
      if (found) named.add(found.item);
      else left.push(words[at]);
      at += found ? found.words.length : 1;
    }
    return { named: [...named], left };
  }

  /**
   * What is meant by the last word of names, as Korea stands for the Republic of Korea; null where several end so.
   * @param {string} word
   */
  endingIn(word) {
    return this.#byLast.get(word) ?? null;
  }
}
