// @ts-check
// The days on which an event can have been, read from the words of its date.

import { dayOf, lastDayOf } from "../shared/days.js";

/** All days. */
const DAYS = { first: "0001-01-01", last: "9999-12-31" };
/** `7–8 July 2026`, `27 or 28 August 2024`, `between 2012 and November 2023`, `21 January – 9 February 2026`. */
const TWO = /^(?:between )?(.+?)(?: and | or | ?– ?)(.+)$/;

/**
 * The first and the last day that the words of a date tell. What the first date has in common with the second, such as its
 * year, stands only there.
 * @param {string} words
 */
export function spanOf(words) {
  const [, one = words, other = words] = TWO.exec(words) ?? [];
  const parts = other.split(" ");
  const missing = /^\d{1,2}$/.test(one) ? parts.slice(-2) : /\d{4}$/.test(one) ? [] : parts.slice(-1);
  return [dayOf([one, ...missing].join(" "), DAYS), lastDayOf(other, DAYS)];
}
