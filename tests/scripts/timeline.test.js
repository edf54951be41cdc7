import { match } from "../../docs/assets/timeline/match.js";
import { changed, FACETS, read, whole, write, year } from "../../docs/assets/timeline/query.js";
import { equal, test } from "./testing.js";

const YEARS = { first: 1990, last: 2026 };
const ask = (search) => read(search, (_, value) => value !== "nonsense", YEARS);

test("an address is read", () => {
  const { chosen, from, to, words, newest, unknown } = ask("?group=eapc,nacc&kind=nonsense&from=2004&to=2016&q=+cyber&order=newest");
  equal(chosen, { kind: [], group: ["eapc", "nacc"], partner: [], tool: [], body: [] });
  equal([from, to, words, newest, unknown], [2004, 2016, "cyber", true, ["nonsense"]]);
});

test("years in the wrong order are swapped", () => {
  const { from, to } = ask("?from=2016&to=2004");
  equal([from, to], [2004, 2016]);
});

test("years that there are not stand apart", () => {
  const { from, to, unknown } = ask("?from=soon&to=1989");
  equal([from, to, unknown], [null, null, ["soon", "1989"]]);
});

test("one end is enough, and the whole span is none", () => {
  equal([ask("?from=2004").from, ask("?from=2004").to], [2004, null]);
  equal([ask("?from=1990&to=2026").from, ask("?from=1990&to=2026").to], [null, null]);
  equal(whole({ ...ask(""), from: 1990 }, YEARS).from, null);
});

test("a query is written as it is read, and empty where it asks for all", () => {
  for (const search of ["", "?group=eapc,nacc&from=2004&words=cyber", "?kind=summits&to=2016&order=newest"]) equal(write(ask(search)), search);
});

test("a changed query forgets what was not known, and keeps the other facets", () => {
  const { chosen, unknown } = changed(ask("?group=eapc&kind=nonsense"), { chosen: { kind: ["summits"] } });
  equal([chosen.kind, chosen.group, unknown], [["summits"], ["eapc"], []]);
});

test("a year has four digits and is within", () => {
  equal(["2004", "204", "20040", "1989", "2027", "", null].map((text) => year(text, YEARS)), [2004, null, null, null, null, null, null]);
});

const none = Object.fromEntries(FACETS.map((name) => [name, []]));
const EVENTS = [
  { first: 1994, last: 1994, values: { ...none, kind: ["summits"], partner: ["japan", "malta"] }, text: "brussels" },
  { first: 1999, last: 2003, values: { ...none, kind: ["decisions"], partner: ["malta"] }, text: "kosovo" },
  { first: 2004, last: 2004, values: { ...none, kind: ["summits"], partner: ["japan"] }, text: "istanbul" },
];
const firsts = (search) => match(EVENTS, ask(search)).matches.map((event) => event.first);

test("an event that lasts is in every year that it touches", () => {
  equal(firsts("?from=2001&to=2003"), [1999]);
  equal(firsts("?from=2003"), [1999, 2004]);
  equal(firsts("?to=1999"), [1994, 1999]);
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
