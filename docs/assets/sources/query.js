// @ts-check
// What is asked of the sources, and how it stands in the page's address.

import { chosenIn, queryString, spare, strangers } from "../shared/address.js";
import { answer, facet, wording } from "../shared/facets.js";

export const FACETS = ["publisher", "year", "grade"];

/**
 * @typedef {Object} Query
 * @property {Record<string, string[]>} chosen  values by facet
 * @property {string} words
 * @property {string[]} unknown  what the address asks for that no source has
 * @property {string[]} spare  what it asks for beside the one that is taken
 */

/**
 * What is asked of a source.
 * @typedef {Object} Item
 * @property {Record<string, readonly string[]>} values  by facet
 * @property {string} text  folded
 */

/** What asks for all sources. */
export function everything() {
  return { chosen: Object.fromEntries(FACETS.map((key) => [key, /** @type {string[]} */ ([])])), words: "" };
}

/**
 * A copy of a query with some of it changed, as a new address will tell it.
 * @param {Query} query
 * @param {Partial<Query>} change
 * @returns {Query}
 */
export function changed(query, change) {
  return { ...query, unknown: [], spare: [], ...change, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * The query of an address.
 * @param {string} search  `?publisher=nato&year=2012`
 * @param {(facet: string, value: string) => boolean} isKnown
 * @returns {Query}
 */
export function read(search, isKnown) {
  const asked = new URLSearchParams(search);
  const { chosen, unknown } = chosenIn(asked, FACETS, isKnown);
  unknown.push(...strangers(asked, ["words", ...FACETS]));
  return { chosen, unknown, spare: spare(asked, ["words"]), words: (asked.get("words") ?? "").trim() };
}

/**
 * The search part of the address of a query, empty where it asks for everything.
 * @param {Query} query
 */
export function write({ chosen, words }) {
  return queryString({ words, ...chosen });
}

/**
 * @template {Item} Source
 * @param {Iterable<Source>} sources
 * @param {Query} query
 */
export function match(sources, query) {
  const facets = FACETS.map((key) => facet(key, query.chosen[key], (/** @type {Source} */ source) => source.values[key]));
  return answer(sources, [...facets, wording(query.words, (/** @type {Source} */ source) => source.text)]);
}
