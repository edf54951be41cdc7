// @ts-check
// Partners side by side: those that the page's address names, between the days that it names.

import { queryString, remember } from "./shared/address.js";
import { counted, Narrowing, opensElsewhere } from "./shared/controls.js";
import { dayOf, inWords, span } from "./shared/days.js";
import { element } from "./shared/element.js";
import { MOST } from "./shared/most.js";
import { announcer } from "./shared/settled.js";
import { fetchIndex } from "./shared/site.js";
import { offerTaking } from "./shared/taking.js";
import { ends, read, title, written } from "./compare/asked.js";
import { Axis } from "./compare/bars.js";
import { asText, matrix } from "./compare/matrix.js";
import { MARKED, rowsOf } from "./compare/rows.js";

/** @typedef {import("./compare/asked.js").Asked} Asked */

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const place = at("compare");
const take = at("take");
const adder = /** @type {HTMLFormElement} */ (at("adder"));
const select = /** @type {HTMLSelectElement} */ (at("add"));
const form = /** @type {HTMLFormElement} */ (at("span"));
const [from, to] = ["span-from", "span-to"].map((id) => /** @type {HTMLInputElement} */ (at(id)));
const differences = /** @type {HTMLInputElement} */ (at("differences"));
const description = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="description"]'));
const announce = announcer(at("announcement"));

const days = { first: form.dataset.first ?? "", last: form.dataset.last ?? "" };
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("#partners a")]);
const byPartner = new Map(links.map((link) => [link.dataset.partner ?? "", link]));
const names = new Map([...byPartner].map(([id, link]) => [id, link.textContent ?? ""]));
const addresses = new Map([...byPartner].map(([id, link]) => [id, link.href]));
const [pageTitle, pageDescription] = [document.title, description?.content ?? ""];

/** Which of the comparisons asked for is the last. */
let turn = 0;
/** What is shown, to be taken along. */
let taken = () => ({ title: "", file: "", columns: /** @type {string[]} */ ([]), rows: /** @type {string[][]} */ ([]), about: {} });

const asked = () => read(location.search, names, days);

/** Show what the address asks for. */
async function show() {
  const own = ++turn;
  const found = asked();
  const told = found.told.map((words) => element("p", {}, words));
  showChoice(found);
  if (!found.chosen.length) {
    put(told, found);
    return;
  }
  place.ariaBusy = "true";
  /** @type {import("./compare/rows.js").Data | null} */
  const data = await fetchIndex("partners/comparison.json").catch(() => null);
  if (own !== turn) return; // something else has been asked since
  if (data && !take.firstChild) offerTaking(take, () => taken());
  if (data) put([...told, ...compared(data, found)], found);
  else put([...told, element("p", {}, "What is to be compared could not be loaded; reload this page to try again.")], found);
  place.ariaBusy = "false";
}

/**
 * @param {readonly Element[]} parts
 * @param {Asked} found
 */
function put(parts, found) {
  place.replaceChildren(...parts);
  const words = found.chosen.length ? title(found, names) : "";
  document.title = words ? `${words} - ${pageTitle}` : pageTitle;
  if (description) description.content = words ? `${words}: ${pageDescription}` : pageDescription;
  announce([...found.told, words].join(" "));
}

/**
 * @param {import("./compare/rows.js").Data} data
 * @param {Asked} found
 */
function compared(data, found) {
  const { sections, outside, alike } = rowsOf(data, found);
  const columns = found.chosen.map((id) => ({ name: names.get(id) ?? "", href: addresses.get(id) ?? "", told: data.partners[id] }));
  const words = title(found, names);
  taken = () => ({
    ...asText(columns, sections, found.last),
    title: words,
    file: `compare-${found.chosen.join("-")}`,
    about: { Years: ends(found).join(" to "), Edition: inWords(days.last) },
  });
  if (found.isPast) place.dataset.asOf = found.last; // for the cards beside names
  else delete place.dataset.asOf;
  place.style.setProperty("--partners", String(columns.length));
  const table = sections.length ? [matrix(words, columns, sections, new Axis(found.first, found.last))] : [];
  return [explained(found, alike, sections.length > 0), ...table, ...folded(outside), beside(found)];
}

/**
 * What the marks say, and how many rows are left out as they do not differ.
 * @param {Asked} found
 * @param {number} alike
 * @param {boolean} hasRows
 */
function explained({ chosen, isPart, onlyDifferences }, alike, hasRows) {
  const told = chosen.length > 1 ? [`Rows marked “differs” are those ${MARKED}${isPart ? ", in these years" : ""}.`] : [];
  if (chosen.length > 1 && onlyDifferences) told.push(alike ? `${counted(alike, "row")} without it ${alike === 1 ? "is" : "are"} left out.` : "All rows are.");
  told.push(chosen.length > 1 ? "Bars stand in the order of the columns; each date leads to its sources." : "Each date leads to its sources.");
  if (!hasRows) return element("p", {}, onlyDifferences && alike ? "No row differs." : "None of them had a part in anything in these years, as far as is known.");
  return element("p", { className: "atlas-matrix-told" }, told.join(" "));
}

/**
 * Rows in which nobody had a part in the years shown: their names, folded.
 * @param {readonly import("./compare/rows.js").Subject[]} outside
 */
function folded(outside) {
  if (!outside.length) return [];
  const items = outside.map(({ name, href }) => element("li", {}, element("a", { href }, name)));
  const summary = element("summary", {}, `${counted(outside.length, "row")} outside these years`);
  return [element("details", { className: "atlas-fold" }, summary, element("ul", {}, ...items))];
}

/**
 * Where their dated events are told.
 * @param {Asked} found
 */
function beside({ chosen }) {
  const own = chosen.flatMap((id) => [" ", element("a", { href: `${addresses.get(id)}#events` }, names.get(id) ?? ""), ","]);
  const all = element("a", { href: `${place.dataset.timeline}${queryString({ partner: chosen })}` }, chosen.length > 1 ? "together on the timeline" : "on the timeline");
  return element("p", {}, "Dated events:", ...own, " ", all, ".");
}

/** @param {Asked} found */
function showChoice(found) {
  const { chosen } = found;
  const isFull = chosen.length >= MOST;
  for (const option of select.options) option.hidden = option.disabled = chosen.includes(option.value);
  if (select.selectedOptions[0]?.disabled) select.selectedIndex = [...select.options].findIndex(({ disabled }) => !disabled);
  for (const control of /** @type {Iterable<HTMLInputElement>} */ (/** @type {unknown} */ (adder.elements))) control.disabled = isFull;
  narrowing.show(chosen.map((id) => ({ part: "partners", value: id, words: names.get(id) ?? "" })));
  [from.value, to.value] = ends(found);
  differences.checked = found.onlyDifferences;
  take.hidden = !chosen.length || !take.firstChild;
  for (const [id, link] of byPartner) {
    const adds = !isFull && !chosen.includes(id);
    link.href = adds ? queryString({ ...written(found, days), partners: [...chosen, id] }) : addresses.get(id) ?? "";
  }
}

/** @param {Partial<Asked>} change */
function ask(change) {
  remember(queryString(written({ ...asked(), ...change }, days)));
  show();
}

const narrowing = new Narrowing({
  chips: at("chips"),
  rest: select,
  takeOff: (part, value) => ask({ chosen: part === "all" ? [] : asked().chosen.filter((id) => id !== value) }),
});
adder.addEventListener("submit", (event) => {
  event.preventDefault();
  ask({ chosen: [...asked().chosen, select.value] });
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const isUnderstood = dayOf(from.value, days) && dayOf(to.value, days);
  const [first, last] = span(from.value, to.value, days);
  if (isUnderstood) return ask({ first, last });
  // What is no day goes into the address as it is, and is answered in words.
  remember(queryString({ ...written(asked(), days), from: from.value.trim(), to: to.value.trim() }));
  show();
});
differences.addEventListener("change", () => ask({ onlyDifferences: differences.checked }));
for (const [id, link] of byPartner) {
  link.addEventListener("click", (event) => {
    if (opensElsewhere(event) || link.href === addresses.get(id)) return;
    event.preventDefault();
    ask({ chosen: [...asked().chosen, id] });
    scrollTo({ top: 0 });
  });
}
addEventListener("popstate", show);
select.append(...[...names].map(([value, name]) => element("option", { value }, name)));
show();
