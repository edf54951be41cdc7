// @ts-check
// What is asked of the directory, and how it stands in the page's address.

import { chosenIn, queryString, spare, strangers } from "../shared/address.js";
import { dayOf } from "../shared/days.js";

/** Ways to order partners, each also the other way round as `-name`; the first is the usual one. */
export const ORDERS = ["name", "status", "formats", "region", "since", "latest"];

/** Ways to show the map; the first is the usual one. */
export const MAPS = ["side", "large", "off"];

const KEYS = ["as-of", "with", "ever", "all", "words", "sort", "map", "zoom"];

/**
 * @typedef {Object} Query
 * @property {string|null} day  null for the last one, that of the edition
 * @property {string|null} other  another day with which it is compared
 * @property {Record<string, string[]>} chosen  values by facet
 * @property {boolean} ever  whether who was in a format at any time counts, and not only who was on the day
 * @property {boolean} all  whether those are listed too that are no partners on the day
 * @property {string} words
 * @property {string} sort
 * @property {string} map
 * @property {boolean} isNear  whether the map shows Europe and its neighbours alone
 * @property {string[]} wrongDays  what the address gives as days and are none
 * @property {string[]} unknown  what else the address asks for that the directory does not know
 * @property {string[]} spare  what it asks for beside the one that is taken, such as a second day
 */

/**
 * A copy of a query with some of it changed, as a new address will tell it.
 * @param {Query} query
 * @param {Partial<Query>} change
 * @returns {Query}
 */
export function changed(query, change) {
  return { ...query, wrongDays: [], unknown: [], spare: [], ...change, chosen: { ...query.chosen, ...change.chosen } };
}

/**
 * What asks for no day and leaves out nobody that is listed without filters.
 * @param {readonly string[]} facets
 */
export function everything(facets) {
  const chosen = Object.fromEntries(facets.map((key) => [key, /** @type {string[]} */ ([])]));
  return { day: null, other: null, chosen, ever: false, all: false, words: "" };
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
  const { chosen, unknown } = chosenIn(asked, facets, isKnown);
  const one = (/** @type {string} */ key, /** @type {readonly string[]} */ known) => {
    const value = asked.get(key);
    if (value && !known.includes(value)) unknown.push(value);
    return value && known.includes(value) ? value : known[0];
  };
  const [day, other] = ["as-of", "with"].map((key) => dayOf(asked.get(key) ?? "", days));
  return {
    day: day === days.last ? null : day,
    other: other === (day ?? days.last) ? null : other,
    chosen,
    ever: one("ever", ["", "1"]) === "1",
    all: one("all", ["", "1"]) === "1",
    words: asked.get("words") ?? "",
    sort: one("sort", [...ORDERS, ...ORDERS.map((order) => `-${order}`)]),
    map: one("map", MAPS),
    isNear: one("zoom", ["world", "europe"]) === "europe",
    wrongDays: ["as-of", "with"].map((key) => asked.get(key) ?? "").filter((written) => written && !dayOf(written, days)),
    unknown: [...unknown, ...strangers(asked, [...KEYS, ...facets])],
    spare: spare(asked, KEYS),
  };
}

/**
 * The search part of the address of a query, empty where it asks for everything as it is usually shown.
 * @param {Query} query
 */
export function write({ day, other, chosen, ever, all, words, sort, map, isNear }) {
  return queryString({
    "as-of": day,
    with: other,
    ...chosen,
    ever: ever && "1",
    all: all && "1",
    words: words.trim(),
    sort: sort !== ORDERS[0] && sort,
    map: map !== MAPS[0] && map,
    zoom: isNear && "europe",
  });
}
