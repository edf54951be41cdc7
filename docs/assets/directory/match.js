// @ts-check
// What partners were on a day, and which of them answer a query of the directory. What a partner was is not worked out
// here: a file made at build tells from which day on what holds.

import { answer, facet, wording } from "../shared/facets.js";
import { stepOn } from "../shared/steps.js";

const NOT_IN_IT = new Set(["not-yet", "former", "lapsed"]);
const DOUBTFUL = new Set(["not-known", "sources-differ"]);

/**
 * What the file tells of a partner.
 * @typedef {Object} Told
 * @property {import("../shared/steps.js").Steps} status
 * @property {Record<string, import("../shared/steps.js").Steps>} groups
 * @property {Record<string, import("../shared/steps.js").Steps>} programmes
 */

/**
 * A state, as a key and in words.
 * @typedef {{key: string, words: string}} State
 */

/**
 * What a partner was on a day.
 * @typedef {Object} Standing
 * @property {State} status
 * @property {Record<string, State>} groups  its state in each format
 * @property {Record<string, State>} programmes
 */

/**
 * A partner as it is matched.
 * @typedef {Object} Candidate
 * @property {Record<string, string>} fixed  values of the facets that do not change with the day
 * @property {string} text  folded
 * @property {Standing} standing
 */

/**
 * What narrows a list.
 * @typedef {Pick<import("./query.js").Query, "chosen" | "ever" | "all" | "words">} Asked
 */

/**
 * @param {Told} told
 * @param {string} day
 * @returns {Standing}
 */
export function standingOn(told, day) {
  return { status: stateOn(told.status, day), groups: statesOn(told.groups, day), programmes: statesOn(told.programmes, day) };
}

/**
 * @param {import("../shared/steps.js").Steps} steps
 * @param {string} day
 * @returns {State}
 */
function stateOn(steps, day) {
  const [, key, words] = stepOn(steps, day);
  return { key, words };
}

/**
 * @param {Record<string, import("../shared/steps.js").Steps>} steps
 * @param {string} day
 */
function statesOn(steps, day) {
  const found = /** @type {Record<string, State>} */ ({});
  for (const id in steps) found[id] = stateOn(steps[id], day);
  return found;
}

/**
 * Whether a state in a format or programme is one of who is in it, or may be.
 * @param {string} key
 */
export function isIn(key) {
  return !NOT_IN_IT.has(key);
}

/**
 * Whether a state is one of which it is not certain.
 * @param {string} key
 */
export function isDoubt(key) {
  return DOUBTFUL.has(key);
}

/**
 * Whether a query leaves out who is no partner on the day: where it asks for nothing that some of them may be.
 * @param {Asked} query
 */
export function leavesOutOthers({ chosen, words, ever, all }) {
  return !(all || ever || words.trim() || chosen.status.length || chosen.group.length);
}

/**
 * Those that answer a query, and what each choice would leave; a choice of statuses or formats looks through all, and so
 * does a query that no partner answers.
 * @template {Candidate} Partner
 * @param {readonly Partner[]} partners
 * @param {Asked} query
 * @param {(partner: Partner) => boolean} isUsual  whether somebody is listed where nothing else is asked
 */
export function match(partners, query, isUsual) {
  const facets = Object.entries(query.chosen).map(([key, chosen]) => {
    return facet(key, chosen, (/** @type {Partner} */ partner) => valuesOf(partner, key, query.ever));
  });
  const parts = [...facets, wording(query.words, (/** @type {Partner} */ partner) => partner.text)];
  const whole = answer(partners, parts);
  if (!leavesOutOthers(query)) return whole;
  const listed = answer(partners.filter(isUsual), parts);
  if (!listed.matches.length) return whole;
  return { ...listed, counts: { ...listed.counts, status: whole.counts.status, group: whole.counts.group } };
}

/**
 * The values of a facet that a partner has.
 * @param {Candidate} partner
 * @param {string} key
 * @param {boolean} ever
 */
function valuesOf({ fixed, standing }, key, ever) {
  const { status, groups, programmes } = standing;
  if (key === "status") return [status.key];
  if (key === "group") return Object.keys(groups).filter((group) => ever || isIn(groups[group].key));
  if (key === "programme") return Object.keys(programmes).filter((one) => isIn(programmes[one].key));
  return fixed[key] ? [fixed[key]] : [];
}

/**
 * Whether it is not certain that a partner was in one of the chosen formats.
 * @param {Standing} standing
 * @param {Asked} query
 */
export function isDoubtful({ groups }, { chosen, ever }) {
  const certain = (/** @type {string} */ group) => {
    return group in groups && isIn(groups[group].key) && !DOUBTFUL.has(groups[group].key);
  };
  return !ever && chosen.group.length > 0 && !chosen.group.some(certain);
}
