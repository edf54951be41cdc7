from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.model.kinds import KINDS
from atlas.reading.catalogue import read
from atlas.reading.model_errors import forms
from atlas.rules.check import check
from data_folder import EDITION, FORUM, JAPAN, REGIONS, RIGA, SOURCE, Finds, tiny

EVENT = "events:\n  - {}\n"
MEMBER = "memberships:\n  - group: forum\n    sources: [nato-1]\n    {}\n"


def test_tiny_folder_is_read_whole_and_without_a_problem(tmp_path: Path) -> None:
    catalogue, problems = check(tiny(tmp_path))
    assert problems == []
    assert list(catalogue.entries) == [
        "summits/2006-riga", "groups/forum", "partners/japan", "tools/plan", "sources/nato-1",
        "lists/regions", "lists/tool-types",
    ]  # fmt: skip
    assert catalogue.edition and catalogue.edition.date.edtf == "2026-11-23"


@pytest.mark.parametrize(
    ("file", "text", "rule", "words"),
    [
        (
            "partners/japan.yml",
            JAPAN.replace("summary:\n", "§summary:\n").replace("  sources: [nato-1]\n", ""),
            "missing-key",
            'the key "sources" is missing; add it',
        ),
        ("partners/japan.yml", JAPAN + "§colour: red\n", "unknown-key", "keys here are name"),
        (
            "partners/japan.yml",
            JAPAN.replace("country", "§contry", 1),
            "bad-value",
            'one of country, organisation; did you mean "country"?',
        ),
        (
            "partners/japan.yml",
            JAPAN.replace("JP", "§jp"),
            "bad-value",
            "is not a country code; write the two capital letters",
        ),
        ("partners/japan.yml", JAPAN.replace("JP", "§Japan"), "bad-value", '"Japan" is not a country code'),
        ("partners/japan.yml", JAPAN.replace("2026-11-20", "§20 November"), "bad-date", '"20 November" is no date'),
        (
            "partners/japan.yml",
            JAPAN.replace("[nato-1]", "§nato-1"),
            "wrong-type",
            'expected a list, found the text "nato-1"; write [nato-1]',
        ),
        ("partners/japan.yml", JAPAN.replace("[nato-1]", "§[]"), "missing-value", "empty list"),
        ("partners/japan.yml", JAPAN.replace("[nato-1]", "[§NATO 1]"), "bad-citation", "names no source"),
        (
            "partners/japan.yml",
            JAPAN.replace("name: Japan", "name: §[Japan]"),
            "wrong-type",
            "expected one value, found a list",
        ),
        (
            "partners/japan.yml",
            JAPAN.replace("name: Japan", "name: §" + "a" * 201),
            "too-long",
            "201 characters; at most 200",
        ),
        ("partners/japan.yml", JAPAN + "memberships:\n  §group: forum\n", "wrong-type", 'write "- " before each item'),
        ("partners/japan.yml", JAPAN + "also_known_as: §-Nippon\n", "wrong-type", "with the space"),
        ("partners/japan.yml", JAPAN + EVENT.format("§visit"), "wrong-type", "keys here are id, date, text"),
        ("partners/japan.yml", JAPAN + MEMBER.format("from: §[2011]"), "wrong-type", "keys here are date, basis"),
        ("partners/japan.yml", JAPAN + MEMBER.format("from: §2011-06-31"), "bad-date", "June 2011 has 30 days"),
        (
            "partners/japan.yml",
            JAPAN + MEMBER.format("from:\n      basis: inferred\n      date: §2011-06-31"),
            "bad-date",
            "June 2011",
        ),
        ("partners/japan.yml", JAPAN + "formerly: [§Nippon]\n", "bad-id", "lower-case"),
        (
            "partners/japan.yml",
            JAPAN.replace("  sources: [nato-1]", "  sources: [nato-1]\n  concerns: [§Japan]"),
            "bad-reference",
            "kind/id",
        ),
        (
            "summits/2006-riga.yml",
            RIGA + "place:\n  online: §perhaps\n  sources: [nato-1]\n",
            "bad-value",
            "neither true nor false",
        ),
        ("sources/nato-1.yml", SOURCE + "language: §English\n", "bad-value", "is not a language tag"),
        ("sources/nato-1.yml", SOURCE.replace("URL:", "§url:"), "unknown-key", 'did you mean "URL"?'),
        ("lists/regions.yml", REGIONS + "  §Far East:\n    name: Far East\n", "bad-id", '"Far East" is no id'),
        ("edition.yml", EDITION.replace("2026-11-23", "§2026-11-31"), "bad-date", "November 2026 has 30 days"),
    ],
)
def test_schema_fault_is_told_in_words(finds: Finds, file: str, text: str, rule: str, words: str) -> None:
    finds(rule, {file: text}, words)


@pytest.mark.parametrize(
    ("file", "rule", "words"),
    [
        ("partners/Korea.yml", "bad-file-name", "lower-case letters"),
        ("partners/south korea.yml", "bad-file-name", '"south korea" is no id'),
        ("partners/korea.yaml", "stray-file", "rename it to korea.yml"),
        ("partners/korea.yml.bak", "stray-file", "move it out"),
        ("partners/notes.md", "stray-file", "id.yml"),
        ("korea.yml", "stray-file", "data/partners/korea.yml"),
    ],
)
def test_file_that_is_no_record(tmp_path: Path, file: str, rule: str, words: str) -> None:
    (problem,) = read(tiny(tmp_path, {file: JAPAN}))[1]
    assert (problem.path, problem.line, problem.rule) == (f"data/{file}", 1, rule)
    assert words in problem.message


def test_folder_of_no_kind(tmp_path: Path) -> None:
    (problem,) = read(tiny(tmp_path, {"partner/korea.yml": JAPAN}))[1]
    assert (problem.path, problem.rule) == ("data/partner", "unknown-kind")
    assert 'did you mean "partners"?' in problem.message


def test_folder_where_a_record_should_be(tmp_path: Path) -> None:
    (problem,) = read(tiny(tmp_path, {"partners/korea.yml/x": ""}))[1]
    assert (problem.path, problem.rule) == ("data/partners/korea.yml", "stray-file")
    assert problem.message.startswith("a folder, where only files")


@pytest.mark.parametrize("target", ["korea.yml", "nowhere.yml"])
def test_link_that_leads_nowhere(tmp_path: Path, target: str) -> None:
    folder = tiny(tmp_path, {})
    (folder / "partners/korea.yml").symlink_to(target)
    (problem,) = read(folder)[1]
    assert (problem.path, problem.rule) == ("data/partners/korea.yml", "stray-file")
    assert problem.message.startswith("a link that leads nowhere")


@pytest.mark.parametrize("file", [".DS_Store", "partners/.korea.yml.swp", ".git/x.yml", "schema/partner.schema.json"])
def test_hidden_files_and_schemas_are_no_records(tmp_path: Path, file: str) -> None:
    assert check(tiny(tmp_path, {file: "x"}))[1] == []


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "data")[1]
    assert problem.rule == "no-data"


def test_edition_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = check(tiny(tmp_path, {"edition.yml": None}))[1]
    assert (problem.path, problem.rule) == ("data/edition.yml", "no-edition")


def test_bad_record_is_left_out_and_others_are_read(tmp_path: Path) -> None:
    catalogue, problems = read(tiny(tmp_path, {"partners/japan.yml": "name: J"}))
    assert "partners/japan" not in catalogue.entries
    assert catalogue.invalid == {"partners/japan"}
    assert "groups/forum" in catalogue.entries
    assert {problem.rule for problem in problems} == {"missing-key"}


def test_old_references_lead_to_new_ones(tmp_path: Path) -> None:
    catalogue, _ = read(tiny(tmp_path, {"groups/forum.yml": FORUM + "formerly: [circle, round]\n"}))
    assert catalogue.formerly == {"groups/circle": "groups/forum", "groups/round": "groups/forum"}


def test_progress_counts_every_file(tmp_path: Path) -> None:
    counts: list[int] = []
    read(tiny(tmp_path), counts.append)
    assert counts == [1, 2, 3, 4, 5, 6, 7]


def test_every_pattern_of_the_model_is_told_in_words() -> None:
    import json

    from pydantic import TypeAdapter

    found = set()
    for kind in KINDS.values():
        schema = TypeAdapter(kind.record).json_schema()
        found |= {
            part["pattern"] for part in _maps(json.loads(json.dumps(schema))) if isinstance(part.get("pattern"), str)
        }
    told_by_their_readers = {pattern for pattern in found if "\\d" in pattern or "/" in pattern}
    assert found - told_by_their_readers <= set(forms())


def _maps(value: object) -> list[dict[str, str]]:
    if isinstance(value, list):
        return [found for item in value for found in _maps(item)]
    if isinstance(value, dict):
        return [value, *(found for item in value.values() for found in _maps(item))]
    return []


def test_each_unknown_id_gets_its_near_match(finds: Finds) -> None:
    concerns = "summary:\n  concerns: [§partners/japen, §groups/forun, §tools/plam, §partners/jappan]"
    found = finds("unknown-reference", {"partners/japan.yml": JAPAN.replace("summary:", concerns)}, "did you mean")
    assert len(found) == 4


@pytest.mark.parametrize(("wrong", "told"), [(40, 40), (250, 100)])
def test_faults_of_one_record_are_told_up_to_a_hundred(data: Callable[..., Path], wrong: int, told: int) -> None:
    lines = "".join(f"key-{number}: x\n" for number in range(wrong))
    assert len(read(data({"partners/japan.yml": JAPAN + lines}))[1]) == told


@pytest.mark.parametrize(
    ("name", "path", "rule"),
    [
        ("strange/one.yml", "data/strange", "unknown-kind"),
        ("japan.yml", "data/japan.yml", "stray-file"),
        ("partners/japan.txt", "data/partners/japan.txt", "stray-file"),
        ("partners/folder/japan.yml", "data/partners/folder", "stray-file"),
        ("partners/Two Words.yml", "data/partners/Two Words.yml", "bad-file-name"),
    ],
)
def test_problem_of_a_whole_file_stands_at_its_beginning(tmp_path: Path, name: str, path: str, rule: str) -> None:
    """Editors jump to line and column: both count from 1."""
    _, problems = read(tiny(tmp_path, {name: JAPAN}))
    assert [(one.path, one.line, one.column, one.rule) for one in problems] == [(path, 1, 1, rule)]


def test_folder_that_is_not_there_is_told_at_its_beginning(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path / "data")
    assert (problem.path, problem.line, problem.column, problem.rule) == ("data", 1, 1, "no-data")


def test_record_in_the_folder_of_another_kind_is_told_once(finds: Finds) -> None:
    words = "those of a record of partners; move it to data/partners/"
    finds("wrong-folder", {"allies/oman.yml": JAPAN}, words, at=[("data/allies/oman.yml", 1, 1)])
