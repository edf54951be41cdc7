"""Answers that are worked out: each function on small data."""

import datetime
import typing
from pathlib import Path

import pytest

from atlas.derive.answers import FUNCTIONS, Ground, Item, answer
from atlas.derive.connections import connect
from atlas.derive.status import Beginning, FormatStatus, Hint
from atlas.model.computations import ARGUMENTS, Computation, Function
from atlas.model.dates import parse
from atlas.reading.catalogue import read
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, PLAN, SOURCE, tiny

DAY = datetime.date(2020, 6, 1)
CODES = {"Austria": "AT", "Chile": "CL", "Finland": "FI", "Mongolia": "MN", "Oman": "OM", "Poland": "PL"}


def partner(name: str, lines: str) -> str:
    return JAPAN.replace("Japan", name).replace("JP", CODES[name]) + lines


def member(dates: str, group: str = "forum") -> str:
    return f"  - group: {group}\n    sources: [nato-1]\n    {dates}\n"


def date_or_none(item: Item) -> str | None:
    return str(item.date) if item.date else None


def since(date: str, is_shown: bool = False) -> Beginning:
    return Beginning((parse(date),), is_shown)


SMALL = {
    "groups/forum.yml": FORUM.replace("from: 1994-01-10", "from: 1994-01-10\nuntil: 2015-01-01")
    + "replaced_by:\n  - {to: groups/council, sources: [nato-2]}\n",
    "groups/council.yml": FORUM.replace("Forum", "Council").replace("1994-01-10", "2015-01-01")
    + "replaced_by:\n  - {to: groups/club, note: Step by step., sources: [nato-1]}\n",
    "groups/club.yml": FORUM.replace("Forum", "Club").replace("1994-01-10", "2018"),
    "groups/talks.yml": FORUM.replace("name: Forum", "name: Talks\nconfers: nothing").replace("The Forum", "A round"),
    "tools/plan.yml": PLAN.replace("from: 1995-02", "from: 1995-02\nlapses: 10"),
    "sources/nato-2.yml": SOURCE.replace("/one", "/two").replace("A page", "Another page"),
    "partners/japan.yml": JAPAN
    + "memberships:\n"
    + member("from: {date: 2018, sources: [nato-2]}\n    attested: 2026", "club")
    + "programmes:\n  - {tool: plan, from: 1996, attested: 2010-06-02, sources: [nato-1]}\n",
    "partners/mongolia.yml": partner("Mongolia", "memberships:\n" + member("attested: 2019/2020-01-02", "club")),
    "partners/austria.yml": partner(
        "Austria",
        "memberships:\n"
        + member("from: 2018\n    attested: 2026", "club")
        + "    suspensions:\n      - {from: 2019-05-01, scope: membership, sources: [nato-2]}\n"
        + "programmes:\n  - {tool: plan, attested: 1996/2005, sources: [nato-2]}\n",
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


def on(ground: Ground, day: str) -> Ground:
    return Ground(ground.catalogue, ground.connections, datetime.date.fromisoformat(day))


def test_members_are_those_of_the_day_with_their_states(ground: Ground) -> None:
    """Who is last shown on an earlier day is one still, and the day on which it was first shown is no beginning."""
    found = {item.target: (item.state, date_or_none(item)) for item in ask(ground, "members", "groups/club")}
    assert found == {
        "partners/austria": (FormatStatus("suspended", since("2018"), since("2019-05-01")), "2018"),
        "partners/finland": (FormatStatus("member", since("2018")), "2018"),
        "partners/japan": (FormatStatus("member", since("2018")), "2018"),
        "partners/mongolia": (FormatStatus("member", since("2019", is_shown=True)), None),
    }


def test_members_are_also_those_of_which_it_is_not_certain(ground: Ground) -> None:
    """They have no date: it is told in their state."""
    found = {
        item.target: (item.state, date_or_none(item))
        for item in ask(on(ground, "2018-06-01"), "members", "groups/club")
    }
    joined = FormatStatus("not-known", hint=Hint("joined", (parse("2018"),)))
    assert found == {
        "partners/austria": (joined, None),
        "partners/finland": (joined, None),
        "partners/japan": (joined, None),
        "partners/mongolia": (FormatStatus("not-known", hint=Hint("first shown", (parse("2019"),))), None),
    }


def test_members_cite_the_spells_that_they_rest_on(ground: Ground) -> None:
    found = {item.target: sources(item) for item in ask(ground, "members", "groups/club")}
    assert found["partners/japan"] == ["nato-2", "nato-1"]  # of the boundary, then of the spell
    assert found["partners/austria"] == ["nato-1", "nato-2"]  # of the spell, then of the suspension


def test_members_of_a_group_that_ended_are_none(ground: Ground) -> None:
    assert ask(ground, "members", "groups/forum") == []


def test_users_of_a_tool_are_also_those_last_shown_earlier(ground: Ground) -> None:
    """A use lapses after the years of its tool, here ten."""
    found = {item.target: (item.state, date_or_none(item)) for item in ask(ground, "users", "tools/plan")}
    assert found == {
        "partners/austria": (
            FormatStatus("lapsed", since("1996", is_shown=True), last_shown=parse("2005")),
            None,
        ),
        "partners/japan": (FormatStatus("member", since("1996")), "1996"),
    }
    (austria, japan) = ask(on(ground, "2020-06-03"), "users", "tools/plan")
    assert (austria.state.key, japan.state) == (
        "lapsed",
        FormatStatus("lapsed", since("1996"), last_shown=parse("2010-06-02")),
    )
    assert (sources(austria), sources(japan), japan.date) == (["nato-2"], ["nato-1"], None)


def test_formats_of_a_partner(ground: Ground) -> None:
    assert ids(ask(ground, "formats", "partners/finland")) == ["club"]
    assert ask(ground, "formats", "partners/poland") == []
    (item,) = ask(ground, "formats", "partners/austria")
    assert (item.target, item.state) == (
        "groups/club",
        FormatStatus("suspended", since("2018"), since("2019-05-01")),
    )


def test_partners_are_all_that_are_for_certain_with_their_states(ground: Ground) -> None:
    """Neither Allies nor those who left are; who is suspended is."""
    found = [(item.target, item.state) for item in ask(ground, "partners")]
    assert found == [
        ("partners/austria", FormatStatus("suspended", since("2018"), since("2019-05-01"))),
        ("partners/finland", FormatStatus("member", since("2018"))),
        ("partners/japan", FormatStatus("member", since("2018"))),
        ("partners/mongolia", FormatStatus("member", since("2019", is_shown=True))),
    ]
    assert ids(ask(on(ground, "2018-06-01"), "partners")) == []  # of which it is not certain
    assert ids(ask(on(ground, "2023-04-04"), "partners")) == ["austria", "japan", "mongolia"]


def test_partners_are_countries_by_name_with_all_disputed_dates(tmp_path: Path) -> None:
    """An organisation in a format is no partner country."""
    either = "{disputed: [{date: 2018-05-01, sources: [nato-1]}, {date: 2018-03-01, sources: [nato-2]}]}"
    first = partner("Chile", "memberships:\n" + member(f"from: {either}\n    attested: 2026", "club"))
    league = JAPAN.replace("Japan", "League").replace("country\ncode: JP\nregion: asia", "organisation")
    league += "memberships:\n" + member("from: 2018\n    attested: 2026", "club")
    league += "    suspensions:\n      - {from: 2019-05-01, scope: membership, sources: [nato-2]}\n"
    changed = {**SMALL, "partners/zz.yml": first, "partners/league.yml": league}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    found = ask(Ground(catalogue, connect(catalogue), DAY), "partners")
    assert ids(found) == ["austria", "zz", "finland", "japan", "mongolia"]
    assert found[1].state.since == Beginning((parse("2018-05-01"), parse("2018-03-01")))


def test_partners_cite_their_memberships_each_once(tmp_path: Path) -> None:
    twice = SMALL["partners/poland.yml"].replace(
        "memberships:\n",
        "memberships:\n" + member("from: 2018\n    attested: 2026", "club").replace("nato-1", "nato-2"),
    )
    catalogue, _ = check(tiny(tmp_path, {**SMALL, "partners/poland.yml": twice.replace("accession", "# accession")}))
    found = {item.target: sources(item) for item in ask(Ground(catalogue, connect(catalogue), DAY), "partners")}
    assert found["partners/poland"] == ["nato-2", "nato-1"]


SUSPENSIONS = {
    "past": "{from: 2001-05-01, until: 2003-05-01, scope: membership, sources: [nato-1]}",
    "cooperation": "{from: {date: 2018-06-01, sources: [nato-2]}, scope: cooperation, sources: [nato-1]}",
    "membership": "{from: 2019-05-01, scope: membership, sources: [nato-2]}",
    "perhaps": "{from: 2020, scope: membership, sources: [nato-1]}",
    "perhaps cooperation": "{from: '2020', scope: cooperation, sources: [nato-2]}",
    "differ": "{from: {disputed: [{date: 2019-05-01, sources: [nato-2]}, {date: 2021, sources: [nato-1]}]}, "
    "scope: membership, sources: [nato-1]}",
}
TOLD = {
    "cooperation": (
        FormatStatus("cooperation-suspended", suspended=since("2018-06-01")),
        "2018-06-01",
        ["nato-2", "nato-1"],
    ),
    "membership": (FormatStatus("suspended", suspended=since("2019-05-01")), "2019-05-01", ["nato-2"]),
    "perhaps": (FormatStatus("not-known", hint=Hint("suspended", (parse("2020"),))), None, ["nato-1"]),
    "perhaps cooperation": (FormatStatus("not-known", hint=Hint("suspended", (parse("2020"),))), None, ["nato-2"]),
    "differ": (
        FormatStatus("sources-differ", hint=Hint("suspended", (parse("2019-05-01"), parse("2021")))),
        None,
        ["nato-2", "nato-1"],
    ),
}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["past"], None),
        (["past", "membership"], "membership"),
        (["past", "cooperation"], "cooperation"),
        (["cooperation", "membership"], "membership"),  # that of the membership is the more
        (["cooperation", "perhaps"], "cooperation"),  # what is certain goes before what is in doubt
        (["perhaps"], "perhaps"),
        (["perhaps cooperation"], "perhaps cooperation"),
        (["differ"], "differ"),
    ],
)
def test_suspended_tells_what_holds_on_the_day_since_when_and_by_whom(
    tmp_path: Path, names: list[str], told: str | None
) -> None:
    """Of a membership or of cooperation alone; one that is over is none."""
    held = "".join(f"      - {SUSPENSIONS[name]}\n" for name in names)
    changed = SMALL["partners/austria.yml"].replace(
        "      - {from: 2019-05-01, scope: membership, sources: [nato-2]}\n", held
    )
    catalogue, _ = check(tiny(tmp_path, {**SMALL, "partners/austria.yml": changed}))
    found = ask(Ground(catalogue, connect(catalogue), DAY), "suspended")
    assert [(item.state, date_or_none(item), sources(item)) for item in found] == ([TOLD[told]] if told else [])
    assert [(item.target, item.within) for item in found] == [("partners/austria", ("groups/club",))] * bool(told)


def test_suspended_names_all_groups_and_the_first_day(tmp_path: Path) -> None:
    """Only those that make it a partner: that of a council does not."""
    held = "    suspensions:\n      - {{from: {}, scope: membership, sources: [nato-{}]}}\n"
    spells = member("from: 2018\n    attested: 2026", "club") + held.format("2019-05-01", 2)
    spells += member("from: 2015-01-01\n    attested: 2026", "council") + held.format("2019-04-01", 1)
    spells += member("from: 2010-01-01\n    attested: 2026", "talks") + held.format("2012-04-01", 1)
    catalogue, _ = check(tiny(tmp_path, {**SMALL, "partners/chile.yml": partner("Chile", "memberships:\n" + spells)}))
    _, item = ask(Ground(catalogue, connect(catalogue), DAY), "suspended")
    assert (item.target, item.within) == ("partners/chile", ("groups/club", "groups/council"))
    assert (item.state, str(item.date)) == (FormatStatus("suspended", suspended=since("2019-04-01")), "2019-04-01")
    assert sources(item) == ["nato-2", "nato-1"]


def test_suspended_is_nobody_who_is_no_partner(tmp_path: Path) -> None:
    """An Ally is suspended no more, nor is whom a council alone suspends."""
    held = "    suspensions:\n      - {from: 2019-01-01, scope: membership, sources: [nato-1]}\n"
    council = partner("Oman", "memberships:\n" + member("from: 2018\n    attested: 2026", "talks") + held)
    changed = {**SMALL, "partners/oman.yml": council, "partners/finland.yml": SMALL["partners/finland.yml"] + held}
    catalogue, _ = check(tiny(tmp_path, changed))
    ground = Ground(catalogue, connect(catalogue), DAY)
    assert ids(ask(ground, "suspended")) == ["austria", "finland"]
    assert ids(ask(on(ground, "2023-04-04"), "suspended")) == ["austria"]


SERVED = {
    "operations/force.yml": "name: Force\nfrom: 1996\nuntil: 2030\nsources: [nato-1]\n"
    "summary: {text: A force., sources: [nato-1]}\nchecked: 2026-11-23\n",
    "partners/chile.yml": partner(
        "Chile",
        "operations:\n  - {operation: force, attested: 1999/2003, sources: [nato-2]}\n"
        "  - {operation: force, from: {date: 2005, basis: inferred, sources: [nato-1]}, until: 2006, "
        "sources: [nato-2]}\n",
    ),
    "partners/oman.yml": partner(
        "Oman",
        "operations:\n  - {operation: force, until: {date: 2004-12, sources: [nato-2]}, sources: [nato-1]}\n",
    ),
    "partners/poland.yml": partner(
        "Poland",
        "operations:\n  - {operation: force, from: {disputed: [{date: 1997-05, sources: [nato-2]}, "
        "{date: 1998, sources: [nato-1]}]}, until: 1999-03-12, sources: [nato-1]}\n",
    ),
    "partners/finland.yml": partner(
        "Finland", "operations:\n  - {operation: force, from: 2005, attested: 2021, sources: [nato-1]}\n"
    ),
}


def test_served_are_all_that_had_by_the_day_be_it_over_or_not(tmp_path: Path) -> None:
    """Each with the first time that is known, and with what that rests on."""
    ground = served(tmp_path)
    assert [(item.target, item.state, date_or_none(item), sources(item)) for item in ask_force(ground)] == [
        ("partners/chile", FormatStatus("former", since("1999", is_shown=True), until=since("2006")), None, ["nato-2"]),
        ("partners/finland", FormatStatus("former", since("2005")), "2005", ["nato-1"]),
        ("partners/oman", FormatStatus("former", until=since("2004-12")), None, ["nato-2", "nato-1"]),
        (
            "partners/poland",
            FormatStatus("former", Beginning((parse("1997-05"), parse("1998"))), until=since("1999-03-12")),
            "1997-05",
            ["nato-2", "nato-1"],
        ),
    ]


def test_served_tells_nothing_of_later_days(tmp_path: Path) -> None:
    """Of whom it is not certain whether it had begun to, that is told."""
    ground = served(tmp_path)
    assert [(item.target, item.state.key) for item in ask_force(on(ground, "1995-12-31"))] == []
    assert [(item.target, item.state.key) for item in ask_force(on(ground, "1999-12-31"))] == [
        ("partners/chile", "former"),
        ("partners/oman", "not-known"),
        ("partners/poland", "former"),
    ]
    perhaps = {item.target: item.state for item in ask_force(on(ground, "2005-06-01"))}
    assert perhaps["partners/finland"] == FormatStatus("not-known", hint=Hint("joined", (parse("2005"),)))
    assert [item.state.key for item in ask_force(on(ground, "1997-06-01"))][-1] == "sources-differ"


def served(folder: Path) -> Ground:
    catalogue, problems = read(tiny(folder, {**SMALL, **SERVED}))
    assert not problems
    return Ground(catalogue, connect(catalogue), DAY)


def ask_force(ground: Ground) -> list[Item]:
    return ask(ground, "served", "operations/force")


def test_nobody_is_a_member_of_a_group_before_it_began(ground: Ground) -> None:
    """Nor may it be, though sources show only a later day."""
    assert ask(on(ground, "2017-12-31"), "members", "groups/club") == []


def test_ally_is_one_from_the_day_of_its_accession(ground: Ground) -> None:
    assert ids(ask(on(ground, "2023-04-04"), "former-partners-now-allies")) == ["finland", "poland"]


def test_ally_that_was_in_no_group_is_no_former_partner(tmp_path: Path) -> None:
    joined = partner("Chile", "accession: {date: 1999-03-12, sources: [nato-2]}\n")
    catalogue, _ = read(tiny(tmp_path, {**SMALL, "partners/chile.yml": joined}))
    assert ids(ask(Ground(catalogue, connect(catalogue), DAY), "former-partners-now-allies")) == ["poland"]


def test_allies_are_those_who_have_joined_by_the_day(ground: Ground) -> None:
    (item,) = ask(ground, "former-partners-now-allies")
    assert (item.target, str(item.date), sources(item)) == ("partners/poland", "1999-03-12", ["nato-2"])
    assert item.state == FormatStatus("former")


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
