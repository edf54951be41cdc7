// Keeps with the page's place in the history which row stands highest in sight: what the list shows has to be fetched, and
// until then a browser that goes back finds other rows where it was.

import { settled } from "../shared/settled.js";

/** Pixels below what stays in sight at which the highest row is looked for. */
const BELOW = 12;

/** @param {HTMLElement} list */
export function keepPlace(list) {
  const keep = settled(() => {
    const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const { left } = list.getBoundingClientRect();
    const row = document.elementFromPoint(left + BELOW, padding + BELOW)?.closest("tr[data-partner]");
    history.replaceState({ ...history.state, row: row?.dataset.partner ?? null }, "");
  }, 200);
  addEventListener("scroll", keep, { passive: true });
}

/**
 * Bring the row that was highest back to where it was.
 * @param {HTMLElement} list
 */
export function findPlace(list) {
  const { row } = history.state ?? {};
  if (row) list.querySelector(`tr[data-partner="${CSS.escape(row)}"]:not([hidden])`)?.scrollIntoView();
}
