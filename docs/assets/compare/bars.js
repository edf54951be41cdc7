// @ts-check
// Bars along time as the charts of the site draw them, all between the same two days.

const SVG = "http://www.w3.org/2000/svg";

/** In pixels. */
const [HEIGHT, THICKNESS, INSET, MARK] = [12, 8, 1.5, 3.5];
const TOP = (HEIGHT - THICKNESS) / 2;

/** A number stands at each so many years: the least of these at which no more than so many fit. */
const [STEPS, MOST_NUMBERS] = [[1, 2, 5, 10, 20], 8];

/** From this place on a number would not fit. */
const LAST_NUMBER = 96;

/** Where days between two days stand, in percent. */
export class Axis {
  #start;
  #length;

  /**
   * @param {string} first
   * @param {string} last
   */
  constructor(first, last) {
    [this.first, this.last] = [first, last];
    this.#start = Date.parse(first);
    this.#length = Date.parse(last) + 86_400_000 - this.#start;
  }

  /**
   * The place of a day; one that lies outside is at the end.
   * @param {string} day
   */
  at(day) {
    const share = (Date.parse(day) - this.#start) / this.#length;
    return Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100;
  }

  /** The years that are numbered. */
  get years() {
    const [from, to] = [this.first, this.last].map((day) => Number(day.slice(0, 4)));
    const begun = this.first.endsWith("-01-01") ? from : from + 1;
    const step = STEPS.find((years) => (to - begun) / years < MOST_NUMBERS) ?? 50;
    const years = Array.from({ length: Math.max(to - begun + 1, 0) }, (_, place) => begun + place);
    return years.filter((year) => year % step === 0);
  }

  /**
   * Whether any of a stretch lies on the axis.
   * @param {string} start
   * @param {string} end
   */
  has(start, end) {
    return start <= this.last && end > this.first;
  }
}

/**
 * The numbers of years, at the head of all bars.
 * @param {Axis} axis
 */
export function scale(axis) {
  const places = axis.years.map((year) => ({ year, place: axis.at(`${year}-01-01`) }));
  const drawn = places.filter(({ place }) => place < LAST_NUMBER).map(({ year, place }) => {
    const number = shape("text", { class: "atlas-year is-major", x: `${place}%`, y: 11 });
    number.textContent = String(year);
    return number;
  });
  return picture("atlas-matrix-scale", 14, drawn);
}

/**
 * Lines of these years behind all bars.
 * @param {Axis} axis
 */
export function lines(axis) {
  const drawn = axis.years.map((year) => {
    const place = `${axis.at(`${year}-01-01`)}%`;
    return shape("line", { class: "atlas-grid is-major", x1: place, x2: place, y1: 0, y2: "100%" });
  });
  return picture("atlas-matrix-lines", "100%", drawn);
}

/**
 * The bars of a partner in a row, in the colour of what the row is about.
 * @param {readonly import("./rows.js").Part[]} parts
 * @param {import("./rows.js").Subject} subject
 * @param {Axis} axis
 */
export function lane(parts, { colour = "grey", pattern = "plain" }, axis) {
  const bar = shape("g", { class: "atlas-bar", "data-colour": colour, "data-pattern": pattern });
  for (const { drawn = [], suspended = [], days = [] } of parts) {
    for (const [start, end, look] of drawn) if (axis.has(start, end)) bar.append(stretch(axis, start, end, look, pattern));
    for (const [scope, start, end, look] of suspended) if (axis.has(start, end)) bar.append(hollow(axis, scope, start, end, look));
    for (const day of days) if (axis.has(day, `${day}+`)) bar.append(mark(axis, day));
  }
  return picture("atlas-lane", HEIGHT, [bar]);
}

/**
 * @param {Axis} axis
 * @param {string} start
 * @param {string} end
 * @param {string} look
 * @param {string} pattern
 */
function stretch(axis, start, end, look, pattern) {
  const fade = look === "appears" || look === "disappears" ? { mask: `url(#chart-${look})` } : {};
  const group = shape("g", { class: `is-${look}`, "data-pattern": pattern, ...fade });
  group.append(box(axis, start, end, TOP, THICKNESS, "atlas-mark-colour"));
  if (pattern !== "plain") group.append(box(axis, start, end, TOP, THICKNESS, "atlas-mark-pattern"));
  return group;
}

/**
 * What is suspended is hollow: of the membership all of the bar, of cooperation its upper half.
 * @param {Axis} axis
 * @param {string} scope
 * @param {string} start
 * @param {string} end
 * @param {string} look
 */
function hollow(axis, scope, start, end, look) {
  const inner = THICKNESS - 2 * INSET;
  const name = look === "perhaps" ? "atlas-hollow is-perhaps" : "atlas-hollow";
  return box(axis, start, end, TOP + INSET, scope === "membership" ? inner : inner / 2, name);
}

/**
 * @param {Axis} axis
 * @param {string} day
 */
function mark(axis, day) {
  return shape("circle", { class: "is-event", cx: `${axis.at(day)}%`, cy: HEIGHT / 2, r: MARK });
}

/**
 * @param {Axis} axis
 * @param {string} start
 * @param {string} end
 * @param {number} y
 * @param {number} height
 * @param {string} name
 */
function box(axis, start, end, y, height, name) {
  const [from, to] = [axis.at(start), axis.at(end)];
  return shape("rect", { class: name, x: `${from}%`, width: `${Math.max(to - from, 0.3).toFixed(2)}%`, y, height });
}

/**
 * @param {string} name
 * @param {string | number} height
 * @param {Element[]} drawn
 */
function picture(name, height, drawn) {
  const made = shape("svg", { class: name, width: "100%", height, "aria-hidden": "true" });
  made.append(...drawn);
  return made;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
