"""A record under another id: what is written, that nothing else changes, and that nothing is half done."""

import subprocess
from pathlib import Path

import pytest

from atlas.commands import rename
from atlas.commands.identify import Refused
from atlas.reading.catalogue import read
from commands.editing.test_uses import write
from commands.project import Copy, contents
from data_folder import FORUM, JAPAN, tiny

QUOTED = """# Who is in it, and since when.
memberships:  # one alone
  - {group: 'forum', from: 1995-02-08, attested: 2002, sources: ["nato-1#3" , nato-1]}   # odd spaces
"""


def renamed(copy: Copy, old: str, new: str, *options: str) -> "subprocess.CompletedProcess[str]":
    return copy.run("rename", old, new, *options)


def of_data(copy: Copy) -> dict[str, bytes]:
    method = copy.root / "docs" / "about" / "method.md"
    return {**contents(copy.root / "data"), "method": method.read_bytes()}


def test_rename_moves_the_file_and_changes_all_that_names_it(copy: Copy) -> None:
    write(copy)
    before = of_data(copy)
    done = renamed(copy, "groups/forum", "groups/round-table")
    assert done.returncode == 0, done.stdout + done.stderr
    after = of_data(copy)
    assert "groups/forum.yml" not in after
    assert after["groups/round-table.yml"].decode() == FORUM.replace("from:", "formerly: [forum]\nfrom:")
    assert after["method"] == before["method"].replace(b"groups/forum", b"groups/round-table")
    changed = {
        "aliases/timeline.yml": (b"joined--forum", b"joined--round-table"),
        "expectations/members.yml": (b"groups/forum", b"groups/round-table"),
        "partners/japan.yml": (b"forum", b"round-table"),
    }
    for name, (old, new) in changed.items():
        assert after[name] == before[name].replace(old, new)
    assert {name for name in before if before[name] != after.get(name)} == {*changed, "groups/forum.yml", "method"}
    assert copy.run("check", "--strict").stdout == ""
    assert done.stdout.splitlines() == [
        "data/groups/forum.yml -> data/groups/round-table.yml",
        "data/aliases/timeline.yml:4:15: anchors.old-joined: japan--joined--forum -> japan--joined--round-table",
        "data/expectations/members.yml:5:9: expectations.of: groups/forum -> groups/round-table",
        "data/partners/japan.yml:11:12: memberships.group: forum -> round-table",
        "data/partners/japan.yml:21:7: events.concerns: groups/forum -> groups/round-table",
        "data/groups/forum.yml: formerly: [] -> [forum]",
        "docs/about/method.md:4:27: link: ../../groups/forum/, to round-table",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("groups/forum", "groups/round-table"), ("partners/japan", "partners/nippon"), ("sources/nato-1", "sources/one")],
)
def test_renamed_back_everything_is_as_it_was(copy: Copy, old: str, new: str) -> None:
    write(copy)
    before = of_data(copy)
    done = renamed(copy, old, new)
    assert f"to undo this: python3 scripts/rename.py {new} {old}" in done.stderr
    assert copy.run("check", "--strict").stdout == ""
    assert renamed(copy, new, old).returncode == 0
    assert of_data(copy) == before


def test_rename_of_a_partner_changes_addresses_lists_and_links(copy: Copy) -> None:
    write(copy)
    assert renamed(copy, "partners/japan", "partners/nippon").returncode == 0
    after = {name: text.decode() for name, text in of_data(copy).items()}
    assert "old-joined: nippon--joined--forum\n  old-visit: partners-nippon-visit\n" in after["aliases/timeline.yml"]
    assert "are: [nippon]" in after["expectations/members.yml"]
    assert "(../partners/nippon.md#visit)" in after["method"]


def test_rename_changes_the_addresses_that_searches_expect(copy: Copy) -> None:
    write(copy)
    searches = copy.root / "data" / "searches" / "trial.yml"
    searches.parent.mkdir(exist_ok=True)
    lines = ["{0}/", "{0}/?as-of=2011", "compare/?from=2011&partners={0}&to=2012", "?group=forum&as-of=2011"]
    text = "name: Trial\nsearches:\n" + "".join(
        f"  - asked: way {number}\n    answer: partners/{line}\n" for number, line in enumerate(lines)
    )
    searches.write_text(text.replace("{0}", "japan"), encoding="utf-8")
    assert renamed(copy, "partners/japan", "partners/nippon").returncode == 0
    assert searches.read_text("utf-8") == text.replace("{0}", "nippon")
    assert renamed(copy, "groups/forum", "groups/round-table").returncode == 0
    assert searches.read_text("utf-8") == text.replace("{0}", "nippon").replace("forum", "round-table")


def test_rename_changes_every_link_of_a_page(tmp_path: Path) -> None:
    """One after another in a line, though the first makes the line longer."""
    catalogue, _ = read(tiny(tmp_path))
    page = tmp_path / "docs" / "about.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("[One](groups/forum.md), [two](groups/forum.md#now).\n[Three](groups/forum.md)\n", "utf-8")
    new = "groups/round-table"
    done = rename.plan(rename.ids("groups/forum", new, catalogue), new, catalogue, page.parent)
    before, after = done.texts["docs/about.md"]
    assert after == before.replace("groups/forum", new)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_rename_keeps_comments_quotes_and_spaces(tmp_path: Path, end: str) -> None:
    text = (JAPAN + QUOTED).replace("\n", end)
    catalogue, problems = read(tiny(tmp_path, {"partners/japan.yml": text.encode()}))
    assert not problems, problems
    for old, new, changed in (
        ("groups/forum", "groups/board", text.replace("'forum'", "'board'")),
        ("sources/nato-1", "sources/x", text.replace("nato-1", "x")),
    ):
        done = rename.plan(rename.ids(old, new, catalogue), new, catalogue, tmp_path / "docs")
        assert done.texts["data/partners/japan.yml"] == (text, changed)


@pytest.mark.parametrize(
    ("had", "new", "has"),
    [
        ("formerly: [board]\n", "table", "formerly: [board, forum]\n"),
        ("formerly:\n  - board\n", "table", "formerly:\n  - board\n  - forum\n"),
        ("formerly: [board, table]\n", "table", "formerly: [board]\n"),
        ("formerly: [board, table]\n", "board", "formerly: [table, forum]\n"),
        ("formerly:\n  - board\n  - table\n", "table", "formerly:\n  - board\n"),
        ("formerly:\n  - table\n", "table", ""),
        ("# not: formerly\n", "table", "formerly: [forum]\n# not: formerly\n"),
    ],
    ids="flow block last-one-back earlier-one-back block-back only-one-back comment".split(),  # noqa: SIM905
)
def test_rename_keeps_the_old_ids(tmp_path: Path, had: str, new: str, has: str) -> None:
    text = FORUM.replace("from:", f"{had}from:")
    catalogue, problems = read(tiny(tmp_path, {"groups/forum.yml": text}))
    assert not problems, problems
    done = rename.plan(catalogue.entries["groups/forum"], f"groups/{new}", catalogue, tmp_path / "docs")
    assert done.texts["data/groups/forum.yml"][1] == FORUM.replace("from:", f"{has}from:")


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("partners/japan", "partners/japan", 2, "both ids are the same"),
        ("partners/japna", "partners/x", 2, 'no record "partners/japna"; did you mean "partners/japan"?'),
        ("japan", "nippon", 2, 'no record "japan"; did you mean "partners/japan"?'),
        ("nowhere", "nippon", 2, 'no record "nowhere"; write kind/id'),
        ("partners/japan", "groups/japan", 2, "is of another kind"),
        ("partners/japan", "nippon", 2, "write partners/ and the new id"),
        ("partners/japan", "partners/Japan!", 2, "is no id"),
        ("partners/japan", "partners/compare", 2, "is the address of the comparison of partners"),
        ("lists/regions", "lists/areas", 2, "a list is named in the code"),
        ("sources/nato-1", "sources/all", 1, "is the address of a part of that page"),
    ],
)
def test_rename_that_makes_no_sense_says_why_and_changes_nothing(
    copy: Copy, old: str, new: str, code: int, told: str
) -> None:
    before = contents(copy.root / "data")
    done = renamed(copy, old, new)
    assert done.returncode == code, done.stderr
    assert told in done.stdout + done.stderr and "Traceback" not in done.stderr
    assert contents(copy.root / "data") == before


def test_rename_to_an_id_that_is_or_was_another_records_is_refused(copy: Copy) -> None:
    plan = (copy.root / "data" / "tools" / "plan.yml").read_text("utf-8").replace("Plan", "Other plan")
    (copy.root / "data" / "tools" / "other.yml").write_text(plan.replace("from:", "formerly: [old]\nfrom:"), "utf-8")
    before = contents(copy.root / "data")
    done = renamed(copy, "tools/plan", "tools/other")
    assert (done.returncode, '"tools/other" is there already; choose another id' in done.stderr) == (2, True)
    done = renamed(copy, "tools/plan", "tools/old")
    assert (done.returncode, '"tools/old" is an old id of "tools/other"' in done.stderr) == (2, True)
    assert contents(copy.root / "data") == before


def test_nothing_is_renamed_while_the_data_has_errors(copy: Copy) -> None:
    copy.change("data/groups/forum.yml", "nato-1", "nato-2")
    before = contents(copy.root / "data")
    done = renamed(copy, "partners/japan", "partners/nippon")
    assert (done.returncode, "mend them first" in done.stderr) == (1, True)
    assert "unknown-reference" in done.stdout
    assert contents(copy.root / "data") == before


def test_rename_dry_run_writes_nothing(copy: Copy) -> None:
    write(copy)
    before = of_data(copy)
    done = renamed(copy, "partners/japan", "partners/nippon", "--dry-run")
    assert (done.returncode, "data/partners/japan.yml -> data/partners/nippon.yml" in done.stdout) == (0, True)
    assert of_data(copy) == before


def test_what_was_written_is_put_back_where_a_file_cannot_be(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    catalogue, _ = read(folder)
    done = rename.plan(catalogue.entries["sources/nato-1"], "sources/one", catalogue, tmp_path / "docs")
    before = contents(folder)
    last = [path for path, (old, new) in done.texts.items() if old != new][-1]
    changed = tmp_path / last
    changed.write_text(changed.read_text("utf-8") + "# by somebody else\n", "utf-8")
    with pytest.raises(Refused, match="changed while"):
        rename.carry_out(done, tmp_path, "data")
    changed.write_text(changed.read_text("utf-8").replace("# by somebody else\n", ""), "utf-8")
    assert contents(folder) == before


def test_what_was_written_is_put_back_where_the_file_cannot_be_moved(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    catalogue, _ = read(folder)
    done = rename.plan(catalogue.entries["sources/nato-1"], "sources/one", catalogue, tmp_path / "docs")
    before = contents(folder)
    (folder / "sources" / "one.yml").mkdir()
    with pytest.raises(Refused, match="there already"):
        rename.carry_out(done, tmp_path, "data")
    assert contents(folder) == before


def test_id_written_in_a_form_that_hides_it_is_refused(copy: Copy) -> None:
    copy.change("data/partners/japan.yml", "sources: [nato-1]", 'sources: ["nato\\x2d1"]')
    before = contents(copy.root / "data")
    done = renamed(copy, "sources/nato-1", "sources/one")
    assert done.returncode == 1
    assert 'data/partners/japan.yml: "nato-1" in line 8, column 13, is written in a form that hides it' in done.stderr
    assert contents(copy.root / "data") == before
