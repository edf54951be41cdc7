// @ts-check
// Letters as they are compared wherever a reader types: the lists that are narrowed by words, and the search.

/** Letters that are no letter with a mark, and how those write them who have no key for them. */
const SPELT_OTHERWISE = /** @type {Record<string, string>} */ ({
  ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", ə: "e", ı: "i", þ: "th",
});
const LETTERS = new RegExp(`[${Object.keys(SPELT_OTHERWISE).join("")}]`, "g");

/** American spellings, each as long as the British one that the records have. */
const AMERICAN = /** @type {[RegExp, string][]} */ ([
  [/\bdefens(?=e)/g, "defenc"], [/\bcenter(?=s?\b)/g, "centre"], [/(\w{3}i)z(?=(?:e|ed|es|ing|ation)\b)/g, "$1s"],
]);

/**
 * A text without capitals, accents and typographic apostrophes, in British spelling: "Łódź" is "lodz", and "Defense" is
 * "defence".
 * @param {string} text
 */
export function folded(text) {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(LETTERS, (letter) => SPELT_OTHERWISE[letter])
    .replace(/’/g, "'")
    .replace(/[ʻʼ`]/g, "");
  return AMERICAN.reduce((told, [spelling, british]) => told.replace(spelling, british), plain);
}
