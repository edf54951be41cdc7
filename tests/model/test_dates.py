from datetime import date as day
from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atlas.model.dates import Date, Day, months_after, parse, years_after

POINT = st.one_of(
    st.integers(1900, 2100).map(str),
    st.dates(day(1900, 1, 1), day(2100, 12, 31)).map(lambda given: given.isoformat()[:7]),
    st.dates(day(1900, 1, 1), day(2100, 12, 31)).map(lambda given: given.isoformat()),
)
ABOUT = st.builds("{}{}".format, POINT, st.sampled_from(["", "~"]))
PAIR = st.tuples(ABOUT, ABOUT).map(lambda pair: sorted(pair, key=lambda text: text[:4]))
EDTF = st.one_of(
    ABOUT,
    ABOUT.map("{}/..".format),
    PAIR.map("/".join),
    PAIR.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "words"),
    [
        ("2011", day(2011, 1, 1), day(2011, 12, 31), "year", "2011"),
        ("2011-04", day(2011, 4, 1), day(2011, 4, 30), "month", "April 2011"),
        ("2012-02", day(2012, 2, 1), day(2012, 2, 29), "month", "February 2012"),
        ("2011-04-15", day(2011, 4, 15), day(2011, 4, 15), "day", "15 April 2011"),
        ("1994~", day(1993, 1, 1), day(1995, 12, 31), "year", "about 1994"),
        ("2011-04~", day(2011, 3, 1), day(2011, 5, 31), "month", "about April 2011"),
        ("2012-03~", day(2012, 2, 1), day(2012, 4, 30), "month", "about March 2012"),
        ("2012-03-01~", day(2012, 2, 29), day(2012, 3, 2), "day", "about 1 March 2012"),
        ("2006-11-28/2006-11-29", day(2006, 11, 28), day(2006, 11, 29), "interval", "28–29 November 2006"),
        ("2006-11-28/2006-11-28", day(2006, 11, 28), day(2006, 11, 28), "interval", "28 November 2006"),
        ("2006-11-28/2006-12-02", day(2006, 11, 28), day(2006, 12, 2), "interval", "28 November – 2 December 2006"),
        ("2006-12-28/2007-01-02", day(2006, 12, 28), day(2007, 1, 2), "interval", "28 December 2006 – 2 January 2007"),
        ("2012-10/2024-10", day(2012, 10, 1), day(2024, 10, 31), "interval", "October 2012 – October 2024"),
        ("2012-10/..", day(2012, 10, 1), day.max, "interval", "from October 2012"),
        ("2006-11/2006-11-29", day(2006, 11, 1), day(2006, 11, 29), "interval", "November 2006 – 29 November 2006"),
        (
            "2006-11-28~/2006-11-30",
            day(2006, 11, 27),
            day(2006, 11, 30),
            "interval",
            "about 28 November 2006 – 30 November 2006",
        ),
        ("1900", day(1900, 1, 1), day(1900, 12, 31), "year", "1900"),
        ("2100-12", day(2100, 12, 1), day(2100, 12, 31), "month", "December 2100"),
        ("1995~/1996", day(1994, 1, 1), day(1996, 12, 31), "interval", "about 1995 – 1996"),
        ("[2010-11-19..2010-11-20]", day(2010, 11, 19), day(2010, 11, 20), "span", "19 or 20 November 2010"),
        ("[2005-01..2005-03]", day(2005, 1, 1), day(2005, 3, 31), "span", "between January 2005 and March 2005"),
    ],
)
def test_date_of_every_precision(text: str, earliest: day, latest: day, precision: str, words: str) -> None:
    date = parse(text)
    assert (date.earliest, date.latest, date.precision, date.words) == (earliest, latest, precision, words)
    assert date.edtf == str(date) == text
    assert date.approximate == ("~" in text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2011-06-31", "June 2011 has 30 days"),
        ("2011-02-29", "February 2011 has 28 days"),
        ("2011-13", "no month 13"),
        ("2011-00", "no month 00"),
        ("2011-15-04", "no month 15"),
        ("2011-4-5", 'did you mean "2011-04-05"'),
        ("15 April 2011", "is no date"),
        ("31/06/2011", '"31/06/2011" is no date'),
        ("", "is no date"),
        ("tomorrow", "is no date"),
        ("201", "is no date"),
        ("２０１１", "is no date"),
        ("2011-04-15\n", "is no date"),
        ("2011?", "is no date"),
        ("../2011", "is no date"),
        ("2011/2012/2013", "is no date"),
        ("[2011]", "is no date"),
        ("[2011..]", "is no date"),
        ("[2011/2012]", "is no date"),
        ("0011-04", "years 1900 to 2100"),
        ("2201", "years 1900 to 2100"),
        ("1899", "years 1900 to 2100"),
        ("2101", "years 1900 to 2100"),
        ("2012/2011", "ends before it starts"),
        ("2011-04-15/2011-04-14", "ends before it starts"),
        ("1995~/1994", "ends before it starts"),
        ("[2012..2011]", "ends before it starts"),
    ],
)
def test_text_that_is_no_date(text: str, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        parse(text)
    assert words in str(raised.value)


def test_message_of_a_long_text_is_short() -> None:
    with pytest.raises(ValueError) as raised:
        parse("x" * 100_000)
    assert len(str(raised.value)) < 300


def test_message_shows_forty_characters_of_what_is_no_date() -> None:
    for text, shown in (("x" * 40, "x" * 40), ("x" * 41, "x" * 40 + "…")):
        with pytest.raises(ValueError) as raised:
            parse(text)
        assert str(raised.value).startswith(f'"{shown}" is no date; a date is written 2011, ')


def test_dates_sort_by_first_day_and_then_the_more_exact_first() -> None:
    order = ["2010-12-31", "2011-01-01", "2011-01", "2011", "2011-01/..", "2011-02"]
    assert sorted([*order[3:], *order[:3]], key=lambda text: parse(text).sort_key) == order


def test_dates_sort_one_about_a_year_after_the_year_before() -> None:
    order = ["2007-11", "2008-01-01", "2008", "2008~", "2008~/2009", "2008-09-15"]
    assert sorted([*order[3:], *order[:3]], key=lambda text: parse(text).sort_key) == order


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011-04", "2011-04", "2011-04"),
        ("2012-10/2024-10~", "2012-10", "2024-10~"),
        ("[2005-01..2005-03]", "2005-01", "2005-03"),
        ("2012-10/..", "2012-10", None),
    ],
)
def test_ends_of_a_date(text: str, first: str, last: str | None) -> None:
    start, end = parse(text).ends
    assert start.edtf == first
    assert (end.edtf if end else None) == last


@given(EDTF)
def test_every_date_has_its_days_in_order_and_can_be_printed(text: str) -> None:
    try:
        date = parse(text)
    except ValueError as error:
        assert "ends before" in str(error)
        return
    assert date.earliest <= date.latest
    assert date.words.strip() == date.words != ""
    assert parse(date.edtf) == date
    first, last = date.ends
    assert first.earliest == date.earliest
    assert last is None or last.latest == date.latest


@given(st.dates(day(1900, 1, 1), day(2100, 12, 31)))
def test_a_day_is_inside_its_month_and_year(given_day: day) -> None:
    exact, month, year = (parse(given_day.isoformat()[:length]) for length in (10, 7, 4))
    assert exact.earliest == exact.latest == given_day
    assert year.earliest <= month.earliest <= given_day <= month.latest <= year.latest


@example("２０１１.4.15")
@given(st.one_of(st.text(max_size=30), st.text("0123456789-/.[]~ ２٢aApril,", max_size=30)))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        assert isinstance(parse(text), Date)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("edtf", "in_sentence", "when"),
    [
        ("2011-04-15", "15 April 2011", "on 15 April 2011"),
        ("2011-04", "April 2011", "in April 2011"),
        ("2011", "2011", "in 2011"),
        ("2011~", "about 2011", "about 2011"),
        ("[2010-11-19..2010-11-20]", "19 or 20 November 2010", "on 19 or 20 November 2010"),
        (
            "[2005-01..2005-03]",
            "a day between January 2005 and March 2005",
            "on a day between January 2005 and March 2005",
        ),
        ("2006-11-28/2006-11-29", "28–29 November 2006", "on 28–29 November 2006"),
    ],
)
def test_date_in_a_sentence(edtf: str, in_sentence: str, when: str) -> None:
    date = parse(edtf)
    assert (date.in_sentence, date.when) == (in_sentence, when)


@pytest.mark.parametrize(
    ("given_day", "years", "expected"),
    [
        (day(2010, 5, 4), 3, day(2013, 5, 4)),
        (day(2010, 12, 31), 1, day(2011, 12, 31)),
        (day(2010, 5, 4), 0, day(2010, 5, 4)),
        (day(1996, 2, 29), 4, day(2000, 2, 29)),
        (day(1996, 2, 29), 3, day(1999, 3, 1)),  # a day that the year does not have
        (day(2096, 2, 29), 4, day(2100, 3, 1)),  # nor has one of a full century
        (day(1999, 2, 28), 1, day(2000, 2, 28)),
    ],
)
def test_same_day_of_a_later_year(given_day: day, years: int, expected: day) -> None:
    assert years_after(given_day, years) == expected


@pytest.mark.parametrize(
    ("given_day", "months", "expected"),
    [
        (day(2010, 5, 4), 24, day(2012, 5, 4)),
        (day(2010, 5, 4), 0, day(2010, 5, 4)),
        (day(2010, 11, 4), 1, day(2010, 12, 4)),  # December is no month of the year after
        (day(2010, 12, 4), 1, day(2011, 1, 4)),
        (day(2010, 12, 31), 12, day(2011, 12, 31)),
        (day(2010, 1, 31), 1, day(2010, 2, 28)),  # the month's last
        (day(2012, 1, 31), 1, day(2012, 2, 29)),
        (day(2012, 2, 29), 12, day(2013, 2, 28)),
        (day(2012, 2, 29), 48, day(2016, 2, 29)),
        (day(2010, 3, 31), 8, day(2010, 11, 30)),
        (day(2010, 2, 28), 1, day(2010, 3, 28)),
        (day(2010, 8, 31), 18, day(2012, 2, 29)),
    ],
)
def test_same_day_of_a_later_month(given_day: day, months: int, expected: day) -> None:
    assert months_after(given_day, months) == expected


@given(st.dates(day(1900, 1, 1), day(2100, 12, 31)), st.integers(0, 600))
def test_later_month_and_year_are_as_many_later(given_day: day, number: int) -> None:
    found = months_after(given_day, number)
    assert (found.year - given_day.year) * 12 + found.month - given_day.month == number
    assert found.day == given_day.day or (found.day < given_day.day and (found + timedelta(days=1)).day == 1)
    later = years_after(given_day, number)
    assert later.year - given_day.year == number
    assert (later.month, later.day) == (given_day.month, given_day.day) or (
        (given_day.month, given_day.day, later.month, later.day) == (2, 29, 3, 1)
    )


def test_day_after_more_years_than_there_are_is_the_last_one() -> None:
    """An editor may mistype a number of years or months."""
    assert years_after(Day(2024, 2, 29), 8000) == months_after(Day(2024, 2, 29), 120_000) == Day.max
