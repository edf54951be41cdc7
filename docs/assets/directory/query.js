// @ts-check
// What is asked of the directory, and how it stands in the page's address.

import { chosenIn, queryString } from "../shared/address.js";
import { dayOf } from "../shared/days.js";

/** Ways to order partners; the first is the usual one. */
export const ORDERS = ["name", "region", "since", "latest"];

/**
 * @typedef {Object} Query
 * @property {string|null} day  null for the last one, that of the edition
 * @property {Record<string, string[]>} chosen  values by facet
 * @property {boolean} ever  whether who was in a format at any time counts, and not only who was on the day
 * @property {string} words
 * @property {string} sort
 * @property {"table"|"cards"} view
 * @property {string} wrongDay  what the address gives as a day and is none
 * @property {string[]} unknown  what else the address asks for that the directory does not know
 */

/**
 * A copy of a query with some of it changed, as a new address will tell it.
 * @param {Query} query
 * @param {Partial<Query>} change
 * @returns {Query}
 */
export function changed(query, change) {
  return { ...query, wrongDay: "", unknown: [], ...change, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * What asks for all partners, on the last day, in whatever order.
 * @param {readonly string[]} facets
 */
export function everything(facets) {
  return { day: null, chosen: Object.fromEntries(facets.map((key) => [key, []])), ever: false, words: "" };
}

/**
 * The query of an address. What the directory does not know stands apart.
 * @param {string} search  `?as-of=1996-07-01&group=mediterranean-dialogue`
 * @param {readonly string[]} facets
 * @param {(facet: string, value: string) => boolean} isKnown
 * @param {import("../shared/days.js").Days} days
 * @returns {Query}
 */
export function read(search, facets, isKnown, days) {
  const asked = new URLSearchParams(search);
  const written = asked.get("as-of") ?? "";
  const day = dayOf(written, days);
  const sort = asked.get("sort") ?? "";
  return {
    day: day === days.last ? null : day,
    ...chosenIn(asked, facets, isKnown),
    ever: asked.get("ever") === "1",
    words: asked.get("words") ?? "",
    sort: ORDERS.includes(sort) ? sort : ORDERS[0],
    view: asked.get("view") === "cards" ? "cards" : "table",
    wrongDay: day ? "" : written,
  };
}

/**
 * The search part of the address of a query, empty where it asks for everything as it is usually shown.
 * @param {Query} query
 */
export function write({ day, chosen, ever, words, sort, view }) {
  return queryString({
    "as-of": day,
    ...chosen,
    ever: ever && "1",
    words: words.trim(),
    sort: sort !== ORDERS[0] && sort,
    view: view !== "table" && view,
  });
}
