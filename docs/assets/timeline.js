// The timeline: form, picture and list follow one query, which stands in the page's address.

import { remember } from "./shared/address.js";
import { found, labelOf, Narrowing } from "./shared/controls.js";
import { noDay } from "./shared/days.js";
import { leftOut } from "./shared/left-out.js";
import { closeOutside } from "./shared/menus.js";
import { announcer } from "./shared/settled.js";
import { offerTaking } from "./shared/taking.js";
import { Axis } from "./timeline/axis.js";
import { Events } from "./timeline/events.js";
import { Form } from "./timeline/form.js";
import { match } from "./timeline/match.js";
import { Matches } from "./timeline/matches.js";
import { Picture } from "./timeline/picture.js";
import { changed, everything, read, write } from "./timeline/query.js";
import { Rail } from "./timeline/rail.js";
import { Span } from "./timeline/span.js";

const at = (id) => document.getElementById(id);

class Timeline {
  #days;
  #events = new Events(at("list"));
  #form;
  #axis;
  #picture;
  #matches;
  #span;
  #rail;
  #narrowing;
  #result = at("result");
  #announce = announcer(at("atlas-announcement"));
  #order = at("order");
  #reverse = at("reverse");
  #unfold = at("unfold");
  #chart = at("chart");
  #isTyping = false;
  #isNarrowed = false;

  constructor(follow) {
    const { first, last } = follow.dataset;
    this.#days = { first, last };
    this.#form = new Form(at("filters"), this.#days, this);
    this.#axis = new Axis(this.#days);
    this.#matches = new Matches(at("matches"), this.#axis);
    const svg = this.#chart.querySelector("[data-picture]");
    this.#picture = new Picture(svg, this.#axis, this.#events);
    this.#span = new Span(follow.querySelector("[data-span]"), svg, this.#axis, this.#days, this);
    this.#rail = new Rail(follow, at("rail"), this.#events.years);
    this.#narrowing = new Narrowing({
      chips: at("chips"),
      noResult: at("no-result"),
      rest: this.#form.words,
      takeOff: (part, value) => this.ask(this.#without(part, value)),
    });
    this.#reverse.addEventListener("click", () => this.ask({ newest: !this.query.newest }));
    this.#unfold.addEventListener("click", () => {
      const isOpening = this.#events.years.some(({ open }) => !open);
      for (const year of this.#events.years) year.open = isOpening;
    });
    at("list").addEventListener("toggle", () => this.#nameUnfold(), true);
    offerTaking(at("take"), () => this.#taken());
    closeOutside(document.querySelectorAll("details[data-menu]"));
    window.addEventListener("popstate", () => this.#follow());
    /** The query that is shown. */
    this.query = null;
    this.#follow();
    this.#nameUnfold();
    this.#events.reveal();
  }

  /**
   * Ask with a change: shown at once, and a step of its own in the history. While a reader types or moves a handle,
   * all changes are one step.
   */
  ask(change, isTyping = false) {
    const query = changed(this.query, change, this.#days);
    const search = write(query);
    if (search !== write(this.query)) remember(search, { replace: this.#isTyping });
    this.#take(query);
    this.#isTyping = isTyping;
  }

  /** Follow the address: at the start, and back and forward. */
  #follow() {
    this.#isTyping = false;
    this.#take(read(location.search, (facet, value) => this.#form.isKnown(facet, value), this.#days));
  }

  /** Show a query, unless it is the one that is shown. */
  #take(query) {
    const isSame = this.query && write(query) === write(this.query) && this.#told(query) === this.#told(this.query);
    this.query = query;
    if (!isSame) this.#show();
  }

  /** What of a query cannot be shown, in words. */
  #told({ wrongDays, unknown, spare }) {
    return [...wrongDays.map((wrong) => noDay(wrong, this.#days)), leftOut(unknown, spare)].filter(Boolean).join(" ");
  }

  /** The change that takes a value off, or a whole part of the query, or all that narrows it. */
  #without(part, value) {
    if (part === "all") return everything();
    if (part === "years") return { from: null, to: null };
    if (part === "words") return { words: "" };
    return { chosen: { [part]: value ? this.query.chosen[part].filter((one) => one !== value) : [] } };
  }

  /** The picture has only some of the events: while others are asked for, the strip of all takes its place. */
  #foldChart(isNarrowed) {
    if (isNarrowed !== this.#isNarrowed) this.#chart.open = !isNarrowed;
    this.#isNarrowed = isNarrowed;
  }

  /** The events of the list, to take along. */
  #taken() {
    const asked = this.#form.asked(this.query).map(labelOf).join("; ");
    const shown = this.#events.all.filter(({ isShown }) => isShown);
    return {
      title: asked ? `Events of NATO's partnerships (${asked})` : "Events of NATO's partnerships",
      file: "timeline",
      columns: ["Date", "Record", "Event", "Sources", "Address"],
      rows: (this.query.newest ? shown.reverse() : shown).map(({ cells }) => cells),
      about: { Filters: asked, Edition: this.#days.last },
    };
  }

  #nameUnfold() {
    const words = this.#events.years.some(({ open }) => !open) ? "Open all years" : "Fold all years";
    if (this.#unfold.textContent !== words) this.#unfold.textContent = words;
  }

  #show() {
    const { query } = this;
    const total = this.#events.all.length;
    const answer = match(this.#events.all, query);
    const asked = this.#form.asked(query);
    this.#events.order(query.newest);
    this.#axis.show(query);
    this.#rail.show(this.#events.show(answer.matches, asked.length > 0));
    this.#picture.show(query);
    this.#matches.show(answer.matches);
    this.#foldChart(asked.some(({ part }) => part !== "years"));
    this.#span.show(query, answer.counts.years);
    this.#form.show(query, answer);
    this.#narrowing.show(asked);
    this.#narrowing.explain(asked, answer, { noun: "event", total });
    const result = [found(answer.matches.length, total, "event"), this.#told(query)].filter(Boolean).join(". ");
    this.#result.textContent = result;
    this.#announce(result);
    this.#order.textContent = query.newest ? "Newest first." : "Oldest first.";
    this.#reverse.textContent = query.newest ? "Oldest first" : "Newest first";
  }
}

new Timeline(at("follow"));
