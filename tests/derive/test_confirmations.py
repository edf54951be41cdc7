"""When sources last show a membership, and whether that is long ago; never a state of its own."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from atlas.derive.confirmations import confirmation, stale
from atlas.model.records import Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Catalogue, read
from data_folder import EDITION, FORUM, JAPAN, SOURCE, tiny

DAY = datetime.date.fromisoformat
EITHER = "{disputed: [{date: 1995-02-08, sources: [nato-1]}, {date: 1996, sources: [nato-1]}]}"
NUMBERED = {
    f"sources/nato-{number}.yml": SOURCE.replace("/one", f"/{number}").replace("A page", f"Page {number}")
    for number in (2, 3)
}


def seen(*dates: str, who: str = "[japan]", source: str = "nato-2") -> str:
    lists = (f"  - {{date: {date}, members: {who}, sources: [{source}]}}\n" for date in dates)
    return "".join(lists)


def written(tmp_path: Path, spell: str, lists: str = "", months: str = "") -> Catalogue:
    """Japan with one membership in the Forum, of which there are these lists."""
    changed = {
        **NUMBERED,
        "edition.yml": EDITION + months,
        "groups/forum.yml": FORUM + (f"seen:\n{lists}" if lists else ""),
        "partners/japan.yml": JAPAN + f"memberships:\n  - {{group: forum, {spell}, sources: [nato-1]}}\n",
    }
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    return catalogue


def memberships(catalogue: Catalogue) -> tuple[Spell, ...]:
    return catalogue.record(Partner, "japan").memberships


@pytest.mark.parametrize(
    ("spell", "lists", "expected"),
    [
        ("from: 1995-01-01", "", "1995-01-01 nato-1"),
        ("from: 1995-01-01, attested: 2010-05", "", "2010-05 nato-1"),
        ("attested: 2008/2010-05", "", "2010-05 nato-1"),
        (f"from: {EITHER}", "", "1996 nato-1"),
        ("until: 2001", "", None),
        ("from: {}", "", None),
        ("attested: 2008/..", "", None),
        # A list in the group that names the partner confirms it, where it is newer.
        ("from: 1995-01-01", seen("2012-03"), "2012-03 nato-2"),
        ("from: 1995-01-01", seen("2012-03", "2014-03") + seen("2013-03", source="nato-3"), "2014-03 nato-2"),
        ("from: 1995-01-01, attested: 2015", seen("2012-03"), "2015 nato-1"),
        ("from: 1995-01-01, attested: 2012-03", seen("2012"), "2012 nato-2"),  # its last day is the newer
        ("attested: 2008/2010-05", seen("2012-03"), "2012-03 nato-2"),
        ("from: 1995-01-01", seen("2012-03", who="[chile]"), "1995-01-01 nato-1"),
        # None of a day on which this membership had not begun, or was over: it shows another.
        ("from: 1995-01-01, attested: '1996'", seen("1994-12-31"), "1996 nato-1"),
        ("from: 1995-01-01", seen("1995-01-01"), "1995-01-01 nato-2"),
        ("from: 1995-01-01, until: 2000-06-01", seen("2000-06-01"), "1995-01-01 nato-1"),
        ("from: 1995-01-01, until: 2000-06-01", seen("2000-05-31"), "2000-05-31 nato-2"),
        ("until: 2000-06-01", seen("1997"), "1997 nato-2"),
    ],
)  # fmt: skip
def test_confirmation_is_the_newest_that_shows_it(tmp_path: Path, spell: str, lists: str, expected: str | None) -> None:
    catalogue = written(tmp_path, spell, lists)
    found = confirmation(catalogue, "japan", memberships(catalogue)[0])
    told = f"{found.date} {' '.join(citation.source for citation in found.citations)}" if found else None
    assert told == expected


def test_confirmation_of_the_use_of_a_programme_is_its_own(tmp_path: Path) -> None:
    """No list in a group shows it."""
    use = "programmes:\n  - {tool: plan, from: 1996, attested: 1999, sources: [nato-3]}\n"
    changed = {**NUMBERED, "groups/forum.yml": f"{FORUM}seen:\n{seen('2012')}", "partners/japan.yml": JAPAN + use}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    found = confirmation(catalogue, "japan", catalogue.record(Partner, "japan").programmes[0])
    assert found and (str(found.date), [citation.source for citation in found.citations]) == ("1999", ["nato-3"])


@pytest.mark.parametrize(
    ("spell", "lists", "months", "day", "expected"),
    [
        ("from: 1995-01-01, attested: 2010-05-04", "", "", "2012-05-04", None),  # 24 months, and not a day more
        ("from: 1995-01-01, attested: 2010-05-04", "", "", "2012-05-05", "2010-05-04"),
        ("from: 1995-01-01, attested: 2010-05-04", "", "fresh_months: 9\n", "2011-02-04", None),
        ("from: 1995-01-01, attested: 2010-05-04", "", "fresh_months: 9\n", "2011-02-05", "2010-05-04"),
        ("from: 1995-01-01, attested: 2010-05", "", "", "2012-05-31", None),  # its last day counts
        ("from: 1995-01-01, attested: 2010-05", "", "", "2012-06-01", "2010-05"),
        ("from: 1995-01-01, attested: 2010-02", "", "fresh_months: 12\n", "2011-03-01", "2010-02"),
        ("from: 1995-01-01, attested: 2010-05-04", "", "", "2000-01-01", None),  # a later source shows it
        ("from: 1995-01-01", "", "", "1997-01-02", "1995-01-01"),
        ("from: 1995-01-01, attested: 2010-05-04", seen("2011-06"), "", "2012-05-05", None),
        ("from: 1995-01-01, attested: 2010-05-04", seen("2011-06"), "", "2013-07-01", "2011-06"),
        ("from: 1995-01-01, until: 2020-01-01", "", "", "2019-12-31", None),  # it is known to have gone on
        ("from: {}", "", "", "2020-01-01", None),
    ],
)
def test_stale_is_what_no_source_shows_for_longer_than_the_months_of_the_edition(
    tmp_path: Path, spell: str, lists: str, months: str, day: str, expected: str | None
) -> None:
    catalogue = written(tmp_path, spell, lists, months)
    found = stale(catalogue, "japan", memberships(catalogue), DAY(day))
    assert (str(found) if found else None) == expected


def test_stale_is_told_of_the_newest_of_several(tmp_path: Path) -> None:
    catalogue = written(tmp_path, "from: 1995-01-01, attested: 2010-05-04")
    (one,) = memberships(catalogue)
    later = written(tmp_path / "later", "from: 1999-01-01, attested: 2013-05-04")
    (two,) = memberships(later)
    days = ("2012-05-05", "2015-05-04", "2015-05-05")
    found = [stale(catalogue, "japan", iter(pair), DAY(day)) for pair in ((one, two), (two, one)) for day in days]
    assert [str(date) if date else None for date in found] == [None, None, "2013-05-04"] * 2


def test_stale_is_nothing_without_an_edition_or_a_spell(tmp_path: Path) -> None:
    catalogue = written(tmp_path, "from: 1995-01-01")
    assert stale(catalogue, "japan", (), DAY("2020-01-01")) is None
    assert stale(replace(catalogue, edition=None), "japan", memberships(catalogue), DAY("2020-01-01")) is None
