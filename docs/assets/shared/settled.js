// @ts-check

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
