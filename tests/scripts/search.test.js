import { Engine } from "../../docs/assets/search/engine.js";
import { asked, plain, words, wordsAndCompounds } from "../../docs/assets/search/words.js";
import { equal, test } from "./testing.js";

test("a text is folded, and no longer possessive", () => {
  equal(plain("NATO’s Łódź office, Sanaʻa’s too"), "nato lodz office, sanaa too");
});

test("singular and plural are one word", () => {
  equal(words("partners countries Cyprus process crisis"), ["partner", "country", "cyprus", "process", "crisis"]);
});

test("British and American spelling are one word", () => {
  equal(words("defense center program organized"), words("defence centre programme organised"));
  equal(words("defence"), ["defence"]);
});

test("words with hyphens are also one", () => equal(wordsAndCompounds("PAP-DIB"), ["pap", "dib", "papdib"]));

test("a question asks for what it is about", () => {
  equal([asked("When did Malta join?"), asked("who is who")], [["malta", "join"], ["who", "is", "who"]]);
});

function engine(...records) {
  const bare = { kind: 0, address: "", detail: null, also: [], foreign: [], misspelt: [], facets: [], about: [], texts: [] };
  return new Engine({ kinds: [{ id: "partners", one: "Partner", many: "Partners", weight: 1 }], records: records.map((one) => ({ ...bare, ...one })) });
}

const names = (found) => found.map(({ record }) => record.name);

test("a name is found by its beginning, misspelt, and in the letters of others", () => {
  const atlas = engine({ name: "Mongolia" }, { name: "Łódź" }, { name: "Malta" });
  equal([names(atlas.search("mong")), names(atlas.search("mogolia ")), names(atlas.search("lodz"))], [["Mongolia"], ["Mongolia"], ["Łódź"]]);
});

test("words that stand together as they are asked come before the same apart", () => {
  const apart = { name: "First", texts: ["The ship has arms of trade. Control of small things, and small arms, small control."] };
  const together = { name: "Second", texts: ["Something else that is told at greater length here about arms control and much more besides."] };
  equal(names(engine(apart, together).search("arms control ")), ["Second", "First"]);
});
