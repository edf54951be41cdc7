// @ts-check
// How many changes lie between two days, told alike wherever they are counted.

import { inWords } from "./days.js";

/**
 * How many changes lie between two days for certain, and how many perhaps, as no source gives their day.
 * @param {Iterable<readonly [string, string, ...unknown[]]>} changes  each with the first and the last day on which it can have been
 * @param {string} first
 * @param {string} last
 */
export function changesBetween(changes, first, last) {
  let [certain, perhaps] = [0, 0];
  for (const [begin, end] of changes) {
    if (end < first || begin > last) continue;
    if (begin >= first && end <= last) certain += 1;
    else perhaps += 1;
  }
  const told = certain === 1 ? "1 change" : `${certain || "No"} changes`;
  const when = first === last ? `on ${inWords(first)}` : `from ${inWords(first)} to ${inWords(last)}`;
  const more = perhaps ? `, ${certain ? "and" : "but"} ${perhaps} perhaps then, as no source gives the day` : "";
  return `${told} ${perhaps && !certain ? "for certain " : ""}among NATO's partners ${when}${more}`;
}
