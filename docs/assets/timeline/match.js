// @ts-check
// Which events answer a query of the timeline.

import { answer, facet, wording } from "../shared/facets.js";
import { FACETS } from "./query.js";

/**
 * What is asked of an event.
 * @typedef {Object} Item
 * @property {number} first  the year in which it stands
 * @property {number} last  the year in which it ends
 * @property {Record<string, readonly string[]>} values  by facet
 * @property {string} text  folded
 */

/**
 * Answer a query; `counts.years` holds how many events begin in each year, with all else as it is.
 * @template {Item} Event
 * @param {Iterable<Event>} events
 * @param {import("./query.js").Query} query
 * @returns {import("../shared/facets.js").Answer<Event>}
 */
export function match(events, query) {
  return answer(events, [
    ...FACETS.map((name) => facet(name, query.chosen[name], (/** @type {Event} */ event) => event.values[name])),
    span(query),
    wording(query.words, (/** @type {Event} */ event) => event.text),
  ]);
}

/**
 * A span of years: an event fits of which some part lies in it.
 * @param {import("./query.js").Query} query
 * @returns {import("../shared/facets.js").Part<Item>}
 */
function span({ from, to }) {
  const isAsked = from !== null || to !== null;
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  const fits = (/** @type {Item} */ event) => event.last >= first && event.first <= last;
  return { key: "years", fits: isAsked ? fits : null, values: (event) => [event.first] };
}
