// @ts-check
// Days as text in ISO 8601 (`2006-11-28`), which sorts as time does.

import { brief } from "./brief.js";

const printed = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month))).toLowerCase());
/** `1 April 2014`, `1st of Apr 2014`, `April 1, 2014`, `April 2014`. */
const WRITTEN = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i;

/** `8.8.2008`, `31/12/2014`: read where it can mean one day only. */
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** What is written as a day, a month or a year, anywhere in a text: each as long as it can be. */
const ANYWHERE = (() => {
  const month = `(?:${MONTHS.flatMap((name) => Array.from(name.slice(2), (_, at) => name.slice(0, name.length - at))).join("|")})\\.?`;
  const day = "\\d{1,2}(?:st|nd|rd|th)?";
  const forms = [`${day}\\s+(?:of\\s+)?${month},?\\s+\\d{4}`, `${month}\\s+${day},?\\s+\\d{4}`, `${month},?\\s+\\d{4}`,
    "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}", "\\d{4}-\\d{2}-\\d{2}", "\\d{4}-\\d{2}", "\\d{4}"];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
})();

/** What readers call the last day that can be shown. */
const TODAY = /^(today|now)$/i;

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
 * The day that a text means, of a year or a month its first one; null where it is none of the days. A number for a
 * month is only read after the year, or where it is plain which of two numbers is the month: else readers of different
 * countries mean different days by it.
 * @param {string} text
 * @param {Days} days
 */
export function dayOf(text, { first, last }) {
  if (TODAY.test(text.trim())) return last;
  const written = iso(text.trim());
  const padded = /^\d{4}$/.test(written) ? `${written}-01-01` : /^\d{4}-\d{2}$/.test(written) ? `${written}-01` : written;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(padded) ? Date.parse(padded) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(padded);
  return exists && padded >= first && padded <= last ? padded : null;
}

/**
 * The last day that a text means: of a year or a month the last one, as far as the days go.
 * @param {string} text
 * @param {Days} days
 */
export function lastDayOf(text, days) {
  if (!dayOf(text, days)) return null;
  const [year, month, day] = iso(text.trim()).split("-");
  if (day || TODAY.test(text.trim())) return dayOf(text, days);
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
  return last > days.last ? days.last : last;
}

/**
 * The first and the last day from one text to another, whichever is the earlier; of one that is no day the end of all.
 * @param {string} from
 * @param {string} to
 * @param {Days} days
 */
export function span(from, to, days) {
  const [one, other] = [dayOf(from, days), dayOf(to, days)];
  const [begin, end] = one && other && one > other ? [to, from] : [from, to];
  return [dayOf(begin, days) ?? days.first, lastDayOf(end, days) ?? days.last];
}

/**
 * What in a text is written as a day, a month or a year, in its order: as it stands and as `2014-04-01`, `2014-04` or
 * `2014`. That there is such a day is not said.
 * @param {string} text
 */
export function daysIn(text) {
  return Array.from(text.matchAll(ANYWHERE), ([written]) => ({ written, iso: iso(written) }));
}

/**
 * A date with the name of a month in ISO 8601, with a day if it has one, and one in numbers of which only one can be that
 * of the month; any other text as it is.
 * @param {string} text
 */
function iso(text) {
  const [, one, other, its] = NUMBERS.exec(text) ?? [];
  if (its) return Number(other) > 12 ? padded(its, one, other) : one === other || Number(one) > 12 ? padded(its, other, one) : text;
  const [, before, name = "", after, year] = WRITTEN.exec(text) ?? [];
  const month = name ? MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) : -1;
  if (month < 0 || (before && after)) return text;
  const day = before ?? after;
  return padded(year, String(month + 1), ...(day ? [day] : []));
}

/** @param {string[]} numbers */
function padded(...numbers) {
  return numbers.map((number) => number.padStart(2, "0")).join("-");
}

/**
 * That a text is read as none of the days, and how one is written.
 * @param {string} text
 * @param {Days} days
 */
export function noDay(text, { first, last }) {
  return `“${brief(text)}” is not read as a day from ${inWords(first)} to ${inWords(last)}. Write it as 1 April 2014, April 2014, 2014-04-01 or 2014.`;
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
