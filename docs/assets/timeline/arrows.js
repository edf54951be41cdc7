// @ts-check
// Arrows lead from mark to mark in order of time.

const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity });

/**
 * The place among some marks that a pressed key leads to; none where it leads nowhere.
 * @param {KeyboardEvent} event
 * @param {number} place  of the mark that has the focus
 * @param {number} number  of marks
 */
export function ledTo(event, place, number) {
  const step = STEPS[event.key];
  if (!step || place < 0 || !number) return undefined;
  event.preventDefault();
  return Math.min(number - 1, Math.max(0, place + step));
}
