// @ts-check
// What of a record held on a day: its own state, and the rows of its tables that were in force, each with its sources.
// What was so is not worked out here: each row tells from which day on what holds.

import { queryString, remember, spare, strangers } from "./shared/address.js";
import { dayOf, inWords, noDay } from "./shared/days.js";
import { element } from "./shared/element.js";
import { leftOut } from "./shared/left-out.js";
import { nameAll, nameOn } from "./shared/names.js";
import { stepOn } from "./shared/steps.js";

/** States in which a row is not told. */
const NOT_HELD = new Set(["", "not-yet", "former", "lapsed"]);

class OnADay {
  #form;
  #field;
  #days;
  #answer;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("as-of"));
    this.#days = { first: this.#field.dataset.first ?? "", last: this.#field.dataset.last ?? "" };
    this.#answer = /** @type {HTMLElement} */ (document.getElementById("atlas-day-answer"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      remember(queryString({ "as-of": dayOf(this.#field.value, this.#days) ?? this.#field.value }));
      this.#follow();
    });
    addEventListener("popstate", () => this.#follow());
    this.#follow();
  }

  /** Show the day that the address asks for; nothing where it asks for none. */
  #follow() {
    const query = new URLSearchParams(location.search);
    const asked = query.get("as-of");
    const left = leftOut(strangers(query, ["as-of"]), spare(query, ["as-of"]));
    const others = left ? [element("p", {}, left)] : [];
    this.#answer.hidden = !asked && !left;
    const day = asked && dayOf(asked, this.#days);
    if (!day) {
      this.#answer.replaceChildren(...(asked ? [element("p", {}, noDay(asked, this.#days))] : []), ...others);
      return;
    }
    this.#field.value = inWords(day);
    this.#answer.dataset.asOf = day; // for the cards beside names
    this.#answer.replaceChildren(...others, ...this.#told(day));
  }

  /** @param {string} day */
  *#told(day) {
    yield element("h2", {}, `On ${inWords(day)}`);
    const own = this.#form.dataset.steps;
    if (own) yield element("p", { className: "atlas-day-own" }, `${stepOn(JSON.parse(own), day)[2]}.`);
    const name = nameOn(this.#form, day);
    if (name) yield element("p", {}, `Name on this day: ${name}.`);
    let isEmpty = true;
    for (const table of document.querySelectorAll("table:has(tr[data-steps])")) {
      for (const body of /** @type {HTMLTableElement} */ (table).tBodies) {
        const lines = [...heldRows(body, day)];
        if (!lines.length) continue;
        isEmpty = false;
        yield element("h3", {}, titleOf(body));
        yield element("ul", {}, ...lines);
      }
    }
    if (isEmpty) yield element("p", {}, "No row of the tables below was in force on this day.");
  }
}

/**
 * The title of rows: their own, or that of the section that their table stands in, without the link to it.
 * @param {Element} body
 */
function titleOf(body) {
  const title = body.querySelector('[scope="rowgroup"]') ?? body.closest('[role="region"]')?.previousElementSibling?.firstChild;
  return title?.textContent ?? "";
}

/**
 * A line for each row that was in force on a day: what, its state and strength, and the sources of the row.
 * @param {HTMLTableSectionElement} body
 * @param {string} day
 */
function* heldRows(body, day) {
  for (const row of body.rows) {
    const [, key, words] = row.dataset.steps ? stepOn(JSON.parse(row.dataset.steps), day) : ["", "", ""];
    if (NOT_HELD.has(key)) continue;
    const head = /** @type {Element} */ (row.cells[0].cloneNode(true));
    nameAll(head, day);
    const cites = [...row.querySelectorAll("td:last-child > [data-cites]")].map((one) => one.cloneNode(true));
    const line = element("li", {}, ...head.childNodes, words ? `: ${words}` : "", ...strengthOn(row, day), ...cites);
    for (const mark of line.querySelectorAll("[id]")) mark.removeAttribute("id"); // which stands in the table
    const seen = new Set();
    for (const mark of line.querySelectorAll("[data-cites] > a")) {
      if (seen.has(mark.textContent)) mark.remove();
      seen.add(mark.textContent);
    }
    yield line;
  }
}

/**
 * With how many people, as the row tells it with its sources: the number of the latest date that is not later.
 * @param {HTMLTableRowElement} row
 * @param {string} day
 */
function strengthOn(row, day) {
  const told = /** @type {HTMLElement[]} */ ([...row.querySelectorAll("[data-counted]")]);
  const last = told.filter((one) => (one.dataset.counted ?? "") <= day).pop();
  return last ? ["; strength ", ...last.cloneNode(true).childNodes] : [];
}

for (const form of document.querySelectorAll("form[data-on-a-day]")) new OnADay(/** @type {HTMLFormElement} */ (form));
