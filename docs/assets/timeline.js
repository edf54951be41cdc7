// The timeline: form, picture and list follow one query, which stands in the page's address.

import { remember } from "./shared/address.js";
import { found, leftOut, Narrowing } from "./shared/controls.js";
import { Events } from "./timeline/events.js";
import { Form } from "./timeline/form.js";
import { match } from "./timeline/match.js";
import { Picture } from "./timeline/picture.js";
import { changed, everything, read, whole, write } from "./timeline/query.js";
import { Span } from "./timeline/span.js";

const at = (id) => document.getElementById(id);

class Timeline {
  #years;
  #events = new Events(at("list"));
  #form;
  #picture;
  #span;
  #narrowing;
  #result = at("result");
  #order = at("order");
  #reverse = at("reverse");
  #isTyping = false;

  constructor(figure) {
    const { first, last, end } = figure.dataset;
    this.#years = { first: Number(first), last: Number(last) };
    this.#form = new Form(at("filters"), this.#years, this);
    this.#picture = new Picture(figure, this.#events, { ...this.#years, end: Date.parse(end) });
    this.#span = new Span(figure, this.#picture, this.#years, this);
    this.#narrowing = new Narrowing({
      chips: at("chips"),
      noResult: at("no-result"),
      rest: this.#form.words,
      takeOff: (part, value) => this.ask(this.#without(part, value)),
    });
    this.#reverse.addEventListener("click", () => this.ask({ newest: !this.query.newest }));
    window.addEventListener("popstate", () => this.#follow());
    /** The query that is shown. */
    this.query = null;
    this.#follow();
  }

  /**
   * Ask with a change: shown at once, and a step of its own in the history. While a reader types or moves a handle,
   * all changes are one step.
   */
  ask(change, isTyping = false) {
    const query = whole(changed(this.query, change), this.#years);
    const search = write(query);
    if (search !== write(this.query)) {
      remember(search, { replace: this.#isTyping });
      this.query = query;
      this.#show();
    }
    this.#isTyping = isTyping;
  }

  /** Follow the address: at the start, and back and forward. */
  #follow() {
    const query = read(location.search, (facet, value) => this.#form.isKnown(facet, value), this.#years);
    const isSame = this.query && write(query) === write(this.query);
    if (isSame && `${query.unknown}` === `${this.query.unknown}`) return;
    this.#isTyping = false;
    this.query = query;
    this.#show();
  }

  /** The change that takes a value off, or a whole part of the query, or all that narrows it. */
  #without(part, value) {
    if (part === "all") return everything();
    if (part === "years") return { from: null, to: null };
    if (part === "words") return { words: "" };
    return { chosen: { [part]: value ? this.query.chosen[part].filter((one) => one !== value) : [] } };
  }

  #show() {
    const { query } = this;
    const total = this.#events.all.length;
    const answer = match(this.#events.all, query);
    const asked = this.#form.asked(query);
    this.#events.order(query.newest);
    this.#events.show(answer.matches);
    this.#picture.show(query);
    this.#span.show(query, answer.counts.years);
    this.#form.show(query, answer);
    this.#narrowing.show(asked);
    this.#narrowing.explain(asked, answer, { noun: "event", total });
    this.#result.textContent = [found(answer.matches.length, total, "event"), leftOut(query.unknown)].filter(Boolean).join(". ");
    this.#order.textContent = query.newest ? "Newest first." : "Oldest first.";
    this.#reverse.textContent = query.newest ? "Oldest first" : "Newest first";
  }
}

new Timeline(document.querySelector("figure[data-first]"));
