"""How many partners there are: one count, the same on a day, over time, and on every page."""

import datetime
from itertools import pairwise

import pytest

from atlas.derive.counts import PartnerCount, count, count_on, counts
from atlas.derive.derived import Derived, derive
from atlas.derive.status import Hint, Status
from atlas.model.computations import PartnerState
from atlas.model.dates import ONE_DAY, Day, parse
from atlas.reading.catalogue import read
from data_folder import FORUM, JAPAN, tiny
from the_data import atlas

DAY = datetime.date.fromisoformat
OF_ORGANISATION = Hint("works with NATO", (parse("1999"),))


def counted(*keys: PartnerState) -> tuple[int, int, int, int]:
    found = count(("country", Status(key)) for key in keys)
    return found.partners, found.suspended, found.uncertain, found.organisations


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("member", (1, 0, 0, 0)),
        ("cooperation-suspended", (1, 0, 0, 0)),
        ("suspended", (1, 1, 0, 0)),
        ("sources-differ", (0, 0, 1, 0)),
        ("not-known", (0, 0, 1, 0)),
        ("ally", (0, 0, 0, 0)),
        ("works-with", (0, 0, 0, 1)),
        ("consulted", (0, 0, 0, 0)),
        ("former", (0, 0, 0, 0)),
        ("former-state", (0, 0, 0, 0)),
        ("not-yet", (0, 0, 0, 0)),
        ("none", (0, 0, 0, 0)),
    ],
)
def test_partner_counts_as_what_it_is(key: PartnerState, expected: tuple[int, int, int, int]) -> None:
    assert counted(key) == expected


def test_count_adds_them_up() -> None:
    keys: list[PartnerState] = ["member"] * 3 + ["suspended"] * 2  # type: ignore[assignment]
    assert counted(*keys, "cooperation-suspended", "not-known", "sources-differ", "works-with", "ally") == (6, 2, 2, 1)
    assert counted() == (0, 0, 0, 0)


def test_organisation_of_which_nothing_is_known_is_no_country_that_may_be_a_partner() -> None:
    assert count([("organisation", Status("not-known", hint=OF_ORGANISATION))]) == PartnerCount(0, 0, 0, 0)
    assert count([("country", Status("not-known", hint=Hint("joined", (parse("1999"),))))]) == PartnerCount(0, 0, 1, 0)


def test_organisation_in_a_format_is_no_partner_country() -> None:
    assert count([("organisation", Status("member")), ("country", Status("member"))]) == PartnerCount(1, 0, 0, 1)


def member(name: str, code: str, keys: str) -> str:
    return (
        JAPAN.replace("Japan", name).replace("JP", code)
        + f"memberships:\n  - {{group: forum, {keys}, sources: [nato-1]}}\n"
    )


SUSPENDED = "suspensions: [{from: 2020-05-01, scope: membership, sources: [nato-1]}]"
SMALL = {
    "partners/japan.yml": member("Japan", "JP", f"from: 1995-01-01, {SUSPENDED}"),
    "partners/malta.yml": member("Malta", "MT", "from: 1995-01-01, until: '1997'"),
    "partners/chile.yml": member("Chile", "CL", "attested: 2001-02-01/2003"),
    "partners/league.yml": JAPAN.replace("Japan", "League").replace("country\ncode: JP\nregion: asia", "organisation")
    + "events:\n  - {id: visit, date: 1999-06-01, text: A visit., sources: [nato-1]}\n",
    "partners/oman.yml": member("Oman", "OM", "group: talks, attested: 1996-01-01/2003").replace("group: forum, ", ""),
    "groups/talks.yml": FORUM.replace("name: Forum", "name: Talks\nconfers: consultation"),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    catalogue, problems = read(tiny(tmp_path_factory.mktemp("small"), SMALL))
    assert not problems
    return derive(catalogue)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1994-01-09", (0, 0, 0, 0)),  # before the Forum nobody may be in it
        ("1994-12-31", (0, 0, 1, 0)),
        ("1995-01-01", (2, 0, 1, 0)),
        ("1997-01-01", (1, 0, 2, 0)),
        ("1997-12-31", (1, 0, 1, 0)),
        ("1999-06-01", (1, 0, 1, 1)),
        ("2001-02-01", (2, 0, 0, 1)),
        ("2019-01-01", (2, 0, 0, 1)),  # it holds long after the last source that shows it
        ("2020-05-01", (2, 1, 0, 1)),
    ],
)
def test_count_on_a_day(small: Derived, day: str, expected: tuple[int, int, int, int]) -> None:
    assert count_on(small, DAY(day)) == PartnerCount(*expected)


def test_counts_tell_from_which_day_on_how_many_are_what(small: Derived) -> None:
    """A status that changes and counts as before leaves no step."""
    found = [(step.first.isoformat(), *_numbers(step.state)) for step in counts(small)]
    assert found == [
        ("1994-01-01", 0, 0, 0, 0),
        ("1994-01-10", 0, 0, 1, 0),
        ("1995-01-01", 2, 0, 1, 0),
        ("1997-01-01", 1, 0, 2, 0),
        ("1997-12-31", 1, 0, 1, 0),
        ("1999-06-01", 1, 0, 1, 1),
        ("2001-02-01", 2, 0, 0, 1),
        ("2020-05-01", 2, 1, 0, 1),
    ]


def _numbers(found: PartnerCount) -> tuple[int, int, int, int]:
    return found.partners, found.suspended, found.uncertain, found.organisations


def test_counts_of_the_data_are_those_of_each_day() -> None:
    """On the first day of each step and the day before it; between them nothing changes."""
    derived = atlas()
    steps, (first, last) = counts(derived), derived.histories.span
    assert steps[0].first == first and steps[-1].first <= last
    assert all(one.first < other.first and one.state != other.state for one, other in pairwise(steps))
    for step, after in zip(steps, [*steps[1:], None], strict=True):
        until: Day = after.first - ONE_DAY if after else last
        assert count_on(derived, step.first) == step.state, step.first
        assert count_on(derived, until) == step.state, until
