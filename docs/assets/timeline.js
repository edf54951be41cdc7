// The timeline: filters, picture and list follow one query, which stands in the page's address.

import { remember } from "./filters.js";
import { Events } from "./timeline/events.js";
import { Filters } from "./timeline/filters.js";
import { Picture } from "./timeline/picture.js";
import { changed, read, whole, write } from "./timeline/query.js";
import { Span } from "./timeline/span.js";

const figure = document.querySelector(".atlas-figure");
const list = document.querySelector(".atlas-list");
const { first, last, end } = figure.dataset;
const years = { first: Number(first), last: Number(last), end: Date.parse(end) };

class Timeline {
  constructor() {
    this.events = new Events(list);
    this.filters = new Filters(document.querySelector(".atlas-filters"), years, this);
    this.picture = new Picture(figure, this.events, years);
    this.span = new Span(figure, this.picture, years, this);
    this.order = document.querySelector("[data-order]");
    this.order.addEventListener("click", () => this.ask({ newest: !this.asked.newest }));
    window.addEventListener("popstate", () => this._follow());
    this.isTyping = false;
    this._follow();
  }

  /** The query that is shown. */
  query() {
    return this.asked;
  }

  /**
   * Ask with a change: shown at once, and a step of its own in the history. While a reader types or moves a handle,
   * all changes are one step.
   */
  ask(change, isTyping = false) {
    const query = whole(changed(this.asked, change), years);
    const search = write(query);
    if (search !== write(this.asked)) {
      remember(search, { replace: this.isTyping });
      this.asked = query;
      this._show();
    }
    this.isTyping = isTyping;
  }

  /** Follow the address: at the start, and back and forward. */
  _follow() {
    const query = read(location.search, (name, value) => this.filters.isKnown(name, value), years);
    const isSame = this.asked && write(query) === write(this.asked);
    if (isSame && `${query.unknown}` === `${this.asked.unknown}`) return;
    this.isTyping = false;
    this.asked = query;
    this._show();
  }

  _show() {
    const answer = this.events.answer(this.asked);
    this.events.order(this.asked.newest);
    this.events.show(answer.matches);
    this.picture.show(this.asked);
    this.span.show(this.asked, answer);
    this.filters.show(this.asked, answer, this.events.all.length);
    const [order] = this.order.parentElement.children;
    order.textContent = this.asked.newest ? "Newest first." : "Oldest first.";
    this.order.textContent = this.asked.newest ? "Oldest first" : "Newest first";
  }
}

new Timeline();
