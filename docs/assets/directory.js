// The directory of partners: who was what on a day. Time machine, forms, map and list follow one query, which stands in
// the page's address.

import { remember } from "./shared/address.js";
import { announcer, found, Narrowing } from "./shared/controls.js";
import { settled } from "./shared/settled.js";
import { stepOn } from "./shared/steps.js";
import { inWords } from "./shared/days.js";
import { Form } from "./directory/form.js";
import { Machine } from "./directory/machine.js";
import { isDoubtful, match } from "./directory/match.js";
import { Partners } from "./directory/partners.js";
import { changed, everything, read, write } from "./directory/query.js";
import { offerComparing } from "./directory/ticks.js";

const at = (id) => document.getElementById(id);

class Directory {
  #days;
  #standing = null;
  #form = new Form(at("facets"), at("tools"), this);
  #machine;
  #partners;
  #narrowing;
  #list = at("list");
  #announce = announcer(at("announcement"));
  /** Puts the query into the address when the reader has come to rest: a slider is many queries on the way to one. */
  #settle = settled(() => remember(write(this.query)), 250);

  constructor(place) {
    const { first, last, standing } = place.dataset;
    this.#days = { first, last };
    this.#machine = new Machine(place, this.#days, this);
    const shapes = place.querySelectorAll("[data-partner]:not(tr)");
    this.#partners = new Partners(at("rows"), shapes, place.querySelectorAll("g[data-names]"));
    this.#narrowing = new Narrowing({
      chips: at("chips"),
      noResult: at("no-result"),
      rest: this.#form.words,
      takeOff: (part, value) => this.ask(this.#without(part, value)),
    });
    /** The query that is shown. */
    this.query = this.#read();
    addEventListener("popstate", () => {
      this.query = this.#read();
      this.#show();
    });
    offerComparing(this.#list, at("compare-bar"));
    this.#load(standing);
  }

  /** Whether it is known what partners were on other days than that of the edition. */
  get isReady() {
    return this.#standing !== null;
  }

  /** Ask with a change: shown at once. */
  ask(change) {
    this.query = changed(this.query, change);
    this.#show();
    this.#settle();
  }

  /** Choose a value of a facet, or do so no more. */
  choose(facet, value, isChosen) {
    const others = this.query.chosen[facet].filter((one) => one !== value);
    this.ask({ chosen: { [facet]: isChosen ? [...others, value] : others } });
  }

  #read() {
    return read(location.search, this.#form.keys, (facet, value) => this.#form.isKnown(facet, value), this.#days);
  }

  async #load(address) {
    this.#list.ariaBusy = "true";
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      this.#standing = await answer.json();
      this.#form.openChosen(this.query);
      this.#show();
    } catch (fault) {
      this.#machine.tell("The states on other days could not be loaded; reload the page to try again.");
      console.error(fault);
    }
    this.#list.ariaBusy = "false";
  }

  /** The change that takes a value off, or a whole part of the query, or all that narrows it. */
  #without(part, value) {
    if (part === "all") return everything(this.#form.keys);
    if (part === "day") return { day: null };
    if (part === "ever") return { ever: false };
    if (part === "words") return { words: "" };
    return { chosen: { [part]: value ? this.query.chosen[part].filter((one) => one !== value) : [] } };
  }

  #show() {
    if (!this.#standing) return;
    const { query } = this;
    const day = query.day ?? this.#days.last;
    const candidates = this.#partners.on(day, this.#standing);
    const answer = match(candidates, query);
    const asked = this.#form.asked(query);
    this.#machine.show(query, stepOn(this.#standing.counts, day)[1]);
    this.#partners.order(query.sort);
    this.#partners.show(candidates, answer.matches, day);
    this.#form.show(query, answer.counts);
    this.#narrowing.show(asked);
    this.#narrowing.explain(asked, answer, { noun: "record", total: candidates.length, when: ` on ${inWords(day)}` });
    this.#tell(answer.matches, candidates.length, day);
    this.#list.dataset.view = query.view;
    this.#list.hidden = !answer.matches.length;
  }

  #tell(matches, total, day) {
    const number = matches.length === total ? `${total} countries and organisations` : found(matches.length, total, "record");
    const doubtful = matches.filter(({ standing }) => isDoubtful(standing, this.query)).length;
    const doubt = doubtful ? `${doubtful} of them not for certain` : "";
    at("count").textContent = number;
    at("count-details").textContent = doubt;
    at("caption-day").textContent = inWords(day);
    this.#announce(`${[number, doubt].filter(Boolean).join(", ")}, as of ${inWords(day)}`);
  }
}

new Directory(at("directory"));
