// Texts of records one by one: the words in each, where it stands, and which tells most of what is asked. Those with a date
// are events, which are found by themselves too.

import MiniSearch from "./minisearch.js";
import { allForms, isJoining, words } from "./words.js";

const AT_ONCE = 200; // texts that are made ready before the page may do something else

export class Passages {
  #mini;
  #all = [];
  #of = new Map(); // the texts of each record and event

  /** Takes the texts as `exports/search_texts.py` writes them; `kind` is the place of the events among the kinds. */
  constructor({ texts, changes }, records, kind) {
    this.events = [];
    texts.forEach((own, of) => {
      for (const [anchor, text, date] of own) {
        const passage = records[of].address + (anchor && `#${anchor}`);
        const event = date ? this.#event({ kind, of, address: passage, name: `${records[of].name}, ${date}`, summary: text }, records) : null;
        this.#add({ of, event, passage, text, dated: date ?? "" });
      }
    });
    for (const [address, text, date] of changes) {
      const event = this.#event({ kind, address, name: date, summary: text }, records);
      this.#add({ event, passage: address, text, dated: date });
    }
    this.#mini = new MiniSearch({
      fields: ["text", "dated"],
      tokenize: allForms,
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term] },
    });
    /** Fulfilled when all texts are ready to be searched. */
    this.ready = this.#mini.addAllAsync(this.#all, { chunkSize: AT_ONCE });
  }

  #add(passage) {
    passage.id = this.#all.length;
    this.#all.push(passage);
    for (const owner of [passage.of, passage.event?.id]) {
      if (owner !== undefined) this.#of.set(owner, [...(this.#of.get(owner) ?? []), passage]);
    }
  }

  #event(told, records) {
    const event = { ...told, id: records.length + this.events.length, names: [], named: 0, facets: [], about: [] };
    this.events.push(event);
    return event;
  }

  /** Records and events with a word in their texts, as hits of the engine. */
  hits(term, how, close, worth) {
    const hits = new Map();
    for (const { id, score, match } of this.#mini.search(term, how)) {
      const passage = this.#all[id];
      const found = Object.keys(match).map((word) => ({ word, fields: ["text"], close: close(word) }));
      const most = Math.max(...found.map((one) => one.close));
      for (const owner of [passage.of, passage.event?.id]) {
        if (owner === undefined) continue;
        const hit = hits.get(owner) ?? { score: 0, found: [], worth: 0, isNamed: false, passages: [] };
        hits.set(owner, hit);
        hit.score = Math.max(hit.score, score);
        hit.found.push(...found);
        hit.worth = Math.max(hit.worth, worth * most);
        hit.passages.push([passage, found]);
      }
    }
    return hits;
  }

  /** The text of a record in which most of what is asked stands, and the part of the whole, from 0 to 1, that this is. */
  best(record, matches, total) {
    const told = new Map();
    for (const { hits, weight } of matches) {
      const inMatch = new Map();
      for (const [passage, found] of hits.get(record.id)?.passages ?? []) {
        inMatch.set(passage, Math.max(inMatch.get(passage) ?? 0, ...found.map(({ close }) => close)));
      }
      for (const [passage, close] of inMatch) told.set(passage, (told.get(passage) ?? 0) + (weight * close) / total);
    }
    let best = { part: 0, passage: null };
    for (const [passage, part] of told) if (part > best.part) best = { part, passage };
    return best;
  }

  /** The first text of a record with words that stand together; undefined where there is none. */
  with(phrase, record) {
    return this.#of.get(record.id)?.find((one) => (one.spoken ??= spoken(one.text)).includes(phrase));
  }
}

/** The words of a text one after another, without those that only join others. */
export function spoken(text) {
  return ` ${words(text).filter((word) => !isJoining(word)).join(" ")} `;
}
