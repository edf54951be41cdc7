// The search of sources: form and list follow one query, which stands in the page's address. What it looks through is
// a file, fetched when a reader comes to the form or the address asks for something.

import { remember } from "./shared/address.js";
import { found, Narrowing } from "./shared/controls.js";
import { element } from "./shared/element.js";
import { folded } from "./shared/folding.js";
import { leftOut } from "./shared/left-out.js";
import { announcer, settled } from "./shared/settled.js";
import { fetchIndex } from "./shared/site.js";
import { Form } from "./sources/form.js";
import { changed, everything, match, read, write } from "./sources/query.js";

const at = (id) => document.getElementById(id);

/** A source as the index tells it; a `query.js` Item. */
class Source {
  #row;
  #page;
  #shown = null;

  constructor(row, index) {
    const [id, title, details, publisher, year, grade, page] = row;
    this.#row = row;
    this.#page = index.pages[page];
    this.text = folded(`${title} ${details} ${id}`);
    this.values = { publisher: [index.publishers[publisher][0]], year: year ? [year] : [], grade: [grade] };
  }

  /** Its line among what was found, made when it is first asked for. */
  get line() {
    const [id, title, details, , , grade, , lang = ""] = this.#row;
    this.#shown ??= element("li", {},
      element("a", { href: `${this.#page}/#${id}` }, element("cite", { lang }, title)),
      `, ${details} `, element("span", { className: "atlas-grade" }, grade));
    return this.#shown;
  }
}

class Sources {
  #place;
  #form;
  #all = [];
  #isAsked = false;
  #narrowing;
  #list = at("atlas-found");
  #result = at("atlas-result");
  #announce = announcer(at("atlas-announcement"));
  /** Puts the query into the address when the reader has come to rest: a word is many queries on the way to one. */
  #settle = settled(() => remember(write(this.query)), 250);

  constructor(place) {
    this.#place = place;
    this.#form = new Form(place, this);
    this.#narrowing = new Narrowing({
      chips: at("atlas-chips"),
      noResult: at("atlas-no-result"),
      rest: this.#form.words,
      takeOff: (part, value) => this.ask(this.#without(part, value)),
    });
    /** The query that is shown. */
    this.query = { ...everything(), unknown: [], spare: [] };
    for (const coming of ["pointerover", "focusin"]) place.addEventListener(coming, () => this.#load(), { once: true });
    addEventListener("popstate", () => this.#all.length && this.#follow());
    if (location.search) this.#load();
  }

  /** Ask with a change: shown at once, or when the file has come. */
  ask(change) {
    this.query = changed(this.query, change);
    if (!this.#all.length) return;
    this.#show();
    this.#settle();
  }

  /** Choose a value of a facet, or do so no more. */
  choose(facet, value, isChosen) {
    const others = this.query.chosen[facet].filter((one) => one !== value);
    this.ask({ chosen: { [facet]: isChosen ? [...others, value] : others } });
  }

  async #load() {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#place.ariaBusy = "true";
    try {
      const index = await fetchIndex("sources/index.json");
      this.#all = index.sources.map((row) => new Source(row, index));
      this.#form.offer(index.publishers);
      const { chosen, words } = this.query; // what a reader has asked for while the file was on its way
      const asked = Object.entries(chosen).filter(([, values]) => values.length);
      this.#follow();
      if (words || asked.length) this.ask({ chosen: Object.fromEntries(asked), ...(words && { words }) });
    } catch (fault) {
      this.#tell("The list to search could not be loaded; reload the page to try again.");
      console.error(fault);
    }
    this.#place.ariaBusy = "false";
  }

  /** Follow the address: at the start, and back and forward. */
  #follow() {
    const names = this.#form.names;
    this.query = read(location.search, (facet, value) => names.get(facet).has(value));
    this.#show();
  }

  /** The change that takes a value off, or a whole part of the query, or all that narrows it. */
  #without(part, value) {
    if (part === "all") return everything();
    if (part === "words") return { words: "" };
    return { chosen: { [part]: value ? this.query.chosen[part].filter((one) => one !== value) : [] } };
  }

  /** What was found; where nothing is asked for, the ways to all sources stand below. */
  #show() {
    const { query } = this;
    const total = this.#all.length;
    const answer = match(this.#all, query);
    const asked = this.#form.asked(query);
    this.#form.show(query, answer.counts);
    this.#narrowing.show(asked);
    this.#narrowing.explain(asked, answer, { noun: "source", total });
    this.#list.replaceChildren(...(asked.length ? answer.matches.map((source) => source.line) : []));
    this.#list.hidden = !this.#list.children.length;
    this.#tell([found(answer.matches.length, total, "source"), leftOut(query.unknown, query.spare)].filter(Boolean).join(". "));
  }

  /** Shown at once, and said aloud when the reader has come to rest. */
  #tell(words) {
    this.#result.textContent = words;
    this.#announce(words);
  }
}

new Sources(at("atlas-find"));
