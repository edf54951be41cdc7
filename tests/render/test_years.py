"""Pages of a year and of a summit's first day: what changed, and how it differs from today."""

import re
from pathlib import Path

from atlas.derive.turning_days import changes_of_membership
from atlas.render.directory import as_of, years
from atlas.render.directory.as_of_index import as_of_index
from atlas.render.directory.changes import changes_page
from atlas.render.directory.day import of_year
from data_folder import JAPAN
from rendered import render
from the_data import atlas

SPELLS = "memberships:\n  - {group: forum, from: 1995-03-01, until: 2023-04-04, sources: [nato-1]}\n"
ACCESSION = "accession: {date: 2023-04-04, sources: [nato-1]}\n"


def told(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", page))


def test_page_of_a_year_tells_what_changed_and_who_was_a_partner_at_its_end(tmp_path: Path) -> None:
    made = render(tmp_path, {"partners/japan.yml": JAPAN + SPELLS + ACCESSION})
    joined, between, acceded = (told(made[f"partners/as-of/{year}.md"]) for year in (1995, 2006, 2023))
    assert "On 31 December 1995: 1 partner country." in joined and "1 March 1995 Joined Forum: Japan." in joined
    assert "No change of a membership is known in 2006." in between
    assert "or who was a partner at a summit of the year: Riga (28 November 2006)" in between
    assert "On 31 December 2023: no partner countries." in acceded and "4 April 2023 Joined NATO: Japan." in acceded
    assert "Sources {: #sources }" in joined
    # The first year is that of the first change, the last that of the edition, up to its day.
    assert "partners/as-of/1994.md" not in made and "partners/as-of/2027.md" not in made
    assert "On 23 November 2026: no partner countries." in told(made["partners/as-of/2026.md"])


def test_page_of_a_summits_day_tells_its_eve_and_what_differs_since(tmp_path: Path) -> None:
    made = render(tmp_path, {"partners/japan.yml": JAPAN + SPELLS + ACCESSION})
    page = told(made["partners/as-of/2006-riga.md"])
    assert "On the day before, 27 November 2006, it was the same as far as is known." in page
    assert "Since then, up to 23 November 2026" in page
    assert "Joined NATO (1)Japan (since 4 April 2023)" in page
    on_the_day = JAPAN + SPELLS.replace("1995-03-01", "2006-11-28") + ACCESSION
    changed = told(render(tmp_path / "other", {"partners/japan.yml": on_the_day})["partners/as-of/2006-riga.md"])
    assert "On the day before, 27 November 2006: no partner countries." in changed


def test_every_change_stands_on_the_page_of_its_year() -> None:
    pages = {planned.path.removesuffix(".md"): planned.make() for planned in years.year_pages(atlas())}
    lines = [
        line.anchor
        for page in pages.values()
        for section in page.sections
        for period in section.dated
        for line in period.lines
    ]
    last = atlas().edition.latest
    found = [one.anchor for one in changes_of_membership(atlas().moments) if one.date.earliest <= last]
    assert lines == found
    led = {own.href for _, own, _ in changes_page(atlas()).years}
    assert led == {f"../../{path}/" for path, page in pages.items() if page.sections[0].dated}


def test_overview_leads_to_every_summit_and_year() -> None:
    page = as_of_index(atlas())
    cells = "".join(str(row.cells[0]) for section in page.sections if section.table for row in section.table.rows)
    expected = [as_of.reference(summit) for summit in as_of.held(atlas())]
    expected += [of_year(year) for year in years.years(atlas())]
    assert re.findall('href="([^"]+)"', cells) == [f"../../{path}/" for path in expected]
