"""Answers that are worked out: each function on small data."""

import datetime
import typing
from pathlib import Path

import pytest

from atlas.derive.answers import FUNCTIONS, Ground, Item, answer
from atlas.derive.connections import connect
from atlas.derive.standing import Standing
from atlas.model.computations import ARGUMENTS, Computation, Function
from atlas.reading.catalogue import read
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, SOURCE, tiny

DAY = datetime.date(2020, 6, 1)
CODES = {"Austria": "AT", "Finland": "FI", "Mongolia": "MN", "Poland": "PL"}


def partner(name: str, lines: str) -> str:
    return JAPAN.replace("Japan", name).replace("JP", CODES[name]) + lines


def member(dates: str, group: str = "forum") -> str:
    return f"  - group: {group}\n    sources: [nato-1]\n    {dates}\n"


SMALL = {
    "groups/forum.yml": FORUM.replace("from: 1994-01-10", "from: 1994-01-10\nuntil: 2015-01-01")
    + "replaced_by:\n  - {to: groups/council, sources: [nato-2]}\n",
    "groups/council.yml": FORUM.replace("Forum", "Council").replace("1994-01-10", "2015-01-01")
    + "replaced_by:\n  - {to: groups/club, note: Step by step., sources: [nato-1]}\n",
    "groups/club.yml": FORUM.replace("Forum", "Club").replace("1994-01-10", "2018"),
    "sources/nato-2.yml": SOURCE.replace("/one", "/two").replace("A page", "Another page"),
    "partners/japan.yml": JAPAN
    + "memberships:\n"
    + member("from: {date: 2018, sources: [nato-2]}", "club")
    + "programmes:\n  - {tool: plan, from: 1996, sources: [nato-1]}\n",
    "partners/mongolia.yml": partner("Mongolia", "memberships:\n" + member("attested: 2019/2020-01-02", "club")),
    "partners/austria.yml": partner(
        "Austria",
        "memberships:\n"
        + member("from: 2018", "club")
        + "    suspensions:\n      - {from: 2019-05-01, scope: membership, sources: [nato-2]}\n",
    ),
    "partners/poland.yml": partner(
        "Poland",
        "accession: {date: 1999-03-12, sources: [nato-2]}\nmemberships:\n"
        + member("from: 1995\n    until: 1999-03-12"),
    ),
    "partners/finland.yml": partner(
        "Finland",
        "accession: {date: 2023-04-04, sources: [nato-2]}\nmemberships:\n"
        + member("from: 2018\n    until: 2023-04-04", "club"),
    ),
}


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    catalogue, problems = check(tiny(tmp_path, SMALL))
    assert [problem for problem in problems if problem.level == "error"] == []
    return Ground(catalogue, connect(catalogue), DAY)


def ask(ground: Ground, function: Function, of: str | None = None) -> list[Item]:
    return answer(Computation(function=function, of=of), ground)


def ids(items: list[Item]) -> list[str]:
    return [item.target.partition("/")[2] for item in items]


def sources(item: Item) -> list[str]:
    return [citation.source for citation in item.citations]


def test_members_are_those_of_the_day_with_their_standing(ground: Ground) -> None:
    found = {item.target: item for item in ask(ground, "members", "groups/club")}
    assert {target: item.standing for target, item in found.items()} == {
        "partners/austria": Standing.SUSPENDED,
        "partners/finland": Standing.MEMBER,
        "partners/japan": Standing.MEMBER,
        "partners/mongolia": Standing.NOT_KNOWN,
    }
    assert str(found["partners/mongolia"].date) == "2020-01-02"  # last shown
    assert str(found["partners/japan"].date) == "2018"


def test_day_on_which_a_member_was_first_shown_is_no_beginning(ground: Ground) -> None:
    earlier = Ground(ground.catalogue, ground.connections, datetime.date(2020, 1, 1))
    found = {item.target: item for item in ask(earlier, "members", "groups/club")}
    assert found["partners/mongolia"].standing == Standing.MEMBER
    assert found["partners/mongolia"].date is None


def test_members_cite_the_spells_that_they_rest_on(ground: Ground) -> None:
    found = {item.target: sources(item) for item in ask(ground, "members", "groups/club")}
    assert found["partners/japan"] == ["nato-2", "nato-1"]  # of the boundary, then of the spell
    assert found["partners/austria"] == ["nato-1", "nato-2"]  # of the spell, then of the suspension


def test_members_of_a_group_that_ended_are_none(ground: Ground) -> None:
    assert ask(ground, "members", "groups/forum") == []


def test_users_of_a_tool(ground: Ground) -> None:
    assert ids(ask(ground, "users", "tools/plan")) == ["japan"]


def test_formats_of_a_partner(ground: Ground) -> None:
    assert ids(ask(ground, "formats", "partners/finland")) == ["club"]
    assert ask(ground, "formats", "partners/poland") == []


def test_suspended_names_partner_group_and_first_day(ground: Ground) -> None:
    (item,) = ask(ground, "suspended")
    assert (item.target, item.within, str(item.date)) == ("partners/austria", ("groups/club",), "2019-05-01")
    assert sources(item) == ["nato-2"]


def test_suspension_that_is_over_or_of_cooperation_alone_is_none(tmp_path: Path) -> None:
    """The first day and the sources are those of the suspension that holds on the day."""
    past = "{from: 2001-05-01, until: 2003-05-01, scope: membership, sources: [nato-1]}"
    beside = "{from: 2018-06-01, scope: cooperation, sources: [nato-1]}"
    changed = SMALL["partners/austria.yml"].replace(
        "      - {from: 2019", f"      - {past}\n      - {beside}\n      - {{from: 2019"
    )
    catalogue, _ = check(tiny(tmp_path, {**SMALL, "partners/austria.yml": changed}))
    (item,) = ask(Ground(catalogue, connect(catalogue), DAY), "suspended")
    assert (item.standing, str(item.date), sources(item)) == (Standing.SUSPENDED, "2019-05-01", ["nato-2"])


def test_nobody_is_a_member_of_a_group_before_it_began(ground: Ground) -> None:
    """Nor may it be, though sources show only a later day."""
    before = Ground(ground.catalogue, ground.connections, datetime.date(2017, 12, 31))
    assert ask(before, "members", "groups/club") == []


def test_ally_is_one_from_the_day_of_its_accession(ground: Ground) -> None:
    on = Ground(ground.catalogue, ground.connections, datetime.date(2023, 4, 4))
    assert ids(ask(on, "former-partners-now-allies")) == ["finland", "poland"]


def test_allies_are_those_who_have_joined_by_the_day(ground: Ground) -> None:
    (item,) = ask(ground, "former-partners-now-allies")
    assert (item.target, str(item.date), sources(item)) == ("partners/poland", "1999-03-12", ["nato-2"])


def test_successors_are_followed_to_the_last(ground: Ground) -> None:
    found = ask(ground, "successors", "groups/forum")
    assert [(item.target, str(item.date), sources(item)) for item in found] == [
        ("groups/council", "2015-01-01", ["nato-2"]),
        ("groups/club", "2018", ["nato-1"]),
    ]


def test_successors_that_replace_each_other_come_to_an_end(tmp_path: Path) -> None:
    circle = {
        **SMALL,
        "groups/club.yml": SMALL["groups/club.yml"] + "replaced_by: [{to: groups/forum, sources: [nato-1]}]\n",
    }
    catalogue, _ = read(tiny(tmp_path, circle))
    found = ask(Ground(catalogue, connect(catalogue), DAY), "successors", "groups/forum")
    assert ids(found) == ["council", "club"]


def test_every_function_is_there_with_what_it_is_asked_of() -> None:
    assert set(FUNCTIONS) == set(ARGUMENTS) == set(typing.get_args(Function))


def test_every_function_is_explained() -> None:
    described = str(Computation.__pydantic_fields__["function"].description)  # type: ignore[attr-defined]
    assert [name for name in FUNCTIONS if f"`{name}`:" not in described] == []
    assert all(function.__doc__ for function in FUNCTIONS.values())
