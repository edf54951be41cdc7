// @ts-check
// Tables whose rows can be put in the order of a column: by name, or by the first date of its cells.

import { element } from "./shared/element.js";

const NAMES = new Intl.Collator("en");

/**
 * What a cell is ordered by: the machine's form of its first date, or its text; what has no date or goes on comes last.
 * @param {HTMLTableCellElement} cell
 */
function keyOf(cell) {
  if (cell.tagName === "TH") return cell.textContent ?? "";
  const date = cell.querySelector('[data-state]:not([data-state="former"])') ? null : cell.querySelector("time");
  return date ? date.dateTime || (date.textContent ?? "") : "~";
}

/**
 * Put rows in the order of a column; a second time the other way round.
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement} head
 */
function sort(table, head) {
  const isDown = head.ariaSort === "ascending";
  const body = table.tBodies[0];
  const order = [...body.rows].sort((one, other) => {
    const [first, second] = isDown ? [other, one] : [one, other];
    return NAMES.compare(keyOf(first.cells[head.cellIndex]), keyOf(second.cells[head.cellIndex]));
  });
  for (const cell of head.parentElement?.children ?? []) cell.removeAttribute("aria-sort");
  head.ariaSort = isDown ? "descending" : "ascending";
  body.append(...order);
}

for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sorted]"))) {
  for (const head of [...(table.tHead?.rows[0].cells ?? [])].slice(0, -1)) {
    const button = element("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => sort(table, head));
    head.append(button);
  }
}
