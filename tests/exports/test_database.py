"""The database and the workbook: all that the listings hold, under names and in types that their readers know."""

import io
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from atlas.exports.database import database
from atlas.exports.files import SEPARATOR, plain
from atlas.exports.listing import Listing
from atlas.exports.workbook import workbook
from atlas.model.dates import Day

MEMBERS = """
SELECT partner FROM who_was_in
WHERE group_id = ? AND certain_from <= :day AND :day < coalesce(certain_until, '9999')
"""


@pytest.fixture(scope="module")
def sql(content: bytes) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    yield connection
    connection.close()


def as_sql(value: Any) -> Any:
    """What the documentation says of a value in the database."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else plain(value)


def test_database_holds_every_row(sql: sqlite3.Connection, listings: dict[str, Listing]) -> None:
    for listing in listings.values():
        expected = [tuple(map(as_sql, cells)) for cells in listing.cells]
        found = sql.execute(f"SELECT * FROM {listing.name}").fetchall()
        assert sorted(found, key=repr) == sorted(expected, key=repr), listing.name


def test_every_key_of_the_database_leads_to_a_row(sql: sqlite3.Connection) -> None:
    assert sql.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sql.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    ((keys,),) = sql.execute("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%FOREIGN KEY%'").fetchall()
    assert keys > 20


def test_database_explains_its_columns(
    sql: sqlite3.Connection, listings: dict[str, Listing], about: dict[str, str]
) -> None:
    for listing in listings.values():
        named = [name for _, name, *_ in sql.execute(f"PRAGMA table_info({listing.name})")]
        told = sql.execute(
            "SELECT name, name_in_csv FROM columns WHERE table_name = ? ORDER BY rowid", (listing.name,)
        ).fetchall()
        assert [name for name, _ in told] == named
        assert [name for _, name in told] == [column.name for column in listing.columns]
    assert dict(sql.execute("SELECT * FROM about")) == about


def test_database_finds_words_and_answers_who_was_in(sql: sqlite3.Connection) -> None:
    found = sql.execute("SELECT record FROM statements_search WHERE statements_search MATCH 'simmons'").fetchall()
    assert any("partners/" in record for (record,) in found)
    query = MEMBERS.replace("?", "'partnership-for-peace'")
    members = [partner for (partner,) in sql.execute(query, {"day": "2026-06-01"})]
    assert {"austria", "switzerland", "ireland"} <= set(members)
    assert not {"finland", "sweden"} & set(members)
    cited = "SELECT count(*) FROM statements_with_sources WHERE title IS NULL OR text IS NULL"
    assert sql.execute(cited).fetchone() == (0,)


def test_database_and_workbook_are_the_same_bytes_each_time(
    listings: dict[str, Listing], content: bytes, about: dict[str, str]
) -> None:
    assert database(listings.values(), about) == content
    few = [listings[name] for name in ("memberships", "posts")]
    assert workbook(few, about, Day(2026, 11, 29)) == workbook(few, about, Day(2026, 11, 29))


def test_workbook_has_days_as_days_and_dates_as_text(listings: dict[str, Listing], about: dict[str, str]) -> None:
    wanted = [listings[name] for name in ("memberships", "posts", "suspensions")]
    book = openpyxl.load_workbook(io.BytesIO(workbook(wanted, about, Day(2026, 11, 29))), read_only=True)
    assert book.sheetnames == ["about", "columns", *(listing.name for listing in wanted)]
    for listing in wanted:
        head, *rows = book[listing.name].iter_rows(values_only=True)
        assert head == tuple(column.name for column in listing.columns)
        assert [[as_cell(value) for value in row] for row in rows] == [
            [SEPARATOR.join(cell) or None if isinstance(cell, tuple) else cell for cell in cells]
            for cells in listing.cells
        ]


def as_cell(value: Any) -> Any:
    """What a cell holds; a day without its midnight."""
    return value.date() if hasattr(value, "date") else value
