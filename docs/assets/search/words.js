// Words of a text as the search compares them: the same for what is written in the records and for what a reader types.

const SPELT_OTHERWISE = { ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", ə: "e", ı: "i", þ: "th" };
const LETTERS = new RegExp(`[${Object.keys(SPELT_OTHERWISE).join("")}]`, "g");

/** Words that say how something is asked, not what is asked for. */
const ASKING = new Set(
  `a about after all am an and any are as at be became become been before between both but by can could de des did do
  does du during for from get give had has have how i if in into is it its la le les list many me more much my of on or
  our out over say says see she should show since so still tell than that the their them then there these they this those
  through to under up us use used was we were what whats when whens where wheres which who whom whos whose why will with
  would you your`.split(/\s+/),
);

/** A text without accents, capitals and apostrophes, so that "Éire" is "eire" and "NATO's" is "nato". */
export function plain(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(LETTERS, (letter) => SPELT_OTHERWISE[letter])
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
    .replace(/[ʻʼ`]/g, "");
}

/** One form for a word's singular and plural, and for its British and American spelling. */
function fold(word) {
  let folded = word;
  if (folded.length > 4 && folded.endsWith("ies")) folded = `${folded.slice(0, -3)}y`;
  else if (folded.length > 3 && /[^aious]s$/.test(folded)) folded = folded.slice(0, -1);
  return folded
    .replace(/^defens/, "defenc")
    .replace(/^center/, "centre")
    .replace(/^program(?!me)/, "programme")
    .replace(/(.{3}i)z(e|ed|es|ing|ation)$/, "$1s$2");
}

/** The words of a text in their order. */
export function words(text) {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
}

/** The words of a text, and words with hyphens also as one: "PAP-DIB" is "pap", "dib" and "papdib". */
export function wordsAndCompounds(text) {
  const compounds = plain(text).match(/[\p{L}\p{N}]+(?:[-+/&][\p{L}\p{N}]+)+/gu) ?? [];
  return [...words(text), ...compounds.map((word) => fold(word.replace(/[^\p{L}\p{N}]/gu, "")))];
}

/** The words of a question that say what it is about; all of them where none does. */
export function asked(query) {
  const all = words(query);
  const telling = all.filter((word) => !ASKING.has(word));
  return telling.length ? telling : all;
}

/** Whether a word only says how something is asked, or joins others. */
export function isJoining(word) {
  return ASKING.has(word);
}
