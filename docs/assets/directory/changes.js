// @ts-check
// What changed among partners, and when: the changes of a day, and the days with changes around it. They come from the
// file that tells what partners were; where no source gives the day of a change, it has a first and a last one.

/**
 * A change as the file tells it: first and last day, the date in words, what changed, its address on the page of
 * changes, and the ids of the partners.
 * @typedef {readonly [string, string, string, string, string, readonly string[]]} Change
 */

/**
 * The days on which anything may have begun to change, in order.
 * @param {readonly Change[]} changes
 */
export function stops(changes) {
  return [...new Set(changes.map(([first]) => first))].sort();
}

/**
 * The last of the days that is before one, and the first that is after it.
 * @param {readonly string[]} days
 * @param {string} day
 */
export function around(days, day) {
  return { before: days.filter((one) => one < day).at(-1) ?? null, after: days.find((one) => one > day) ?? null };
}

/**
 * The changes of a day, or the last ones before it; `isOn` tells which. None before the first.
 * @param {readonly Change[]} changes
 * @param {string} day
 */
export function changesOn(changes, day) {
  const stop = stops(changes).filter((one) => one <= day).at(-1);
  const found = changes.filter(([first]) => first === stop);
  const held = found.filter(([, last]) => last >= day);
  return { isOn: held.length > 0, changes: held.length ? held : found };
}
