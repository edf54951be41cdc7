// @ts-check
// What a query asks for, as far as it can be answered: whom and what it names, for which days, and whether for changes
// or a comparison. A query with a word that is none of these is left to the search.

import { dayOf, daysIn, lastDayOf } from "../shared/days.js";
import { Names } from "./named.js";
import { isJoining, words } from "./words.js";

/** @typedef {import("./named.js").Item} Item */
/** @typedef {import("../shared/days.js").Days} Days */

/**
 * A day, a month or a year, or the time from one to another: its first and its last day, and both ends as addresses
 * tell them; `to` is empty where there is one only.
 * @typedef {{first: string, last: string, from: string, to: string}} Time
 */

/**
 * @typedef {Object} Asked
 * @property {Record<string, Item[]>} named  records by the kinds that can be answered for
 * @property {Item|null} summit
 * @property {string[]} statuses  keys of the states in which partners are asked for
 * @property {Time|null} time
 * @property {string[]} wrong  what is written as a day and is none that can be shown
 * @property {boolean} isAboutChanges
 * @property {boolean} isAboutLeaving
 * @property {boolean} isAboutPartners  whether a word asks for partners, and not a name or a day alone
 * @property {boolean} isAboutCourse  whether a word asks since when or until when something was so
 * @property {Item[]} items  all records that it names
 * @property {string[]} left  its words that are none of these, nor of a day
 * @property {string} rest  the query without its days
 */

const KINDS = ["partners", "allies", "groups", "tools"];
const COUNTRIES = ["partners", "allies"];
const MOST = 200; // letters of a query that can be answered

/** @param {string} text */
const set = (text) => new Set(text.split(/\s+/).flatMap(words));
export const PARTNERS = set("partner partners partnership partnerships country countries state states organisation organisations");
export const CHANGES = set("change changes changed join joins joined joining joiner accession accede acceded became become new happened");
export const LEAVING = set("leave leaves left leaving leaver exit withdrew");
const COMPARING = set("compare compared comparing comparison vs versus difference differences beside");
export const VIEWS = set(`first long list directory number status year month day date eve there not nato member members membership
  belong belonged part formats format programme programmes official`);
export const NATO = set("nato member members membership");
const BESIDE = set("before after until till"); // which ask for days on one side of another
const TODAY = set("today now");
const COURSE = set("when since long ever was were");
export const STATUSES = /** @type {Record<string, string[]>} */ ({
  suspended: ["suspended", "cooperation-suspended"],
  suspension: ["suspended", "cooperation-suspended"],
});

const UNDERSTOOD = new Set([...PARTNERS, ...CHANGES, ...LEAVING, ...COMPARING, ...VIEWS, ...TODAY, ...Object.keys(STATUSES)]);

export class Reader {
  #names;
  #summits;
  #kinds;
  #codes;

  /** @param {{kinds: readonly {id: string}[], records: readonly Item[]}} engine */
  constructor({ kinds, records }) {
    this.#kinds = kinds.map(({ id }) => id);
    const isOf = (/** @type {string} */ kind) => (/** @type {Item} */ item) => this.#kinds[item.kind] === kind;
    this.#names = new Names(KINDS.flatMap((kind) => records.filter(isOf(kind))));
    this.#summits = records.filter(isOf("summits"));
    const coded = (/** @type {Item} */ item) => item.names.filter(({ type }) => type === "code");
    const countries = COUNTRIES.flatMap((kind) => records.filter(isOf(kind)));
    this.#codes = new Map(countries.flatMap((item) => coded(item).map(({ words: [code] }) => [code, item])));
  }

  /**
   * What a query asks for; null where it has a word that is not understood, or nothing that can be answered.
   * @param {string} query
   * @param {Days} days
   * @returns {Asked|null}
   */
  read(query, days) {
    if (query.length > MOST) return null;
    const written = daysIn(query);
    const rest = written.reduce((text, day) => text.replace(day.written, " "), query);
    const all = words(rest);
    const found = this.#names.in(all);
    const summit = this.#summit(found.left, written.map(({ iso }) => iso));
    const known = new Set(summit?.names.flatMap((name) => name.words));
    const items = new Set([...found.named, ...this.#coded(rest, all)]);
    if (items.size > found.named.length) found.left = [];
    const left = [];
    for (const word of found.left.filter((one) => !known.has(one))) {
      const ending = UNDERSTOOD.has(word) || isJoining(word) ? null : this.#names.endingIn(word);
      if (ending && COUNTRIES.includes(this.#kinds[ending.kind])) items.add(ending);
      else left.push(word);
    }
    const has = (/** @type {Set<string>} */ some) => left.some((word) => some.has(word));
    const isAboutChanges = has(CHANGES) || has(LEAVING);
    const isUnderstood = (/** @type {string} */ word) => UNDERSTOOD.has(word) || isJoining(word) || (word === "ally" && isAboutChanges);
    // Words of a summit's name beside another's are only meant so where it is plain.
    const isPlain = !summit || !items.size || written.length > 0 || ["summit", "eve"].some((word) => found.left.includes(word));
    if (!isPlain || !left.every(isUnderstood) || !(items.size || summit || written.length || has(TODAY))) return null;
    if (written.length && left.some((word) => BESIDE.has(word))) return null;
    // Who asks for NATO or its members alone does not ask for partners.
    const isAboutPartners = has(PARTNERS) || left.includes("eve");
    if (left.some((word) => NATO.has(word)) && !items.size && !summit && !isAboutPartners && !isAboutChanges) return null;
    const named = Object.fromEntries(KINDS.map((kind) => [kind, [...items].filter((item) => this.#kinds[item.kind] === kind)]));
    const asksForMembers = left.includes("member") && !left.includes("nato") && named.groups.length === 1 && items.size === 1;
    const asksForToday = !summit && !isAboutChanges && (has(TODAY) || asksForMembers);
    const good = written.filter(({ iso }) => dayOf(iso, days));
    return {
      named,
      summit,
      statuses: left.flatMap((word) => STATUSES[word] ?? []),
      time: time(good.map(({ iso }) => iso), left.includes("since"), days) ?? (asksForToday ? today(days) : null),
      wrong: written.filter((day) => !good.includes(day)).map((day) => day.written),
      isAboutChanges,
      isAboutLeaving: has(LEAVING),
      isAboutPartners,
      isAboutCourse: isAboutChanges || has(COURSE) || left.some((word) => word in STATUSES),
      items: [...items],
      left,
      rest: rest.trim(),
    };
  }

  /**
   * What a query names of which there is a record.
   * @param {string} query
   */
  namedIn(query) {
    return this.#names.in(words(query)).named;
  }

  /**
   * The countries that are meant where a query is made of their codes alone, in capitals; one may be another word.
   * @param {string} rest
   * @param {readonly string[]} all  its words
   */
  #coded(rest, all) {
    const written = rest.match(/(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu) ?? [];
    const items = written.map((code) => this.#codes.get(words(code)[0]));
    const isAll = all.every((word) => isJoining(word) || COMPARING.has(word) || this.#codes.has(word));
    return isAll && written.length > 1 && items.every(Boolean) ? items.filter((item) => item !== undefined) : [];
  }

  /**
   * The one summit that is meant by words of its name, such as its city, and the year where one is given.
   * @param {readonly string[]} left
   * @param {readonly string[]} written
   */
  #summit(left, written) {
    const telling = left.filter((word) => !isJoining(word) && !PARTNERS.has(word) && !VIEWS.has(word) && word !== "summit");
    if (written.length > 1 || !telling.some((word) => /\p{L}/u.test(word) && !/^\d/.test(word))) return null;
    const meant = this.#summits.filter(({ names }) =>
      names.some((name) => [...telling, ...written].every((word) => name.words.includes(word))));
    return meant.length === 1 ? meant[0] : null;
  }
}

/**
 * The last day that can be shown, which addresses need not tell.
 * @param {Days} days
 * @returns {Time}
 */
function today({ last }) {
  return { first: last, last, from: "", to: "" };
}

/**
 * @param {readonly string[]} isos
 * @param {boolean} isOpen  whether it goes on to the last day
 * @param {Days} days
 * @returns {Time|null}
 */
function time(isos, isOpen, days) {
  const [from, to = ""] = [...isos].sort();
  if (!from) return null;
  const first = dayOf(from, days) ?? days.first;
  if (isOpen && !to) return { first, last: days.last, from, to: days.last };
  return { first, last: lastDayOf(to || from, days) ?? days.last, from, to };
}
