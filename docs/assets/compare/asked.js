// @ts-check
// What the address asks to be compared, and what is to be said of what it asks and the page cannot do.

import { spare, strangers, values } from "../shared/address.js";
import { brief } from "../shared/brief.js";
import { dayOf, inWords, noDay, span } from "../shared/days.js";
import { folded } from "../shared/folding.js";
import { leftOut } from "../shared/left-out.js";
import { MOST, MOST_IN_WORDS } from "../shared/most.js";

/**
 * What is compared: partners by their ids, from a first to a last day (ISO 8601).
 * @typedef {Object} Asked
 * @property {string[]} chosen
 * @property {string} first
 * @property {string} last
 * @property {boolean} isPart  whether the days are fewer than all
 * @property {boolean} isPast  whether they end before the edition's day
 * @property {boolean} onlyDifferences
 * @property {string[]} told  what is to be said of it, in sentences
 */

/** The most names that are repeated of those that are no partner's. */
const NAMES = 3;
const KEYS = ["partners", "from", "to", "only"];

/**
 * @param {string} search  `?partners=finland,sweden&from=1994&to=2023`
 * @param {ReadonlyMap<string, string>} names  of all partners, by id
 * @param {import("../shared/days.js").Days} days
 * @returns {Asked}
 */
export function read(search, names, days) {
  const asked = new URLSearchParams(search);
  const byName = new Map([...names].map(([id, name]) => [folded(name), id]));
  const wanted = values(asked, "partners").map((text) => ({ text, id: names.has(text) ? text : byName.get(folded(text)) }));
  const known = [...new Set(wanted.flatMap(({ id }) => id ?? []))];
  const unknown = wanted.filter(({ id }) => !id).map(({ text }) => text);
  const [chosen, left] = [known.slice(0, MOST), known.slice(MOST)];
  const texts = ["from", "to"].map((key) => asked.get(key)?.trim() ?? "");
  const [first, last] = span(texts[0], texts[1], days);
  const only = asked.get("only") ?? "";
  const told = [
    ...noPartners(unknown),
    left.length ? `${capital(MOST_IN_WORDS)} at most are compared; left out: ${left.map((id) => names.get(id)).join(", ")}.` : "",
    ...texts.filter((text) => text && !dayOf(text, days)).map((text) => noDay(text, days)),
    leftOut([...(only && only !== "differences" ? [only] : []), ...strangers(asked, KEYS)], spare(asked, ["from", "to", "only"])),
    chosen.length === 1 ? `Add a partner to compare ${names.get(chosen[0])} with.` : "",
    chosen.length ? "" : `Add two to ${MOST_IN_WORDS} partners.`,
  ];
  return {
    chosen,
    first,
    last,
    isPast: last !== days.last,
    isPart: first !== days.first || last !== days.last,
    onlyDifferences: only === "differences",
    told: told.filter(Boolean),
  };
}

/**
 * What an address tells of what is asked: a first or last day only where it is not that of all, of whole years the years.
 * @param {Asked} asked
 * @param {import("../shared/days.js").Days} days
 */
export function written({ chosen, first, last, onlyDifferences }, days) {
  return {
    partners: chosen,
    from: first === days.first ? "" : first.replace(/-01-01$/, ""),
    to: last === days.last ? "" : last.replace(/-12-31$/, ""),
    only: onlyDifferences ? "differences" : "",
  };
}

/**
 * A first and a last day in words, of whole years the years.
 * @param {Pick<Asked, "first" | "last">} asked
 */
export function ends({ first, last }) {
  return [first.endsWith("-01-01") ? first.slice(0, 4) : inWords(first), last.endsWith("-12-31") ? last.slice(0, 4) : inWords(last)];
}

/**
 * What is compared, as a title: `Finland and Sweden, 1994 to 2023`.
 * @param {Asked} asked
 * @param {ReadonlyMap<string, string>} names
 */
export function title(asked, names) {
  const chosen = asked.chosen.map((id) => names.get(id) ?? id);
  const all = chosen.length > 1 ? `${chosen.slice(0, -1).join(", ")} and ${chosen.at(-1)}` : chosen.join("");
  return asked.isPart ? `${all}, ${ends(asked).join(" to ")}` : all;
}

/** @param {readonly string[]} unknown */
function noPartners(unknown) {
  const told = unknown.slice(0, NAMES).map((text) => `There is no partner “${brief(text)}”.`);
  const more = unknown.length - told.length;
  return more ? [...told, `Nor is there a partner for ${more} more of the names in the address.`] : told;
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
