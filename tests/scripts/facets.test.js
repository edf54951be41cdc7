import { answer, facet, wording } from "../../docs/assets/shared/facets.js";
import { equal, test } from "./testing.js";

const ITEMS = [
  { kind: ["summit"], place: ["riga", "oslo"], text: "lodz and riga" },
  { kind: ["summit"], place: ["oslo"], text: "oslo" },
  { kind: ["decision"], place: ["oslo"], text: "oslo again" },
  { kind: ["decision"], place: [], text: "nowhere" },
];

function asked({ kind = [], place = [], words = "" }) {
  const parts = [facet("kind", kind, (item) => item.kind), facet("place", place, (item) => item.place)];
  return answer(ITEMS, [...parts, wording(words, (item) => item.text)]);
}

const places = (found) => found.matches.map((item) => ITEMS.indexOf(item));

test("nothing asked, all found and counted", () => {
  const found = asked({});
  equal(places(found), [0, 1, 2, 3]);
  equal(found.counts.kind, new Map([["summit", 2], ["decision", 2]]));
  equal(found.without, {});
});

test("within a facet any value will do, across facets all must fit", () => {
  equal(places(asked({ place: ["riga", "oslo"] })), [0, 1, 2]);
  equal(places(asked({ place: ["riga", "oslo"], kind: ["summit"] })), [0, 1]);
});

test("a facet's own choices do not narrow its counts, and those of others do", () => {
  const { counts } = asked({ kind: ["summit"], place: ["riga"] });
  equal(counts.kind, new Map([["summit", 1]])); // in Riga; a decision there is none
  equal(counts.place, new Map([["riga", 1], ["oslo", 2]])); // of summits, also those that are not in Riga
});

test("without tells what leaving out each part would bring", () => {
  const { matches, without } = asked({ kind: ["decision"], place: ["riga"], words: "oslo" });
  equal(matches, []);
  equal(without, { kind: 0, place: 1, words: 0 });
});

test("words are found as parts, folded, and all of them", () => {
  equal(places(asked({ words: "ŁÓDŹ ri" })), [0]);
  equal(places(asked({ words: "  again  OSL" })), [2]);
  equal(places(asked({ words: " " })), [0, 1, 2, 3]);
});

test("words are looked for last, and not where two parts fail already", () => {
  const looked = [];
  const parts = [facet("kind", ["summit"], (item) => item.kind), facet("place", ["riga"], (item) => item.place)];
  answer(ITEMS, [...parts, wording("x", (item) => looked.push(item) && item.text)]);
  equal(looked.length, 2);
});
