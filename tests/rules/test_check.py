import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.model.walk import Contents
from atlas.reading.catalogue import Catalogue, Entry, read
from atlas.reading.problems import Level, show, summary
from atlas.rules.check import apply, check
from atlas.rules.rule import Finding, Rule
from data_folder import FORUM, JAPAN, Changes, tiny


def test_problems_of_reading_and_of_rules_come_in_one_run_sorted(tmp_path: Path) -> None:
    changed = {
        "groups/forum.yml": FORUM + "colour: red\n",
        "partners/japan.yml": JAPAN.replace("asia", "moon").replace("JP", "jp"),
        "partners/korea.yml": JAPAN.replace("name: Japan", "name: South Korea")
        .replace("JP", "KR")
        .replace("[nato-1]", "[nato-9, nato-8]"),
    }
    problems = check(tiny(tmp_path, changed))[1]
    assert [(problem.path, problem.rule) for problem in problems] == [
        ("data/groups/forum.yml", "unknown-key"),
        ("data/partners/japan.yml", "bad-value"),
        ("data/partners/japan.yml", "unknown-reference"),
        ("data/partners/korea.yml", "unknown-reference"),
        ("data/partners/korea.yml", "unknown-reference"),
    ]


def test_check_twice_tells_the_same(tmp_path: Path) -> None:
    folder = tiny(tmp_path, {"partners/japan.yml": JAPAN.replace("nato-1", "nato-2") + "also_known_as: [Forum]\n"})
    assert check(folder)[1] == check(folder)[1] != []


def test_rule_for_each_record_sees_the_edition_too(tmp_path: Path) -> None:
    seen = []

    def note(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
        seen.append(entry.id)
        yield from ()

    list(apply([Rule("note", "Notes.", each=note)], read(tiny(tmp_path))[0]))
    assert seen == ["2006-riga", "forum", "japan", "plan", "nato-1", "regions", "tool-types", "edition"]


def test_rules_for_each_record_share_one_walk_through_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walked = []

    def walk(record: object) -> Contents:
        walked.append(record)
        return Contents()

    monkeypatch.setattr("atlas.model.walk.contents", walk)

    def look(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
        assert entry.contents is entry.contents
        yield from ()

    catalogue, _ = read(tiny(tmp_path))
    list(apply([Rule("one", "Looks.", each=look), Rule("two", "Looks.", each=look)], catalogue))
    assert len(walked) == len(catalogue.entries) + 1  # the edition


def test_rule_sees_what_could_be_read_of_a_record_that_does_not_fit_its_model(tmp_path: Path) -> None:
    seen = {}

    def note(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
        seen[entry.reference] = (entry.record, [text for _, text, _ in entry.contents.texts])
        yield from ()

    catalogue, _ = read(tiny(tmp_path, {"groups/forum.yml": FORUM + "colour: red\n"}))
    list(apply([Rule("note", "Notes.", each=note)], catalogue))
    assert seen["groups/forum"] == (None, ["The Forum brings partners to one table."])


@pytest.mark.parametrize(
    ("finding", "line", "column"),
    [
        (Finding(("summary", "text"), "x"), 7, 9),
        (Finding(("summary", "text"), "x", on_key=True), 7, 3),
        (Finding((), "x"), 2, 1),
        (Finding(None, "x"), 1, 1),
    ],
)
def test_finding_becomes_a_problem_at_its_place(tmp_path: Path, finding: Finding, line: int, column: int) -> None:
    def find(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
        yield catalogue.entries["partners/japan"], finding

    rule = Rule("found", "Finds.", level="warning", all=find)
    (problem,) = apply([rule], read(tiny(tmp_path))[0])
    assert (problem.line, problem.column, problem.rule, problem.level) == (line, column, "found", "warning")


def test_many_faults_in_one_file_are_told_quickly(tmp_path: Path) -> None:
    said = "".join(f"  - id: met-{n}\n    text: They met {n} times.\n    sources: [unknown-{n}]\n" for n in range(3000))
    problems = check(tiny(tmp_path, {"partners/japan.yml": JAPAN + "statements:\n" + said}))[1]
    assert len(problems) == 3000
    assert [problem.line for problem in problems] == list(range(13, 13 + 9000, 3))


def test_many_faults_of_one_kind_in_one_file_are_told_in_few_lines(tmp_path: Path) -> None:
    said = "".join(f"  - id: met-{n}\n    text: They met {n} times.\n    sources: [unknown-{n}]\n" for n in range(3000))
    changed = {"partners/japan.yml": JAPAN.replace("JP", "§") + "statements:\n" + said}
    problems = check(tiny(tmp_path, changed))[1]
    lines = show(problems).splitlines()
    assert lines[0].startswith("data/partners/japan.yml:4:")  # another rule's, told all the same
    assert len(lines) == 1 + 20 + 1
    assert lines[-1] == "data/partners/japan.yml:73:15: error[unknown-reference] and 2,980 more like it"
    assert len(show(problems, "github").splitlines()) == len(lines)
    assert len(json.loads(show(problems, "json"))) == 3001
    assert summary(problems) == "3001 errors"


@pytest.mark.parametrize("level", ["error", "warning"])
def test_what_follows_is_told_where_nothing_else_is_wrong(tmp_path: Path, level: Level) -> None:
    def find(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
        yield catalogue.entries["partners/japan"], Finding((), "x")

    rules = [Rule("sum", "Sums up.", all=find, follows=True), Rule("part", "Looks.", level=level, all=find)]
    told = {problem.rule for problem in apply(rules, read(tiny(tmp_path))[0])}
    assert told == ({"part"} if level == "error" else {"part", "sum"})


@pytest.mark.parametrize("changed", [{"groups/forum.yml": FORUM + "colour: red\n"}, {"edition.yml": None}])
def test_what_follows_is_not_told_while_a_record_cannot_be_read(tmp_path: Path, changed: Changes) -> None:
    def find(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
        yield catalogue.entries["partners/japan"], Finding((), "x")

    rules = [Rule("sum", "Sums up.", all=find, follows=True)]
    assert list(apply(rules, read(tiny(tmp_path, changed))[0])) == []
