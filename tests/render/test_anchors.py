"""Anchors of record pages: the sections that there are, and that no anchor of a page can be an event's by accident."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import made_up
from atlas.derive.moments import moments
from atlas.model.addresses import SectionId, Site, is_page_part
from atlas.model.parts import Event, Statement
from atlas.reading.catalogue import Catalogue, read
from atlas.render.records.page import RecordPage
from atlas.render.site import pages, planned_pages
from atlas.render.view import View, prepare
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, RIGA, tiny

SITE = Site("Atlas", "https://example.org/atlas/", "https://example.org/atlas")

_ID = re.compile(r'(?: id="|\{: #)([^"\s}]+)')
"""In HTML, or in the braces of a heading in Markdown."""


GROUP = (
    FORUM.replace("nato-1", "sou-0")
    + """purpose:
  - id: goes
    text: It goes with the programme, whenever that was.
    concerns: [tools/too-0]
    sources: [sou-0]
counts:
  - date: 1995
    members: 0
    sources: [sou-0]
"""
)
"""What made-up records do not have: a count that the memberships bear out, and a statement without a date."""
SUMMIT = (
    RIGA.replace("nato-1#5", "sou-0")
    .replace("nato-1", "sou-0")
    .replace("2006-11-28/2006-11-29", "1990-07-05")
    .replace("checked:", "present:\n  - {partner: par-0, sources: [sou-0]}\nchecked:")
)
"""What they have by chance: a partner at a summit, which is before any of them can have ceased to exist."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> list[View]:
    """Records of every kind in which nothing is left out that may be; together they have every section."""
    return [_view(tmp_path_factory.mktemp("filled") / "data", seed) for seed in (1, 2, 3)]


def _view(folder: Path, seed: int) -> View:
    made_up.write(folder, made_up.MadeUp(seed=seed, records=2, fill=1))
    (folder / "groups/forum.yml").write_text(GROUP, "utf-8")
    (folder / "summits/riga.yml").write_text(SUMMIT, "utf-8")
    catalogue, problems = check(folder)
    assert [problem for problem in problems if problem.level == "error"] == []
    return prepare(catalogue, SITE)


def _record_pages(view: View) -> Iterator[RecordPage]:
    return (page.make() for page in planned_pages(view) if page.template == "record")


def _own_ids(catalogue: Catalogue) -> set[str]:
    """Ids of statements and events, and of decisions and milestones, which are sections on the page of their summit."""
    held = {entry.id for folder in ("decisions", "milestones") for entry in catalogue.of(folder)}
    parts = (part for entry in catalogue.entries.values() for _, part in entry.contents.parts)
    return held | {part.id for part in parts if isinstance(part, Event | Statement) and part.id}


def test_sections_of_record_pages_are_those_of_the_enum(filled: list[View]) -> None:
    shown: set[str] = {SectionId.CITE, SectionId.SOURCES}  # which stand in the template
    for view in filled:
        sections = [section for page in _record_pages(view) for section in page.sections]
        parts = [group.id for section in sections if section.table for group in section.table.groups]
        aliases = [alias for section in sections for alias in section.also]
        shown |= {*(section.id for section in sections), *parts, *aliases} - _own_ids(view.catalogue)
    assert shown == {*SectionId}


def test_anchors_of_record_pages_are_own_ids_or_reserved(filled: list[View]) -> None:
    seen: set[str] = set()
    for view in filled:
        texts, own = pages(view.catalogue, SITE), _own_ids(view.catalogue)
        for entry in view.catalogue.entries.values():
            if entry.kind.has_pages:
                anchors = set(_ID.findall(texts[f"{entry.reference}.md"]))
                assert {anchor for anchor in anchors if anchor not in own and not is_page_part(anchor)} == set()
                seen |= anchors
    assert {"source-1", "citation", "citation-1", "statement-1", *SectionId} <= seen


def test_anchors_of_the_timeline_are_of_moments_or_reserved(filled: list[View]) -> None:
    for view in filled:
        anchors = set(_ID.findall(pages(view.catalogue, SITE)["timeline/index.md"]))
        told = {anchor for moment in moments(view.catalogue) for anchor in (moment.anchor, *moment.aliases)}
        changes = [change for moment in moments(view.catalogue) if moment.change for change in moment.change.partners]
        own = told | {change.anchor for _, change in changes}
        assert {anchor for anchor in anchors - own if not is_page_part(anchor, "timeline")} == set()
        assert {"filters", "list", "result"} <= anchors


def test_no_page_has_an_anchor_twice(filled: list[View]) -> None:
    for view in filled:
        for path, text in pages(view.catalogue, SITE).items():
            if path.endswith(".md"):
                twice = [anchor for anchor, times in Counter(_ID.findall(text)).items() if times > 1]
                assert not twice, path


def test_page_made_twice_is_an_error(tmp_path: Path) -> None:
    """The rules keep such data out; should they fail, one page must not silently take the place of another."""
    catalogue, _ = read(tiny(tmp_path, {"partners/japan.yml": JAPAN + "formerly: [index]\n"}))
    with pytest.raises(ValueError, match="partners/index"):
        pages(catalogue, SITE)


def test_changes_have_each_year_once(tmp_path: Path) -> None:
    """One about a year stands in it, though it may have been in the year before."""
    spells = "".join(
        f"  - {{group: {group}, from: {date}, attested: 2010, sources: [nato-1]}}\n"
        for group, date in (("forum", "2006~"), ("council", "2006-01"), ("board", "2006-05"))
    )
    changed = {f"groups/{name}.yml": FORUM.replace("Forum", name.title()) for name in ("council", "board")}
    catalogue, problems = read(tiny(tmp_path, {**changed, "partners/japan.yml": f"{JAPAN}memberships:\n{spells}"}))
    assert not problems
    assert pages(catalogue, SITE)["partners/changes.md"].count('<h2 id="2006">') == 1
