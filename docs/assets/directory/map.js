// The map beside the list: it can be put away or made large, shows the world or Europe, and is one stop for the keyboard,
// in which arrow keys lead from country to country.

import { element } from "../shared/element.js";
import { MAPS } from "./query.js";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SIZES = { side: "Small", large: "Large", off: "No map" };
const PARTS = { world: ["World", "The world"], europe: ["Europe", "Europe and its neighbours"] };

export class MapPanel {
  #figure;
  #map;
  #whole;
  #body;
  #borders;
  #sizes;
  #zooms;
  #parts;
  #links;

  /**
   * @param {HTMLElement} figure
   * @param {HTMLElement} body  holds map and list
   * @param {{ask: Function}} directory  `ask(change)` asks anew
   */
  constructor(figure, body, directory) {
    this.#figure = figure;
    this.#body = body;
    this.#map = figure.querySelector("svg[data-near]");
    this.#whole = this.#map.getAttribute("viewBox");
    this.#map.dataset.arrows = ""; // in which arrows lead on, and not into a card
    this.#borders = figure.querySelector("[data-borders]");
    this.#links = [...this.#map.querySelectorAll("a[data-partner]")];
    this.#zooms = Object.entries(PARTS).map(([key, [words, title]]) => choice(words, title, () => directory.ask({ isNear: key === "europe" })));
    this.#sizes = MAPS.map((key) => choice(SIZES[key], `Map: ${SIZES[key].toLowerCase()}`, () => directory.ask({ map: key })));
    const group = (ariaLabel, buttons) => element("div", { role: "group", ariaLabel }, ...buttons);
    this.#parts = group("Part of the world", this.#zooms);
    figure.previousElementSibling.append(group("Size of the map", this.#sizes), this.#parts);
    for (const link of this.#links) link.setAttribute("tabindex", "-1");
    // Not of the picture itself, which browsers would make a stop of its own for that.
    figure.addEventListener("focusin", ({ target }) => this.#stand(target.closest("a[data-partner]")));
    this.#map.addEventListener("keydown", (event) => this.#key(event));
  }

  /**
   * @param {import("./query.js").Query} query
   * @param {boolean} isNarrowed  whether the list leaves out some for what they are
   * @param {string} borders  what is to be said of borders on the day
   */
  show({ map, isNear }, isNarrowed, borders) {
    this.#figure.hidden = this.#parts.hidden = map === "off";
    this.#figure.dataset.size = this.#body.dataset.map = map;
    this.#map.toggleAttribute("data-narrowed", isNarrowed);
    const box = isNear ? this.#map.dataset.near : this.#whole;
    if (this.#map.getAttribute("viewBox") !== box) this.#map.setAttribute("viewBox", box);
    this.#sizes.forEach((button, place) => (button.ariaPressed = String(MAPS[place] === map)));
    this.#zooms.forEach((button, place) => (button.ariaPressed = String((place === 1) === isNear)));
    const stop = this.#links.find(({ tabIndex }) => tabIndex === 0);
    if (!stop || stop.hasAttribute("data-left-out")) {
      this.#stand(this.#links.find((link) => !link.hasAttribute("data-left-out")) ?? this.#links[0]);
    }
    if (this.#borders.textContent !== borders) this.#borders.textContent = borders;
  }

  /** The one country that Tab leads to is the one where the reader was last. */
  #stand(link) {
    if (!link) return;
    for (const other of this.#links) other.setAttribute("tabindex", other === link ? "0" : "-1");
  }

  #key(event) {
    const way = WAYS[event.key];
    const at = event.target.closest("a[data-partner]");
    if (!way || !at) return;
    event.preventDefault();
    event.stopPropagation(); // the arrow down would lead into the card
    const next = this.#next(at, way);
    next?.focus();
  }

  /** The nearest country that lies more this way than to the side. */
  #next(at, [x, y]) {
    const from = middle(at);
    let [found, least] = [null, Infinity];
    for (const link of this.#links) {
      if (link === at || link.hasAttribute("data-left-out")) continue;
      const to = middle(link);
      const [across, down] = [to.x - from.x, to.y - from.y];
      const along = across * x + down * y;
      const aside = Math.abs(across * y) + Math.abs(down * x);
      const distance = along + 2 * aside;
      if (along > aside / 2 && distance < least) [found, least] = [link, distance];
    }
    return found;
  }
}

function middle(shape) {
  const { left, top, width, height } = shape.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function choice(words, title, act) {
  const button = element("button", { type: "button", title, ariaLabel: title }, words);
  button.addEventListener("click", act);
  return button;
}
