// Two to four partners side by side. What is shown is taken from the partners' own pages, so that it is written once.

import { announcer, element, query, remember, showChips, values } from "./filters.js";

const MOST = 4;
const SECTIONS = ["memberships", "programmes", "operations", "events"];

const place = document.getElementById("compare");
const announce = announcer(document.getElementById("announcement"));
const links = new Map([...document.querySelectorAll("#partners a")].map((link) => [link.dataset.partner, link]));
const names = new Map([...links].map(([id, link]) => [id, link.textContent]));
const addresses = new Map([...links].map(([id, link]) => [id, link.href]));
const pages = new Map();

/** The partners that the address names, and what it names that there is not. */
function asked() {
  const ids = [...new Set(values(new URLSearchParams(location.search), "partners"))];
  const known = ids.filter((id) => names.has(id));
  return { chosen: known.slice(0, MOST), left: known.slice(MOST), unknown: ids.filter((id) => !names.has(id)) };
}

/** A partner's page, fetched once. */
function pageOf(id) {
  if (!pages.has(id)) pages.set(id, fetchPage(addresses.get(id)).catch((fault) => (pages.delete(id), Promise.reject(fault))));
  return pages.get(id);
}

async function fetchPage(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const whole = (name) => (item) => item.setAttribute(name, new URL(item.getAttribute(name), answer.url).href);
  page.querySelectorAll("[href]:not(use)").forEach(whole("href"));
  page.querySelectorAll("[src]").forEach(whole("src"));
  return page;
}

/** What stands under a heading of a page, up to the next one; without ids, which would be there twice. */
function section(page, id) {
  const found = [];
  let next = page.querySelector(`h2#${id}`)?.nextElementSibling;
  for (; next && next.tagName !== "H2"; next = next.nextElementSibling) found.push(copied(next));
  return found;
}

function copied(original) {
  const copy = document.importNode(original, true);
  for (const item of [copy, ...copy.querySelectorAll("[id]")]) item.removeAttribute("id");
  for (const region of [copy, ...copy.querySelectorAll("[tabindex]")]) {
    for (const name of ["tabindex", "role", "aria-label"]) if (region.matches(".atlas-table")) region.removeAttribute(name);
  }
  for (const part of copy.querySelectorAll("thead, caption")) part.classList.add("atlas-unseen");
  return copy;
}

/** Drawn patterns that the sections need and this page has not. */
function takeWhatIsNeeded(page) {
  const parts = page.querySelector(".atlas-chart-parts");
  if (parts && !document.querySelector(".atlas-chart-parts")) place.before(document.importNode(parts, true));
}

let turn = 0;

async function show() {
  const mine = ++turn;
  const { chosen, left, unknown } = asked();
  showChoice(chosen);
  const faults = unknown.map((id) => element("p", {}, `There is no partner “${id}”.`));
  if (left.length) {
    faults.push(element("p", {}, `Four at most are compared; left out: ${left.map((id) => names.get(id)).join(", ")}.`));
  }
  if (chosen.length < 2) {
    faults.push(element("p", {}, chosen.length ? `Add a partner to compare ${names.get(chosen[0])} with.` : "Add two to four partners."));
  }
  let found;
  place.ariaBusy = "true";
  try {
    found = await Promise.all(chosen.map(pageOf));
  } catch {
    if (mine !== turn) return;
    place.replaceChildren(...faults, element("p", {}, "A partner's page could not be loaded; reload this page to try again."));
    place.ariaBusy = "false";
    return;
  }
  if (mine !== turn) return;
  found.forEach(takeWhatIsNeeded);
  const partners = chosen.map((id, at) => ({ id, page: found[at] }));
  place.replaceChildren(...faults, ...(partners.length ? [charts(partners), ...SECTIONS.map((id) => columns(id, partners))] : []));
  place.style.setProperty("--partners", partners.length);
  place.ariaBusy = "false";
  document.title = document.title.replace(/^.*?(?= - )/, titleOf(chosen));
  announce(titleOf(chosen));
}

function titleOf(chosen) {
  return chosen.length ? `${chosen.map((id) => names.get(id)).join(", ")} compared` : "Compare partners";
}

/** Each partner's chart under the other, all on the same axis. */
function charts(partners) {
  const rows = partners.map(({ id, page }) => {
    const head = element("h3", {});
    const flag = page.querySelector("h1 .atlas-flag");
    if (flag) {
      const small = document.importNode(flag);
      [small.width, small.height] = [24, 18];
      head.append(small);
    }
    const status = page.querySelector(".atlas-glance .atlas-state");
    head.append(element("a", { href: addresses.get(id) }, names.get(id)), " ", ...(status ? [document.importNode(status, true)] : []));
    const chart = page.querySelector("figure.atlas-chart");
    return element("div", { className: "atlas-compare-chart" }, head, ...(chart ? [copied(chart)] : []));
  });
  return element("section", { className: "atlas-compare-charts" }, element("h2", {}, "At a glance"), ...rows);
}

function columns(id, partners) {
  const heading = partners.map(({ page }) => page.querySelector(`h2#${id}`)).find(Boolean);
  const words = heading ? heading.firstChild.textContent.trim() : id[0].toUpperCase() + id.slice(1);
  const cells = partners.map(({ id: partner, page }) => {
    const content = section(page, id);
    const empty = element("p", { className: "atlas-none" }, "None in the atlas.");
    return element("div", {}, element("h3", {}, names.get(partner)), ...(content.length ? content : [empty]));
  });
  return element("section", {}, element("h2", {}, words), element("div", { className: "atlas-compare-columns" }, ...cells));
}

// ---- Choosing

const select = document.getElementById("add");
const adder = document.getElementById("adder");

function showChoice(chosen) {
  showChips(document.getElementById("chips"), chosen.map((id) => ({
    label: names.get(id), remove: () => choose(chosen.filter((other) => other !== id)),
  })), () => choose([]));
  const left = [...names].filter(([id]) => !chosen.includes(id));
  select.replaceChildren(...left.map(([id, name]) => element("option", { value: id }, name)));
  for (const control of adder.elements) control.disabled = chosen.length >= MOST;
  for (const [id, link] of links) {
    link.href = chosen.includes(id) || chosen.length >= MOST ? addresses.get(id) : query({ partners: [...chosen, id] });
  }
}

function choose(ids) {
  remember(query({ partners: ids }));
  show();
}

adder.addEventListener("submit", (event) => {
  event.preventDefault();
  choose([...asked().chosen, select.value]);
});
document.getElementById("partners").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || link.href === addresses.get(link.dataset.partner)) return;
  event.preventDefault();
  choose([...asked().chosen, link.dataset.partner]);
  scrollTo({ top: 0 });
});
addEventListener("popstate", show);
show();
