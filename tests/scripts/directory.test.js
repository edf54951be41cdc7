import { dayOf, daysIn, inWords, lastDayOf, monthAfter, monthsBetween, span } from "../../docs/assets/shared/days.js";
import { isDoubtful, match, standingOn } from "../../docs/assets/directory/match.js";
import { stepOn } from "../../docs/assets/shared/steps.js";
import { changed, everything, read, write } from "../../docs/assets/directory/query.js";
import { equal, test } from "./testing.js";

const DAYS = { first: "1990-01-01", last: "2026-11-23" };
const FACETS = ["status", "group", "region", "programme"];
const ask = (search) => read(search, FACETS, (_, value) => value !== "nobody", DAYS);

test("a day is a day of the calendar, within; of a month or a year the first", () => {
  equal(["2006-11-28", "2006-11", "2006"].map((text) => dayOf(text, DAYS)), ["2006-11-28", "2006-11-01", "2006-01-01"]);
  const written = ["28 November 2006", "28 nov 2006", "28th Nov. 2006", "November 28, 2006", " November 2006 ", "Sept 2006"];
  const meant = [...Array(4).fill("2006-11-28"), "2006-11-01", "2006-09-01"];
  equal(written.map((text) => dayOf(text, DAYS)), meant);
  equal(["2006", "Feb 2008", "2008-11", "2026", "1 May 2001", "1989", "2010-foo"].map((text) => lastDayOf(text, DAYS)),
    ["2006-12-31", "2008-02-29", "2008-11-30", "2026-11-23", "2001-05-01", null, null]);
  equal([["2005", "2010"], ["2010", "2005"], ["", "x"]].map(([from, to]) => span(from, to, DAYS)),
    [["2005-01-01", "2010-12-31"], ["2005-01-01", "2010-12-31"], [DAYS.first, DAYS.last]]);
  const wrong = ["2006-02-30", "2006-13", "1989-12-31", "2026-11-24", "yesterday", "", "2006-1-1", "11/12/2006", "31 June 2006",
    "1 Foo 2006", "1 November 2 2006", "No 2006"];
  equal(wrong.map((text) => dayOf(text, DAYS)), wrong.map(() => null));
  // In numbers only where one of them can be no month, or both are the same.
  equal(["8.8.2008", "31/12/2014", "12/31/2014", "8.9.2008"].map((text) => dayOf(text, DAYS)), ["2008-08-08", "2014-12-31", "2014-12-31", null]);
});

test("days are found anywhere in a text, each as long as it can be", () => {
  const found = (text) => daysIn(text).map(({ written, iso }) => `${written} = ${iso}`);
  equal(found("members on 1st of May 1999, from Sept. 2001 or 8.8.2008"),
    ["1st of May 1999 = 1999-05-01", "Sept. 2001 = 2001-09", "8.8.2008 = 2008-08-08"]);
  equal([found("1994-2023"), found("2004-05 2004-05-06")], [["1994 = 1994", "2023 = 2023"], ["2004-05 = 2004-05", "2004-05-06 = 2004-05-06"]]);
  equal(found("marching 2004 12345 x2004 1999-02-31"), ["2004 = 2004", "1999-02-31 = 1999-02-31"]);
});

test("a day in words", () => equal(inWords("2006-11-08"), "8 November 2006"));

test("months are counted there and back", () => {
  equal([monthsBetween("1990-01-01", "2004-04-30"), monthAfter("1990-01-01", 171)], [171, "2004-04-01"]);
  equal([monthAfter("1990-01-01", 0), monthAfter("1990-01-01", 11), monthAfter("1990-01-01", 12)], ["1990-01-01", "1990-12-01", "1991-01-01"]);
});

test("a step holds from its day on", () => {
  const steps = [["1990-01-01", "not-yet", ""], ["1994-06-22", "member", ""], ["2022-04-07", "suspended", "suspended"]];
  equal(["1990-01-01", "1994-06-21", "1994-06-22", "2022-04-06", "2026-01-01"].map((day) => stepOn(steps, day)[1]),
    ["not-yet", "not-yet", "member", "member", "suspended"]);
});

test("how many partners there are is a step in words", () => {
  const counts = [["1990-01-01", "No partner countries"], ["1994-06-22", "1 partner country"], ["2022-04-07", "2 partner countries, 1 of them suspended"]];
  equal(["1990-01-01", "1994-06-21", "1994-06-22", "2026-01-01"].map((day) => stepOn(counts, day)[1]),
    ["No partner countries", "No partner countries", "1 partner country", "2 partner countries, 1 of them suspended"]);
});

test("an address is read and written", () => {
  const search = "?as-of=1996-07-01&status=member&group=eapc,nacc&ever=1&all=1&words=asia&sort=-since&map=large&zoom=europe";
  equal(write(ask(search)), search);
  equal(write(ask("?as-of=1996-07-01&with=2026-11-23")), "?as-of=1996-07-01&with=2026-11-23");
  equal(write(ask("?as-of=2026-11-23&with=2026-11-23&words=+&map=side&zoom=world")), "");
});

test("what an address asks for that there is not stands apart", () => {
  const { day, wrongDays, chosen, unknown, sort, map } = ask("?as-of=1989-01-01&with=x&group=nobody,eapc&sort=height&map=round&zoom=far");
  equal([day, wrongDays, chosen.group, unknown], [null, ["1989-01-01", "x"], ["eapc"], ["nobody", "height", "round", "far"]]);
  equal([sort, map], ["name", "side"]);
  const after = changed(ask("?as-of=1989-01-01&group=nobody"), {});
  equal([after.wrongDays, after.unknown], [[], []]);
});

test("everything is what is asked with nothing chosen", () => {
  equal(write(changed(ask("?as-of=1996&with=1997&group=eapc&ever=1&all=1&words=a&map=off"), everything(FACETS))), "?map=off");
});

const TOLD = {
  egypt: {
    status: [["1990-01-01", "not-yet", "Not a partner"], ["1995-02-01", "not-known", "Not certain"], ["1995-02-28", "member", "Partner"]],
    groups: {
      dialogue: [["1990-01-01", "not-yet", ""], ["1995-02-01", "not-known", "joined in February 1995"], ["1995-02-28", "member", "since February 1995"]],
      forum: [["1990-01-01", "not-yet", ""], ["2000-01-01", "sources-differ", "sources differ; joined in 2000 or in 2001"], ["2001-12-31", "suspended", "suspended"]],
    },
    programmes: {
      itpp: [["1990-01-01", "not-yet", ""], ["2017-01-01", "member", "since 2017"], ["2021-01-01", "former", "until 2021"]],
      parp: [["1990-01-01", "not-yet", ""], ["1996-04-01", "not-known", "joined in April 1996"], ["1996-04-30", "member", "since April 1996"], ["1999-04-30", "lapsed", "last shown in April 1996"]],
    },
  },
  malta: {
    status: [["1990-01-01", "member", "Partner since 1990"], ["1996-10-27", "former", "Left on 27 October 1996"]],
    groups: {
      pfp: [["1990-01-01", "member", "since 1990"], ["1996-10-27", "former", "until 27 October 1996"]],
      dialogue: [["1990-01-01", "not-yet", ""]],
    },
    programmes: {},
  },
};

const isUsual = ({ standing }) => ["member", "not-known"].includes(standing.status.key);

function on(search) {
  const query = ask(search);
  const partners = Object.entries(TOLD).map(([id, told]) => ({
    id, fixed: { region: id === "egypt" ? "africa" : "" }, text: id, standing: standingOn(told, query.day ?? DAYS.last),
  }));
  return { query, partners, ...match(partners, query, isUsual) };
}

const ids = (search) => on(search).matches.map(({ id }) => id);

test("a partner is in a format from the day on which it may be, until it is former", () => {
  equal([ids("?as-of=1995-01-31&group=dialogue"), ids("?as-of=1995-02-01&group=dialogue")], [[], ["egypt"]]);
  equal([ids("?as-of=1996-10-26&group=pfp"), ids("?as-of=1996-10-27&group=pfp")], [["malta"], []]);
});

test("a partner that was in a format at any time is found on any day", () => equal(ids("?group=pfp&ever=1"), ["malta"]));

test("what a partner was is a key and words, taken as a whole and in each format and programme", () => {
  const { status, groups, programmes } = standingOn(TOLD.egypt, "2000-06-01");
  equal(status, { key: "member", words: "Partner" });
  equal(groups, {
    dialogue: { key: "member", words: "since February 1995" },
    forum: { key: "sources-differ", words: "sources differ; joined in 2000 or in 2001" },
  });
  equal(programmes, { itpp: { key: "not-yet", words: "" }, parp: { key: "lapsed", words: "last shown in April 1996" } });
  equal(standingOn(TOLD.malta, "1996-10-27").status, { key: "former", words: "Left on 27 October 1996" });
});

test("a partner uses a programme from the day on which it may, until that has ended or was last shown long ago", () => {
  equal([ids("?as-of=2016-12-31&programme=itpp"), ids("?as-of=2017&programme=itpp")], [[], ["egypt"]]);
  equal([ids("?as-of=2020-12-31&programme=itpp"), ids("?as-of=2021&programme=itpp"), ids("?programme=itpp")], [["egypt"], [], []]);
  equal([ids("?as-of=1996-03-31&programme=parp"), ids("?as-of=1996-04-01&programme=parp")], [[], ["egypt"]]);
  equal([ids("?as-of=1999-04-29&programme=parp"), ids("?as-of=1999-04-30&programme=parp")], [["egypt"], []]);
});

test("what has lapsed is counted in no facet, and `ever` is of formats alone", () => {
  const programmes = (search) => on(search).counts.programme;
  equal(programmes("?as-of=1998-01-01"), new Map([["parp", 1]]));
  equal(programmes("?as-of=1999-04-30"), new Map());
  equal(programmes("?as-of=1999-04-30&ever=1"), new Map());
  equal(programmes("?as-of=2018-01-01"), new Map([["itpp", 1]]));
});

test("who is no partner on the day is listed where it is asked for, and where nobody else answers", () => {
  equal([ids(""), ids("?all=1"), ids("?as-of=1996-11-01")], [["egypt"], ["egypt", "malta"], ["egypt"]]);
  equal([ids("?words=malta"), ids("?status=former"), ids("?as-of=1994-01-01&region=africa")], [["malta"], ["malta"], ["egypt"]]);
});

test("status, region and words", () => {
  equal([ids("?as-of=1995-02-15&status=not-known"), ids("?region=africa"), ids("?words=MÁLTA")], [["egypt"], ["egypt"], ["malta"]]);
});

test("counts are those of the day", () => {
  equal(on("?as-of=1995-02-15").counts.group, new Map([["dialogue", 1], ["pfp", 1]]));
  equal(on("?as-of=2010-01-01").counts.group, new Map([["dialogue", 1], ["forum", 1]]));
  equal(on("?as-of=1996-10-27").counts.status, new Map([["member", 1], ["former", 1]]));
  equal(on("?as-of=1994-01-01").counts.status, new Map([["not-yet", 1], ["member", 1]]));
});

test("who is in a format only perhaps is told", () => {
  const doubtful = (search) => on(search).matches.filter(({ standing }) => isDoubtful(standing, on(search).query)).map(({ id }) => id);
  equal(doubtful("?as-of=1995-02-15&group=dialogue"), ["egypt"]);
  equal(doubtful("?as-of=1995-02-28&group=dialogue"), []);
  equal(doubtful("?as-of=1995-02-15&group=dialogue&ever=1"), []);
  equal(doubtful("?as-of=1995-02-15"), []);
  equal(doubtful("?as-of=2000-06-01&group=forum"), ["egypt"]);
  equal(doubtful("?as-of=2001-12-31&group=forum"), []);
  equal(doubtful("?as-of=2000-06-01&group=dialogue,forum"), []);
});
