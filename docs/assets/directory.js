// The directory of partners: who was what on a day, narrowed and ordered as the reader likes, all of it in the address.
// What a partner was on a day is not worked out here: a file made at build tells from which day on what holds.

import { dayOf, drawYears, inWords, monthsBetween, statesOn, stepOn } from "./directory/days.js";
import { compare } from "./directory/ticks.js";
import { announcer, element, folded, leftOut, query, remember, settled, showChips, values } from "./filters.js";

const NOT_IN_IT = new Set(["not-yet", "former", undefined]);
const DOUBTFUL = new Set(["not-known", "sources-differ"]);

const directory = document.getElementById("directory");
const { first, last } = directory.dataset;
const at = (id) => document.getElementById(id);
const dayField = at("as-of");
const slider = at("as-of-month");
const facetForm = at("facets");
const tools = at("tools");
const list = at("list");
const announce = announcer(at("announcement"));

const facets = [...facetForm.querySelectorAll(".atlas-facet")].map((place) => {
  const key = place.dataset.facet;
  const boxes = [...place.querySelectorAll(`input[name="${key}"]`)];
  const choices = boxes.map((box) => {
    const [label, number] = [box.nextElementSibling, box.parentElement.querySelector(".atlas-count")];
    return { box, value: box.value, label: label.textContent.trim(), number, count: Number(number.textContent) };
  });
  return { key, place, title: place.querySelector("legend").textContent, choices };
});
const everBox = facetForm.elements.ever;

/** Elements outside the list that stand for a partner, such as those of the map. */
const pictured = new Map();
for (const shape of directory.querySelectorAll("[data-partner]:not(tr)")) {
  const { partner } = shape.dataset;
  pictured.set(partner, [...(pictured.get(partner) ?? []), shape]);
}

const partners = [...at("rows").rows].map((row, place) => {
  const { partner: id, region = "", kind, since, first: from = "", latest = "", words = "", status } = row.dataset;
  const label = row.querySelector(".atlas-state");
  return {
    id, row, place, region, from, latest, status, label,
    name: row.querySelector("th a").textContent,
    regionName: row.querySelector('[data-label="Region"]').textContent,
    words: folded(`${row.textContent} ${words}`),
    statusWords: label.textContent,
    fixed: { region, kind, since },
    shown: true,
    formats: [...row.querySelectorAll(".atlas-formats li")].map((item) => ({
      item, group: item.dataset.group, state: item.dataset.state, words: item.querySelector("small"),
    })),
  };
});

const ORDERS = {
  name: (one, other) => one.place - other.place,
  region: (one, other) => one.regionName.localeCompare(other.regionName) || one.place - other.place,
  since: (one, other) => (one.from || "9").localeCompare(other.from || "9") || one.place - other.place,
  latest: (one, other) => other.latest.localeCompare(one.latest) || one.place - other.place,
};

let standing;
let state = readAddress();
let ordered = "name";

// ---- State and address

/** The state that the address tells; what it does not know it leaves out, and says so. */
function readAddress() {
  const found = new URLSearchParams(location.search);
  const unknown = [];
  const chosen = Object.fromEntries(facets.map(({ key, choices }) => {
    const known = new Set(choices.map((choice) => choice.value));
    unknown.push(...values(found, key).filter((value) => !known.has(value)));
    return [key, new Set(values(found, key).filter((value) => known.has(value)))];
  }));
  const [asked, sort] = [found.get("as-of"), found.get("sort")];
  const day = asked ? dayOf(asked, first, last) : null;
  const wrongDay = asked && !day ? `“${asked}” is no day between ${inWords(first)} and ${inWords(last)}.` : "";
  return {
    day: day === last ? null : day,
    fault: [wrongDay, leftOut(unknown)].filter(Boolean).join(" "),
    chosen,
    ever: found.get("ever") === "1",
    words: found.get("words") ?? "",
    sort: sort in ORDERS ? sort : "name",
    view: found.get("view") === "cards" ? "cards" : "table",
  };
}

function address() {
  return query({
    "as-of": state.day,
    ...Object.fromEntries(facets.map(({ key }) => [key, [...state.chosen[key]]])),
    ever: state.ever && "1",
    words: state.words.trim(),
    sort: state.sort !== "name" && state.sort,
    view: state.view !== "table" && state.view,
  });
}

/** Change the state, show it at once, and put it into the address when the reader has come to rest. */
function change(changes) {
  state = { ...state, fault: "", ...changes };
  show();
  settle();
}

const settle = settled(() => remember(address()), 250);

// ---- What holds on a day

/** Whether a partner has one of the chosen values of a facet, and whether that is certain. */
function fits(partner, key, value) {
  if (key === "status") return partner.status === value;
  if (key === "group") return state.ever ? value in partner.groups : !NOT_IN_IT.has(partner.groups[value]);
  if (key === "programme") return (partner.programmes[value] ?? "not-yet") !== "not-yet";
  return partner.fixed[key] === value;
}

function isDoubtful(partner) {
  return !state.ever && [...state.chosen.group].every((group) => {
    return NOT_IN_IT.has(partner.groups[group]) || DOUBTFUL.has(partner.groups[group]);
  });
}

/** Which partners fit, how many each choice would leave, and how many there would be without each filter. */
function narrowed() {
  const wanted = folded(state.words).split(/\s+/).filter(Boolean);
  const active = facets.filter(({ key }) => state.chosen[key].size);
  const without = new Map([...active.map(({ key }) => [key, 0]), ["words", 0]]);
  for (const { choices } of facets) for (const choice of choices) choice.next = 0;
  let count = 0;
  for (const partner of partners) {
    const missing = active.filter(({ key }) => ![...state.chosen[key]].some((value) => fits(partner, key, value)));
    const said = wanted.every((word) => partner.words.includes(word));
    partner.fits = said && missing.length === 0;
    if (partner.fits) count += 1;
    if (!said && missing.length === 0) without.set("words", without.get("words") + 1);
    if (!said || missing.length > 1) continue;
    if (missing.length) without.set(missing[0].key, without.get(missing[0].key) + 1);
    for (const { key, choices } of facets) {
      if (missing.length && missing[0].key !== key) continue;
      for (const choice of choices) if (fits(partner, key, choice.value)) choice.next += 1;
    }
  }
  return { count, without, active };
}

// ---- Showing it

function show() {
  if (!standing) return;
  showDay();
  showOrder();
  const result = narrowed();
  for (const partner of partners) showPartner(partner);
  for (const facet of facets) for (const choice of facet.choices) showChoice(facet, choice);
  everBox.checked = state.ever;
  showResult(result);
}

function showDay() {
  const day = state.day ?? last;
  const words = inWords(day);
  for (const place of ["as-of-words", "caption-day"]) at(place).textContent = words;
  if (document.activeElement !== dayField || !state.typing) dayField.value = day;
  const month = state.day ? monthsBetween(first, day) : Number(slider.max);
  if (Number(slider.value) !== month) slider.value = month;
  slider.setAttribute("aria-valuetext", words);
  at("as-of-latest").hidden = !state.day;
  at("as-of-told").textContent = state.fault;
  at("as-of-told").hidden = !state.fault;
  for (const jump of jumps) {
    if (jump.dataset.day === state.day) jump.setAttribute("aria-current", "date");
    else jump.removeAttribute("aria-current");
  }
  for (const partner of partners) {
    const told = standing.partners[partner.id];
    const [, key, label] = stepOn(told.status, day);
    partner.next = { status: key, words: label };
    partner.status = key;
    partner.groups = statesOn(told.groups, day);
    partner.programmes = statesOn(told.programmes, day);
  }
}

/** Write what has changed of a partner, and nothing else: this runs while the slider is drawn. */
function showPartner(partner) {
  const { row, label, next } = partner;
  if (partner.statusWords !== next.words) {
    partner.statusWords = label.textContent = next.words;
  }
  if (partner.statusShown !== next.status) {
    partner.statusShown = label.dataset.state = row.dataset.status = next.status;
    for (const shape of pictured.get(partner.id) ?? []) shape.dataset.status = next.status;
  }
  for (const format of partner.formats) {
    const now = partner.groups[format.group];
    if (now === format.state) continue;
    format.state = format.item.dataset.state = now;
    format.words.textContent = standing.words[now];
  }
  if (partner.shown !== partner.fits) {
    partner.shown = partner.fits;
    row.hidden = !partner.fits;
    for (const shape of pictured.get(partner.id) ?? []) shape.toggleAttribute("data-left-out", !partner.fits);
  }
  for (const shape of pictured.get(partner.id) ?? []) nameShape(shape, `${partner.name}: ${next.words}`);
}

function nameShape(shape, words) {
  if (shape.getAttribute("aria-label") === words) return;
  shape.setAttribute("aria-label", words);
  const title = shape.querySelector("title");
  if (title) title.textContent = words;
}

function showChoice({ key }, choice) {
  choice.box.checked = state.chosen[key].has(choice.value);
  if (choice.count !== choice.next) {
    choice.count = choice.next;
    choice.number.textContent = choice.next;
  }
  choice.box.parentElement.classList.toggle("atlas-empty", choice.next === 0 && !choice.box.checked);
}

function showOrder() {
  list.dataset.view = state.view;
  tools.elements.view.value = state.view;
  tools.elements.sort.value = state.sort;
  if (tools.elements.words.value.trim() !== state.words.trim()) tools.elements.words.value = state.words;
  if (ordered === state.sort) return;
  ordered = state.sort;
  at("rows").append(...[...partners].sort(ORDERS[ordered]).map((partner) => partner.row));
}

function showResult({ count, without, active }) {
  const doubtful = state.chosen.group.size ? partners.filter((one) => one.fits && isDoubtful(one)).length : 0;
  const whole = count === partners.length;
  const told = whole ? `${count} partners` : `${count} of ${partners.length} partners`;
  at("count").textContent = told;
  const day = inWords(state.day ?? last);
  const doubt = doubtful ? `${doubtful} of them not for certain` : "";
  at("count-details").textContent = doubt;
  announce(`${[told, doubt].filter(Boolean).join(", ")}, as of ${day}`);
  showChips(at("chips"), chipsOf(active), takeAllOff);
  showNoResult(count, without, active);
  list.hidden = count === 0;
}

function chipsOf(active) {
  const chips = state.day ? [{ label: `As of ${inWords(state.day)}`, remove: () => change({ day: null }) }] : [];
  for (const { key, title, choices } of active) {
    for (const { value, label } of choices.filter((choice) => state.chosen[key].has(choice.value))) {
      chips.push({ label: `${title}: ${label}`, remove: () => choose(key, value, false) });
    }
  }
  if (state.ever) chips.push({ label: "In it at any time", remove: () => change({ ever: false }) });
  if (state.words.trim()) chips.push({ label: `Words: ${state.words.trim()}`, remove: () => change({ words: "" }) });
  return chips;
}

function takeAllOff() {
  change({ day: null, chosen: none(), ever: false, words: "" });
}

function none() {
  return Object.fromEntries(facets.map(({ key }) => [key, new Set()]));
}

function showNoResult(count, without, active) {
  const place = at("no-result");
  place.hidden = count > 0;
  if (count) return;
  const filters = active.map(({ key, title }) => ({
    key, words: title, act: () => change({ chosen: { ...state.chosen, [key]: new Set() } }),
  }));
  if (state.words.trim()) filters.push({ key: "words", words: "Words", act: () => change({ words: "" }) });
  const names = filters.map(({ words }) => words.toLowerCase());
  const day = inWords(state.day ?? last);
  const why = names.length === 1
    ? `No partner has what you chose under ${names[0]} on ${day}.`
    : `No partner has all that you chose on ${day}: ${names.join(", ")}.`;
  const ways = filters.filter(({ key }) => without.get(key)).map(({ key, words, act }) => {
    const way = element("button", { type: "button", className: "atlas-button" },
      `Leave out ${words.toLowerCase()}: ${without.get(key)} partners`);
    way.addEventListener("click", act);
    return way;
  });
  const all = element("button", { type: "button", className: "atlas-button" }, `Show all ${partners.length} partners`);
  all.addEventListener("click", takeAllOff);
  place.replaceChildren(element("p", {}, why), element("p", {}, ...ways, all));
}

// ---- What the reader does

function choose(key, value, on) {
  const chosen = new Set(state.chosen[key]);
  chosen[on ? "add" : "delete"](value);
  change({ chosen: { ...state.chosen, [key]: chosen } });
}

const jumps = [...directory.querySelectorAll(".atlas-jumps [data-day]")];
for (const jump of jumps) {
  jump.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !standing) return;
    event.preventDefault();
    change({ day: jump.dataset.day });
  });
}

let frame;
slider.addEventListener("input", () => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    const month = Number(slider.value);
    const year = Number(first.slice(0, 4)) + Math.floor(month / 12);
    const day = `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    change({ day: month === Number(slider.max) ? null : day, typing: false });
  });
});

dayField.addEventListener("input", () => {
  if (dayField.value && dayField.validity.valid) {
    change({ day: dayField.value === last ? null : dayField.value, typing: true });
  }
});
dayField.addEventListener("blur", () => {
  const fault = dayField.validity.valid && dayField.value ? "" : `Choose a day from ${inWords(first)} to ${inWords(last)}.`;
  if (standing) change({ typing: false, fault });
});
at("as-of-latest").addEventListener("click", () => {
  change({ day: null });
  slider.focus();
});

facetForm.addEventListener("submit", (event) => event.preventDefault());
facetForm.addEventListener("change", ({ target }) => {
  if (target === everBox) change({ ever: everBox.checked });
  else choose(target.name, target.value, target.checked);
});
facetForm.querySelector(".atlas-facets-toggle").addEventListener("click", ({ currentTarget: button }) => {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", open);
});

tools.addEventListener("submit", (event) => event.preventDefault());
tools.elements.words.addEventListener("input", ({ target }) => change({ words: target.value }));
tools.addEventListener("change", ({ target }) => {
  if (target.name === "sort" || target.name === "view") change({ [target.name]: target.value });
});

addEventListener("popstate", () => {
  state = readAddress();
  show();
});

drawYears(at("as-of-years"), first, last, Number(slider.max), jumps.map((jump) => jump.dataset.day));
compare(list, at("compare-bar"));
list.ariaBusy = "true";
try {
  const answer = await fetch(directory.dataset.standing);
  if (!answer.ok) throw new Error(answer.statusText);
  standing = await answer.json();
  for (const { key, place } of facets) if (state.chosen[key].size) place.open = true;
  show();
} catch {
  at("as-of-told").textContent = "The states on other days could not be loaded; reload the page to try again.";
  at("as-of-told").hidden = false;
}
list.ariaBusy = "false";
