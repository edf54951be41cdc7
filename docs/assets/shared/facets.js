// @ts-check
// What of a list fits what is asked; how many each further choice would leave, and how many there would be without one
// part of what is asked. The same for events and partners, and nothing here knows the page.

import { folded } from "./folding.js";

/**
 * A part of what is asked: a facet, words, a span of years.
 * @template Item
 * @typedef {Object} Part
 * @property {string} key
 * @property {((item: Item) => boolean) | null} fits  null where nothing of the kind is asked
 * @property {(item: Item) => readonly (string | number)[]} [values]  what an item is counted under
 */

/**
 * @template Item
 * @typedef {Object} Answer
 * @property {Item[]} matches  what fits all that is asked
 * @property {Record<string, Map<string | number, number>>} counts  by part, how many items of each value fit all else
 * @property {Record<string, number>} without  by part, how many items fit all but it
 */

/**
 * A facet: an item fits that has one of the chosen values.
 * @template Item
 * @param {string} key
 * @param {readonly string[]} chosen
 * @param {(item: Item) => readonly string[]} values
 * @returns {Part<Item>}
 */
export function facet(key, chosen, values) {
  const wanted = new Set(chosen);
  return { key, values, fits: wanted.size ? (item) => values(item).some((value) => wanted.has(value)) : null };
}

/**
 * Words: an item fits in whose text all of them stand, also as parts of others.
 * @template Item
 * @param {string} words  as the reader has written them
 * @param {(item: Item) => string} textOf  an item's text, folded
 * @returns {Part<Item>}
 */
export function wording(words, textOf) {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const fits = (/** @type {Item} */ item) => {
    const text = textOf(item);
    return wanted.every((word) => text.includes(word));
  };
  return { key: "words", fits: wanted.length ? fits : null };
}

/**
 * Answer what is asked. Put last what takes longest to look at: an item that fails two parts is looked at no further.
 * @template Item
 * @param {Iterable<Item>} items
 * @param {readonly Part<Item>[]} parts
 * @returns {Answer<Item>}
 */
export function answer(items, parts) {
  const asked = parts.filter((part) => part.fits);
  const counted = parts.filter((part) => part.values);
  /** @type {Answer<Item>} */
  const found = {
    matches: [],
    counts: Object.fromEntries(counted.map(({ key }) => [key, new Map()])),
    without: Object.fromEntries(asked.map(({ key }) => [key, 0])),
  };
  for (const item of items) {
    const missed = missedBy(item, asked);
    if (missed.length > 1) continue;
    if (missed.length) found.without[missed[0].key] += 1;
    else found.matches.push(item);
    for (const part of counted) {
      if (missed.length && missed[0] !== part) continue;
      const counts = found.counts[part.key];
      for (const value of part.values?.(item) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return found;
}

/**
 * The parts that an item does not fit, at most two of them.
 * @template Item
 * @param {Item} item
 * @param {readonly Part<Item>[]} asked
 */
function missedBy(item, asked) {
  const missed = [];
  for (const part of asked) {
    if (part.fits?.(item)) continue;
    missed.push(part);
    if (missed.length > 1) break;
  }
  return missed;
}
