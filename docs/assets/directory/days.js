// Days as text in ISO 8601 (`2006-11-28`), which sorts as time does, and what holds on them.

import { element } from "../filters.js";

const printed = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day as it is printed: `28 November 2006`. */
export function inWords(day) {
  return printed.format(new Date(day));
}

/** The day that a text means, of a year or a month its first one; null where it is none from `first` to `last`. */
export function dayOf(text, first, last) {
  const padded = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(padded) ? Date.parse(padded) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(padded);
  return exists && padded >= first && padded <= last ? padded : null;
}

/** How many months lie between the month of a day and that of a later one. */
export function monthsBetween(start, day) {
  return (day.slice(0, 4) - start.slice(0, 4)) * 12 + (day.slice(5, 7) - start.slice(5, 7));
}

/** The step of a list `[[first day, ...], ...]` that holds on a day. */
export function stepOn(steps, day) {
  let found = steps[0];
  for (const step of steps) {
    if (step[0] > day) break;
    found = step;
  }
  return found;
}

/** The states on a day, by id, of lists of steps by id. */
export function statesOn(steps, day) {
  const found = {};
  for (const id in steps) found[id] = stepOn(steps[id], day)[1];
  return found;
}

/** Marks under a slider of months: every fifth year by its number, and some days, each at its place. */
export function drawYears(years, first, last, months, days) {
  const mark = (className, day, text) => {
    const made = element("span", { className }, text);
    made.style.insetInlineStart = `${(monthsBetween(first, day) / months) * 100}%`;
    years.append(made);
  };
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    if (year % 5 === 0) mark("atlas-machine-year", `${year}-01-01`, String(year));
  }
  for (const day of days) mark("atlas-machine-summit", day, "");
}
