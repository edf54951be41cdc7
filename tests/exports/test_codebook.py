"""Codes of countries: each the same as in a list that others keep, which the data was not made from."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.core import get_global

import the_data
from atlas.exports.codebook import CodeBook
from atlas.model.dates import Day
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Catalogue, Entry

LISTS = Path(__file__).parent / "other_lists"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return the_data.catalogue()


@pytest.fixture(scope="module")
def book(catalogue: Catalogue) -> CodeBook:
    return CodeBook(catalogue)


def others(name: str) -> Iterator[dict[str, str]]:
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def of_cldr() -> dict[str, set[str]]:
    """Codes of three letters and of three digits by those of two, as CLDR has them; one country each."""
    found: dict[str, set[str]] = {}
    for alias, replaced in get_global("territory_aliases").items():
        if len(alias) == 3 and len(replaced) == 1:
            found.setdefault(replaced[0], set()).add(alias)
    return found


def test_every_country_of_cldr_is_there_with_the_same_codes(book: CodeBook) -> None:
    theirs = of_cldr()
    ours = {code: book.codes(code) for code in book.countries if len(code) == 2 and code != "XK"}
    assert len(ours) == 249
    for code, codes in ours.items():
        assert {codes.alpha_3, codes.numeric} <= theirs[code], code
    # Besides them CLDR has codes that ISO 3166-1 reserves, as for islands, or leaves to users.
    beside = {code for code in theirs.keys() - ours if not re.fullmatch("AA|ZZ|[QX].", code)}
    assert beside <= {"AC", "CP", "DG", "EU", "TA"}


def test_codes_are_those_of_natural_earth(book: CodeBook) -> None:
    for row in others("natural-earth"):
        codes = book.codes(row["alpha_2"])
        if row["alpha_2"] == "XK":  # Natural Earth writes none for Kosovo
            assert (codes.alpha_3, codes.numeric) == ("XKX", None)
        else:
            assert (codes.alpha_3, codes.numeric) == (row["alpha_3"], row["numeric"])


def test_items_of_wikidata_are_those_of_a_second_list(book: CodeBook) -> None:
    """Where Natural Earth has another item than Our World in Data, ours is that of the latter."""
    theirs = {row["alpha_2"]: row["wikidata"] for name in ("natural-earth", "owid") for row in others(name)}
    ours = {code: book.codes(code).wikidata for code in book.countries if len(code) == 2}
    assert ours == theirs
    assert len(set(ours.values())) == len(ours)


def test_former_states_have_no_item(book: CodeBook) -> None:
    former = {code: book.codes(code) for code in book.countries if len(code) == 4}
    assert {codes.alpha_3 for codes in former.values()} == {"CSK", "SUN", "YUG"}
    assert {(codes.alpha_2, codes.wikidata) for codes in former.values()} == {(None, None)}


OTHERWISE = {"cow": {"VA": "327"}, "gw": {"VA": "327", "VN": "817"}}
"""Numbers that countrycode has of states that had ended: the Papal States, and the Republic of Vietnam."""
LACKING = {
    "cow": {"RS"},
    "gw": {
        "AD", "AG", "DM", "FM", "GD", "KI", "KN", "LC", "LI", "MC", "MH", "NR", "PW", "SC", "SM", "ST", "TO", "TV",
        "VC", "VU", "WS", "YE",
    },
}  # fmt: skip
"""What it has no number of: Serbia, which OWID gives as 345; Gleditsch and Ward's microstates, and Yemen, their 678."""


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_numbers_are_those_of_countrycode(book: CodeBook, system: str) -> None:
    theirs = {row["alpha_2"]: row[system] for row in others("countrycode")}
    ours = {code: str(getattr(book.codes(code), system) or "") for code in theirs}
    differ = {code: number for code, number in theirs.items() if number != ours[code]}
    assert differ == OTHERWISE[system] | dict.fromkeys(LACKING[system], "")


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_numbers_and_days_are_those_of_the_package_states(book: CodeBook, system: str) -> None:
    ours: dict[str, list[tuple[Day | None, Day | None]]] = {}
    for held in book.held(system):
        ours.setdefault(held.code, []).append((held.first_day, held.last_day))
    theirs = {
        row["number"]: (Day.fromisoformat(row["first_day"]), row["last_day"] and Day.fromisoformat(row["last_day"]))
        for row in others("state-lists")
        if row["system"] == system
    }
    assert ours.keys() == theirs.keys()
    for number, spans in ours.items():
        spans.sort(key=lambda span: span[0] or Day.min)
        assert (spans[0][0], spans[-1][1] or "") == theirs[number], number


def test_state_that_passed_its_number_on_has_it_until_the_day_before(book: CodeBook) -> None:
    passed = [(held.country, held.first_day, held.last_day) for held in book.held("cow") if held.code in ("345", "365")]
    assert passed == [
        ("RS", Day(2006, 6, 5), None),
        ("RU", Day(1991, 12, 26), None),
        ("SUHH", Day(1816, 1, 1), Day(1991, 12, 25)),
        ("YUCS", Day(1944, 10, 20), Day(2006, 6, 4)),
    ]


def test_states_are_those_of_the_records(book: CodeBook, catalogue: Catalogue) -> None:
    """Partners and Allies are states on the day of the edition, or were until their record says that they ended."""
    edition = catalogue.edition
    assert edition
    entries: list[Entry] = [*catalogue.of(Partner), *catalogue.of(Ally)]
    for entry in entries:
        record = entry.record
        if record.code is None:
            continue
        ended = record.until if isinstance(record, Partner) else None
        since = record.state_since if isinstance(record, Partner) else None
        assert book.is_state(record.code, edition.date.latest) == (ended is None), entry.id
        if ended and ended.days:
            assert book.is_state(record.code, Day.fromordinal(ended.days[0].toordinal() - 1))
            assert not book.is_state(record.code, ended.days[1])
        if since and since.days:
            assert book.is_state(record.code, since.days[1])
            assert not book.is_state(record.code, Day.fromordinal(since.days[0].toordinal() - 1))


def test_country_that_nobody_knows_has_its_own_code_alone(book: CodeBook) -> None:
    codes = book.codes("ZZ")
    assert (codes.alpha_3, codes.numeric, codes.wikidata, codes.cow, codes.gw) == (None,) * 5
