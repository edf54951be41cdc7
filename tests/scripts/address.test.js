import { chosenIn, queryString, spare, values } from "../../docs/assets/shared/address.js";
import { equal, test } from "./testing.js";

test("values are told by commas or by keys, and each once", () => {
  equal(values(new URLSearchParams("?group=eapc,nacc&group=nacc,,pfp"), "group"), ["eapc", "nacc", "pfp"]);
  equal(values(new URLSearchParams("?kind="), "kind"), []);
});

test("values that are not known stand apart", () => {
  const isKnown = (key, value) => `${key} ${value}` !== "kind nonsense";
  equal(chosenIn(new URLSearchParams("?kind=summits,nonsense&group=eapc&other=1"), ["kind", "group", "partner"], isKnown),
    { chosen: { kind: ["summits"], group: ["eapc"], partner: [] }, unknown: ["nonsense"] });
});

test("what is given beside the one value that a key takes stands apart", () => {
  equal(spare(new URLSearchParams("?as-of=1999&as-of=2001&as-of=1999&as-of=&group=a&group=b&sort=name"), ["as-of", "sort", "map"]), ["as-of=2001"]);
});

test("a query leaves out what is empty, and hides what would part it", () => {
  equal(queryString({ group: ["eapc", "nacc"], from: null, ever: false, words: "a & b", kind: [] }), "?group=eapc,nacc&words=a%20%26%20b");
  equal(queryString({ words: "", group: [] }), "");
});

test("a query is read as it was written", () => {
  const written = queryString({ words: "a & b, c=d" });
  equal(new URLSearchParams(written).get("words"), "a & b, c=d");
});
