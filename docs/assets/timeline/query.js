// What is asked of the timeline, and how it stands in the page's address.

import { query as inAddress, values } from "../filters.js";

export const DIMENSIONS = ["kind", "group", "partner", "tool", "body"];

/**
 * @typedef {Object} Query
 * @property {Record<string, string[]>} chosen  values by dimension
 * @property {number|null} from  first year; null for the whole
 * @property {number|null} to  last year; null for the whole
 * @property {string} words
 * @property {boolean} newest  whether the newest stands first
 * @property {string[]} unknown  what the address asks for that the timeline does not know
 */

/** A query that asks for everything. */
export function everything() {
  return { chosen: Object.fromEntries(DIMENSIONS.map((name) => [name, []])), from: null, to: null, words: "", newest: false, unknown: [] };
}

/** A copy of a query with some of it changed, as a new address will tell it. */
export function changed(query, change) {
  return { ...query, unknown: [], ...change, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * The query of an address. Values that the timeline does not know, and years outside of it, stand apart.
 * @param {string} search  `?group=eapc&from=2004`
 * @param {(dimension: string, value: string) => boolean} isKnown
 * @param {{first: number, last: number}} years
 */
export function read(search, isKnown, years) {
  const asked = new URLSearchParams(search);
  const query = everything();
  for (const name of DIMENSIONS) {
    for (const value of new Set(values(asked, name))) (isKnown(name, value) ? query.chosen[name] : query.unknown).push(value);
  }
  for (const end of ["from", "to"]) {
    query[end] = year(asked.get(end), years);
    if (asked.get(end) && query[end] === null) query.unknown.push(asked.get(end));
  }
  if (query.from !== null && query.to !== null && query.from > query.to) [query.from, query.to] = [query.to, query.from];
  query.words = (asked.get("q") ?? "").trim();
  query.newest = asked.get("order") === "newest";
  return whole(query, years);
}

/** The search part of the address of a query, empty where it asks for everything. */
export function write({ chosen, from, to, words, newest }) {
  return inAddress({ ...chosen, from, to, q: words, order: newest && "newest" });
}

/** A span of years in a query; the whole span is none. */
export function whole(query, years) {
  if ((query.from ?? years.first) <= years.first && (query.to ?? years.last) >= years.last) {
    return { ...query, from: null, to: null };
  }
  return query;
}

/** A year within the timeline, or null. */
export function year(text, years) {
  const number = /^\d{4}$/.test(text ?? "") ? Number(text) : NaN;
  return number >= years.first && number <= years.last ? number : null;
}
