// The picture: scaled to a span of years, and its marks shown or left out with their events.

import { Card } from "./card.js";
import { anchorOf } from "./events.js";

const ATTRIBUTES = { x: { rect: ["x", "width"], line: ["x1", "x2"] }, y: { rect: ["y", "height"], line: ["y1", "y2"] } };
const DAY = 86400000;

/** The share of the axis that a letter of a name takes: across on paper, where it is shortest, and upright. */
const LETTER = { x: 6 / 620, y: 5.6 / 900 };

/** One arrangement of the picture: across the page or upright. */
class Arrangement {
  #length;
  #unit;
  #pieces;
  #marks;
  #lines;
  #bars;
  #first = 0;
  #last = 1;

  constructor(svg) {
    this.svg = svg;
    this.axis = svg.dataset.axis;
    this.#length = Number(svg.dataset.length);
    this.#unit = this.axis === "x" ? "%" : "";
    this.#pieces = [...svg.querySelectorAll("rect, line, use, text")].map((element) => this.#piece(element));
    this.#marks = [...svg.querySelectorAll("a[href^='#']")].map((link) => ({ link, anchor: anchorOf(link) }));
    this.#lines = [...svg.querySelectorAll("[data-of]")].map((line) => ({ link: line, anchor: line.dataset.of }));
    this.#bars = [...svg.querySelectorAll("a[data-group]")];
  }

  /** An element with the places in time at which it was drawn. */
  #piece(element) {
    const names = ATTRIBUTES[this.axis][element.localName] ?? [this.axis];
    const values = names.map((name) => parseFloat(element.getAttribute(name)));
    const isBox = element.localName === "rect";
    if (isBox) values[1] += values[0];
    const bar = element.localName === "text" ? element.closest("a[data-group]") : null;
    return { element, names, values, isBox, bar };
  }

  /** Show from one share of the axis to another, both from 0 to 1. */
  scale(first, last) {
    if (first === this.#first && last === this.#last) return;
    [this.#first, this.#last] = [first, last];
    const start = first * this.#length;
    const factor = 1 / (last - first);
    const at = (value) => (value - start) * factor;
    for (const piece of this.#pieces) this.#place(piece, at);
    this.svg.classList.toggle("is-close", factor > 1.5);
  }

  #place(piece, at) {
    const { element, names, values, isBox } = piece;
    if (piece.bar) {
      this.#placeName(piece, at);
      return;
    }
    let [one, other] = values.map(at);
    const low = Math.min(one, other ?? one);
    const high = Math.max(one, other ?? one);
    const isOff = isBox ? high <= 0 || low >= this.#length : high < -0.01 || low > this.#length + 0.01;
    element.toggleAttribute("data-off", isOff);
    if (isOff) return;
    if (isBox) {
      one = Math.max(one, 0);
      other = Math.min(other, this.#length) - one;
    }
    this.#set(element, names[0], one);
    if (other !== undefined) this.#set(element, names[1], other);
  }

  /** The name of a format keeps in sight as long as a part of its bar is. */
  #placeName(piece, at) {
    const boxes = this.#barOf(piece).map((box) => box.values.map(at));
    const low = Math.min(...boxes.map((box) => box[0]));
    const high = Math.max(...boxes.map((box) => box[1]));
    piece.element.toggleAttribute("data-off", high <= 0 || low >= this.#length);
    const isLate = Math.max(low, 0) / this.#length + piece.element.textContent.length * LETTER[this.axis] > 1;
    piece.element.classList.toggle("is-late", isLate);
    this.#set(piece.element, piece.names[0], isLate ? this.#length : Math.max(low, 0));
  }

  #barOf(piece) {
    piece.boxes ??= this.#pieces.filter((other) => other.isBox && piece.bar.contains(other.element));
    return piece.boxes;
  }

  #set(element, name, value) {
    element.setAttribute(name, `${Math.round(value * 100) / 100}${this.#unit}`);
  }

  /** Show the marks of these events, and dim the formats that are not asked for. */
  show(isShown, groups) {
    for (const { link, anchor } of [...this.#marks, ...this.#lines]) link.toggleAttribute("data-out", !isShown(anchor));
    for (const bar of this.#bars) bar.toggleAttribute("data-dim", groups.length > 0 && !groups.includes(bar.dataset.group));
  }
}

export class Picture {
  #events;
  #years;
  #start;
  #isWide;
  #groups;
  #span = [0, 1];

  /**
   * @param {HTMLElement} figure
   * @param {import("./events.js").Events} events
   * @param {import("./query.js").Years & {end: number}} years  `end`: the time at which the axis ends
   */
  constructor(figure, events, years) {
    this.#events = events;
    this.#years = years;
    this.#start = Date.UTC(years.first, 0, 1);
    this.arrangements = [...figure.querySelectorAll("svg[data-axis]")].map((svg) => new Arrangement(svg));
    // Only the arrangement that is in sight is kept up; the other follows when it comes into sight.
    this.#isWide = window.matchMedia("(min-width: 48em)");
    this.#isWide.addEventListener("change", () => this.#draw());
    window.addEventListener("beforeprint", () => this.arrangements.forEach((one) => this.#draw(one)));
    figure.addEventListener("keydown", (event) => this.#keys(event));
    new Card(figure, events);
  }

  /** The share of the axis at which a year begins. */
  share(year) {
    return Math.min(1, Math.max(0, (Date.UTC(year, 0, 1) - this.#start) / (this.#years.end - this.#start + DAY)));
  }

  /** The year at a share of what is in sight. */
  yearAt(share) {
    const [first, last] = this.#span;
    const time = this.#start + (first + share * (last - first)) * (this.#years.end - this.#start);
    return Math.min(this.#years.last, Math.max(this.#years.first, new Date(time).getUTCFullYear()));
  }

  /** The arrangement that is in sight. */
  get seen() {
    return this.arrangements.find((one) => (one.axis === "x") === this.#isWide.matches);
  }

  show(query) {
    const first = query.from === null ? 0 : this.share(query.from);
    const last = query.to === null ? 1 : this.share(query.to + 1);
    this.#span = [first, last];
    this.#groups = query.chosen.group;
    this.#draw();
  }

  #draw(arrangement = this.seen) {
    arrangement.scale(...this.#span);
    arrangement.show((anchor) => this.#events.find(anchor)?.isShown ?? true, this.#groups);
  }

  /** Arrows lead from mark to mark in order of time, as Tab does. */
  #keys(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const link = event.target.closest?.("svg[data-axis] a");
    if (!step || !link) return;
    event.preventDefault();
    const links = [...this.seen.svg.querySelectorAll("a:not([data-out])")].filter((one) => !one.querySelector("use")?.hasAttribute("data-off"));
    const place = links.indexOf(link) + step;
    links[Math.min(links.length - 1, Math.max(0, place))].focus();
  }
}
