// @ts-check
// What changed between two days: of the list of all changes those that certainly, or perhaps, lie between them. For one
// day also which came last before it and which next after it.

import { changesBetween } from "./shared/changes.js";
import { dayOf, inWords, noDay, span } from "./shared/days.js";
import { leftOut } from "./shared/left-out.js";
import { queryString, remember, spare, strangers } from "./shared/address.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("between"));
const told = /** @type {HTMLElement} */ (document.getElementById("between-told"));
const from = /** @type {HTMLInputElement} */ (form.elements.namedItem("from"));
const to = /** @type {HTMLInputElement} */ (form.elements.namedItem("to"));
const days = { first: from.dataset.first ?? "", last: from.dataset.last ?? "" };
const TITLE = document.title;
const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("li[data-first]")]);

/** Show what the address asks for, in its order; everything where it asks for nothing. */
function follow() {
  const asked = new URLSearchParams(location.search);
  const wanted = ["from", "to"].map((key) => asked.get(key) ?? "");
  const [first, last] = span(wanted[0], wanted[1], days);
  const wrong = wanted.filter((day) => day && !dayOf(day, days));
  [from.value, to.value] = [inWords(first), inWords(last)];
  const shown = items.filter(({ dataset }) => (dataset.last ?? "") >= first && (dataset.first ?? "") <= last);
  const beside = first === last ? neighbours(first) : [];
  for (const item of items) {
    item.hidden = !shown.includes(item) && !beside.includes(item);
  }
  for (const year of document.querySelectorAll("section[data-year]")) {
    /** @type {HTMLElement} */ (year).hidden = !year.querySelector("li:not([hidden])");
  }
  const when = first === last ? `on ${inWords(first)}` : `from ${inWords(first)} to ${inWords(last)}`;
  document.title = asked.has("from") || asked.has("to") ? TITLE.replace("What changed", `What changed ${when}`) : TITLE;
  told.textContent = [
    ...wrong.map((one) => noDay(one, days)),
    leftOut(strangers(asked, ["from", "to"]), spare(asked, ["from", "to"])),
    asked.size ? sentence(first, last) : "",
  ].filter(Boolean).join(" ");
}

/**
 * @param {string} first
 * @param {string} last
 */
function sentence(first, last) {
  const told = changesBetween(items.map(({ dataset }) => [dataset.first ?? "", dataset.last ?? ""]), first, last);
  return `${told}.${first === last ? " Beside them the last before and the next after." : ""}`;
}

/**
 * The last changes before a day and the next after it.
 * @param {string} day
 */
function neighbours(day) {
  const before = items.filter(({ dataset }) => (dataset.last ?? "") < day);
  const after = items.filter(({ dataset }) => (dataset.first ?? "") > day);
  const last = before.at(-1)?.dataset.first;
  const next = after[0]?.dataset.first;
  return [...before.filter((one) => one.dataset.first === last), ...after.filter((one) => one.dataset.first === next)];
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const isUnderstood = dayOf(from.value, days) && dayOf(to.value, days);
  const [first, last] = isUnderstood ? span(from.value, to.value, days) : [from.value, to.value];
  remember(queryString({ from: first, to: last }));
  follow();
});
addEventListener("popstate", follow);
follow();
