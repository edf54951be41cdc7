"""Ids for statements: what they look like, and that nothing else in a file changes when they are written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.commands.identify import Refused, choose, identify, shown_beside
from atlas.model.fields import ID_PATTERN
from atlas.reading.catalogue import Entry, read
from atlas.reading.data_files import parse
from commands.project import Copy, contents
from data_folder import ERA, JAPAN, RIGA, tiny
from made_up import MadeUp
from made_up import write as make_up

PATH = "partners/japan.yml"
VISIT = "Envoys discussed shipyards."
BLOCK = f"""statements:
  - text: {VISIT}
    sources: [nato-1]
"""
WITH_ID = BLOCK.replace("- text", "- id: envoys-discussed-shipyards\n    text")


def entry(tmp_path: Path, text: str, path: str = PATH) -> Entry:
    """The record in the tiny folder with this text."""
    catalogue, problems = read(tiny(tmp_path, {path: text.encode()}))
    assert not problems, problems
    return catalogue.entries[path.removesuffix(".yml")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BLOCK, WITH_ID),
        (BLOCK.replace("  -", "-").replace("    s", "  s"), WITH_ID.replace("  -", "-").replace("    ", "  ")),
        (BLOCK.replace("- text", "-   text").replace("    s", "      s"),
         WITH_ID.replace("- id", "-   id").replace("\n    ", "\n      ")),
        (BLOCK.replace("- text", "-\n    text"), WITH_ID.replace("- id", "-\n    id")),
        (BLOCK.replace("- text", "- # why\n    text"), WITH_ID.replace("- id", "- # why\n    id")),
        (BLOCK.replace(VISIT, f'"{VISIT}"  # seen'), WITH_ID.replace(VISIT, f'"{VISIT}"  # seen')),
        (BLOCK.replace("text:", '"text":'), WITH_ID.replace("text:", '"text":')),
        (BLOCK.replace(VISIT, "Envoys\n      discussed shipyards."),
         WITH_ID.replace(VISIT, "Envoys\n      discussed shipyards.")),
        (BLOCK.replace("- text", "- date: 2001\n    text"),
         WITH_ID.replace("- id: envoys-discussed-shipyards\n",
                         "- id: envoys-discussed-shipyards\n    date: 2001\n")),
        (f"statements:\n  - {{text: {VISIT}, sources: [nato-1]}}\n",
         f"statements:\n  - {{id: envoys-discussed-shipyards, text: {VISIT}, sources: [nato-1]}}\n"),
        (f'statements: [{{ "text": "{VISIT}",\n  "sources": ["nato-1"]}}]  # JSON\n',
         f'statements: [{{ id: envoys-discussed-shipyards, "text": "{VISIT}",\n  "sources": ["nato-1"]}}]  # JSON\n'),
    ],
    ids="block outdented indented own-line comment quoted quoted-key folded other-key-first flow json".split(),  # noqa: SIM905
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_only_the_id_is_added(tmp_path: Path, before: str, after: str, end: str) -> None:
    found = identify(entry(tmp_path, (JAPAN + before).replace("\n", end)))
    assert found.text == (JAPAN + after).replace("\n", end)
    assert found.ids == {("statements", 0): "envoys-discussed-shipyards"}


def test_file_without_a_last_line_end(tmp_path: Path) -> None:
    text = f"{JAPAN}statements: [{{sources: [nato-1], text: {VISIT}}}]"
    assert identify(entry(tmp_path, text)).text.endswith("[{id: envoys-discussed-shipyards, sources: [nato-1], text: "
                                                         f"{VISIT}}}]")  # fmt: skip


def test_statements_of_paragraphs_are_identified_and_those_alone_are_not(tmp_path: Path) -> None:
    more = f"  - statements:\n    - text: {VISIT}\n      sources: [nato-1]\ndecisions:"
    found = identify(entry(tmp_path, ERA.replace("decisions:", more), "eras/first-years.yml"))
    assert list(found.ids) == [("paragraphs", 1, "statements", 0)]
    assert f"    - id: envoys-discussed-shipyards\n      text: {VISIT}\n" in found.text


def test_what_an_id_cannot_be_put_before_is_refused(tmp_path: Path) -> None:
    odd = f"statements:\n  - ? text\n    : {VISIT}\n    sources: [nato-1]\n"
    with pytest.raises(Refused, match="by hand"):
        identify(entry(tmp_path, JAPAN + odd))


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Cyber defence and human security are among the subjects.", "cyber-defence-human-security"),
        ("In June 2020 Secretary General Jens Stoltenberg launched NATO 2030.", "jens-stoltenberg-launched"),
        ("New Zealand's envoy met the United States' own.", "new-zealand-envoy-met"),
        ("Lech Wałęsa visited Łódź and Côte d'Ivoire.", "lech-visited-cote-ivoire"),
        ("Afghan authorities receive no further support for helicopters.", "afghan-authorities-receive-no-support"),
        ("Partners cooperate with the country on policy.", "partners-cooperate-country"),
        ("Mark Rutte met representatives of Peru.", "rutte-met-representatives-peru"),
        ("It was in 2001.", "reasons-1"),
        ("Not on 4 May.", "reasons-1"),
        ("Japan forum.", "reasons-1"),
        ("Ἑλλάς 日本.", "reasons-1"),
        ("Sources differ.", "reasons-1"),
    ],
)
def test_id_is_of_telling_words(text: str, identifier: str) -> None:
    assert choose(text, "reasons", {"japan", "forum"}, {"sources-differ", "differ"}) == identifier


@pytest.mark.parametrize(("key", "identifier"), [("statements", "statements-2"), ("follow_up", "follow-up-2")])
def test_where_no_words_are_left_the_key_is_numbered(key: str, identifier: str) -> None:
    assert choose("It was.", key, (), {identifier.replace("2", "1")}) == identifier


def test_ids_differ_from_one_another_and_from_those_of_events_and_sections(tmp_path: Path) -> None:
    events = f"events:\n  - {{id: envoys-discussed-shipyards, date: 2001, text: {VISIT}, sources: [nato-1]}}\n"
    texts = ["Envoys often discussed shipyards.", "Shipyards were discussed.", "Principles.", "Discussed shipyards!"]
    items = "".join(f"  - {{text: {text}, sources: [nato-1]}}\n" for text in texts)
    found = identify(entry(tmp_path, f"{JAPAN}{events}statements:\n{items}"))
    ids = ["discussed-shipyards", "shipyards-discussed", "statements-1", "shipyards"]
    assert list(found.ids.values()) == ids


@given(st.text(max_size=80), st.sampled_from(["statements", "bodies", "follow_up"]), st.sets(st.text(max_size=5)))
def test_any_text_gets_a_free_id(text: str, key: str, taken: set[str]) -> None:
    found = choose(text, key, (), taken)
    assert re.fullmatch(ID_PATTERN, found) and found not in taken
    assert choose(text, key, (), taken) == found


@pytest.mark.parametrize("seed", range(3))
def test_made_up_folders_get_ids_once(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "data"
    make_up(folder, MadeUp(seed, records=2, fill=1))
    for file in folder.rglob("*.yml"):
        text = re.sub(r'(\{\s*)"id": "[^"]*",\s*"text"', r'\1"text"', file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    before = read(folder)[0]
    number = 0
    for record in before.entries.values():
        found = identify(record)
        number += len(found.ids)
        (tmp_path / record.file.path).write_text(found.text, "utf-8", newline="")
    after, problems = read(folder)
    assert number > 20 and not problems
    assert not [record for record in after.entries.values() if identify(record).ids]


def test_id_on_a_summits_page_is_none_of_a_decision_there(tmp_path: Path) -> None:
    decision = RIGA.replace("summit.schema", "decision.schema").replace("2006-11-28/2006-11-29", "2006-11-29")
    decision += "decided:\n  - {id: open, text: The tools are open to all., sources: [nato-1]}\nsummit: 2006-riga\n"
    files = {
        "summits/2006-riga.yml": RIGA + BLOCK,
        "decisions/envoys-discussed-shipyards.yml": decision,
    }
    catalogue, problems = read(tiny(tmp_path, files))
    assert not problems, problems
    entry = catalogue.entries["summits/2006-riga"]
    assert shown_beside(entry, catalogue) == ["envoys-discussed-shipyards"]
    assert [*identify(entry, shown_beside(entry, catalogue)).ids.values()] == ["discussed-shipyards"]


def test_command_writes_ids_once(copy: Copy) -> None:
    file = copy.root / "data" / PATH
    before = file.read_text("utf-8")
    file.write_text(before + BLOCK, "utf-8")
    first = copy.run("identify")
    assert (first.returncode, first.stdout) == (0, f"data/{PATH}: 1 (envoys-discussed-shipyards)\n")
    assert file.read_text("utf-8") == before + WITH_ID
    again = copy.run("identify")
    assert (again.returncode, again.stdout) == (0, "")
    assert file.read_text("utf-8") == before + WITH_ID
    assert copy.run("check", "--strict").stdout == ""


def test_dry_run_writes_nothing(copy: Copy) -> None:
    file = copy.root / "data" / PATH
    text = file.read_text("utf-8") + BLOCK
    file.write_text(text, "utf-8")
    done = copy.run("identify", "--dry-run")
    assert (done.returncode, done.stdout) == (0, f"data/{PATH}: 1 (envoys-discussed-shipyards)\n")
    assert file.read_text("utf-8") == text


def test_file_with_a_fault_is_named_and_left_and_others_are_done(copy: Copy) -> None:
    files = [copy.root / "data" / path for path in (PATH, "groups/forum.yml")]
    for file in files:
        file.write_text(file.read_text("utf-8") + BLOCK.replace(VISIT, f"{VISIT[:-1]} in {file.stem}."), "utf-8")
    faulty = files[0].read_text("utf-8").replace("type: country", "type: cuontry")
    files[0].write_text(faulty, "utf-8")
    done = copy.run("identify")
    assert done.returncode == 1
    assert f"data/{PATH}:3:7: error" in done.stdout and "files left as they are: 1" in done.stderr
    assert files[0].read_text("utf-8") == faulty
    assert "- id: envoys-discussed-shipyards" in files[1].read_text("utf-8")


def test_where_one_file_cannot_be_written_none_is(copy: Copy) -> None:
    for path in (PATH, "groups/forum.yml"):
        file = copy.root / "data" / path
        file.write_text(file.read_text("utf-8") + BLOCK.replace(VISIT, f"{VISIT[:-1]} in {file.stem}."), "utf-8")
    blocked = copy.root / "data" / "partners" / ".japan.yml-new"  # where the new text would be written first
    blocked.mkdir()
    before = contents(copy.root / "data")
    done = copy.run("identify")
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False)
    assert contents(copy.root / "data") == before


def test_only_named_files_are_done(copy: Copy) -> None:
    for path in (PATH, "groups/forum.yml"):
        file = copy.root / "data" / path
        file.write_text(file.read_text("utf-8") + BLOCK.replace(VISIT, f"{VISIT[:-1]} in {file.stem}."), "utf-8")
    done = copy.run("identify", f"data/{PATH}")
    assert done.stdout == f"data/{PATH}: 1 (envoys-discussed-shipyards)\n"
    assert "- id:" not in (copy.root / "data" / "groups" / "forum.yml").read_text("utf-8")


@pytest.mark.parametrize("name", ["data/partners/nowhere.yml", "mkdocs.yml", "data"])
def test_what_is_no_record_is_misuse(built: Copy, name: str) -> None:
    done = built.run("identify", name)
    assert done.returncode == 2
    assert f"{name} is no file of a record" in done.stderr


def test_result_is_the_old_data_with_ids(tmp_path: Path) -> None:
    record = entry(tmp_path, JAPAN + BLOCK)
    data = parse(identify(record).text, "x")[0]
    assert data and data["statements"][0].pop("id") == "envoys-discussed-shipyards"
    assert data == parse(record.file.text, "x")[0]
