import { read, title, written } from "../../docs/assets/compare/asked.js";
import { Axis } from "../../docs/assets/compare/bars.js";
import { rowsOf } from "../../docs/assets/compare/rows.js";
import { equal, test } from "./testing.js";

const DAYS = { first: "1990-01-01", last: "2026-11-29" };
const NAMES = new Map([["finland", "Finland"], ["sweden", "Sweden"], ["turkiye", "Türkiye"], ["iraq", "Iraq"], ["japan", "Japan"], ["malta", "Malta"]]);
const asked = (search) => read(search, NAMES, DAYS);

test("partners and years are read from the address, and written as they were", () => {
  const found = asked("?partners=finland,sweden&from=1994&to=2023");
  equal([found.chosen, found.first, found.last, found.isPart, found.told], [["finland", "sweden"], "1994-01-01", "2023-12-31", true, []]);
  equal(written(found, DAYS), { partners: ["finland", "sweden"], from: "1994", to: "2023", only: "" });
  equal(title(found, NAMES), "Finland and Sweden, 1994 to 2023");
});

test("days are kept to the day, and all days are no part", () => {
  const found = asked("?partners=iraq,japan,malta&from=1999-03-12&only=differences");
  equal(written(found, DAYS), { partners: ["iraq", "japan", "malta"], from: "1999-03-12", to: "", only: "differences" });
  equal(title(found, NAMES), "Iraq, Japan and Malta, 12 March 1999 to 29 November 2026");
  equal(asked("?partners=iraq,japan&from=1990&to=2026").isPart, false);
  equal([asked("?partners=iraq,japan&from=2023&to=1994").first, asked("?partners=iraq,japan&from=2023&to=1994").last], ["1994-01-01", "2023-12-31"]);
});

test("a partner is known by its name too, in any letters, and stands once", () => {
  equal(asked("?partners=Turkiye,FINLAND,finland,türkiye").chosen, ["turkiye", "finland"]);
});

test("what an address asks for and cannot have is told in words", () => {
  const { chosen, told } = asked("?partners=atlantis,finland,sweden,iraq,japan,malta&from=garbage&to=2090&only=nonsense");
  equal(chosen, ["finland", "sweden", "iraq", "japan"]);
  equal(told.slice(0, 2), ["There is no partner “atlantis”.", "Four at most are compared; left out: Malta."]);
  equal([told[2].startsWith("“garbage” is not read as a day"), told[3].startsWith("“2090” is not read as a day")], [true, true]);
  equal(told[4], "Not known here, and left out: “nonsense”.");
  equal(asked("?partners=japan").told, ["Add a partner to compare Japan with."]);
  equal(asked("").told, ["Add two to four partners."]);
});

test("an address that is long is told in short", () => {
  const { told } = asked(`?partners=${"x".repeat(3000)},a,b,c,d,<b>&from=${"1".repeat(3000)}`);
  equal(told.length, 6);
  equal(told[3], "Nor is there a partner for 3 more of the names in the address.");
  equal(told.every((words) => words.length < 250), true);
});

const part = (began, ...drawn) => ({ href: "", when: "", began, drawn: drawn.map(([start, end]) => [start, end, "sure"]) });
const DATA = {
  sections: [{ id: "formats", title: "Formats" }, { id: "steps", title: "Steps" }],
  rows: ["formats/one", "formats/two", "formats/late", "steps/invited"].map((id) => ({ id, section: id.split("/")[0], name: id, href: "" })),
  partners: {
    here: {
      status: [],
      parts: {
        "formats/one": [part("1994-05-01", ["1994-05-01", "2000-01-01"])],
        "formats/two": [part("1994-05-01", ["1994-05-01", "1996-01-01"]), part("2005-01-01", ["2005-01-01", "2006-01-01"])],
        "steps/invited": [{ href: "", when: "", began: "2002-11-21", days: ["2002-11-21"] }],
      },
    },
    there: {
      status: [],
      parts: { "formats/one": [part("1996-05-02", ["1996-05-02", "2000-01-01"])], "formats/two": [part("1995-01-01", ["1995-01-01", "2020-01-01"])] },
    },
  },
};
const rows = (change) => rowsOf(DATA, { chosen: ["here", "there"], first: "1990-01-01", last: "2026-11-29", onlyDifferences: false, ...change });
const told = ({ sections }) => sections.map(({ title: name, rows: found }) => [name, found.map(({ subject, differs }) => [subject.name, differs])]);

test("rows are those in which any has a part, and tell where they differ", () => {
  equal(told(rows({})), [["Formats", [["formats/one", true], ["formats/two", false]]], ["Steps", [["steps/invited", true]]]]);
  equal(told(rows({ chosen: ["here"] }))[0], ["Formats", [["formats/one", false], ["formats/two", false]]]);
});

test("rows are narrowed to the years, and those outside stand apart", () => {
  const found = rows({ first: "2000-01-01", last: "2002-12-31" });
  equal(told(found), [["Formats", [["formats/two", true]]], ["Steps", [["steps/invited", true]]]]);
  equal(found.outside.map(({ name }) => name), ["formats/one"]);
  equal(found.sections[0].rows[0].cells.map(({ parts, hasOthers }) => [parts.length, hasOthers]), [[0, true], [1, false]]);
});

test("rows that do not differ are left out where only others are asked for, and counted", () => {
  const found = rows({ onlyDifferences: true });
  equal([told(found), found.alike], [[["Formats", [["formats/one", true]]], ["Steps", [["steps/invited", true]]]], 1]);
});

test("an axis is true to days, and has as many years as fit", () => {
  const axis = new Axis("2001-01-01", "2001-12-31");
  equal([axis.at("1999-01-01"), axis.at("2001-01-01"), axis.at("2002-01-01"), axis.at("2020-01-01")], [0, 0, 100, 100]);
  equal(axis.years, [2001]);
  equal(new Axis("1990-01-01", "2026-11-29").years, [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
  equal(new Axis("1999-03-12", "2004-03-29").years, [2000, 2001, 2002, 2003, 2004]);
});

test("up to a day in the past a part is told as it was then", () => {
  const part = {
    href: "#row", when: "from 1995 until April 2003", state: ["lapsed", "last shown"], notes: ["a note"], drawn: [["1995-01-01", "2003-04-30", "sure"]],
    steps: [["1990-01-01", "not-yet", ""], ["1995-01-01", "member", "since 1995"], ["2003-04-30", "former", "until April 2003"]],
  };
  const data = {
    sections: [{ id: "s", title: "S" }], rows: [{ id: "s/a", section: "s", name: "A", href: "#" }],
    partners: { x: { status: [], parts: { "s/a": [part] } }, y: { status: [], parts: {} } },
  };
  const told = (last, isPast) => rowsOf(data, { chosen: ["x", "y"], first: "1990-01-01", last, isPast, onlyDifferences: false })
    .sections[0].rows[0].cells[0].parts.map(({ when, state, notes }) => [when, state, notes]);
  equal(told("2000-12-31", true), [["since 1995", undefined, []]]);
  equal(told("2010-12-31", true), [["since 1995, until April 2003", undefined, []]]);
  equal(told("2026-11-23", false), [["from 1995 until April 2003", ["lapsed", "last shown"], ["a note"]]]);
});
