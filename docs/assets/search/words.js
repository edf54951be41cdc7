// @ts-check
// Words of a text as the search compares them: the same for what is written in the records and for what a reader types.

import { folded } from "../shared/folding.js";

/** Words that say how something is asked, not what is asked for. */
const ASKING = new Set(
  `a about after all am an and any are as at be became become been before between both but by can could de des did do
  does du during for from get give had has have how i if in into is it its la le les list many me more much my of on or
  our out over say says see she should show since so still tell than that the their them then there these they this those
  through to under up us use used was we were what whats when whens where wheres which who whom whos whose why will with
  would you your`.split(/\s+/),
);

/**
 * A text with its letters folded, and without the 's of a possessive: "NATO's" is "nato".
 * @param {string} text
 */
export function plain(text) {
  return folded(text).replace(/'s(?![\p{L}\p{N}])/gu, "");
}

/**
 * One form for a word's singular and plural, and for "program" and "programme"; other spellings are folded already.
 * @param {string} word
 */
function oneForm(word) {
  let form = word;
  if (form.length > 4 && form.endsWith("ies")) form = `${form.slice(0, -3)}y`;
  else if (form.length > 3 && /[^aious]s$/.test(form)) form = form.slice(0, -1);
  return form.replace(/^program(?!me)/, "programme");
}

/**
 * The words of a text in their order.
 * @param {string} text
 */
export function words(text) {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(oneForm);
}

/**
 * The words of a text, and words with hyphens also as one: "PAP-DIB" is "pap", "dib" and "papdib".
 * @param {string} text
 */
export function wordsAndCompounds(text) {
  const compounds = plain(text).match(/[\p{L}\p{N}]+(?:[-+/&][\p{L}\p{N}]+)+/gu) ?? [];
  return [...words(text), ...compounds.map((word) => oneForm(word.replace(/[^\p{L}\p{N}]/gu, "")))];
}

/**
 * The words of a question that say what it is about; all of them where none does.
 * @param {string} query
 */
export function asked(query) {
  const all = words(query);
  const telling = all.filter((word) => !ASKING.has(word));
  return telling.length ? telling : all;
}

/**
 * Whether a word only says how something is asked, or joins others.
 * @param {string} word
 */
export function isJoining(word) {
  return ASKING.has(word);
}
