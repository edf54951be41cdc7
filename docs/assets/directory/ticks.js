// Ticks beside partners, and the bar that leads to where those ticked are compared.

import { queryString } from "../shared/address.js";
import { MOST, MOST_IN_WORDS } from "../shared/most.js";

/** Show the bar while anything is ticked in a list, and let no more be ticked than can be compared. */
export function offerComparing(list, bar) {
  const ticks = [...list.querySelectorAll("input[data-tick]")];
  const [link, told] = [bar.querySelector("a"), bar.querySelector("span")];
  const page = link.href;
  for (const tick of ticks) tick.checked ||= history.state?.ticked?.includes(tick.value) ?? false;
  const show = () => {
    const ticked = ticks.filter((tick) => tick.checked);
    const isFull = ticked.length >= MOST;
    for (const tick of ticks) tick.disabled = !tick.checked && isFull;
    bar.hidden = !ticked.length;
    link.href = page + queryString({ partners: ticked.map((tick) => tick.value) });
    link.textContent = ticked.length === 1 ? "Compare with another" : `Compare ${ticked.length} partners`;
    const names = ticked.map((tick) => nameBeside(tick).textContent).join(", ");
    told.textContent = isFull ? `${names} (no more than ${MOST_IN_WORDS})` : names;
  };
  list.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-tick]")) return;
    show();
    // What is ticked stays when the page is loaded again.
    const ticked = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
    history.replaceState({ ...history.state, ticked }, "");
  });
  leadOn(list, link);
  // A browser may bring ticks back with a page that one returns to.
  addEventListener("pageshow", show);
}

/** The link to a partner beside its tick. */
function nameBeside(tick) {
  return tick.closest("th").querySelector("a");
}

/** The bar stands below the list, and is what comes next for who has ticked: Tab leads from a tick to its link and back. */
function leadOn(list, link) {
  let from = null;
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || !event.target.matches("[data-tick]:checked")) return;
    event.preventDefault();
    from = event.target;
    link.focus();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !from) return;
    event.preventDefault();
    (event.shiftKey ? from : nameBeside(from)).focus();
  });
  link.addEventListener("blur", () => (from = null));
}
