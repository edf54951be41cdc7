"""Columns from the fields of a row's class: their types for machines, their values, and the days of dates."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from atlas.derive.edges import Edge, of_dates
from atlas.derive.standing import Standing
from atlas.exports.country_codes import alpha_3, numeric
from atlas.exports.listing import KEY, Column, ForeignKey, Listing, To
from atlas.model.dates import Date, Day, parse


@dataclass(frozen=True, slots=True)
class Row:
    """A row."""

    id: Annotated[str, "Its id.", KEY]
    number: Annotated[int | None, "How many."]
    state: Annotated[Standing, "Its state."]
    forms: Annotated[tuple[str, ...], "Its forms.", To("groups")]
    partner: Annotated[str | None, "Its partner.", To("partners")]
    checked: Annotated[Date | None, "When it was checked."]
    from_: Annotated[Edge | None, "When it began."]


def listing(checked: str | None, from_: Edge | None) -> Listing:
    row = Row("a", 1, Standing.MEMBER, ("b",), None, parse(checked) if checked else None, from_)
    return Listing("rows", Row, [row])


def columns() -> dict[str, Column]:
    return {column.name: column for column in listing(None, None).columns}


def cells(checked: str | None = None, from_: Edge | None = None) -> dict[str, object]:
    made = listing(checked, from_)
    (row,) = made.cells
    return dict(zip([column.name for column in made.columns], row, strict=True))


def test_types_are_those_of_table_schema() -> None:
    assert {name: column.type for name, column in columns().items()} == {
        "id": "string", "number": "integer", "state": "string", "forms": "list", "partner": "string",
        "checked": "string", "checked_earliest": "date", "checked_latest": "date",
        "from": "string", "from_earliest": "date", "from_latest": "date", "from_certainty": "string",
    }  # fmt: skip


def test_values_are_those_that_the_type_has() -> None:
    assert columns()["state"].values == tuple(Standing)
    assert columns()["from_certainty"].values == ("stated", "inferred", "disputed")
    assert columns()["id"].values == ()


def test_keys_are_marked_and_those_of_lists_are_none() -> None:
    made = listing(None, None)
    assert made.key == ("id",)
    assert made.foreign_keys == (ForeignKey(("partner",), "partners", ("id",)),)
    assert columns()["forms"].to == To("groups")


def test_a_date_has_its_days_beside_it() -> None:
    found = cells("2004-02")
    assert (found["checked"], found["checked_earliest"], found["checked_latest"]) == (
        "2004-02", Day(2004, 2, 1), Day(2004, 2, 29),
    )  # fmt: skip
    assert columns()["checked"].is_edtf
    assert columns()["checked_latest"].description == "Last day that `checked` can mean; empty where it is open."


def test_an_open_date_has_no_last_day() -> None:
    assert cells("2004-02/..")["checked_latest"] is None


def test_what_is_not_known_is_empty_in_all_columns() -> None:
    found = cells()
    assert [found[name] for name in found if name.startswith(("checked", "from"))] == [None] * 7


def test_a_boundary_tells_all_dates_and_how_certain_it_is() -> None:
    found = cells(from_=of_dates([parse("2004-12"), parse("2005-03-02")], "disputed"))
    assert (found["from"], found["from_certainty"]) == ("[2004-12,2005-03-02]", "disputed")
    assert (found["from_earliest"], found["from_latest"]) == (Day(2004, 12, 1), Day(2005, 3, 2))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("JP", ("JPN", "392")),
        ("CSHH", ("CSK", "200")),
        ("SUHH", ("SUN", "810")),
        ("XK", (None, None)),
        (None, (None, None)),
    ],
)
def test_codes_of_countries(code: str | None, expected: tuple[str | None, str | None]) -> None:
    """Those of former states too; nothing where a country or organisation has none."""
    assert (alpha_3(code), numeric(code)) == expected
