// The strip of matches: a mark for each event that is shown, above its year, those of one time upon one another. They
// are drawn, as hundreds of links would be slow; one link goes to the mark that pointer or arrows are at.

import { element } from "../shared/element.js";
import { ledTo } from "./arrows.js";

const SIZE = 8; // pixels across that a mark takes
const SHAPES = {
  diamond: (x, y) => `M${x} ${y - 4}l4 4-4 4-4-4z`,
  square: (x, y) => `M${x - 3} ${y - 3}h6v6h-6z`,
  circle: (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`,
};

export class Matches {
  #place;
  #axis;
  #paths;
  #other;
  #events = [];
  #spots = [];
  #size = { width: 0, height: 0 };
  #at = 0;
  #link = element("a");

  /**
   * @param {HTMLElement} place
   * @param {import("./axis.js").Axis} axis
   */
  constructor(place, axis) {
    this.#place = place;
    this.#axis = axis;
    const paths = [...place.querySelectorAll("path")];
    this.#paths = new Map(paths.map((path) => [path.dataset.kind, path]));
    this.#other = this.#paths.get("");
    place.append(this.#link);
    for (const name of ["pointermove", "pointerdown"]) place.addEventListener(name, (event) => this.#follow(event));
    place.addEventListener("keydown", (event) => {
      const led = ledTo(event, this.#at, this.#spots.length);
      if (led === undefined) return;
      this.#offer(led);
      this.#link.focus();
    });
    new ResizeObserver(([{ contentRect }]) => {
      this.#size = contentRect;
      this.#draw();
    }).observe(place);
  }

  /** Show these events, which are in order of time. */
  show(events) {
    this.#events = events;
    this.#draw();
  }

  /** As far down as they fit, and closer where many stand upon one another. */
  #draw() {
    const { width, height } = this.#size;
    if (!width) return;
    const columns = Math.floor(width / SIZE);
    const filled = new Map();
    const places = this.#events.map((event) => {
      const column = Math.min(columns - 1, Math.floor(this.#axis.share(event.time) * columns));
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return { event, column, row };
    });
    const pitch = Math.min(SIZE, (height - SIZE) / Math.max(1, ...filled.values()));
    this.#spots = places.map(({ event, column, row }) => {
      return { event, x: Math.round(((column + 0.5) * width) / columns), y: Math.round(height - SIZE / 2 - row * pitch) };
    });
    const drawn = new Map([...this.#paths.values()].map((path) => [path, ""]));
    for (const { event, x, y } of this.#spots) {
      const path = this.#paths.get(event.kind) ?? this.#other;
      drawn.set(path, drawn.get(path) + SHAPES[path.dataset.symbol](x, y));
    }
    for (const [path, shape] of drawn) path.setAttribute("d", shape);
    this.#offer(0);
  }

  /** Lead the link to the mark nearest to the pointer, unless the keyboard is at it. */
  #follow(event) {
    if (this.#link === document.activeElement || !this.#spots.length) return;
    const { left, top } = this.#place.getBoundingClientRect();
    const distances = this.#spots.map(({ x, y }) => Math.hypot(left + x - event.clientX, top + y - event.clientY));
    this.#offer(distances.indexOf(Math.min(...distances)));
  }

  /** A new link at a mark: another mark has another card. */
  #offer(index) {
    const spot = this.#spots[index];
    this.#at = index;
    if (this.#link.hash === `#${spot?.event.element.id}`) return;
    const link = spot ? element("a", { href: `#${spot.event.element.id}`, ariaLabel: spot.event.told }) : element("a");
    if (spot) Object.assign(link.style, { left: `${spot.x}px`, top: `${spot.y}px` });
    this.#link.replaceWith(link);
    this.#link = link;
  }
}
