// @ts-check
// What a page shows, to take along: its address, its rows as a table that pastes as cells into a spreadsheet and as
// Markdown into a text, and as a file.

import { element } from "./element.js";
import { forOthers } from "./site.js";

/**
 * The rows that a page shows, in words.
 * @typedef {Object} Taken
 * @property {string} title  what the rows are: `Partners on 1 May 1999`
 * @property {string} file  a name for the file, without its ending
 * @property {readonly string[]} columns
 * @property {readonly (readonly string[])[]} rows
 * @property {Readonly<Record<string, string>>} about  what holds for all rows, such as day, filters and edition
 */

/** What a spreadsheet would read as a formula: it gets an apostrophe, as in the downloads. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): what holds for all of them is in columns of its own. A mark at the start tells spreadsheets
 * that it is UTF-8.
 * @param {Taken} taken
 */
export function csv({ columns, rows, about }) {
  const whole = [[...columns, ...Object.keys(about)], ...rows.map((row) => [...row, ...Object.values(about)])];
  return `\uFEFF${whole.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** @param {string} text */
function field(text) {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Rows as a Markdown table, under their title and over what holds for all of them.
 * @param {Taken} taken
 */
export function markdown({ title, columns, rows, about }) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const table = [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
  return [`**${title}**`, table, told(about)].join("\n\n") + "\n";
}

/**
 * Rows as an HTML table, which pastes as cells.
 * @param {Taken} taken
 */
export function html({ title, columns, rows, about }) {
  const table = element("table");
  table.createCaption().textContent = title;
  table.createTHead().insertRow().append(...columns.map((column) => element("th", {}, column)));
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((cell) => element("td", {}, cell)));
  return element("div", {}, table, element("p", {}, told(about))).innerHTML;
}

/** @param {Readonly<Record<string, string>>} about */
function told(about) {
  return Object.entries(about).filter(([, words]) => words).map(([name, words]) => `${name}: ${words}`).join("; ");
}

/**
 * Fill a place with buttons that copy the page's address, copy its rows, and save them as a file.
 * @param {HTMLElement} place
 * @param {() => Taken} describe  the rows as they are shown at that time
 * @param {() => string} [address]  of what is shown, where that may not stand in the page's address yet
 */
export function offerTaking(place, describe, address = () => forOthers(location.href)) {
  const status = element("span", { role: "status" });
  const rows = ({ rows: { length } }) => (length === 1 ? "1 row" : `${length} rows`);
  /** @param {() => Promise<string>} act  what it did, in words */
  const telling = (/** @type {string} */ words, act) => button(words, async () => {
    status.textContent = await act().catch(() => "The browser does not let it be copied.");
  });
  place.append(
    telling("Copy link", async () => {
      await navigator.clipboard.writeText(address());
      return "Link copied.";
    }),
    telling("Copy as table", async () => {
      const taken = describe();
      await navigator.clipboard.write([asItem(taken)]);
      return `Table of ${rows(taken)} copied.`;
    }),
    telling("Download as CSV", async () => {
      const taken = describe();
      save(csv(taken), `${taken.file}.csv`);
      return `Saved ${rows(taken)} as ${taken.file}.csv.`;
    }),
    status,
  );
  place.hidden = false;
}

/** @param {Taken} taken */
function asItem(taken) {
  const blob = (/** @type {string} */ text, /** @type {string} */ type) => new Blob([text], { type });
  return new ClipboardItem({
    "text/html": blob(html(taken), "text/html"),
    "text/plain": blob(markdown(taken), "text/plain"),
  });
}

/**
 * @param {string} text
 * @param {string} name
 */
function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  element("a", { href: address, download: name }).click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = element("button", { type: "button", className: "atlas-button" }, words);
  made.addEventListener("click", act);
  return made;
}
