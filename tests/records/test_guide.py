"""What the guides tell editors is so: their examples pass the model, and every command and page they name exists."""

import datetime
import re
import shlex
import shutil
import textwrap
from pathlib import Path
from typing import Any

import pytest

from atlas.model.computations import Computation
from atlas.model.fields import ID_HELP
from atlas.model.parts import Count, Event, Revision, Sighting, Statement
from atlas.model.reference_records import ExpectedAnswer
from atlas.model.spells import Contribution, EarlierName, Membership, MembershipStep, Representation
from atlas.reading.catalogue import adapter
from atlas.reading.data_files import parse
from commands.project import Copy
from places import DATA, ROOT

GUIDE = (ROOT / "docs" / "editing" / "index.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [
    (language, textwrap.dedent(text)) for language, text in re.findall(r"^ *```(\w+)\n(.*?)^ *```", GUIDE, re.S | re.M)
]
EXAMPLES = [text for language, text in BLOCKS if language == "yaml"]
LINES = [
    shlex.split(line) for language, text in BLOCKS if language == "sh" for line in text.replace("\\\n", "").splitlines()
]
TABLE = next(text for language, text in BLOCKS if language == "text" and text.startswith("group,"))
PARTS: dict[str, type] = {
    "statements": Statement,
    "events": Event,
    "memberships": Membership,
    "operations": Contribution,
    "representations": Representation,
    "steps": MembershipStep,
    "computed": Computation,
    "counts": Count,
    "seen": Sighting,
    "expectations": ExpectedAnswer,
    "changes": Revision,
    "earlier_names": EarlierName,
}
NEW = "nato-2026-11-12"
"""The source that the guide adds, and then cites."""
COMMANDS = sorted(file for file in (ROOT / "scripts").glob("*.py") if file.stem not in ("environment", "hooks"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split(":")[0])
def test_guide_example_passes_model(example: str) -> None:
    data, problems = parse(example, "guide")
    assert not problems
    assert data
    for key, items in data.items():
        for item in items if isinstance(items, list) else [items]:
            adapter(PARTS[key]).validate_python(item)


def test_guide_examples_cite_real_sources() -> None:
    lists = re.findall(r"sources: \[([^\]]+)\]", "".join(EXAMPLES))
    cited = {source.strip().partition("#")[0] for found in lists for source in found.split(",")}
    assert NEW in cited
    assert not [source for source in cited - {NEW} if not (ROOT / "data" / "sources" / f"{source}.yml").is_file()]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda file: file.stem)
def test_readme_names_every_command(command: Path) -> None:
    assert f"scripts/{command.name}" in README


@pytest.mark.parametrize("text", [README, GUIDE], ids=["readme", "guide"])
def test_guides_name_no_command_that_is_not_there(text: str) -> None:
    assert {name for name in re.findall(r"scripts/(\w+\.py)", text) if not (ROOT / "scripts" / name).is_file()} == set()


def test_readme_links_lead_somewhere() -> None:
    links: list[Any] = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_guide_gives_the_rule_for_ids() -> None:
    assert ID_HELP.removeprefix("an id is ") in " ".join(GUIDE.split())


def test_guide_names_entries_of_lists_that_are_there() -> None:
    named = re.findall(r"`lists/([\w-]+)/([\w-]+)`", GUIDE)
    assert named
    for name, entry in named:
        assert f"\n  {entry}:" in (DATA / "lists" / f"{name}.yml").read_text("utf-8"), f"lists/{name}/{entry}"


@pytest.fixture
def whole(tmp_path: Path) -> Copy:
    """A copy with all of the data, for the guide's commands to change; in its edition today has come.

    It keeps no edition yet, so that the guide may name a day that has passed.
    """
    shutil.copytree(DATA, tmp_path / "project" / "data", ignore=shutil.ignore_patterns("editions"))
    (tmp_path / "project" / "docs").mkdir()
    (tmp_path / "project" / "scripts").symlink_to(ROOT / "scripts")
    for own in ("mkdocs.yml", "CITATION.cff", "LICENSE-DATA"):
        shutil.copy2(ROOT / own, tmp_path / "project")
    (tmp_path / "project" / "rows.csv").write_text(TABLE, "utf-8")
    copy = Copy(tmp_path / "project")
    edition = copy.root / "data" / "edition.yml"
    today = datetime.date.today().isoformat()
    edition.write_text(re.sub(r"(?m)^date: .*", f"date: {today}", edition.read_text("utf-8"), count=1), "utf-8")
    return copy


@pytest.mark.thorough
@pytest.mark.parametrize("words", LINES[1:], ids=lambda words: " ".join(words[1:3]))
def test_guide_command_runs_as_it_stands(whole: Copy, words: list[str]) -> None:
    """What an example confirms may be in the data already, which is said."""
    assert words[0] == "python3"
    done = whole.run(Path(words[1]).stem, *words[2:])
    assert done.returncode == 0 or "already" in done.stderr, done.stdout + done.stderr


def test_guide_leads_from_a_new_source_to_a_checked_statement(whole: Copy) -> None:
    """The steps of the section in their order, with what stands there."""
    command = LINES[0]
    event = next(text for text in EXAMPLES if "joint-statement" in text)
    done = whole.run(Path(command[1]).stem, *command[2:])
    assert done.stdout == f"data/sources/{NEW}.yml\n", done.stderr
    file = whole.root / "data" / "partners" / "japan.yml"
    added = event.removeprefix("events:\n")
    file.write_text(file.read_text("utf-8").replace("\nstatus:", f"\n{added}status:"), "utf-8")
    assert added in file.read_text("utf-8")
    done = whole.run("check", "--strict")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
