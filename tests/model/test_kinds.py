"""Lists of kinds that cannot be made from one another agree; a kind that was forgotten somewhere is told where."""

import dataclasses
import functools
import re
from typing import Any, get_args

import pytest
import yaml

from atlas.model import records
from atlas.model.kinds import KINDS, Kind
from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.link_pictures import FOLDER as PICTURES
from atlas.render.records.kind_page import page_of
from places import ROOT

WITH_PAGES = [kind for kind in KINDS.values() if kind.has_pages]
NOT_AT_HOME = {"source-documents"}
"""Kinds that the home page does not name."""
FOR_CHECKS = {"searches", "expectations"}
"""Kinds that no reader sees; checks and tests alone read them."""


def _targets(entry: Any) -> list[str]:
    """Every page of a part of the navigation."""
    if isinstance(entry, str):
        return [entry]
    values = entry.values() if isinstance(entry, dict) else entry
    return [target for value in values for target in _targets(value)]


@pytest.fixture(scope="module")
def navigation() -> list[str]:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    return _targets(yaml.safe_load(re.search(r"^nav:\n((?: .*\n|\n)+)", text, re.M)[1]))  # type: ignore[index]


@pytest.mark.parametrize("kind", WITH_PAGES, ids=lambda kind: kind.folder)
def test_kind_with_pages_is_known_everywhere(kind: Kind, navigation: list[str]) -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert f"{kind.folder}/index.md" in navigation, "add its list to nav in mkdocs.yml"
    assert f"/docs/{kind.folder}/" in ignored, "add its folder to .gitignore: its pages are generated"
    page = page_of(kind)
    assert kind.folder == "partners" or page.index or page.index_page, "give its module a list of all its records"
    assert (ROOT / "docs" / PICTURES / f"{kind.folder}.png").is_file(), "run python3 scripts/generate.py"
    assert kind.search_place, "say in model/kinds.py where it stands in the search"
    home = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert kind.folder in NOT_AT_HOME or f'<a href="{kind.folder}/">' in home, "name it in docs/index.md"


def test_every_module_of_record_pages_is_a_kinds() -> None:
    shared = {"__init__", "kind_page", "page"}
    modules = {file.stem for file in (ROOT / "scripts" / "atlas" / "render" / "records").glob("*.py")} - shared
    assert modules == {kind.page for kind in WITH_PAGES}


def test_generated_folders_are_ignored_by_git() -> None:
    ignored = set((ROOT / ".gitignore").read_text("utf-8").splitlines())
    missing = [f"/docs/{folder}/" for folder in GENERATED if f"/docs/{folder}/" not in ignored]
    assert missing == [], "add them to .gitignore: what is in them is generated"


def test_places_in_the_search_differ() -> None:
    places = [kind.search_place for kind in KINDS.values() if kind.search_place]
    free = min(set(range(1, len(places) + 2)) - set(places))
    assert len(places) == len(set(places)), f"two kinds have one search_place in model/kinds.py; {free} is free"


@pytest.mark.parametrize(
    ("together", "field"),
    [
        ("Dated", "date"),
        ("Lived", "from_"),
        ("Eventful", "events"),
        ("Abbreviated", "abbreviation"),
        ("Replaceable", "replaced_by"),
    ],
)
def test_records_that_share_a_key_are_named_together(together: str, field: str) -> None:
    """One that is not named has no place on the timeline, no abbreviation explained, no successor shown."""
    having = {kind.record for kind in WITH_PAGES if field in {item.name for item in dataclasses.fields(kind.record)}}
    assert set(get_args(getattr(records, together))) == having, f"name them in {together} in model/records.py"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.folder)
def test_every_key_is_read_where_pages_and_downloads_are_made(kind: Kind) -> None:
    """A key whose name another kind has too is found there, so this tells most that were forgotten, not all."""
    if kind.folder in FOR_CHECKS:
        return
    unread = [field.name for field in dataclasses.fields(kind.record) if f".{field.name}" not in attributes_read()]
    assert unread == [], "show them in render/ or exports/, or no reader ever sees what editors write there"


@functools.cache
def attributes_read() -> frozenset[str]:
    """All that is read of something by its name in the rooms that make pages and downloads, such as `.capital`."""
    rooms = [ROOT / "scripts" / "atlas" / room for room in ("derive", "exports", "render")]
    files = [file for room in rooms for ending in ("*.py", "*.j2") for file in room.rglob(ending)]
    return frozenset(word for file in files for word in re.findall(r"\.\w+", file.read_text("utf-8")))
