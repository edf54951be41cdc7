// @ts-check
// Days as text in ISO 8601 (`2006-11-28`), which sorts as time does.

const printed = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/**
 * The days that the directory can show.
 * @typedef {{first: string, last: string}} Days
 */

/**
 * A day as it is printed: `28 November 2006`.
 * @param {string} day
 */
export function inWords(day) {
  return printed.format(new Date(day));
}

/**
 * The day that a text means, of a year or a month its first one; null where it is none of the days.
 * @param {string} text
 * @param {Days} days
 */
export function dayOf(text, { first, last }) {
  const padded = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(padded) ? Date.parse(padded) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(padded);
  return exists && padded >= first && padded <= last ? padded : null;
}

/**
 * How many months lie between the month of a day and that of a later one.
 * @param {string} start
 * @param {string} day
 */
export function monthsBetween(start, day) {
  const months = (/** @type {string} */ one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  return months(day) - months(start);
}

/**
 * The first day of the month that comes so many months after that of a day.
 * @param {string} start
 * @param {number} months
 */
export function monthAfter(start, months) {
  const all = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}-01`;
}
