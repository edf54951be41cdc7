"""Spans are as exact as their dates, and never reach beyond what is known."""

import pytest

from atlas.derive import spans
from atlas.model.dates import Day, parse
from atlas.model.spells import Boundary, Spell, Suspension
from atlas.reading.catalogue import adapter

LAST = Day(2026, 11, 23)


def boundary(text: str) -> Boundary:
    return Boundary(date=text)  # type: ignore[arg-type]


def looks(began: str = "", ended: str = "", attested: str = "") -> list[tuple[str, str, str]]:
    found = spans.stretches(
        boundary(began) if began else None,
        boundary(ended) if ended else None,
        parse(attested) if attested else None,
        LAST,
    )
    return [(stretch.look, stretch.start.isoformat(), stretch.end.isoformat()) for stretch in found]


@pytest.mark.parametrize(
    ("began", "expected"),
    [
        ("1994-01-10", [("sure", "1994-01-10", "2026-11-24")]),
        ("1994-12", [("perhaps", "1994-12-01", "1994-12-31"), ("sure", "1994-12-31", "2026-11-24")]),
        ("1998", [("perhaps", "1998-01-01", "1998-12-31"), ("sure", "1998-12-31", "2026-11-24")]),
    ],
)
def test_span_begins_as_exactly_as_its_date(began: str, expected: list[tuple[str, str, str]]) -> None:
    assert looks(began) == expected


def test_span_is_without_its_last_day() -> None:
    assert looks("1991-12-20", "1997-05-30") == [("sure", "1991-12-20", "1997-05-30")]


def test_span_fades_where_no_source_gives_its_ends() -> None:
    assert looks(attested="2012-10-20/2024-10-03") == [
        ("appears", "2011-10-21", "2012-10-20"),
        ("sure", "2012-10-20", "2024-10-03"),
        ("disappears", "2024-10-03", "2025-10-03"),
    ]


def test_span_never_passes_the_last_day() -> None:
    assert looks(attested="2012-10-20/2026-10-03")[-1] == ("disappears", "2026-10-03", "2026-11-24")


def test_span_with_both_ends_in_one_year_is_nowhere_sure() -> None:
    assert looks("1998", "1998") == [("perhaps", "1998-01-01", "1998-12-31")]


def test_span_of_disputed_beginning_is_open_over_all_claims() -> None:
    claims = [{"date": "1991", "sources": ["nato-1"]}, {"date": "1992-03-10", "sources": ["nato-1"]}]
    found = spans.stretches(Boundary(disputed=claims), None, None, LAST)  # type: ignore[arg-type]
    assert found[0] == spans.Stretch(Day(1991, 1, 1), Day(1992, 3, 10), "perhaps")


def test_span_of_nothing_known_is_empty() -> None:
    assert looks() == []


def test_span_of_which_the_end_alone_is_known_appears_before_it() -> None:
    assert looks(ended="2001") == [("appears", "2000-01-02", "2001-01-01"), ("perhaps", "2001-01-01", "2001-12-31")]


def told(found: list[spans.Stretch]) -> list[tuple[str, int, int]]:
    return [(stretch.look, stretch.start.year, stretch.end.year) for stretch in found]


def test_stretches_of_a_spell_a_suspension_and_what_goes_on() -> None:
    """A membership goes on after the last day on which it is shown, a use perhaps until it lapses."""
    spell = Spell(attested="2012-01-01/2014-01-01", sources=["a"])  # type: ignore[arg-type]
    suspension: Suspension = adapter(Suspension).validate_python(
        {"from": "1994-01-01", "until": "1999-01-01", "scope": "membership", "sources": ["a"]}
    )
    assert told(spans.of_spell(spell, LAST)) == [("appears", 2011, 2012), ("sure", 2012, 2026)]
    assert told(spans.of_spell(spell, LAST, lapses=3)) == [
        ("appears", 2011, 2012),
        ("sure", 2012, 2014),
        ("perhaps", 2014, 2017),
    ]
    assert told(spans.of_suspension(suspension, LAST)) == [("sure", 1994, 1999)]
    assert told(spans.since(parse("1994"), LAST)) == [("perhaps", 1994, 1994), ("sure", 1994, 2026)]
    assert spans.beginning(spans.of_suspension(suspension, LAST)) == Day(1994, 1, 1)
    assert spans.beginning([]) == Day.max
