// Choosing a span of years: by dragging across the picture or the strip, with two sliders, and with buttons.

import { endsInWords } from "./query.js";

const ENOUGH = 6; // pixels that tell a drag from a press

export class Span {
  #days;
  #years;
  #timeline;
  #strip;
  #bars;
  #first;
  #last;
  #buttons;
  #aim;

  /**
   * @param {HTMLElement} strip
   * @param {SVGSVGElement} picture
   * @param {import("./axis.js").Axis} axis
   * @param {import("./query.js").Days} days
   * @param {{ask: Function, query: import("./query.js").Query}} timeline
   */
  constructor(strip, picture, axis, days, timeline) {
    this.#days = days;
    this.#years = { first: yearOf(days.first), last: yearOf(days.last) };
    this.#timeline = timeline;
    this.#strip = strip;
    this.#bars = [...this.#strip.querySelectorAll("a")].map((link) => this.#bar(link));
    [this.#first, this.#last] = this.#strip.querySelectorAll("input");
    this.#buttons = Object.fromEntries([...document.querySelectorAll("[data-zoom]")].map((one) => [one.dataset.zoom, one]));
    for (const input of [this.#first, this.#last]) {
      input.addEventListener("input", () => this.#slide(input, true));
      input.addEventListener("change", () => this.#slide(input, false));
    }
    for (const [name, button] of Object.entries(this.#buttons)) button.addEventListener("click", () => this.#zoom(name));
    this.#aim = document.createElement("div");
    this.#aim.className = "atlas-aim";
    this.#aim.hidden = true;
    document.body.append(this.#aim);
    this.#draggable(this.#strip, (share) => this.#stripYear(share), true);
    this.#draggable(picture, (share) => axis.yearAt(share), false); // a finger moves it where it is wider than the page
  }

  #bar(link) {
    const all = link.querySelector("rect");
    const now = all.cloneNode();
    now.classList.add("is-now");
    link.append(now);
    link.setAttribute("draggable", "false");
    const height = all.height.baseVal.value;
    const { year, count } = link.dataset;
    return { link, now, year: Number(year), count: Number(count), height, foot: all.y.baseVal.value + height };
  }

  #stripYear(share) {
    const { first, last } = this.#years;
    return Math.min(last, Math.max(first, first + Math.floor(share * (last - first + 1))));
  }

  /** A drag from one year to another asks for the years between; a press is left to the link below it. */
  #draggable(element, yearAt, byTouch) {
    let start = null;
    let hasMoved = false;
    const place = (event) => {
      const { left, width } = element.getBoundingClientRect();
      return (event.clientX - left) / width;
    };
    if (byTouch) element.style.touchAction = "pan-y";
    element.addEventListener("pointerdown", (event) => {
      if (event.button || event.target.closest("input") || (event.pointerType === "touch" && !byTouch)) return;
      start = place(event);
      hasMoved = false;
    });
    element.addEventListener("pointermove", (event) => {
      if (start === null) return;
      if (!hasMoved && Math.abs(place(event) - start) * element.getBoundingClientRect().width > ENOUGH) {
        hasMoved = true;
        element.setPointerCapture(event.pointerId);
      }
      if (hasMoved) this.#showAim(element, start, place(event));
    });
    element.addEventListener("pointerup", (event) => {
      if (start !== null && hasMoved) {
        const years = [yearAt(start), yearAt(place(event))].sort();
        this.#ask(...years);
      }
      start = null;
      this.#aim.hidden = true;
    });
    element.addEventListener("pointercancel", () => {
      start = null;
      this.#aim.hidden = true;
    });
    element.addEventListener("dragstart", (event) => event.preventDefault());
    element.addEventListener("click", (event) => hasMoved && event.preventDefault(), true);
  }

  #showAim(element, start, end) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const low = Math.max(0, Math.min(start, end));
    const high = Math.min(1, Math.max(start, end));
    Object.assign(this.#aim.style, {
      left: `${left + low * width}px`,
      top: `${top}px`,
      width: `${(high - low) * width}px`,
      height: `${height}px`,
    });
    this.#aim.hidden = false;
  }

  #slide(input, isMoving) {
    let from = Number(this.#first.value);
    let to = Number(this.#last.value) - 1;
    // The handle that is moved stops at the other, whose day stays as it is.
    if (from > to && input === this.#first) from = to;
    if (from > to) to = from;
    const { from: first, to: last } = this.#whole(from, to);
    this.#timeline.ask(input === this.#first ? { from: first } : { to: last }, isMoving);
    // Also where it asks for what is shown already.
    [this.#first.value, this.#last.value] = [from, to + 1];
  }

  #ask(from, to) {
    this.#timeline.ask(this.#whole(from, to));
  }

  /** The first day of a year and the last of another, as far as the days go. */
  #whole(from, to) {
    return { from: `${from}-01-01`, to: to < this.#years.last ? `${to}-12-31` : this.#days.last };
  }

  /** The years of a query, from that of its first day to that of its last. */
  #yearsOf({ from, to }) {
    return [yearOf(from ?? this.#days.first), yearOf(to ?? this.#days.last)];
  }

  /** Half or twice the span, about its middle. */
  #zoom(name) {
    const { first, last } = this.#years;
    const [from, to] = this.#yearsOf(this.#timeline.query);
    if (name === "whole") {
      this.#ask(first, last);
      return;
    }
    const length = to - from + 1;
    const wanted = name === "in" ? Math.max(1, Math.ceil(length / 2)) : Math.min(last - first + 1, length * 2);
    const start = Math.min(Math.max(first, from + Math.round((length - wanted) / 2)), last - wanted + 1);
    this.#ask(start, start + wanted - 1);
  }

  /** Show a query and how many events each year has. */
  show(query, counts) {
    const [from, to] = this.#yearsOf(query);
    const told = endsInWords(query);
    this.#first.value = from;
    this.#last.value = to + 1;
    this.#first.setAttribute("aria-valuetext", `from ${told.first || from}`);
    this.#last.setAttribute("aria-valuetext", `to ${told.last || to}`);
    for (const bar of this.#bars) {
      const height = (bar.height * (counts.get(bar.year) ?? 0)) / bar.count;
      bar.now.setAttribute("y", bar.foot - height);
      bar.now.setAttribute("height", height);
      bar.link.toggleAttribute("data-outside", bar.year < from || bar.year > to);
    }
    this.#buttons.in.disabled = from === to;
    this.#buttons.out.disabled = this.#buttons.whole.disabled = query.from === null && query.to === null;
  }
}

function yearOf(day) {
  return Number(day.slice(0, 4));
}
