// The picture: scaled to a span of years, and its marks shown or left out with their events.

const ATTRIBUTES = { x: { rect: ["x", "width"], line: ["x1", "x2"] }, y: { rect: ["y", "height"], line: ["y1", "y2"] } };
const DAY = 86400000;

/** The share of the axis that a letter of a name takes: across on paper, where it is shortest, and upright. */
const LETTER = { x: 6 / 620, y: 5.6 / 900 };

/** The anchor that a link in an SVG leads to; an SVG link knows only its whole address. */
function anchorOf(link) {
  return link.getAttribute("href").replace(/^[^#]*#/, "");
}

/** One arrangement of the picture: across the page or upright. */
class Arrangement {
  constructor(svg) {
    this.svg = svg;
    this.axis = svg.dataset.axis;
    this.length = Number(svg.dataset.length);
    this.unit = this.axis === "x" ? "%" : "";
    this.pieces = [...svg.querySelectorAll("rect, line, use, text")].map((element) => this._piece(element));
    this.marks = [...svg.querySelectorAll("a[href^='#']")].map((link) => ({ link, anchor: anchorOf(link) }));
    this.lines = [...svg.querySelectorAll("[data-of]")].map((line) => ({ link: line, anchor: line.dataset.of }));
    this.bars = [...svg.querySelectorAll("a[data-group]")];
    [this.first, this.last] = [0, 1];
  }

  /** An element with the places in time at which it was drawn. */
  _piece(element) {
    const names = ATTRIBUTES[this.axis][element.localName] ?? [this.axis];
    const values = names.map((name) => parseFloat(element.getAttribute(name)));
    const isBox = element.localName === "rect";
    if (isBox) values[1] += values[0];
    const bar = element.localName === "text" ? element.closest("a[data-group]") : null;
    return { element, names, values, isBox, bar };
  }

  /** Show from one share of the axis to another, both from 0 to 1. */
  scale(first, last) {
    if (first === this.first && last === this.last) return;
    [this.first, this.last] = [first, last];
    const start = first * this.length;
    const factor = 1 / (last - first);
    const at = (value) => (value - start) * factor;
    for (const piece of this.pieces) this._place(piece, at);
    this.svg.classList.toggle("is-close", factor > 1.5);
  }

  _place(piece, at) {
    const { element, names, values, isBox } = piece;
    if (piece.bar) {
      this._placeName(piece, at);
      return;
    }
    let [one, other] = values.map(at);
    const low = Math.min(one, other ?? one);
    const high = Math.max(one, other ?? one);
    const isOff = isBox ? high <= 0 || low >= this.length : high < -0.01 || low > this.length + 0.01;
    element.toggleAttribute("data-off", isOff);
    if (isOff) return;
    if (isBox) {
      one = Math.max(one, 0);
      other = Math.min(other, this.length) - one;
    }
    this._set(element, names[0], one);
    if (other !== undefined) this._set(element, names[1], other);
  }

  /** The name of a format keeps in sight as long as a part of its bar is. */
  _placeName(piece, at) {
    const boxes = this._barOf(piece).map((box) => box.values.map(at));
    const low = Math.min(...boxes.map((box) => box[0]));
    const high = Math.max(...boxes.map((box) => box[1]));
    piece.element.toggleAttribute("data-off", high <= 0 || low >= this.length);
    const isLate = Math.max(low, 0) / this.length + piece.element.textContent.length * LETTER[this.axis] > 1;
    piece.element.classList.toggle("is-late", isLate);
    this._set(piece.element, piece.names[0], isLate ? this.length : Math.max(low, 0));
  }

  _barOf(piece) {
    piece.boxes ??= this.pieces.filter((other) => other.isBox && piece.bar.contains(other.element));
    return piece.boxes;
  }

  _set(element, name, value) {
    element.setAttribute(name, `${Math.round(value * 100) / 100}${this.unit}`);
  }

  /** Show the marks of these events, and dim the formats that are not asked for. */
  show(isShown, groups) {
    for (const { link, anchor } of [...this.marks, ...this.lines]) link.toggleAttribute("data-out", !isShown(anchor));
    for (const bar of this.bars) bar.toggleAttribute("data-dim", groups.length > 0 && !groups.includes(bar.dataset.group));
  }
}

export class Picture {
  /**
   * @param {HTMLElement} figure
   * @param {import("./events.js").Events} events
   * @param {{first: number, last: number, end: number}} years  `end`: the time at which the axis ends
   */
  constructor(figure, events, years) {
    this.figure = figure;
    this.events = events;
    this.years = years;
    this.start = Date.UTC(years.first, 0, 1);
    this.arrangements = [...figure.querySelectorAll(".atlas-picture")].map((svg) => new Arrangement(svg));
    this.span = [0, 1];
    // Only the arrangement that is in sight is kept up; the other follows when it comes into sight.
    this.isWide = window.matchMedia("(min-width: 48em)");
    this.isWide.addEventListener("change", () => this._draw());
    window.addEventListener("beforeprint", () => this.arrangements.forEach((one) => this._draw(one)));
    figure.addEventListener("keydown", (event) => this._keys(event));
    this._card(figure);
  }

  /** The share of the axis at which a year begins. */
  share(year) {
    return Math.min(1, Math.max(0, (Date.UTC(year, 0, 1) - this.start) / (this.years.end - this.start + DAY)));
  }

  /** The year at a share of what is in sight. */
  yearAt(share) {
    const [first, last] = this.span;
    const time = this.start + (first + share * (last - first)) * (this.years.end - this.start);
    return Math.min(this.years.last, Math.max(this.years.first, new Date(time).getUTCFullYear()));
  }

  /** The arrangement that is in sight. */
  get seen() {
    return this.arrangements.find((one) => (one.axis === "x") === this.isWide.matches);
  }

  show(query) {
    const first = query.from === null ? 0 : this.share(query.from);
    const last = query.to === null ? 1 : this.share(query.to + 1);
    this.span = [first, last];
    this.groups = query.chosen.group;
    this._draw();
  }

  _draw(arrangement = this.seen) {
    arrangement.scale(...this.span);
    arrangement.show((anchor) => this.events.find(anchor)?.shown ?? true, this.groups);
  }

  /** Arrows lead from mark to mark in order of time, as Tab does. */
  _keys(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const link = event.target.closest?.(".atlas-picture a");
    if (event.key === "Escape") this.card.hidden = true;
    if (!step || !link) return;
    event.preventDefault();
    const links = [...this.seen.svg.querySelectorAll("a:not([data-out])")].filter((one) => !one.querySelector("use")?.hasAttribute("data-off"));
    const place = links.indexOf(link) + step;
    links[Math.min(links.length - 1, Math.max(0, place))].focus();
  }

  /** A card beside a mark: its date, name and text, from the list. */
  _card(figure) {
    // The card takes the place of the browser's own note, and the name goes on to be said.
    for (const title of figure.querySelectorAll("a > title")) {
      title.parentElement.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    this.card = document.createElement("div");
    this.card.className = "atlas-card";
    this.card.hidden = true;
    this.card.setAttribute("aria-hidden", "true");
    figure.append(this.card);
    const open = (event) => this._open(event.target.closest?.(".atlas-picture a, .atlas-overview a"));
    figure.addEventListener("pointerover", open);
    figure.addEventListener("focusin", open);
    figure.addEventListener("pointerleave", () => (this.card.hidden = true));
    figure.addEventListener("focusout", () => (this.card.hidden = true));
  }

  _open(link) {
    this.card.hidden = !link;
    if (!link) return;
    const [head, ...rest] = link.getAttribute("aria-label").split(/(?<=^[^:]*): /);
    const item = this.events.find(anchorOf(link));
    const title = document.createElement("strong");
    const small = document.createElement("span");
    if (item) {
      title.textContent = item.element.querySelector("strong").textContent;
      small.textContent = item.element.firstElementChild.textContent;
      const text = item.element.querySelector("p").cloneNode(true);
      text.querySelectorAll(".atlas-kind, strong").forEach((part) => part.remove());
      this.card.replaceChildren(small, title, text.textContent.replace(/^[\s.]+/, ""));
    } else {
      title.textContent = head;
      this.card.replaceChildren(title, rest.join(": "));
    }
    this._beside(link);
  }

  _beside(link) {
    const around = this.figure.getBoundingClientRect();
    const mark = (link.querySelector("use, .atlas-name, rect") ?? link).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const left = Math.min(Math.max(0, mark.left - around.left + 12), around.width - width);
    const below = mark.bottom - around.top + 8;
    const top = mark.bottom + height + 16 > window.innerHeight ? mark.top - around.top - height - 8 : below;
    this.card.style.left = `${left}px`;
    this.card.style.top = `${top}px`;
  }
}
