import { Engine } from "../../docs/assets/search/engine.js";
import { allForms, asked, plain, words } from "../../docs/assets/search/words.js";
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

test("words with hyphens are also one, and umlauts also two letters", () => {
  equal([allForms("PAP-DIB"), allForms("Türkei"), allForms("Riga")], [["pap", "dib", "papdib"], ["turkei", "tuerkei"], ["riga"]]);
});

test("abbreviations are the same with dots and without", () => {
  equal(words("E.A.P.C., U. S. S. R. and the U.S. Mr. A. Smith"), ["eapc", "ussr", "and", "the", "us", "mr", "a", "smith"]);
});

test("words of scripts without spaces stand apart", () => {
  equal([words("日本とNATO"), words("日本のパートナーシップ")[0], words("ญี่ปุ่น")], [["日本", "と", "nato"], "日本", words("ญี่ปุ่น ")]);
});

test("words are one where a name is so written", () => {
  const isKnown = (word) => ["ip4", "nato", "russia", "natorussia"].includes(word);
  equal([asked("IP-4 countries", isKnown), asked("ip 4", isKnown), asked("NATO/Russia", isKnown)],
    [["ip4", "country"], ["ip4"], ["nato", "russia"]]);
});

test("a word in capitals among others is a name", () => {
  equal([asked("is the US in NATO"), asked("tell us about NATO"), asked("US")], [["us", "nato"], ["nato"], ["us"]]);
});

test("a question asks for what it is about", () => {
  equal([asked("When did Malta join?"), asked("who is who")], [["malta", "join"], ["who", "is", "who"]]);
});

const KINDS = [{ id: "partners", one: "Partner", many: "Partners", weight: 1 }, { id: "events", one: "Event", many: "Events", weight: 0.9 },
  { id: "sources", one: "Source", many: "Sources", weight: 0.9 }];

function engine(...records) {
  return new Engine({ kinds: KINDS, records: records.map((one) => ({ kind: 0, address: "", ...one })), strangers: { Mali: ["ML", "MLI"], "Myanmar (Burma)": [], "Hong Kong SAR China": ["HK"] } });
}

const names = (found) => found.map(({ record }) => record.name);

test("a name is found by its beginning, misspelt, and in the letters of others", () => {
  const atlas = engine({ name: "Mongolia" }, { name: "Łódź" }, { name: "Malta" });
  equal([names(atlas.search("mong")), names(atlas.search("mogolia ")), names(atlas.search("lodz"))], [["Mongolia"], ["Mongolia"], ["Łódź"]]);
});

test("a result leads to the text that tells most of what is asked, and an event is one too", async () => {
  const atlas = engine({ name: "Japan", address: "japan/", summary: "A partner." });
  await atlas.addTexts({ texts: [[["cyber", "Joined the centre in Tallinn.", "2 May 2022"], ["", "Something else."]]], changes: [] });
  const found = atlas.search("centre in tallinn ");
  equal(found.map(({ record, passage, text }) => [record.name, passage, text]),
    [["Japan", "japan/#cyber", "Joined the centre in Tallinn."], ["Japan, 2 May 2022", "japan/#cyber", "Joined the centre in Tallinn."]]);
  equal(atlas.search("japan ")[0].passage, "japan/");
});

test("names in every language are asked for by a word that is in no name, and found when they are there", () => {
  const wanted = [];
  const atlas = new Engine({ kinds: KINDS, records: [{ kind: 0, address: "japan/", name: "Japan", summary: "" }] }, (part) => wanted.push(part));
  equal([names(atlas.search("japan ")), wanted.includes("names")], [["Japan"], false]);
  atlas.search("ญี่ปุ่น");
  equal(wanted.includes("names"), true);
  atlas.addNames({ 0: ["ญี่ปุ่น"] });
  equal(names(atlas.search("ญี่ปุ่น")), ["Japan"]);
});

test("words that no page has are told once all is there in which they can stand", async () => {
  const atlas = engine({ name: "Malta", misspelt: ["Mallta"], address: "malta/" });
  const unknown = (query) => atlas.unknown(query);
  equal(unknown("malta mikeladze "), []);
  await atlas.addTexts({ texts: [[["", "Trained in Valletta."]]], changes: [] });
  atlas.addNames({ 0: ["マルタ"] });
  equal(unknown("malta mikeladze "), []);
  atlas.addSources({ pages: ["a"], sources: [["nato-1", "Nugget", "NATO", 0, "2008", "official", 0]] });
  equal([unknown("Who is Mikeladze of Malta "), unknown("malta nugget "), unknown("valletta "), unknown("maltese mallta malto "), unknown("malta trai"), unknown("mikeladze ")],
    [["Mikeladze"], [], [], [], [], []]);
  equal(unknown("Mali mikeladze "), ["mikeladze"]);
});

test("sources are found by number, and for other words only where little else is", () => {
  const wanted = [];
  const atlas = new Engine({ kinds: KINDS, records: [{ kind: 0, address: "malta/", name: "Malta", summary: "" }] }, (part) => wanted.push(part));
  equal([names(atlas.search("malta ")), wanted.includes("sources")], [["Malta"], false]);
  atlas.addSources({ pages: ["a"], sources: [["nato-72368", "Malta joins", "NATO, 2008", 0, "2008", "official", 0]] });
  equal([names(atlas.search("malta ")), names(atlas.search("malta ", "sources")), atlas.search("72368")[0].passage],
    [["Malta"], ["Malta", "Malta joins"], "sources/a/#nato-72368"]);
});

test("a country without a record is no misspelling of another", () => {
  const atlas = engine({ name: "Malta" }, { name: "Myanmar Force" });
  const state = (query) => atlas.stateWithoutRecord(query)?.name ?? null;
  equal([names(atlas.search("mali")), state("is Mali a partner"), state("hong kong")], [[], "Mali", "Hong Kong SAR China"]);
  equal([state("burma"), state("myanmar force"), state("malta")], ["Myanmar (Burma)", null, null]);
  equal([atlas.stateByCode("MLI"), atlas.stateByCode("mli"), atlas.stateByCode("ML MT")], ["Mali", null, null]);
  equal([atlas.stateWithoutRecord("mali 2014").isBeside, atlas.stateWithoutRecord("mali troops").isBeside], [false, true]);
});
