"""The date that an editor may have meant by one that is no EDTF."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.model.dates import parse
from atlas.model.written_dates import edtf


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2011-4-5", "2011-04-05"),
        ("2011/04", "2011-04"),
        ("2011.4.15", "2011-04-15"),
        ("15.4.2011", "2011-04-15"),
        ("5.4.2011", "2011-04-05"),
        ("15. 4. 2011", "2011-04-15"),
        ("15/04/2011", "2011-04-15"),
        ("04/15/2011", "2011-04-15"),
        ("04/04/2011", "2011-04-04"),
        ("April 2011", "2011-04"),
        ("Sept. 2011", ""),
        ("sep. 2011", "2011-09"),
        ("15 April 2011", "2011-04-15"),
        ("15th april, 2011", "2011-04-15"),
        ("April 15, 2011", "2011-04-15"),
        ("2011–2012", "2011/2012"),
        ("2011 - 2012", "2011/2012"),
        ("1994/95", "1994/1995"),
        ("1994–5", ""),
        ("28–29 November 2006", "2006-11-28/2006-11-29"),
        ("2006-11-28/29", "2006-11-28/2006-11-29"),
        ("2006-11-28 – 2006-11-29", "2006-11-28/2006-11-29"),
        ("from April to May 2006", ""),
        ("April 2006 to May 2006", "2006-04/2006-05"),
        ("between 1994 and 1995", "[1994..1995]"),
        ("1994 or 1995", "[1994..1995]"),
        ("199x", "[1990..1999]"),
        ("1990s", "[1990..1999]"),
        ("spring 1994", "[1994-03..1994-05]"),
        ("1994-summer", "[1994-06..1994-08]"),
        ("Q4 1994", "[1994-10..1994-12]"),
        ("winter 1994", ""),
        ("late March 1994", "1994-03"),
        ("mid-1994", "1994"),
        ("since 1994", "1994/.."),
        ("1994/", "1994/.."),
        ("19940110", "1994-01-10"),
        ("1994?", "1994~"),
        ("1994-05 %", "1994-05~"),
        ("ca. 1994", "1994~"),
        ("about April 2011", "2011-04~"),
    ],
)
def test_written_date_is_read(text: str, meant: str) -> None:
    assert edtf(text) == meant
    if meant:
        with pytest.raises(ValueError, match=re.escape(f'did you mean "{meant}"')):
            parse(text)


@pytest.mark.parametrize(
    "text", ["04/05/2011", "tomorrow", "Aprol 2011", "201", "", "about", "ca. 2011-2012", "~" * 9999]
)
def test_written_date_in_doubt_is_not_guessed(text: str) -> None:
    assert edtf(text) == ""


def test_written_date_that_does_not_exist_is_told_so() -> None:
    with pytest.raises(ValueError, match=r'"31.6.2011" is no date; "2011-06-31" does not exist: June 2011 has 30 days'):
        parse("31.6.2011")


@pytest.mark.parametrize(
    ("text", "meant"), [("1994-21", "[1994-03..1994-05]"), ("1994-23", "[1994-09..1994-11]"), ("1994-95", "1994/1995")]
)
def test_month_that_is_a_season_or_a_year_is_told_so(text: str, meant: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f'has no month {text[5:]}; did you mean "{meant}"?')):
        parse(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("before 1994", "[first..1994]"),
        ("../1994-01-10", "[first..1994-01-10]"),
        ("/1994", "[first..1994]"),
        ("[..1994]", "[first..1994]"),
        ("after April 2006", "[2006-04..last]"),
        ("[1994..]", "[1994..last]"),
    ],
)
def test_date_with_one_end_alone_is_told_to_be_a_span(text: str, form: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f'"{text}" is no date; write {form}, with the ')):
        parse(text)


@pytest.mark.parametrize("text", ["null", "~", "Present", "unknown"])
def test_word_for_no_date_is_told_to_delete_the_key(text: str) -> None:
    with pytest.raises(ValueError, match="delete the key"):
        parse(text)


@given(st.text("0123456789-/. ~–aApril,th[]?Qx", max_size=20))
def test_any_text_is_read_or_not(text: str) -> None:
    assert isinstance(edtf(text), str)
