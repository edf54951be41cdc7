// @ts-check
// Which events answer a query of the timeline.

import { answer, facet, wording } from "../shared/facets.js";
import { FACETS } from "./query.js";

/**
 * What is asked of an event.
 * @typedef {Object} Item
 * @property {number} year  in which it stands
 * @property {string} first  the first day on which it can have been (ISO 8601)
 * @property {string} last  the last such day
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
 * A span of days: an event fits of which some part lies in it.
 * @param {import("./query.js").Query} query
 * @returns {import("../shared/facets.js").Part<Item>}
 */
function span({ from, to }) {
  const isAsked = from !== null || to !== null;
  const fits = (/** @type {Item} */ event) => (!from || event.last >= from) && (!to || event.first <= to);
  return { key: "years", fits: isAsked ? fits : null, values: (event) => [event.year] };
}
