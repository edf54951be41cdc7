// The strip of matches: a mark for each event that is shown, above its year, those of one time upon one another. A
// keyboard finds one of them, and arrows lead to the others.

import { element } from "../shared/element.js";
import { ledTo } from "./arrows.js";

const SIZE = 8; // pixels across that a mark takes

export class Matches {
  #place;
  #axis;
  #marks = new Map();
  #shown = [];
  #size = { width: 0, height: 0 };

  /**
   * @param {HTMLElement} place
   * @param {import("./axis.js").Axis} axis
   */
  constructor(place, axis) {
    this.#place = place;
    this.#axis = axis;
    place.addEventListener("keydown", (event) => {
      const mark = ledTo(event, [...place.children]);
      if (mark) this.#offer(mark);
      mark?.focus();
    });
    new ResizeObserver(([{ contentRect }]) => {
      this.#size = contentRect;
      this.#draw();
    }).observe(place);
  }

  /** Show these events, which are in order of time. */
  show(events) {
    this.#shown = events;
    this.#place.replaceChildren(...events.map((event) => this.#mark(event)));
    this.#draw();
    if (events.length) this.#offer(this.#place.firstElementChild);
  }

  #mark(event) {
    let mark = this.#marks.get(event);
    if (!mark) {
      mark = element("a", { href: `#${event.element.id}`, tabIndex: -1, ariaHidden: "true" });
      mark.dataset.kind = event.element.dataset.kind;
      this.#marks.set(event, mark);
    }
    return mark;
  }

  /** Lay the marks out: as far down as they fit, and closer where many stand upon one another. */
  #draw() {
    const { width, height } = this.#size;
    if (!width) return;
    const columns = Math.floor(width / SIZE);
    const filled = new Map();
    const places = this.#shown.map((event) => {
      const column = Math.min(columns - 1, Math.floor(this.#axis.share(event.time) * columns));
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return [column, row];
    });
    const pitch = Math.min(SIZE, (height - SIZE) / Math.max(1, ...filled.values()));
    this.#shown.forEach((event, index) => {
      const [column, row] = places[index];
      const { style } = this.#marks.get(event);
      style.left = `${(column / columns) * 100}%`;
      style.bottom = `${row * pitch}px`;
    });
  }

  /** Let the keyboard find this mark alone: all of them are in the list too. */
  #offer(mark) {
    const before = this.#place.querySelector("[tabindex='0']");
    if (before) Object.assign(before, { tabIndex: -1, ariaHidden: "true" });
    const event = this.#shown.find(({ element: { id } }) => mark.hash === `#${id}`);
    Object.assign(mark, { tabIndex: 0, ariaHidden: null, ariaLabel: event.told });
  }
}
