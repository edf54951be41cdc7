// Partners side by side: those that the page's address names.

import { queryString, remember, values } from "./shared/address.js";
import { announcer, Narrowing, opensElsewhere } from "./shared/controls.js";
import { element } from "./shared/element.js";
import { MOST, MOST_IN_WORDS } from "./shared/most.js";
import { chartOf, contentOf, flagOf, headingOf, pageAt, patternsOf, statusOf } from "./compare/pages.js";

const at = (id) => document.getElementById(id);

class Comparison {
  #place;
  #sections;
  #links;
  #names;
  #addresses;
  #adder = at("adder");
  #select = at("add");
  #narrowing;
  #announce = announcer(at("announcement"));
  #turn = 0;

  constructor(place, links) {
    this.#place = place;
    this.#sections = place.dataset.sections.split(" ");
    this.#links = new Map(links.map((link) => [link.dataset.partner, link]));
    this.#names = new Map(links.map((link) => [link.dataset.partner, link.textContent]));
    this.#addresses = new Map(links.map((link) => [link.dataset.partner, link.href]));
    this.#narrowing = new Narrowing({
      chips: at("chips"),
      rest: this.#select,
      takeOff: (part, value) => this.#choose(part === "all" ? [] : this.#asked().chosen.filter((id) => id !== value)),
    });
    this.#adder.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#choose([...this.#asked().chosen, this.#select.value]);
    });
    for (const [id, link] of this.#links) {
      link.addEventListener("click", (event) => {
        if (opensElsewhere(event) || link.href === this.#addresses.get(id)) return;
        event.preventDefault();
        this.#choose([...this.#asked().chosen, id]);
        scrollTo({ top: 0 });
      });
    }
    addEventListener("popstate", () => this.#show());
    this.#show();
  }

  /** The partners that the address names, and what it names that there is not. */
  #asked() {
    const ids = values(new URLSearchParams(location.search), "partners");
    const known = ids.filter((id) => this.#names.has(id));
    return { chosen: known.slice(0, MOST), left: known.slice(MOST), unknown: ids.filter((id) => !this.#names.has(id)) };
  }

  #choose(ids) {
    remember(queryString({ partners: ids }));
    this.#show();
  }

  async #show() {
    const turn = ++this.#turn;
    const asked = this.#asked();
    const { chosen } = asked;
    const told = this.#told(asked).map((words) => element("p", {}, words));
    this.#showChoice(chosen);
    this.#place.ariaBusy = "true";
    let pages = null;
    try {
      pages = await Promise.all(chosen.map((id) => pageAt(this.#addresses.get(id))));
    } catch {
      told.push(element("p", {}, "A partner's page could not be loaded; reload this page to try again."));
    }
    if (turn !== this.#turn) return; // something else has been chosen since
    if (pages) this.#compare(chosen, pages, told);
    else this.#place.replaceChildren(...told);
    this.#place.ariaBusy = "false";
  }

  /** What is to be said of what was asked. */
  #told({ chosen, left, unknown }) {
    const told = unknown.map((id) => `There is no partner “${id}”.`);
    if (left.length) {
      const most = MOST_IN_WORDS[0].toUpperCase() + MOST_IN_WORDS.slice(1);
      told.push(`${most} at most are compared; left out: ${left.map((id) => this.#names.get(id)).join(", ")}.`);
    }
    if (chosen.length === 1) told.push(`Add a partner to compare ${this.#names.get(chosen[0])} with.`);
    if (!chosen.length) told.push(`Add two to ${MOST_IN_WORDS} partners.`);
    return told;
  }

  #compare(chosen, pages, told) {
    const partners = chosen.map((id, place) => ({ id, name: this.#names.get(id), page: pages[place] }));
    const sections = partners.length ? [this.#charts(partners), ...this.#sections.map((id) => columns(id, partners))] : [];
    const patterns = pages.map(patternsOf).find(Boolean);
    if (patterns && !document.querySelector("svg[data-patterns]")) this.#place.before(patterns);
    this.#place.replaceChildren(...told, ...sections);
    this.#place.style.setProperty("--partners", partners.length);
    const title = chosen.length ? `${partners.map(({ name }) => name).join(", ")} compared` : "Compare partners";
    document.title = document.title.replace(/^.*?(?= - )/, title);
    this.#announce(title);
  }

  /** Each partner's chart under the other, all on the same axis. */
  #charts(partners) {
    const rows = partners.map(({ id, name, page }) => {
      const link = element("a", { href: this.#addresses.get(id) }, name);
      const head = element("h3", {}, ...[flagOf(page), link, " ", statusOf(page)].filter(Boolean));
      return element("div", { className: "atlas-compare-chart" }, ...[head, chartOf(page)].filter(Boolean));
    });
    return element("section", { className: "atlas-compare-charts" }, element("h2", {}, "At a glance"), ...rows);
  }

  #showChoice(chosen) {
    const isFull = chosen.length >= MOST;
    const left = [...this.#names].filter(([id]) => !chosen.includes(id));
    this.#select.replaceChildren(...left.map(([value, name]) => element("option", { value }, name)));
    for (const control of this.#adder.elements) control.disabled = isFull;
    this.#narrowing.show(chosen.map((id) => ({ part: "partners", value: id, words: this.#names.get(id) })));
    for (const [id, link] of this.#links) {
      const adds = !isFull && !chosen.includes(id);
      link.href = adds ? queryString({ partners: [...chosen, id] }) : this.#addresses.get(id);
    }
  }
}

/** What the partners' pages have in a section, beside one another. */
function columns(section, partners) {
  const heading = partners.map(({ page }) => headingOf(page, section)).find(Boolean);
  const words = heading ? heading.firstChild.textContent.trim() : section[0].toUpperCase() + section.slice(1);
  const cells = partners.map(({ name, page }) => {
    const content = contentOf(page, section);
    const empty = element("p", { className: "atlas-none" }, "None in the atlas.");
    return element("div", {}, element("h3", {}, name), ...(content.length ? content : [empty]));
  });
  return element("section", {}, element("h2", {}, words), element("div", { className: "atlas-compare-columns" }, ...cells));
}

new Comparison(at("compare"), [...document.querySelectorAll("#partners a")]);
