// @ts-check
// Words of a text as the search compares them: the same for what is written in the records and for what a reader types.

import { folded } from "../shared/folding.js";

/** Words that say how something is asked, not what is asked for. */
const ASKING = new Set(
  `a about after all am an and any are as at be became become been before between both but by can could de des did do
  does ever du during for from get give had has have how i if in into is it its la le les list many me more much my of on or
  our out over say says see she should show since so still tell than that the their them then there these they this those
  through to under up us use used was we were what whats when whens where wheres which who whom whos whose why will with
  would you your`.split(/\s+/),
);

/** Words for which others stand in all that is written here. */
const SAME = /** @type {Record<string, string>} */ ({ ex: "former" });

/** Letters of an abbreviation, each with its dot: "E.A.P.C.", "U. S." */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\. ?\p{L})+\.?(?![\p{L}\p{N}])/gu;

/** Scripts in which no spaces stand between words. */
const UNSPACED = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{2,}/gu;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

const UMLAUTS = /** @type {Record<string, string>} */ ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" });

/**
 * A text with its letters folded, words of scripts without spaces apart, abbreviations without dots, and without the 's
 * of a possessive: "NATO's" is "nato", "U.S.S.R." is "ussr".
 * @param {string} text
 */
export function plain(text) {
  const apart = text.replace(UNSPACED, (run) => ` ${[...segmenter.segment(run)].map(({ segment }) => segment).join(" ")} `);
  const joined = apart.replace(DOTTED, (letters) => letters.replace(/[. ]/g, ""));
  return folded(joined).replace(/'s(?![\p{L}\p{N}])/gu, "");
}

/**
 * One form for a word's singular and plural, and for "program" and "programme"; other spellings are folded already.
 * @param {string} word
 */
function oneForm(word) {
  let form = word;
  if (form.length > 4 && form.endsWith("ies")) form = `${form.slice(0, -3)}y`;
  else if (form.length > 3 && /[^aious]s$/.test(form)) form = form.slice(0, -1);
  return SAME[form] ?? form.replace(/^program(?!me)/, "programme");
}

/**
 * The words of a text in their order.
 * @param {string} text
 */
export function words(text) {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(oneForm);
}

/**
 * The words of a text in all their forms: with hyphens also as one ("PAP-DIB" is "pap", "dib" and "papdib"), with umlauts
 * also as those write them who have no key for them ("Türkiye" is "turkiye" and "tuerkiye").
 * @param {string} text
 */
export function allForms(text) {
  const own = words(text);
  const others = otherForms(text).flatMap(words).filter((word) => !own.includes(word));
  return [...own, ...new Set(others)];
}

/**
 * The other ways to write a text, where there are any.
 * @param {string} text
 */
export function otherForms(text) {
  return [together(text), withoutUmlauts(text)].filter((form) => form !== text);
}

/**
 * A text with the parts of its compounds written as one: "NATO-Russia Council" is "NATORussia Council".
 * @param {string} text
 */
function together(text) {
  return text.replace(/(?<=[\p{L}\p{N}])[-+/&](?=[\p{L}\p{N}])/gu, "");
}

/**
 * A text with its umlauts as two letters each: "Türkei" is "Tuerkei".
 * @param {string} text
 */
function withoutUmlauts(text) {
  return text.replace(/[äöüåø]/gi, (letter) => UMLAUTS[letter.toLowerCase()]);
}

/**
 * The words of a question that say what it is about; all of them where none does. Words that are known as one stand as
 * one: "IP-4" is "ip4". A word in capitals among others is a name: "US".
 * @param {string} query
 * @param {(word: string) => boolean} isKnown  whether a word is one of a name
 */
export function asked(query, isKnown = () => false) {
  /** Two words that are a name written as one, unless each tells something by itself. */
  const isOne = (/** @type {string} */ one, /** @type {string[]} */ apart) => {
    if (apart.length > 1 && apart.every((word) => ASKING.has(word))) return false; // "how do I" is no DOI
    return isKnown(one) && !apart.every((word) => /\p{L}{2}/u.test(word) && isKnown(word) && !ASKING.has(word));
  };
  const all = /** @type {string[]} */ ([]);
  for (const piece of plain(query).match(/[\p{L}\p{N}]+(?:[-+/&][\p{L}\p{N}]+)*/gu) ?? []) {
    const [[one], apart] = [words(together(piece)), words(piece)];
    all.push(...(isOne(one, apart) ? [one] : apart));
  }
  for (let at = all.length - 1; at > 0; at -= 1) {
    const one = all[at - 1] + all[at];
    if (isOne(one, [all[at - 1], all[at]])) all.splice(at - 1, 2, one);
  }
  const names = /\p{Ll}/u.test(query) ? words((query.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).join(" ")) : [];
  const telling = all.filter((word) => !ASKING.has(word) || names.includes(word));
  return telling.length ? telling : all;
}

/**
 * Whether a word only says how something is asked, or joins others.
 * @param {string} word
 */
export function isJoining(word) {
  return ASKING.has(word);
}
