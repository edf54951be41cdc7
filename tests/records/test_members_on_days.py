"""Who was in the Partnership for Peace on given days: sets written by hand from the days on which each country
signed, left and joined the Alliance, and not computed."""

import datetime
from collections import defaultdict
from pathlib import Path

import pytest

from atlas.derive.standing import Standing, on_day
from atlas.reading import catalogue as catalogues
from atlas.reading.catalogue import Catalogue

GROUP = "partnership-for-peace"

# The 23 that had signed by the end of 1994, from Romania on 26 January to Armenia on 5 October.
SIGNED_IN_1994 = {
    "albania",
    "armenia",
    "azerbaijan",
    "bulgaria",
    "czechia",
    "estonia",
    "finland",
    "georgia",
    "hungary",
    "kazakhstan",
    "kyrgyz-republic",
    "latvia",
    "lithuania",
    "moldova",
    "poland",
    "romania",
    "russia",
    "slovakia",
    "slovenia",
    "sweden",
    "turkmenistan",
    "ukraine",
    "uzbekistan",
}
# NATO's pages on these two say 1995; lists of signatures say May and July 1994.
DATED_1994_OR_1995 = {"kazakhstan", "uzbekistan"}

# Belarus, Austria, North Macedonia and Switzerland followed in 1995 and 1996; Malta came in April 1995 and left in
# October 1996. The Czech Republic, Hungary and Poland became Allies on this day.
ON_1999_03_12 = {
    "albania",
    "armenia",
    "austria",
    "azerbaijan",
    "belarus",
    "bulgaria",
    "estonia",
    "finland",
    "georgia",
    "kazakhstan",
    "kyrgyz-republic",
    "latvia",
    "lithuania",
    "moldova",
    "north-macedonia",
    "romania",
    "russia",
    "slovakia",
    "slovenia",
    "sweden",
    "switzerland",
    "turkmenistan",
    "ukraine",
    "uzbekistan",
}
# Ireland (1999), Croatia (2000) and Tajikistan (2002) had signed; seven became Allies on this day.
ON_2004_03_29 = {
    "albania",
    "armenia",
    "austria",
    "azerbaijan",
    "belarus",
    "croatia",
    "finland",
    "georgia",
    "ireland",
    "kazakhstan",
    "kyrgyz-republic",
    "moldova",
    "north-macedonia",
    "russia",
    "sweden",
    "switzerland",
    "tajikistan",
    "turkmenistan",
    "ukraine",
    "uzbekistan",
}
# Three signed on this day.
ON_2006_12_14 = ON_2004_03_29 | {"bosnia-and-herzegovina", "montenegro", "serbia"}
# Malta had returned; five had become Allies since 2009, and Sweden became one on this day.
ON_2024_03_07 = {
    "armenia",
    "austria",
    "azerbaijan",
    "bosnia-and-herzegovina",
    "georgia",
    "ireland",
    "kazakhstan",
    "kyrgyz-republic",
    "malta",
    "moldova",
    "serbia",
    "switzerland",
    "tajikistan",
    "turkmenistan",
    "ukraine",
    "uzbekistan",
}
# NATO called their partnership suspended by July 2024; no source gives the day.
SUSPENDED_ON_AN_UNKNOWN_DAY = {"belarus", "russia"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found, problems = catalogues.read(Path(__file__).parents[2] / "data")
    assert not problems
    return found


@pytest.mark.parametrize(
    ("day", "members", "others"),
    [
        ("1995-01-01", SIGNED_IN_1994 - DATED_1994_OR_1995, {Standing.SOURCES_DIFFER: DATED_1994_OR_1995}),
        ("1999-03-12", ON_1999_03_12, {}),
        ("2004-03-29", ON_2004_03_29, {}),
        ("2006-12-14", ON_2006_12_14, {}),
        ("2024-03-07", ON_2024_03_07, {Standing.NOT_KNOWN: SUSPENDED_ON_AN_UNKNOWN_DAY}),
    ],
)
def test_members_of_the_partnership_for_peace(
    catalogue: Catalogue, day: str, members: set[str], others: dict[Standing, set[str]]
) -> None:
    assert _standings(catalogue, day) == {Standing.MEMBER: members, **others}


def test_accession_day_is_the_first_without_a_partnership(catalogue: Catalogue) -> None:
    before, after = (_standings(catalogue, day)[Standing.MEMBER] for day in ("1999-03-11", "1999-03-12"))
    assert before - after == {"czechia", "hungary", "poland"}


def _standings(catalogue: Catalogue, day: str) -> dict[Standing, set[str]]:
    """Partners by their standing in the group; who was not in it is left out."""
    group = catalogue.find(f"groups/{GROUP}")
    assert group
    found: dict[Standing, set[str]] = defaultdict(set)
    for partner in catalogue.of("partners"):
        spells = [spell for spell in partner.record.memberships if spell.group == GROUP]
        standing = on_day(spells, datetime.date.fromisoformat(day), group.record.from_).standing
        if standing != Standing.NOT_MEMBER:
            found[standing].add(partner.id)
    return found
