"""All listings as one SQLite database: tables with their keys, views for what is often asked, and a full-text search.

Names of columns that are words of SQL have others here (`Column.sql_name`), lists are arrays of JSON, days are texts
such as `1994-06-01`, and yes or no is 1 or 0. The tables `about` and `columns` tell what the database holds.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from atlas.exports.files import plain
from atlas.exports.listing import Column, Listing

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}

_MORE = """
CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE columns (
    table_name TEXT NOT NULL, name TEXT NOT NULL, name_in_csv TEXT NOT NULL, type TEXT NOT NULL,
    description TEXT NOT NULL, PRIMARY KEY (table_name, name)
) STRICT;
"""

_VIEWS = """
-- On a day D a partner is in a format for certain where certain_from <= D and D < coalesce(certain_until, '9999'),
-- and may be where possible_from <= D and D < coalesce(possible_until, '9999'). Suspensions stand in their own table.
CREATE VIEW who_was_in AS
SELECT partner, partner_name, alpha_3, group_id, group_name, spell,
    coalesce(from_earliest, '0001-01-01') AS possible_from,
    coalesce(from_latest, '9999-12-31') AS certain_from,
    CASE until_certainty WHEN 'no end known' THEN NULL ELSE coalesce(until_earliest, '0001-01-01') END AS certain_until,
    CASE until_certainty WHEN 'no end known' THEN NULL ELSE until_latest END AS possible_until,
    sources
FROM memberships;

-- What each partner is to NATO on the day of the edition.
CREATE VIEW partners_of_the_edition AS
SELECT id, name, alpha_3, status, status_words FROM partners ORDER BY name;

-- Each statement with the sources that it rests on, a row a source.
CREATE VIEW statements_with_sources AS
SELECT statements.id, statements.record, statements.date, statements.text, citations.paragraph,
    sources.publisher, sources.title, sources.issued, sources.url, statements.page
FROM statements
JOIN citations ON citations.statement = statements.id
JOIN sources ON sources.id = citations.source;

-- Words in statements: SELECT record, text FROM statements_search WHERE statements_search MATCH 'cyber'.
CREATE VIRTUAL TABLE statements_search USING fts5 (record, text, content = 'statements', tokenize = 'unicode61');
INSERT INTO statements_search (statements_search) VALUES ('rebuild');
"""


def database(listings: Iterable[Listing], about: Mapping[str, str]) -> bytes:
    """The content of the file. `about` says what it is: title, edition, licence, address."""
    listings = tuple(listings)
    names = {listing.name: {column.name: column.sql_name for column in listing.columns} for listing in listings}
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_MORE)
        for listing in listings:
            connection.executescript(_table(listing, names))
        connection.executescript("\n".join(_unique(listings, names)))
        for listing in listings:
            marks = ", ".join("?" * len(listing.columns))
            rows = (tuple(map(_value, cells)) for cells in listing.cells)
            connection.executemany(f"INSERT INTO {listing.name} VALUES ({marks})", rows)
        connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        connection.executemany("INSERT INTO columns VALUES (?, ?, ?, ?, ?)", _columns(listings))
        connection.executescript(_VIEWS)
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _table(listing: Listing, names: Mapping[str, Mapping[str, str]]) -> str:
    """SQL that makes the table of a listing, with an index for each column that names rows of another."""
    lines = [_column(column) for column in listing.columns]
    if listing.key:
        lines.append(f"PRIMARY KEY ({_named(listing.key, names[listing.name])})")
    indexes = []
    for number, key in enumerate(listing.foreign_keys, 1):
        own = _named(key.columns, names[listing.name])
        lines.append(f"FOREIGN KEY ({own}) REFERENCES {key.listing} ({_named(key.named, names[key.listing])})")
        indexes.append(f"CREATE INDEX {listing.name}_{number} ON {listing.name} ({own});")
    body = ",\n    ".join(lines)
    return "\n".join([f"CREATE TABLE {listing.name} (\n    {body}\n) STRICT;", *indexes])


def _unique(listings: Iterable[Listing], names: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """SQL for what is named by others and is no primary key: SQLite asks for an index that says that it is unique."""
    primary = {listing.name: listing.key for listing in listings}
    named = {(key.listing, key.named): None for listing in listings for key in listing.foreign_keys}
    for table, columns in named:
        if primary[table] != columns:
            yield f"CREATE UNIQUE INDEX {table}_{'_'.join(columns)} ON {table} ({_named(columns, names[table])});"


def _column(column: Column) -> str:
    kind = _TYPES.get(column.type, "TEXT")
    return f"{column.sql_name} {kind}{'' if column.optional else ' NOT NULL'}"


def _named(columns: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names[column] for column in columns)


def _value(value: Any) -> Any:
    match value:
        case bool():
            return int(value)
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return plain(value)


def _columns(listings: Iterable[Listing]) -> Iterator[tuple[str, ...]]:
    for listing in listings:
        for column in listing.columns:
            yield listing.name, column.sql_name, column.name, column.words, column.description
