import { around, changesOn, stops } from "../../docs/assets/directory/changes.js";
import { differences } from "../../docs/assets/directory/difference.js";
import { equal, test } from "./testing.js";

const CHANGES = [
  ["1995-02-01", "1995-02-28", "February 1995", "Joined Dialogue", "a", ["egypt"]],
  ["1999-03-12", "1999-03-12", "12 March 1999", "Joined NATO", "b", ["hungary", "poland"]],
  ["1999-03-12", "1999-03-12", "12 March 1999", "Left Forum", "c", ["malta"]],
];

test("steps lead to the last day with changes before one and to the next after it", () => {
  const days = stops(CHANGES);
  equal(days, ["1995-02-01", "1999-03-12"]);
  equal(around(days, "1995-02-01"), { before: null, after: "1999-03-12" });
  equal(around(days, "1999-03-13"), { before: "1999-03-12", after: null });
});

test("the changes of a day, also of one in a span, else the last before it", () => {
  const on = (day) => {
    const { isOn, changes } = changesOn(CHANGES, day);
    return [isOn, changes.map(([, , , , anchor]) => anchor)];
  };
  equal([on("1990-01-01"), on("1995-02-14"), on("1995-03-01")], [[false, []], [true, ["a"]], [false, ["a"]]]);
  equal([on("1999-03-12"), on("1999-03-13")], [[true, ["b", "c"]], [false, ["b", "c"]]]);
});

const WORDS = { ally: "Joined NATO", joined: "Became partners", uncertain: "Perhaps before", suspended: "Suspended", resumed: "Ended", left: "Left" };

test("between two days those are told of whom something became, under the words for it", () => {
  const found = differences(WORDS, [
    { partner: "poland", before: "member", after: "ally" },
    { partner: "mongolia", before: "not-yet", after: "member" },
    { partner: "iraq", before: "not-known", after: "member" },
    { partner: "georgia", before: "member", after: "member" },
    { partner: "france", before: "suspended", after: "member" },
    { partner: "belarus", before: "cooperation-suspended", after: "suspended" },
    { partner: "malta", before: "member", after: "former" },
    { partner: "india", before: "none", after: "consulted" },
  ]);
  equal(found.map(({ name, partners }) => [name, ...partners]), [
    ["Joined NATO", "poland"], ["Became partners", "mongolia"], ["Perhaps before", "iraq"], ["Suspended", "belarus"],
    ["Ended", "france"], ["Left", "malta"],
  ]);
});
