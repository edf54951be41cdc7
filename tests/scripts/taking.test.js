import { csv, html, markdown } from "../../docs/assets/shared/taking.js";
import { equal, test } from "./testing.js";

const TAKEN = {
  title: "Partners on 1 May 1999",
  file: "partners",
  columns: ["Partner", "Status"],
  rows: [["Malta", 'Left, "for good" | in 1996'], ["=Ukraine", "Partner\nsince 1991"]],
  about: { Day: "1999-05-01", Filters: "" },
};

test("a file has what holds for all rows in columns, quotes what needs it, and no cell is a formula", () => {
  equal(csv(TAKEN), "\uFEFF" + [
    "Partner,Status,Day,Filters",
    'Malta,"Left, ""for good"" | in 1996",1999-05-01,',
    "'=Ukraine,\"Partner\nsince 1991\",1999-05-01,",
    "",
  ].join("\r\n"));
});

test("a text has a Markdown table under its title", () => {
  equal(markdown({ ...TAKEN, rows: TAKEN.rows.slice(0, 1) }), [
    "**Partners on 1 May 1999**", "",
    "| Partner | Status |", "| --- | --- |", '| Malta | Left, "for good" \\| in 1996 |', "",
    "Day: 1999-05-01", "",
  ].join("\n"));
});

test("a table pastes as cells, and words stay words", () => {
  equal(html({ ...TAKEN, rows: [["<b>Malta</b>", "Left"]] }).includes("<td>&lt;b&gt;Malta&lt;/b&gt;</td><td>Left</td>"), true);
});
