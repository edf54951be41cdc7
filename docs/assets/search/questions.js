// @ts-check
// Which page answers a question about one partner, or about a state without a record: a question of the atlas, or the
// decision of which it asks. What a partner is on a day does not tell why or by whom.

import { CHANGES, LEAVING, NATO, PARTNERS, STATUSES, VIEWS } from "./asked.js";
import { isJoining, words } from "./words.js";

/** @typedef {import("./named.js").Item} Item */

/** Words of one meaning: a name with one of them tells of what is asked with another. */
const ALIKE = [new Set(Object.keys(STATUSES)), LEAVING, CHANGES];
const REASONS = new Set(["why", "who", "when", "how"]);
const SAID = 0.1; // of a word that tells something, what one counts that stands in questions of every kind

export class Questions {
  #questions;
  #decisions;

  /** @param {{kinds: readonly {id: string}[], records: readonly Item[]}} engine */
  constructor({ kinds, records }) {
    const of = (/** @type {string} */ kind) => records.filter((item) => kinds[item.kind].id === kind);
    this.#questions = of("questions");
    this.#decisions = of("decisions");
  }

  /**
   * The question about a partner that a query asks, with or without a format, or the decision of which it asks why, when
   * or who; null where there is none.
   * @param {string} query
   * @param {readonly Item[]} items  what it names, a partner among them
   * @param {readonly string[]} left  its other words
   */
  about(query, items, left) {
    const all = words(query);
    const telling = left.filter((word) => !isSaid(word));
    const said = all.filter((word) => NATO.has(word) || PARTNERS.has(word));
    if (!telling.length && !((said.length || items.length > 1) && all.some(isJoining))) return null;
    if (!telling.length && all.includes("since")) return null; // which the days of the partner tell
    const isExact = telling.every((word) => CHANGES.has(word));
    const question = tightest(this.#questions, items, telling, said, (extra, name) => {
      return !isExact || (extra === 0 && (said.includes("nato") || !telling.length || !name.includes("nato")));
    });
    if (question || !telling.length || !all.some((word) => REASONS.has(word))) return question;
    return tightest(this.#decisions, items, telling, said, () => true);
  }

  /**
   * The question whether a state is a partner.
   * @param {string} state
   */
  whether(state) {
    return tightest(this.#questions, [], words(state), [], (extra) => extra === 0);
  }
}

/**
 * The record with the name that tells all that is asked and least beside it, in words most like those that are said.
 * @param {readonly Item[]} records
 * @param {readonly Item[]} items
 * @param {readonly string[]} telling
 * @param {readonly string[]} said  words that stand in questions of every kind
 * @param {(extra: number, name: readonly string[]) => boolean} isMeant  `extra` are words of the name that were not asked
 */
function tightest(records, items, telling, said, isMeant) {
  let best = { far: Infinity, record: /** @type {Item|null} */ (null) };
  for (const record of records) {
    for (const { type, words: name } of record.names) {
      if (type !== "name" && type !== "also") continue;
      const named = items.map((item) => item.names.find((own) => own.words.every((word) => name.includes(word))));
      if (!named.every(Boolean) || !telling.every((word) => tells(name, word))) continue;
      const told = new Set(named.flatMap((own) => [...(own?.words ?? [])]));
      const extra = name.filter((word) => !told.has(word) && !isSaid(word) && !telling.some((one) => tells([word], one))).length;
      const far = extra + SAID * said.filter((word) => !name.includes(word)).length;
      if (far < best.far && isMeant(extra, name)) best = { far, record };
    }
  }
  return best.record;
}

/**
 * Whether a word stands in a name, or another of its meaning.
 * @param {readonly string[]} name
 * @param {string} word
 */
function tells(name, word) {
  return name.includes(word) || ALIKE.some((alike) => alike.has(word) && name.some((one) => alike.has(one)));
}

/**
 * Whether a word stands in questions of every kind.
 * @param {string} word
 */
export function isSaid(word) {
  return (isJoining(word) && !CHANGES.has(word)) || PARTNERS.has(word) || VIEWS.has(word) || NATO.has(word);
}
