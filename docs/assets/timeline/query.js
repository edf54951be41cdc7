// @ts-check
// What is asked of the timeline, and how it stands in the page's address.

import { chosenIn, queryString, strangers } from "../shared/address.js";

export const FACETS = ["kind", "group", "partner", "tool", "body"];
const KEYS = ["from", "to", "words", "q", "order"];
const ORDERS = ["oldest", "newest"];

/**
 * The years that the timeline has.
 * @typedef {{first: number, last: number}} Years
 */

/**
 * @typedef {Object} Query
 * @property {Record<string, string[]>} chosen  values by facet
 * @property {number|null} from  first year; null for the whole
 * @property {number|null} to  last year; null for the whole
 * @property {string} words
 * @property {boolean} newest  whether the newest stands first
 * @property {string[]} unknown  what the address asks for that the timeline does not know
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
 * @returns {Query}
 */
export function changed(query, change) {
  return { ...query, unknown: [], ...change, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * The query of an address. Values that the timeline does not know, and years outside of it, stand apart.
 * @param {string} search  `?group=eapc&from=2004`
 * @param {(facet: string, value: string) => boolean} isKnown
 * @param {Years} years
 * @returns {Query}
 */
export function read(search, isKnown, years) {
  const asked = new URLSearchParams(search);
  const { chosen, unknown } = chosenIn(asked, FACETS, isKnown);
  const [one, other] = ["from", "to"].map((end) => {
    const found = year(asked.get(end), years);
    if (asked.get(end) && found === null) unknown.push(asked.get(end) ?? "");
    return found;
  });
  const isSwapped = one !== null && other !== null && one > other;
  const [from, to] = isSwapped ? [other, one] : [one, other];
  const words = (asked.get("words") ?? asked.get("q") ?? "").trim(); // q in addresses of earlier editions
  if (asked.get("order") && !ORDERS.includes(asked.get("order") ?? "")) unknown.push(asked.get("order") ?? "");
  unknown.push(...strangers(asked, [...KEYS, ...FACETS]));
  return whole({ chosen, from, to, words, newest: asked.get("order") === "newest", unknown }, years);
}

/**
 * The search part of the address of a query, empty where it asks for everything.
 * @param {Query} query
 */
export function write({ chosen, from, to, words, newest }) {
  return queryString({ ...chosen, from, to, words, order: newest && "newest" });
}

/**
 * A query in which the whole span of years is none.
 * @param {Query} query
 * @param {Years} years
 * @returns {Query}
 */
export function whole(query, years) {
  if ((query.from ?? years.first) <= years.first && (query.to ?? years.last) >= years.last) {
    return { ...query, from: null, to: null };
  }
  return query;
}

/**
 * A year within the timeline, or null.
 * @param {string | null} text
 * @param {Years} years
 */
export function year(text, years) {
  const number = /^\d{4}$/.test(text ?? "") ? Number(text) : NaN;
  return number >= years.first && number <= years.last ? number : null;
}
