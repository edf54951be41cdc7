"""How the listings hang together: keys, what names a row of another listing, and values that columns may hold."""

import re
from typing import Any

import pytest
import yaml

from atlas.exports.downloads import NAMES
from atlas.exports.listing import Listing
from places import DATA


def rows(listing: Listing) -> list[dict[str, Any]]:
    names = [column.name for column in listing.columns]
    return [dict(zip(names, cells, strict=True)) for cells in listing.cells]


def values(listing: Listing, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """What rows hold in these columns, of those rows that hold something in each."""
    reads = {column.name: column.value for column in listing.columns}
    found = [tuple(reads[column](row) for column in columns) for row in listing.rows]
    return [value for value in found if None not in value]


@pytest.mark.parametrize("name", NAMES)
def test_primary_key_tells_rows_apart(listings: dict[str, Listing], name: str) -> None:
    listing = listings[name]
    keys = values(listing, listing.key)
    assert listing.key, "mark the columns that tell its rows apart with KEY"
    assert len(set(keys)) == len(keys) == len(listing.rows)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_is_there(listings: dict[str, Listing], name: str) -> None:
    """Of foreign keys and of lists alike."""
    for key in listings[name].foreign_keys:
        there = set(values(listings[key.listing], key.named))
        assert set(values(listings[name], key.columns)) <= there, key
    for column in listings[name].columns:
        if column.to and column.type == "list":
            there = set(values(listings[column.to.listing], (column.to.column,)))
            found = {item.partition("#")[0] for (items,) in values(listings[name], (column.name,)) for item in items}
            assert {(item,) for item in found} <= there, column.name


@pytest.mark.parametrize("name", NAMES)
def test_every_id_says_of_what(listings: dict[str, Listing], name: str) -> None:
    """A column whose description says that it holds ids says which listing has them, unless it is the row's own."""
    for column in listings[name].columns:
        if re.search(r"\bids? (?:of|among)\b|kind/id", column.description, re.IGNORECASE):
            own = column.is_key and listings[name].key == (column.name,)
            assert own or column.to or (name, column.name) == ("aliases", "id"), f"mark {column.name} with To(...)"


@pytest.mark.parametrize("name", NAMES)
def test_columns_hold_the_values_that_they_may(listings: dict[str, Listing], name: str) -> None:
    for column in listings[name].columns:
        if column.values:
            assert {value for (value,) in values(listings[name], (column.name,))} <= set(column.values), column.name


@pytest.mark.parametrize("name", NAMES)
def test_every_date_has_its_days_beside_it(listings: dict[str, Listing], name: str) -> None:
    columns = {column.name: column for column in listings[name].columns}
    for column in columns.values():
        if "EDTF" in column.description and column.type == "string":
            assert column.is_edtf, column.name
        if column.is_edtf:
            assert columns[f"{column.name}_earliest"].type == columns[f"{column.name}_latest"].type == "date"


@pytest.mark.parametrize("name", NAMES)
def test_every_partner_has_name_and_code_beside_its_id(listings: dict[str, Listing], name: str) -> None:
    columns = {column.name for column in listings[name].columns}
    if "partner" in columns and name not in {"allies", "countries"}:  # which are of countries, and have their own
        assert {"partner_name", "alpha_3"} <= columns


def test_suspensions_are_those_of_the_column_of_memberships(listings: dict[str, Listing]) -> None:
    """The mini-language of the older column says the same as the rows."""
    told = [
        (row["partner"], row["group"], row["spell"], text)
        for row in rows(listings["memberships"])
        for text in row["suspensions"]
    ]
    found = [
        (row["partner"], row["group"], row["spell"], f"{row['scope']} {row['from']}/{row['until'] or '..'}")
        for row in rows(listings["suspensions"])
    ]
    assert found == told != []


def test_cycles_are_those_of_the_column_of_programmes(listings: dict[str, Listing]) -> None:
    told = [(row["partner"], row["tool"], text) for row in rows(listings["programmes"]) for text in row["cycles"]]
    assert [(row["partner"], row["tool"], row["period"]) for row in rows(listings["cycles"])] == told != []


def test_statements_of_the_data_folder_are_rows(listings: dict[str, Listing]) -> None:
    """Every text with an id of its own, counted in the YAML itself."""
    written = {
        f"{file.parent.name}/{file.stem}#{part['id']}"
        for folder in ("partners", "groups", "summits", "questions")
        for file in (DATA / folder).glob("*.yml")
        for value in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader).values()
        if isinstance(value, list)
        for part in value
        if isinstance(part, dict) and "text" in part
    }
    found = {row["id"] for row in rows(listings["statements"])}
    assert written <= found
    assert {"partners/japan#summary", "glossary/nac#definition"} <= found


def test_citations_tell_the_paragraph_apart(listings: dict[str, Listing]) -> None:
    """Of each statement the same as its own column."""
    cited: dict[str, list[str]] = {}
    for row in rows(listings["citations"]):
        if row["statement"]:
            paragraph = f"#{row['paragraph']}" if row["paragraph"] else ""
            cited.setdefault(row["statement"], []).append(row["source"] + paragraph)
    statements = rows(listings["statements"])
    assert all(list(dict.fromkeys(cited[row["id"]])) == list(row["sources"]) for row in statements)
    assert any("#" in source for sources in cited.values() for source in sources)


def test_all_members_of_nato_are_allies(listings: dict[str, Listing]) -> None:
    found = rows(listings["allies"])
    assert len(found) == len(listings["partners"].rows) - sum(
        row["accession"] is None for row in rows(listings["partners"])
    ) + len(list((DATA / "allies").glob("*.yml")))
    assert all(row["alpha_3"] for row in found)


def test_first_date_shown_is_no_beginning(listings: dict[str, Listing]) -> None:
    for row in rows(listings["memberships"]):
        attested = row["from_certainty"] == "attested"
        assert row["first_shown"] == (row["from"] if attested else None)
        assert attested <= (row["from_earliest"] is None)
