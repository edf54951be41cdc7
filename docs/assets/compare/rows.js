// @ts-check
// The rows of a comparison: what any of the partners had a part in between two days, and where they differ.

import { stepOn } from "../shared/steps.js";

/**
 * A stretch of time: its first day, the day after its last, and how surely it is known.
 * @typedef {readonly [string, string, string]} Stretch
 */

/**
 * One spell of a partner, with its words; `drawn` as a bar, with `days` in it that are marks. What is empty is left out.
 * @typedef {Object} Part
 * @property {string} href
 * @property {string} when
 * @property {string} [where]
 * @property {readonly [string, string]} [state]  key and words
 * @property {readonly string[]} [notes]
 * @property {string} [began]  the first day on which it can have begun
 * @property {readonly Stretch[]} [drawn]
 * @property {readonly (readonly [string, string, string, string])[]} [suspended]  scope, and a stretch
 * @property {readonly string[]} [days]
 * @property {import("../shared/steps.js").Steps} [steps]  what held of it from which day on
 */

/**
 * What partners can have a part in.
 * @typedef {{id: string, section: string, name: string, href: string, colour?: string, pattern?: string}} Subject
 */

/**
 * @typedef {Object} Partner
 * @property {string} [short]
 * @property {string} [region]
 * @property {string} [flag]
 * @property {import("../shared/steps.js").Steps} status
 * @property {Readonly<Record<string, readonly Part[]>>} parts
 */

/**
 * The file that is compared from.
 * @typedef {Object} Data
 * @property {readonly {id: string, title: string}[]} sections
 * @property {readonly Subject[]} rows
 * @property {Readonly<Record<string, Partner>>} partners
 */

/**
 * A row: for each partner its parts between the days, and whether it has others.
 * @typedef {{subject: Subject, cells: {parts: readonly Part[], hasOthers: boolean}[], differs: boolean}} Row
 */

/** @typedef {readonly {title: string, rows: readonly Row[]}[]} Sections */

/** Beginnings that lie farther apart than so many years differ. */
const YEARS_APART = 2;

/** What a row is that is marked. */
export const MARKED = "in which not all of them had a part, or in which one began more than two years after another";

/**
 * The rows in which any of some partners has something, by section. Apart are those that lie outside the days and, where
 * only those that differ are asked for, how many do not.
 * @param {Data} data
 * @param {Pick<import("./asked.js").Asked, "chosen" | "first" | "last" | "isPast" | "onlyDifferences">} asked
 */
export function rowsOf(data, { chosen, first, last, isPast, onlyDifferences }) {
  const partners = chosen.map((id) => data.partners[id]);
  const theirs = data.rows.filter(({ id }) => partners.some(({ parts }) => parts[id]));
  const rows = theirs.map((subject) => rowOf(subject, partners, { first, last, isPast }));
  const inside = rows.filter(({ cells }) => cells.some(({ parts }) => parts.length));
  const shown = onlyDifferences && partners.length > 1 ? inside.filter(({ differs }) => differs) : inside;
  const sections = data.sections.map(({ id, title }) => ({ title, rows: shown.filter(({ subject }) => subject.section === id) }));
  return {
    sections: sections.filter((section) => section.rows.length),
    outside: rows.filter((row) => !inside.includes(row)).map(({ subject }) => subject),
    alike: inside.length - shown.length,
  };
}

/**
 * @param {Subject} subject
 * @param {readonly Partner[]} partners
 * @param {{first: string, last: string, isPast: boolean}} days
 * @returns {Row}
 */
function rowOf(subject, partners, { first, last, isPast }) {
  const cells = partners.map(({ parts }) => {
    const all = parts[subject.id] ?? [];
    const inside = all.filter((part) => isWithin(part, first, last));
    return { parts: isPast ? inside.map((part) => toldOn(part, last)) : inside, hasOthers: inside.length < all.length };
  });
  return { subject, cells, differs: differ(cells.map(({ parts }) => parts)) };
}

/**
 * A part as it can be told on a day: what came later is not.
 * @param {Part} part
 * @param {string} day
 * @returns {Part}
 */
function toldOn(part, day) {
  const { steps } = part;
  if (!steps?.length) return part;
  const [, key, words] = stepOn(steps, day);
  const before = key === "former" ? steps.filter(([first, own]) => first <= day && own === "member").at(-1)?.[2] : "";
  const when = [before, words].filter(Boolean).join(", ");
  return { ...part, when: when || part.when, state: undefined, notes: [] };
}

/**
 * Whether any of a part lies between two days; one of which no day is known may.
 * @param {Part} part
 * @param {string} first
 * @param {string} last
 */
function isWithin({ drawn = [], days = [] }, first, last) {
  if (!drawn.length && !days.length) return true;
  return drawn.some(([start, end]) => start <= last && end > first) || days.some((day) => day >= first && day <= last);
}

/** @param {readonly (readonly Part[])[]} cells */
function differ(cells) {
  if (cells.length < 2) return false;
  if (cells.some((parts) => !parts.length)) return true;
  const beginnings = cells.map((parts) => parts.map(({ began }) => began ?? "").sort()[0]);
  const known = beginnings.filter(Boolean).sort(); // without those of which no source tells it
  return known.length > 1 && laterBy(known[0], YEARS_APART) < known[known.length - 1];
}

/**
 * The same day so many years later.
 * @param {string} day
 * @param {number} years
 */
function laterBy(day, years) {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
