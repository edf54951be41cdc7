import { Answers } from "../../docs/assets/search/answers.js";
import { Reader } from "../../docs/assets/search/asked.js";
import { Engine } from "../../docs/assets/search/engine.js";
import { Finder, inOrder } from "../../docs/assets/search/finder.js";
import { Names } from "../../docs/assets/search/named.js";
import { Questions } from "../../docs/assets/search/questions.js";
import { words } from "../../docs/assets/search/words.js";
import { equal, test } from "./testing.js";

const KINDS = ["partners", "groups", "tools", "summits", "allies"].map((id) => ({ id }));
const item = (kind, id, ...names) => ({
  kind, address: kind === 4 ? `allies/#${id}` : `${KINDS[kind].id}/${id}/`, name: names[0], also: names.slice(1),
  names: names.map((text, at) => ({ type: at ? "also" : "name", text, words: words(text) })),
});
const RECORDS = [
  item(0, "malta", "Malta"), item(0, "korea", "Republic of Korea", "South Korea"), item(0, "bosnia", "Bosnia and Herzegovina", "Bosnia"),
  item(1, "forum", "Forum for Peace", "FfP"), item(2, "plan", "Action Plan", "AP"),
  item(3, "2006-riga", "Riga Summit 2006"), item(3, "1997-madrid", "Madrid Summit 1997"), item(3, "2022-madrid", "Madrid Summit 2022"),
  item(4, "norway", "Norway"),
];
const never = [["1990-01-01", "not-yet", "Not a partner"]];
const told = {
  standing: {
    first: "1990-01-01",
    last: "2026-11-23",
    changes: [["1995-04-26", "1995-04-26"], ["1996-10-01", "1996-10-31"], ["1995-12-01", "1996-01-31"]],
    counts: [["1990-01-01", "No partner countries"], ["1995-04-26", "1 partner country"], ["1996-10-31", "No partner countries"]],
    partners: {
      malta: {
        status: [...never, ["1995-04-26", "member", "Partner since 26 April 1995"], ["1996-10-31", "former", "Left in October 1996"]],
        groups: { forum: [["1990-01-01", "not-yet", ""], ["1995-04-26", "member", "since 26 April 1995"], ["1996-10-31", "former", "until October 1996"]] },
        programmes: { plan: [["1990-01-01", "not-known", "first shown in 2009"], ["2009-01-01", "member", "since 2009 or earlier"]] },
      },
      korea: { status: never, groups: {}, programmes: {} },
      bosnia: { status: never, groups: {}, programmes: {} },
    },
  },
  more: {
    eves: { "summits/2006-riga/": "2006-11-27", "summits/1997-madrid/": "1997-07-07", "summits/2022-madrid/": "2022-06-27" },
    allies: { "allies/#norway": "NATO member since 24 August 1949; never a partner" },
  },
};
const reader = new Reader({ kinds: KINDS, records: RECORDS });
const answers = new Answers(told, RECORDS);
const ask = (query) => {
  const asked = reader.read(query, answers.days);
  return asked ? answers.to(asked) : [];
};
const addresses = (query) => ask(query).map(({ address }) => address);

test("the longest name is meant, and each record once", () => {
  const { named, left } = new Names(RECORDS).in(words("Bosnia and Herzegovina, Bosnia or Malta"));
  equal([named.map(({ name }) => name), left], [["Bosnia and Herzegovina", "Malta"], ["or"]]);
});

test("a day asks for the directory, a year for what changed as well", () => {
  equal([addresses("partners on 1 May 1996"), addresses("who is a partner now")], [["partners/?as-of=1996-05-01"], ["partners/"]]);
  equal(ask("partners 1996").map(({ title, facts }) => [title, facts]), [
    ["Partners on 1 January 1996", "1 partner country. On 31 December 1996: no partner countries."],
    ["What changed in 1996", "1 change among NATO's partners from 1 January 1996 to 31 December 1996, and 1 perhaps then, as no source gives the day."],
  ]);
});

test("a format, a programme and a state narrow the directory", () => {
  equal(addresses("members of FfP 1996"), ["partners/?as-of=1996&group=forum"]);
  equal(ask("FfP 2 May 1996")[0].facts, "1 partner: Malta.");
  equal(addresses("who had an action plan on 2010-05-06"), ["partners/?as-of=2010-05-06&programme=plan"]);
  equal(addresses("suspended 2022"), ["partners/?as-of=2022&status=suspended,cooperation-suspended"]);
});

test("changes are asked for by their words, a span or since when", () => {
  equal([addresses("who joined in 1995"), addresses("changes 1995 to 1996"), addresses("partners since 1995")],
    [["partners/changes/?from=1995&to=1995"], ["partners/changes/?from=1995&to=1996"], ["partners/changes/?from=1995&to=2026-11-23"]]);
});

test("a partner is told as of its day, or of the last one, and nothing that came later", () => {
  const [one] = ask("was Malta a partner in 1996?");
  equal([one.address, one.title, one.facts], ["partners/malta/?as-of=1996", "Malta on 1 January 1996",
    "Partner since 26 April 1995. Formats: Forum for Peace (since 26 April 1995). On 31 December 1996: left in October 1996."]);
  equal(ask("malta")[0].facts, "Left in October 1996. Formats: Forum for Peace (until October 1996). Programmes: AP (since 2009 or earlier).");
  equal(ask("malta ffp 1990")[0].facts, "Not a partner. Forum for Peace: not in it.");
  equal(ask("Norway")[0].facts, "NATO member since 24 August 1949; never a partner.");
});

test("since when and until when tells the spells that ended as well", () => {
  equal(ask("when was Malta in FfP")[0].facts, "Left in October 1996. Forum for Peace: from 26 April 1995 until October 1996.");
  equal(ask("how long was Malta a partner")[0].facts, "Left in October 1996. Formats: Forum for Peace (from 26 April 1995 until October 1996).");
});

test("what no source gives is told beside its date, also where that stands in brackets", () => {
  const groups = { forum: [["1990-01-01", "not-yet", ""], ["1995-04-26", "member", "since 26 April 1995 (inferred)"]] };
  const status = [...never, ["1995-04-26", "member", "Partner since 26 April 1995 (inferred)"]];
  const standing = { ...told.standing, partners: { ...told.standing.partners, malta: { status, groups, programmes: {} } } };
  const own = new Answers({ ...told, standing }, RECORDS);
  equal(own.to(reader.read("malta", own.days))[0].facts,
    "Partner since 26 April 1995 (inferred). Formats: Forum for Peace (since 26 April 1995; inferred).");
});

test("a format beside a year is told at both its ends, and who is no partner then is not called one", () => {
  const [one] = ask("malta 1996 FfP");
  equal(one.facts, "Partner since 26 April 1995. On 31 December 1996: left in October 1996. "
    + "Forum for Peace: since 26 April 1995. On 31 December 1996: until October 1996.");
  equal([one.view, ask("malta 1990")[0].view], ["Partner", "Country"]);
});

test("a question or decision about a partner is told by its words or others of one meaning", () => {
  const kinds = ["partners", "questions", "decisions"].map((id) => ({ id }));
  const named = (kind, ...names) => ({ kind, address: names[0], name: names[0], names: names.map((text) => ({ type: "also", text, words: words(text) })) });
  const malta = named(0, "Malta");
  const group = named(0, "Forum for Peace", "FfP");
  const records = [named(1, "Is Malta in NATO?"), named(1, "Has a country left?", "Why did Malta leave the Forum for Peace?"),
    named(1, "Will Malta join NATO?"), named(2, "Suspension of cooperation with Malta"), named(1, "Is Kosovo a partner of NATO?")];
  const questions = new Questions({ kinds, records });
  const about = (query, items, left) => questions.about(query, items, words(left))?.name;
  equal([about("is Malta a member of NATO", [malta], "is a member of nato"), about("Malta", [malta], ""), about("Malta partner", [malta], "partner")],
    ["Is Malta in NATO?", undefined, undefined]);
  equal([about("when did Malta exit FfP", [malta, group], "when did exit"), about("when did Malta join", [malta], "when did join")],
    ["Has a country left?", undefined]);
  equal([about("who suspended Malta", [malta], "who suspended"), about("is Malta suspended", [malta], "is suspended")],
    ["Suspension of cooperation with Malta", undefined]);
  equal([questions.whether("Kosovo")?.name, questions.whether("Nauru")], ["Is Kosovo a partner of NATO?", null]);
});

test("two partners are compared, with the span that is asked for", () => {
  equal([addresses("malta vs korea"), addresses("Malta and Bosnia 1994-2023")],
    [["partners/compare/?partners=malta,korea"], ["partners/compare/?partners=malta,bosnia&from=1994&to=2023"]]);
});

test("codes alone are compared, and who asks for members of a format gets those of the last day", () => {
  const coded = RECORDS.map((one) => ({ malta: "MLT", korea: "KOR" }[one.address.split("/")[1]] ?? ""));
  const records = RECORDS.map((one, at) => ({ ...one, names: [...one.names, ...(coded[at] ? [{ type: "code", text: coded[at], words: words(coded[at]) }] : [])] }));
  const own = new Reader({ kinds: KINDS, records });
  const named = (query) => own.read(query, answers.days)?.named.partners.map(({ name }) => name);
  equal([named("MLT KOR"), named("MLT vs KOR"), named("mlt kor"), named("MLT WHO"), named("MLT")],
    [["Malta", "Republic of Korea"], ["Malta", "Republic of Korea"], undefined, undefined, undefined]);
  equal([addresses("FfP members"), addresses("who joined first: Malta or Korea")],
    [["partners/?group=forum"], ["partners/compare/?partners=malta,korea"]]);
});

test("a summit that is named comes first, and then its eve", () => {
  equal(ask("riga 2006").map(({ address, isAfter }) => [address, isAfter]), [["partners/?as-of=2006-11-27", true]]);
  equal(ask("who was a partner on the eve of Riga")[0].isAfter, false);
  equal([addresses("madrid"), addresses("madrid 1997")], [[], ["partners/?as-of=1997-07-07"]]);
  equal(addresses("was malta a partner at the riga summit"), ["partners/malta/?as-of=2006-11-27"]);
});

test("who left a format is told where all left every other one", () => {
  equal(addresses("left FfP"), ["partners/?status=ally,former,former-state&group=forum&ever=1"]);
});

test("what is not understood is not answered", () => {
  equal(["who was in NATO in 1999", "partners before 1999", "the 1990s", "the Forum"].map(addresses), [[], [], [], []]);
  equal(["malta neutrality 1996", "members of NATO 1999", "partners", "", "%", "malta ".repeat(60)].map(addresses), [[], [], [], [], [], []]);
  equal(reader.read("partners 1999-02-31 and 2090", answers.days).wrong, ["1999-02-31", "2090"]);
});

test("an answer that is a result stands once, before the others", () => {
  const [one, other] = ["Malta", "Riga"].map((name) => ({ record: { name, address: name } }));
  const malta = { title: "Malta", address: "Malta" };
  const eve = { title: "Eve", address: "eve", isAfter: true };
  const shown = inOrder([malta, eve], [other, one]).map(({ answer, found }) => [answer?.title, found?.record.name]);
  equal(shown, [["Malta", "Malta"], [undefined, "Riga"], ["Eve", undefined]]);
});

test("a question is answered, and a state without a record is told to have none unless a question is about it", async () => {
  const records = [{ kind: 1, address: "taiwan", name: "Is Taiwan a partner?", summary: "No." }, { kind: 0, address: "malta", name: "Malta" }];
  const engine = new Engine({ kinds: [{ id: "partners", one: "", weight: 1 }, { id: "questions", one: "", weight: 1 }], records });
  engine.stateWithoutRecord = (query) => (["Nauru", "Taiwan"].includes(query) ? { name: query, isBeside: false } : null);
  const finder = new Finder(engine);
  const facts = [];
  for (const query of ["Nauru", "Taiwan"]) facts.push((await finder.find(query)).answers.map((one) => one.facts));
  equal(facts, [["Nauru is neither among NATO's partners nor among its members here."], ["No."]]);
});
