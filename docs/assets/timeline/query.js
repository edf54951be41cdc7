// @ts-check
// What is asked of the timeline, and how it stands in the page's address.

import { chosenIn, queryString, spare, strangers } from "../shared/address.js";
import { dayOf, inWords, lastDayOf } from "../shared/days.js";

export const FACETS = ["kind", "group", "partner", "tool", "body"];
const KEYS = ["from", "to", "words", "q", "order"];
const ORDERS = ["oldest", "newest"];

/** @typedef {import("../shared/days.js").Days} Days */

/**
 * @typedef {Object} Query
 * @property {Record<string, string[]>} chosen  values by facet
 * @property {string|null} from  first day; null for that of the timeline
 * @property {string|null} to  last day; null for that of the timeline
 * @property {string} words
 * @property {boolean} newest  whether the newest stands first
 * @property {string[]} wrongDays  what the address gives as days and are none
 * @property {string[]} unknown  what else the address asks for that the timeline does not know
 * @property {string[]} spare  what it asks for beside the one that is taken, such as a second first day
 */

/**
 * Part of a query: what is to be changed in it.
 * @typedef {Partial<Query>} Change
 */

/** What asks for everything, in whatever order. */
export function everything() {
  return { chosen: Object.fromEntries(FACETS.map((name) => [name, []])), from: null, to: null, words: "" };
}

/**
 * A copy of a query with some of it changed, as a new address will tell it.
 * @param {Query} query
 * @param {Change} change
 * @param {Days} days
 * @returns {Query}
 */
export function changed(query, change, days) {
  const whole = { ...query, wrongDays: [], unknown: [], spare: [], ...change };
  const [from, to] = [whole.from === days.first ? null : whole.from, whole.to === days.last ? null : whole.to];
  return { ...whole, from, to, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * The query of an address. Values that the timeline does not know, and days outside of it, stand apart.
 * @param {string} search  `?group=eapc&from=2004`
 * @param {(facet: string, value: string) => boolean} isKnown
 * @param {Days} days
 * @returns {Query}
 */
export function read(search, isKnown, days) {
  const asked = new URLSearchParams(search);
  const { chosen, unknown } = chosenIn(asked, FACETS, isKnown);
  const texts = ["from", "to"].map((end) => (asked.get(end) ?? "").trim());
  const wrongDays = texts.filter((text) => text && !dayOf(text, days));
  const words = (asked.get("words") ?? asked.get("q") ?? "").trim(); // q in addresses of earlier editions
  if (asked.get("order") && !ORDERS.includes(asked.get("order") ?? "")) unknown.push(asked.get("order") ?? "");
  unknown.push(...strangers(asked, [...KEYS, ...FACETS]));
  const newest = asked.get("order") === "newest";
  const spares = [...spare(asked, KEYS), ...(asked.get("words") && asked.get("q") ? [`q=${asked.get("q")}`] : [])];
  const query = { chosen, from: null, to: null, words, newest, wrongDays, unknown, spare: spares };
  return { ...query, ...ends(texts[0], texts[1], days) };
}

/**
 * The first and the last day that two texts mean, of a year or a month its first and its last; null for an end of the
 * timeline, and where a text is no day. The later text is the end.
 * @param {string} one
 * @param {string} other
 * @param {Days} days
 */
export function ends(one, other, days) {
  const [begin, end] = [dayOf(one, days), dayOf(other, days)];
  const [from, to] = begin && end && begin > end ? [other, one] : [one, other];
  const [first, last] = [dayOf(from, days), lastDayOf(to, days)];
  return { from: first === days.first ? null : first, to: last === days.last ? null : last };
}

/**
 * The search part of the address of a query, empty where it asks for everything; of whole years the years.
 * @param {Query} query
 */
export function write({ chosen, from, to, words, newest }) {
  const years = { from: from?.replace(/-01-01$/, ""), to: to?.replace(/-12-31$/, "") };
  return queryString({ ...chosen, ...years, words, order: newest && "newest" });
}

/**
 * A first and a last day in words, of whole years the years; empty for an end of the timeline.
 * @param {Pick<Query, "from" | "to">} query
 */
export function endsInWords({ from, to }) {
  const areYears = (!from || from.endsWith("-01-01")) && (!to || to.endsWith("-12-31"));
  const [first, last] = [from, to].map((day) => (day ? (areYears ? day.slice(0, 4) : inWords(day)) : ""));
  return { areYears, first, last };
}
