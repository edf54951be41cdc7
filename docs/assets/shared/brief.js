// @ts-check

/** The most letters of what somebody has written that are repeated. */
const LETTERS = 60;

/**
 * A text as it is repeated to who has written it: its beginning, where it is long.
 * @param {string} text
 */
export function brief(text) {
  return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text;
}
