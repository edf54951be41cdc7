// @ts-check

/** Milliseconds without a letter after which what was found is said aloud. */
const PAUSE = 500;

/**
 * Calls `act` when it has not been asked to for a while.
 * @template {unknown[]} Given
 * @param {(...given: Given) => void} act
 * @param {number} milliseconds
 */
export function settled(act, milliseconds) {
  let timer = 0;
  return (/** @type {Given} */ ...given) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => act(...given), milliseconds);
  };
}

/**
 * A function that has screen readers say a text, once the reader has come to rest: not at each letter that is typed, and
 * not again while it stays the same. What is seen changes at once, so it stands in another place.
 * @param {HTMLElement} place  with the role `status`
 */
export function announcer(place) {
  return settled((/** @type {string} */ text) => {
    if (place.textContent !== text) place.textContent = text;
  }, PAUSE);
}
