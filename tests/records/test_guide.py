"""What the guides tell editors is so: their examples pass the model, and every command and page they name exists."""

import re
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
from places import ROOT

GUIDE = (ROOT / "docs" / "editing" / "index.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)
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
    assert cited
    assert not [source for source in cited if not (ROOT / "data" / "sources" / f"{source}.yml").is_file()]


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
