// @ts-check
// What is told of more than one day: both ends of a time, spells that ended, and suspensions that came before.

import { inWords } from "../shared/days.js";
import { STATUSES } from "./asked.js";

/** @typedef {import("../shared/steps.js").Steps} Steps */

/** States in a format of who is not in it. */
export const NOT_IN_IT = new Set(["not-yet", "former"]);
const SUSPENDED = new Set(Object.values(STATUSES).flat());

/**
 * What is told of the first day of a time, and of its last day where that is something else.
 * @param {{first: string, last: string}} time
 * @param {(day: string) => string} tell
 */
export function atEnds({ first, last }, tell) {
  return ends({ first, last }, tell).join(" ");
}

/**
 * The same as sentences: that of the first day, and where it is another that of the last.
 * @param {{first: string, last: string}} days
 * @param {(day: string) => string} tell
 */
export function ends({ first, last }, tell) {
  const [one, other] = [tell(first), tell(last)];
  return one === other ? [`${one}.`] : [`${one}.`, `On ${inWords(last)}: ${lower(other)}.`];
}

/**
 * The spells of a partner in a format, those that ended too: `from 26 April 1995 until October 1996; since 3 April 2008`.
 * @param {Steps} steps
 */
export function spells(steps) {
  const told = /** @type {string[]} */ ([]);
  let since = ""; // in words, of the spell that has not ended
  for (const [, key, words] of steps) {
    if (key === "former") told.push(since ? `${since.replace(/^since /, "from ")} ${words}` : words);
    if (key === "former") since = "";
    else if (key === "member") since ||= words;
  }
  const [, key, words] = steps[steps.length - 1];
  const now = NOT_IN_IT.has(key) ? "" : key === "suspended" && since ? `${since}, ${words}` : words;
  return [...told, now].filter(Boolean).join("; ");
}

/**
 * That work with a partner had been suspended before, as of the day from which it was.
 * @param {Steps} steps
 */
export function suspensions(steps) {
  const all = steps.filter(([, key]) => SUSPENDED.has(key));
  return all.filter((step) => step !== steps[steps.length - 1]).map(([day, , words]) => `On ${inWords(day)}: ${lower(words)}.`);
}

/**
 * Words with something in brackets, to stand in brackets themselves: `since April 2011; inferred`.
 * @param {string} words
 */
export function inside(words) {
  return words.replaceAll(" (", "; ").replaceAll(")", "");
}

/**
 * Words of a state inside a sentence: `partner since 1995`; `NATO member` stays.
 * @param {string} words
 */
export function lower(words) {
  return /^[A-Z][a-z]/.test(words) ? words[0].toLowerCase() + words.slice(1) : words;
}
