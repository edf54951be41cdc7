"""Rows of a table put into a record: where they stand, what is left as it was, and what is told."""

import pytest

from commands.project import Copy
from data_folder import JAPAN

FILE = "data/partners/japan.yml"
HEADER = "id,date,text,concerns,sources\n"
EVENTS = """events:  # what happened
  - id: visit
    date: 2001-05
    text: An envoy came.
    sources: [nato-1]
  # the last one
  - id: talks
    date: 2005
    text: Envoys spoke.
    sources: [nato-1]
"""


def write(copy: Copy, more: str, rows: str, end: str = "\n") -> None:
    (copy.root / FILE).write_bytes((JAPAN + more).replace("\n", end).encode())
    (copy.root / "rows.csv").write_text(rows, "utf-8")


def taken(copy: Copy, key: str, *options: str) -> tuple[int, str, str]:
    done = copy.run("import", "rows.csv", "--into", "partners/japan", "--as", key, *options)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_rows_stand_at_their_place_in_time_and_nothing_else_changes(copy: Copy, end: str) -> None:
    rows = (
        HEADER + 'late,2006,"Envoys met, again: here.",groups/forum tools/plan,nato-1 nato-1#3\n'
        "early,1999,Envoys met early.,,nato-1\nmiddle,2003-01-02,Envoys met between.,,nato-1\n"
    )
    write(copy, EVENTS, rows, end)
    code, out, told = taken(copy, "events")
    assert (code, told) == (0, "rows written: 3; there already: 0\n"), out
    assert sorted(out.splitlines()) == [
        f"{FILE}: events: {what}" for what in ("early 1999", "late 2006", "middle 2003-01-02")
    ]
    early, middle = (
        f"  - id: {name}\n    date: {date}\n    text: Envoys met {name if name == 'early' else 'between'}.\n"
        "    sources: [nato-1]\n"
        for name, date in (("early", "1999"), ("middle", "2003-01-02"))
    )
    late = "  - id: late\n    date: 2006\n    text: 'Envoys met, again: here.'\n"
    late += "    concerns: [groups/forum, tools/plan]\n    sources: [nato-1, nato-1#3]\n"
    after = EVENTS.replace("  - id: visit", f"{early}  - id: visit").replace("  # the", f"{middle}  # the") + late
    assert (copy.root / FILE).read_bytes().decode() == (JAPAN + after).replace("\n", end)
    assert copy.run("check", "--strict").stdout == ""


def test_rows_begin_a_list_that_is_not_there(copy: Copy) -> None:
    write(copy, "", "group;from;attested;note;sources\nforum;1995-02-08;2001;A note.;nato-1\n")
    assert taken(copy, "memberships")[0] == 0
    member = "  - group: forum\n    from: 1995-02-08\n    attested: 2001\n    note: A note.\n    sources: [nato-1]\n"
    assert (copy.root / FILE).read_text("utf-8") == JAPAN.replace("checked:", f"memberships:\n{member}checked:")
    assert copy.run("check", "--strict").stdout == ""


def test_long_texts_are_folded(copy: Copy) -> None:
    text = "Envoys met in a room that was long, and spoke of much that is told here in as many words as it needs: one."
    write(copy, "", f'{HEADER}long,1999,"{text}",,nato-1\n')
    assert taken(copy, "events")[0] == 0
    written = (copy.root / FILE).read_text("utf-8")
    assert max(map(len, written.splitlines())) <= 118
    assert text in " ".join(written.replace("'", "").split())


@pytest.mark.parametrize(
    ("key", "row", "written"),
    [
        ("programmes", "tool,from,attested,sources\nplan,1996,1997,nato-1\n", "  - tool: plan\n    from: 1996\n"),
        ("operations", "operation,from,until,sources\nforce,1997,1998,nato-1\n", "  - operation: force\n"),
        ("representations", "type,city,from,until,sources\noffice,Tokyo,1997,1998,nato-1\n", "    city: Tokyo\n"),
        ("events", "id,date,text,sources\na,[2005-01..2005-03],Envoys met.,nato-1\n", "date: [2005-01..2005-03]\n"),
    ],
)
def test_rows_go_into_each_list(copy: Copy, key: str, row: str, written: str) -> None:
    from data_folder import FORCE, TOOL_TYPES

    (copy.root / "data" / "operations").mkdir()
    (copy.root / "data" / "operations" / "force.yml").write_text(FORCE, "utf-8")
    kinds = TOOL_TYPES.replace("planning", "office").replace("Planning", "Office").replace("Kinds of tool", "Offices")
    (copy.root / "data" / "lists" / "representations.yml").write_text(kinds, "utf-8")
    write(copy, "", row)
    code, out, told = taken(copy, key)
    assert code == 0, out + told
    assert written in (copy.root / FILE).read_text("utf-8")
    assert taken(copy, key)[2].endswith("rows written: 0; there already: 1\n")


def test_rows_that_are_there_are_told_and_left_out(copy: Copy) -> None:
    rows = "date,text,sources\n2001-05,An envoy came.,nato-1\n1999,Envoys discussed shipyards.,nato-1\n"
    write(copy, EVENTS, rows + "1999,Envoys discussed shipyards.,nato-1\n")
    code, out, told = taken(copy, "events")
    assert (code, out) == (0, f"{FILE}: events: 1999 envoys-discussed-shipyards\n")
    assert told.splitlines() == [
        f"rows.csv:2: there already, in {FILE}",
        "rows.csv:4: there already, in line 3",
        "rows written: 1; there already: 2",
    ]
    assert taken(copy, "events")[2].endswith("rows written: 0; there already: 3\n")


def test_all_problems_of_rows_are_told_at_their_lines_and_nothing_is_written(copy: Copy) -> None:
    rows = 'visit,2001,"An envoy\ncame again.",,nato-1\nb,3.4.2020,Envoys met.,,nato-1\n'
    write(copy, EVENTS, f"{HEADER}{rows}c,2001,Envoys met.,partners/x,nato-2\nd,2001,,,\n")
    code, out, told = taken(copy, "events")
    assert (code, told) == (1, "error: nothing was written\n")
    found = [(line.split(":")[1], line.split("[")[1].split("]")[0]) for line in out.splitlines()]
    assert ("2", "duplicate-id") in found
    assert ("4", "bad-date") in found
    assert {("5", "unknown-reference")} <= set(found) and out.count("unknown-reference") == 2
    assert ("6", "missing-key") in found
    assert all(line.startswith("rows.csv:") for line in out.splitlines())
    assert (copy.root / FILE).read_text("utf-8") == JAPAN + EVENTS


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        ("id,dat,text\n", 1, '"dat" is no key here; did you mean "date"?'),
        ("id,id\n", 1, 'the header names "id" twice'),
        ("id,date\na,2001,x\n", 2, "3 cells, and the header names 2 keys"),
        ('id,text\na,"b"c\n', 2, "cannot be read on from here"),
        ('id,text\na,b\nc,"d\n', 3, "cannot be read on from here"),
        ("", 1, "there is no row"),
    ],
)
def test_table_that_is_none_is_told_with_its_line(copy: Copy, rows: str, line: int, told: str) -> None:
    write(copy, "", rows)
    code, out, _ = taken(copy, "events")
    assert (code, out.startswith(f"rows.csv:{line}:1: ")) == (1, True)
    assert told in out


def test_key_that_holds_more_than_a_cell_is_told(copy: Copy) -> None:
    write(copy, "", "tool,cycles\nplan,2001\n")
    assert '"cycles" holds more than a cell can' in taken(copy, "programmes")[1]


def test_what_rows_change_elsewhere_is_told_there(copy: Copy) -> None:
    count = "counts:\n  - {date: 1996, members: 0, sources: [nato-1]}\nchecked:"
    copy.change("data/groups/forum.yml", "checked:", count)
    write(copy, "", "group,from,attested,sources\nforum,1995-02-08,2001,nato-1\n")
    code, out, _ = taken(copy, "memberships")
    assert (code, out.startswith("data/groups/forum.yml:10:")) == (1, True)
    assert "member-count" in out


def test_what_rows_change_further_down_is_told_at_the_line_that_it_has_now(copy: Copy) -> None:
    member = "memberships:\n  - group: forum\n    from: 1995\n    attested: 2001\n    sources: [nato-1]\n"
    write(copy, member, "group,from,until,sources\nforum,1994-02,1996,nato-1\n")
    code, out, _ = taken(copy, "memberships")
    assert (code, out.startswith(f"{FILE}:11:")) == (1, True), out
    assert "overlapping-spells" in out


def test_dry_run_prints_rows_and_writes_nothing(copy: Copy) -> None:
    write(copy, EVENTS, f"{HEADER}early,1999,Envoys met early.,,nato-1\n")
    code, out, _ = taken(copy, "events", "--dry-run")
    written = "  - id: early\n    date: 1999\n    text: Envoys met early.\n    sources: [nato-1]\n"
    assert (code, out) == (0, written)
    assert (copy.root / FILE).read_text("utf-8") == JAPAN + EVENTS


def test_list_in_brackets_is_left_to_its_editor(copy: Copy) -> None:
    flow = "events: [{id: visit, date: 2001, text: An envoy came., sources: [nato-1]}]\n"
    write(copy, flow, f"{HEADER}early,1999,Envoys met early.,,nato-1\n")
    code, _, told = taken(copy, "events")
    assert (code, "is written in brackets" in told) == (1, True)
    assert (copy.root / FILE).read_text("utf-8") == JAPAN + flow


def test_record_with_errors_gets_no_rows(copy: Copy) -> None:
    write(copy, "evnts: []\n", f"{HEADER}early,1999,Envoys met early.,,nato-1\n")
    code, _, told = taken(copy, "events")
    assert (code, "mend them first" in told) == (1, True)


def test_rows_that_would_stand_after_the_end_of_a_document_are_refused(copy: Copy) -> None:
    """The last list of a file with such an end; nothing of it is changed."""
    write(copy, f"{EVENTS}...\n", HEADER + "late,2006,Envoys met.,,nato-1\n")
    before = (copy.root / FILE).read_bytes()
    code, _, told = taken(copy, "events")
    assert code == 1
    assert "the rows cannot be written here without changing more; write them by hand" in told
    assert (copy.root / FILE).read_bytes() == before


def test_rows_beside_other_faults_are_told_to_be_checked_in_part(copy: Copy) -> None:
    """What follows from many records is looked at only where nothing else is wrong."""
    write(copy, "", f"{HEADER}late,2006,Envoys met.,,nato-1\n")
    assert "not all was checked" not in taken(copy, "events")[2]
    copy.change("data/groups/forum.yml", "sources: [nato-1]\nsummary", "sources: [nato-9]\nsummary")
    write(copy, "", f"{HEADER}late,2006,Envoys met.,,nato-1\n")
    code, _, told = taken(copy, "events")
    assert (code, "so not all was checked" in told) == (0, True)
