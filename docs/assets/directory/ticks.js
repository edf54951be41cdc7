// Ticks beside partners, and the bar that leads to where those ticked are compared.

import { query } from "../filters.js";

const MOST = 4;

/** Show the bar while anything is ticked in a list, and let no more be ticked than can be compared. */
export function compare(list, bar) {
  const ticks = [...list.querySelectorAll(".atlas-tick")];
  const link = bar.querySelector("a");
  const page = link.href;
  const show = () => {
    const ticked = ticks.filter((tick) => tick.checked);
    for (const tick of ticks) tick.disabled = !tick.checked && ticked.length === MOST;
    bar.hidden = !ticked.length;
    link.href = page + query({ partners: ticked.map((tick) => tick.value) });
    link.textContent = ticked.length === 1 ? "Compare with another" : `Compare ${ticked.length} partners`;
    const names = ticked.map((tick) => tick.closest("th").querySelector("a").textContent).join(", ");
    bar.querySelector("span").textContent = ticked.length === MOST ? `${names} (no more than four)` : names;
  };
  list.addEventListener("change", ({ target }) => target.matches(".atlas-tick") && show());
  // A browser may bring ticks back with a page that one returns to.
  addEventListener("pageshow", show);
}
