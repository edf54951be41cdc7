// @ts-check
// The comparison as a table: a row a format, programme, operation, agreement, office or step, a column a partner.

import { inWords } from "../shared/days.js";
import { element } from "../shared/element.js";
import { stepOn } from "../shared/steps.js";
import { lane, lines, scale } from "./bars.js";

/**
 * A partner that is compared.
 * @typedef {{name: string, href: string, told: import("./rows.js").Partner}} Column
 */

/**
 * @param {string} caption
 * @param {readonly Column[]} columns
 * @param {import("./rows.js").Sections} sections
 * @param {import("./bars.js").Axis} axis
 */
export function matrix(caption, columns, sections, axis) {
  const table = element("table", { className: "atlas-matrix" });
  table.createCaption().textContent = caption;
  const corner = element("th", { scope: "col" }, element("span", { className: "atlas-unseen" }, "What"), scale(axis));
  table.createTHead().insertRow().append(corner, ...columns.map(head));
  table.createTBody().append(states(columns, axis.last));
  for (const { title, rows } of sections) {
    const above = element("th", { scope: "rowgroup", colSpan: columns.length + 1 }, title);
    const titled = element("tr", { className: "atlas-row-group" }, above);
    table.createTBody().append(titled, ...rows.map((row) => line(row, columns, axis)));
  }
  return element("div", { className: "atlas-matrix-place" }, lines(axis), table);
}

/**
 * A partner at the head of its column.
 * @param {Column} column
 */
function head({ name, href, told: { flag, short } }) {
  const picture = flag ? [element("img", { src: flag, alt: "", width: 20, height: 15, className: "atlas-flag" }), " "] : [];
  return element("th", { scope: "col" }, ...picture, element("a", { href }, name), ...(short ? [" ", element("small", {}, short)] : []));
}

/**
 * What each partner is on a day, and where it lies.
 * @param {readonly Column[]} columns
 * @param {string} day
 */
function states(columns, day) {
  return element("tr", { className: "atlas-matrix-states" }, element("th", { scope: "row" }, `On ${inWords(day)}`), ...columns.map(({ name, told }) => {
    const [, key, words] = stepOn(told.status, day);
    const cell = element("td", {}, element("p", {}, state(key, words)), element("small", {}, told.region ?? ""));
    cell.dataset.label = name;
    return cell;
  }));
}

/**
 * @param {import("./rows.js").Row} row
 * @param {readonly Column[]} columns
 * @param {import("./bars.js").Axis} axis
 */
function line({ subject, cells, differs }, columns, axis) {
  const name = element("th", { scope: "row" }, ...swatch(subject), element("a", { href: subject.href }, subject.name));
  if (differs) name.append(" ", element("span", { className: "atlas-differs" }, "differs"));
  const made = element("tr", {}, name, ...cells.map(({ parts, hasOthers }, place) => {
    const { name: whose, told } = columns[place];
    const bars = element("div", { className: "atlas-matrix-bars", ariaHidden: "true" }, lane(parts, subject, axis));
    bars.dataset.short = told.short ?? "";
    const cell = element("td", {}, bars, ...(parts.length ? parts.map(words) : [nothing(hasOthers)]));
    cell.dataset.label = whose;
    return cell;
  }));
  made.toggleAttribute("data-differs", differs);
  return made;
}

/** @param {import("./rows.js").Subject} subject */
function swatch({ colour, pattern }) {
  if (!colour) return [];
  const made = element("span", { className: "atlas-mark", ariaHidden: "true" });
  Object.assign(made.dataset, { colour, pattern });
  return [made];
}

/** @param {import("./rows.js").Part} part */
function words({ href, where, when, state: found, notes = [] }) {
  const told = [where ? `${where}: ` : "", element("a", { href }, when)];
  if (found) told.push(" ", state(...found));
  if (notes.length) told.push(" ", element("small", {}, notes.join("; ")));
  return element("p", {}, ...told);
}

/** @param {boolean} hasOthers */
function nothing(hasOthers) {
  return element("p", { className: "atlas-none" }, hasOthers ? "not in these years" : "none in the atlas");
}

/**
 * @param {string} key
 * @param {string} told
 */
function state(key, told) {
  const made = element("span", { className: "atlas-state" }, told);
  made.dataset.state = key;
  return made;
}

/**
 * The rows as text, for who takes them along; what partners are on a day is the first.
 * @param {readonly Column[]} columns
 * @param {import("./rows.js").Sections} sections
 * @param {string} day
 */
export function asText(columns, sections, day) {
  const now = columns.map(({ told }) => stepOn(told.status, day)[2]);
  const rows = sections.flatMap(({ title, rows: theirs }) => theirs.map(({ subject, cells, differs }) => {
    return [title, subject.name, ...cells.map(({ parts }) => parts.map(inText).join(" | ")), differs ? "differs" : ""];
  }));
  return {
    columns: ["Kind", "What", ...columns.map(({ name }) => name), "Marked"],
    rows: [["State", `On ${inWords(day)}`, ...now, ""], ...rows],
  };
}

/** @param {import("./rows.js").Part} part */
function inText({ where, when, state: found, notes = [] }) {
  return [where ? `${where}: ${when}` : when, ...(found ? [found[1]] : []), ...notes].join("; ");
}
