import { spanOf } from "../../docs/assets/timeline/dates.js";
import { match } from "../../docs/assets/timeline/match.js";
import { changed, ends, endsInWords, FACETS, read, write } from "../../docs/assets/timeline/query.js";
import { equal, test } from "./testing.js";

const DAYS = { first: "1990-01-01", last: "2026-11-23" };
const ask = (search) => read(search, (_, value) => value !== "nonsense", DAYS);

test("an address is read", () => {
  const { chosen, from, to, words, newest, unknown } = ask("?group=eapc,nacc&kind=nonsense&from=2004&to=2016&q=+cyber&order=newest");
  equal(chosen, { kind: [], group: ["eapc", "nacc"], partner: [], tool: [], body: [] });
  equal([from, to, words, newest, unknown], ["2004-01-01", "2016-12-31", "cyber", true, ["nonsense"]]);
});

test("days are understood in all their forms, of a year or a month the first and the last", () => {
  const both = (one, other) => Object.values(ends(one, other, DAYS));
  equal([both("1 April 2014", "Apr 2016"), both("2014-04-01", "8.8.2018"), both("2014", "2014")],
    [["2014-04-01", "2016-04-30"], ["2014-04-01", "2018-08-08"], ["2014-01-01", "2014-12-31"]]);
  equal([both("2016", "May 2004"), both("2004", "today"), both("", "1999")], [["2004-05-01", "2016-12-31"], ["2004-01-01", null], [null, "1999-12-31"]]);
  const told = (search) => Object.values(endsInWords(ask(search)));
  equal([told("?from=2004&to=2014-04-01"), told("?to=2016")], [[false, "1 January 2004", "1 April 2014"], [true, "", "2016"]]);
});

test("the days of an event are read from its date", () => {
  const told = ["28 November 2006", "May 2026", "7–8 July 2026", "27 or 28 August 2024", "21 January – 9 February 2026",
    "between 24 April and 7 May 2025", "between 2012 and November 2023", "May 2007 – August 2007"].map((words) => spanOf(words).join(" "));
  equal(told, ["2006-11-28 2006-11-28", "2026-05-01 2026-05-31", "2026-07-07 2026-07-08", "2024-08-27 2024-08-28", "2026-01-21 2026-02-09",
    "2025-04-24 2025-05-07", "2012-01-01 2023-11-30", "2007-05-01 2007-08-31"]);
});

test("days that there are not stand apart, and so does what is asked beside the one", () => {
  const { from, to, unknown, wrongDays, spare } = ask("?from=soon&to=1989&to=2001&order=odd");
  equal([from, to, unknown, wrongDays, spare], [null, null, ["odd"], ["soon", "1989"], ["to=2001"]]);
});

test("one end is enough, and an end of the timeline is none", () => {
  equal([ask("?from=2004").from, ask("?from=2004").to], ["2004-01-01", null]);
  equal([ask("?from=1990&to=2026").from, ask("?from=1990&to=2026").to], [null, null]);
  const query = changed(ask("?from=2004&to=2016"), { from: "1990-01-01" }, DAYS);
  equal([query.from, query.to], [null, "2016-12-31"]);
});

test("a query is written as it is read, and empty where it asks for all", () => {
  for (const search of ["", "?group=eapc,nacc&from=2004&words=cyber", "?kind=summits&to=2016&order=newest", "?from=2014-04-01&to=2014-04-30"]) equal(write(ask(search)), search);
});

test("a changed query forgets what was not known, and keeps the other facets", () => {
  const { chosen, unknown } = changed(ask("?group=eapc&kind=nonsense"), { chosen: { kind: ["summits"] } }, DAYS);
  equal([chosen.kind, chosen.group, unknown], [["summits"], ["eapc"], []]);
});

const none = Object.fromEntries(FACETS.map((name) => [name, []]));
const EVENTS = [
  { year: 1994, first: "1994-01-10", last: "1994-01-11", values: { ...none, kind: ["summits"], partner: ["japan", "malta"] }, text: "brussels" },
  { year: 1999, first: "1999-06-10", last: "2003-12-31", values: { ...none, kind: ["decisions"], partner: ["malta"] }, text: "kosovo" },
  { year: 2004, first: "2004-06-28", last: "2004-06-29", values: { ...none, kind: ["summits"], partner: ["japan"] }, text: "istanbul" },
];
const firsts = (search) => match(EVENTS, ask(search)).matches.map(({ year }) => year);

test("an event that lasts is in every year and day that it touches", () => {
  equal(firsts("?from=2001&to=2003"), [1999]);
  equal(firsts("?from=2003"), [1999, 2004]);
  equal(firsts("?to=1999"), [1994, 1999]);
  equal([firsts("?from=2004-06-29"), firsts("?from=2004-06-30"), firsts("?to=1999-06-09")], [[2004], [], [1994]]);
});

test("events answer facets and words together", () => {
  equal(firsts("?partner=japan,malta&kind=summits"), [1994, 2004]);
  equal(firsts("?partner=japan&q=Ístanbul"), [2004]);
});

test("years are counted with all else as it is, also those outside the span", () => {
  const { counts, without } = match(EVENTS, ask("?kind=summits&from=2001&to=2003"));
  equal(counts.years, new Map([[1994, 1], [2004, 1]]));
  equal(without, { kind: 1, years: 2 });
});
