// Texts of records one by one: the words in each, where it stands, and which tells most of what is asked. Those with a date
// are events, which are found by themselves too.

import { HOW } from "./lookup.js";
import MiniSearch from "./minisearch.js";
import { isJoining, words } from "./words.js";

const AT_ONCE = 200; // texts that are made ready before the page may do something else

export class Passages {
  #mini = new MiniSearch({ ...HOW, fields: ["text", "dated"] });
  #all = [];
  #of = new Map(); // the texts of each record and event

  /** Takes the texts as `exports/search_texts.py` writes them; `kind` is the place of the events among the kinds. */
  constructor({ texts, changes }, records, kind) {
    this.events = [];
    texts.forEach((own, of) => {
      const { address, name } = records[of];
      for (const [anchor, text, dated] of own) {
        const passage = address + (anchor && `#${anchor}`);
        const event = dated && this.#event(records, { kind, address: passage, name: `${name}, ${dated}`, summary: text });
        this.#add([of, ...(event ? [event.id] : [])], passage, text, dated);
      }
    });
    for (const [address, text, dated] of changes) {
      this.#add([this.#event(records, { kind, address, name: dated, summary: text }).id], address, text, dated);
    }
    /** Fulfilled when all texts are ready to be searched. */
    this.ready = this.#mini.addAllAsync(this.#all, { chunkSize: AT_ONCE });
  }

  #add(owners, passage, text, dated = "") {
    const one = { id: this.#all.length, owners, passage, text, dated };
    this.#all.push(one);
    for (const owner of owners) this.#of.set(owner, [...(this.#of.get(owner) ?? []), one]);
  }

  #event(records, told) {
    const event = { ...told, id: records.length + this.events.length, names: [], facets: [] };
    this.events.push(event);
    return event;
  }

  /** The texts with a word, and the words in each that it stands for. */
  search(term, how) {
    return this.#mini.search(term, how).map(({ id, terms }) => ({ passage: this.#all[id], words: terms }));
  }

  /** The text of a record in which most of what is asked stands, and the part of the whole, from 0 to 1, that this is. */
  best(record, matches, total) {
    let best = { part: 0, passage: null };
    for (const passage of this.#of.get(record.id) ?? []) {
      const part = matches.reduce((sum, { texts, weight }) => sum + weight * (texts.get(passage.id) ?? 0), 0) / total;
      if (part > best.part) best = { part, passage };
    }
    return best;
  }

  /** Whether a text of a record has words that stand together. */
  say(phrase, record) {
    return (this.#of.get(record.id) ?? []).some(({ text }) => spoken(text).includes(phrase));
  }
}

/** The words of a text one after another, without those that only join others. */
export function spoken(text) {
  return ` ${words(text).filter((word) => !isJoining(word)).join(" ")} `;
}
