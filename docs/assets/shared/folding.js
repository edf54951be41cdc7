// @ts-check
// Letters as they are compared wherever a reader types: the lists that are narrowed by words, and the search.

/** Letters that are no letter with a mark, and how those write them who have no key for them. */
const SPELT_OTHERWISE = /** @type {Record<string, string>} */ ({
  ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", æ: "ae", œ: "oe", ə: "e", ı: "i", þ: "th",
});
const LETTERS = new RegExp(`[${Object.keys(SPELT_OTHERWISE).join("")}]`, "g");

/**
 * A text without capitals, accents and typographic apostrophes: "Łódź" is "lodz", and "Éire" is "eire".
 * @param {string} text
 */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(LETTERS, (letter) => SPELT_OTHERWISE[letter])
    .replace(/’/g, "'")
    .replace(/[ʻʼ`]/g, "");
}
