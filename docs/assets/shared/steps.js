// @ts-check
// States in time, told by the few days on which they change.

/**
 * Steps in time, each `[first day, state, words]`.
 * @typedef {readonly (readonly string[])[]} Steps
 */

/**
 * The step that holds on a day.
 * @param {Steps} steps
 * @param {string} day
 */
export function stepOn(steps, day) {
  let found = steps[0];
  for (const step of steps) {
    if (step[0] > day) break;
    found = step;
  }
  return found;
}
