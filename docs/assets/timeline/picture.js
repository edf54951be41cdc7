// The picture: scaled to a span of years, and its marks shown or left out with their events.

import { ledTo } from "./arrows.js";
import { anchorOf } from "./events.js";

const ATTRIBUTES = { rect: ["x", "width"], line: ["x1", "x2"] };

/** The percentage of the axis that a letter of a name takes on paper, where the axis is shortest. */
const LETTER = 600 / 620;

export class Picture {
  #axis;
  #events;
  #pieces;
  #marks;
  #bars;
  #scaled = "0,1";

  /**
   * @param {SVGSVGElement} svg
   * @param {import("./axis.js").Axis} axis
   * @param {import("./events.js").Events} events
   */
  constructor(svg, axis, events) {
    this.svg = svg;
    this.#axis = axis;
    this.#events = events;
    this.#pieces = [...svg.querySelectorAll("rect, line, use, text")].map((element) => this.#piece(element));
    const links = [...svg.querySelectorAll("a[href^='#']")].map((link) => ({ link, anchor: anchorOf(link) }));
    const lines = [...svg.querySelectorAll("[data-of]")].map((line) => ({ link: line, anchor: line.dataset.of }));
    this.#marks = [...links, ...lines];
    this.#bars = [...svg.querySelectorAll("a[data-group]")];
    svg.addEventListener("keydown", (event) => {
      const isThere = (link) => !link.hasAttribute("data-out") && !link.querySelector("use")?.hasAttribute("data-off");
      const links = [...svg.querySelectorAll("a")].filter(isThere);
      links[ledTo(event, links.indexOf(event.target.closest("a")), links.length)]?.focus();
    });
  }

  /** Show a query: its span of years, the marks of events that are shown, and formats not asked for dimmed. */
  show({ chosen: { group } }) {
    if (`${this.#axis.span}` !== this.#scaled) this.#scale();
    for (const { link, anchor } of this.#marks) link.toggleAttribute("data-out", !(this.#events.find(anchor)?.isShown ?? true));
    for (const bar of this.#bars) bar.toggleAttribute("data-dim", group.length > 0 && !group.includes(bar.dataset.group));
  }

  /** An element with the places in time at which it was drawn, in percent. */
  #piece(element) {
    const names = ATTRIBUTES[element.localName] ?? ["x"];
    const values = names.map((name) => parseFloat(element.getAttribute(name)));
    const isBox = element.localName === "rect";
    if (isBox) values[1] += values[0];
    const bar = element.localName === "text" ? element.closest("a[data-group]") : null;
    return { element, names, values, isBox, bar };
  }

  #scale() {
    const [first, last] = this.#axis.span;
    this.#scaled = `${this.#axis.span}`;
    const at = (value) => (value - first * 100) / (last - first);
    for (const piece of this.#pieces) this.#place(piece, at);
    this.svg.classList.toggle("is-close", last - first < 2 / 3);
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
    const isOff = isBox ? high <= 0 || low >= 100 : high < -0.01 || low > 100.01;
    element.toggleAttribute("data-off", isOff);
    if (isOff) return;
    if (isBox) {
      one = Math.max(one, 0);
      other = Math.min(other, 100) - one;
    }
    this.#set(element, names[0], one);
    if (other !== undefined) this.#set(element, names[1], other);
  }

  /** The name of a format keeps in sight as long as a part of its bar is. */
  #placeName(piece, at) {
    piece.boxes ??= this.#pieces.filter((other) => other.isBox && piece.bar.contains(other.element));
    const boxes = piece.boxes.map((box) => box.values.map(at));
    const low = Math.max(0, Math.min(...boxes.map((box) => box[0])));
    const high = Math.max(...boxes.map((box) => box[1]));
    piece.element.toggleAttribute("data-off", high <= 0 || low >= 100);
    const isLate = low + piece.element.textContent.length * LETTER > 100;
    piece.element.classList.toggle("is-late", isLate);
    this.#set(piece.element, piece.names[0], isLate ? 100 : low);
  }

  #set(element, name, value) {
    element.setAttribute(name, `${Math.round(value * 100) / 100}%`);
  }
}
