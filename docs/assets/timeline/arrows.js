// @ts-check
// Arrows lead from mark to mark in order of time.

const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity });

/**
 * The mark that a pressed key leads to; none where it leads nowhere.
 * @template {Element} Mark
 * @param {KeyboardEvent} event
 * @param {readonly Mark[]} marks  in order of time
 */
export function ledTo(event, marks) {
  const step = STEPS[event.key];
  const place = marks.indexOf(/** @type {Mark} */ (/** @type {Element} */ (event.target).closest("a")));
  if (!step || place < 0) return undefined;
  event.preventDefault();
  return marks[Math.min(marks.length - 1, Math.max(0, place + step))];
}
