"""The downloads: columns as documented, JSON and CSV alike, and nothing of the data lost."""

import csv
import datetime
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import duckdb
import pandas  # type: ignore[import-untyped]
import pytest
import yaml
from citeproc.source.json import CiteProcJSON

from atlas.exports import downloads, files
from atlas.exports.listing import Listing
from atlas.model.dates import Date, parse
from atlas.render.about_data.columns import columns_page
from atlas.render.about_data.downloads import Large, downloads_page, whole
from atlas.render.parts import SectionPage
from atlas.render.view import View
from data_folder import SOURCE
from places import DATA
from rendered import SITE, render

NAMES = tuple(name for name in downloads.NAMES if name not in downloads.CSV_ONLY)


@pytest.fixture(scope="module")
def documented_on_page(atlas: View) -> SectionPage:
    return columns_page(atlas)


@pytest.fixture(scope="module")
def wholes(texts: dict[str, str]) -> dict[str, Any]:
    """Each JSON file, read."""
    return {name: json.loads(texts[f"data/{name}.json"]) for name in NAMES}


def rows_of_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_cell(value: Any) -> str:
    """What the documentation says of a value in CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = "|".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "'")) else text


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_the_documented_ones(
    texts: dict[str, str], wholes: dict[str, Any], documented_on_page: SectionPage, name: str
) -> None:
    """In JSON and CSV, in what the JSON file says of itself, and on the page of columns."""
    whole = wholes[name]
    documented = [column["name"] for column in whole["columns"]]
    assert all(column["description"].endswith(".") for column in whole["columns"])
    assert all(list(row) == documented for row in whole["rows"])
    assert rows_of_csv(texts[f"data/{name}.csv"])[0] == documented
    (section,) = (section for section in documented_on_page.sections if section.id == name)
    assert section.table
    assert [row.cells[0].striptags() for row in section.table.rows] == documented


@pytest.mark.parametrize("name", NAMES)
def test_values_are_of_the_documented_types(wholes: dict[str, Any], name: str) -> None:
    whole = wholes[name]
    types = {"text": str, "number": int, "true or false": bool, "day": str, "list of texts": list}
    for column in whole["columns"]:
        values = [row[column["name"]] for row in whole["rows"]]
        assert None not in values or column["optional"], column["name"]
        given = [value for value in values if value is not None]
        assert all(type(value) is types[column["type"]] for value in given), column["name"]
        assert all(value != "" for value in given), column["name"]
        if column["type"] == "day":
            assert all(datetime.date.fromisoformat(value) for value in given)


@pytest.mark.parametrize("name", NAMES)
def test_json_and_csv_agree(texts: dict[str, str], wholes: dict[str, Any], name: str) -> None:
    whole = wholes[name]
    assert [[as_cell(value) for value in row.values()] for row in whole["rows"]] == rows_of_csv(
        texts[f"data/{name}.csv"]
    )[1:]
    assert whole["count"] == len(whole["rows"])


@pytest.mark.parametrize("name", NAMES)
def test_lists_survive_in_one_cell(wholes: dict[str, Any], name: str) -> None:
    rows = wholes[name]["rows"]
    assert not [
        item for row in rows for value in row.values() if isinstance(value, list) for item in value if "|" in item
    ]


@pytest.mark.parametrize("name", sorted(downloads.CSV_ONLY))
def test_listing_without_json_has_the_documented_columns(
    texts: dict[str, str], documented_on_page: SectionPage, name: str
) -> None:
    assert f"data/{name}.json" not in texts
    (section,) = (section for section in documented_on_page.sections if section.id == name)
    assert section.table
    head = texts[f"data/{name}.csv"].partition("\r\n")[0]
    assert [row.cells[0].striptags() for row in section.table.rows] == head.split(",")


def test_data_page_has_each_listing_once(atlas: View) -> None:
    shown = [row.anchor for section in downloads_page(atlas).sections if section.table for row in section.table.rows]
    assert sorted(filter(None, shown)) == sorted(downloads.NAMES)


@pytest.mark.parametrize(
    "name",
    ["partners", "groups", "tools", "operations", "decisions", "milestones", "summits", "questions", "eras", "glossary",
     "sources"],
)  # fmt: skip
def test_every_file_of_the_data_folder_is_a_row(texts: dict[str, str], name: str) -> None:
    ids = [row["id"] for row in json.loads(texts[f"data/{name}.json"])["rows"]]
    assert sorted(ids) == sorted(file.stem for file in (DATA / name).glob("*.yml"))


@pytest.mark.parametrize(("name", "key"), [("memberships", "group"), ("programmes", "tool")])
def test_every_spell_of_the_data_folder_is_a_row(texts: dict[str, str], name: str, key: str) -> None:
    """Counted in the YAML itself, past the model."""
    written = [
        (file.stem, spell[key])
        for file in (DATA / "partners").glob("*.yml")
        for spell in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader).get(name, ())
    ]
    rows = json.loads(texts[f"data/{name}.json"])["rows"]
    assert sorted((row["partner"], row[key]) for row in rows) == sorted(written)
    numbered = {(row["partner"], row[key], row["spell"]) for row in rows}
    assert len(numbered) == len(rows)


def test_every_event_of_the_data_folder_is_a_row(texts: dict[str, str]) -> None:
    found = {row["id"] for row in json.loads(texts["data/events.json"])["rows"]}
    for file in DATA.glob("*/*.yml"):
        for event in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader).get("events", ()):
            assert f"{file.parent.name}-{file.stem}-{event['id']}" in found


def test_json_tells_edition_and_licence(texts: dict[str, str], atlas: View) -> None:
    whole = json.loads(texts["data/partners.json"])
    assert (whole["edition"], whole["license"], whole["site"]) == (atlas.edition.edtf, "CC-BY-4.0", SITE.url)


def test_membership_row_tells_both_dates_of_a_dispute(texts: dict[str, str]) -> None:
    rows = json.loads(texts["data/memberships.json"])["rows"]
    kuwait = next(row for row in rows if row["partner"] == "kuwait")
    assert kuwait["from_certainty"] == "disputed"
    assert kuwait["from"].startswith("[2004-12,2005-01..2005-03")


@dataclass(frozen=True)
class Row:
    """A row."""

    text: Annotated[str, "A text."]
    from_: Annotated[tuple[str, ...], "Texts."]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'"])
def test_csv_defuses_formulas(start: str) -> None:
    listing = Listing("rows", Row, [Row(f"{start}1+1", (f"{start}2", "3"))])
    assert rows_of_csv(files.as_csv(listing))[1] == [f"'{start}1+1", f"'{start}2|3"]
    assert f"{start}1+1" in json.loads(files.as_json(listing, SITE, parse("2026-11-23")))["rows"][0]["text"]


def test_csv_is_quoted_as_rfc_4180_asks() -> None:
    listing = Listing("rows", Row, [Row('a "b", c\nd', ())])
    assert files.as_csv(listing) == 'text,from\r\n"a ""b"", c\nd",\r\n'


def test_csl_json_is_read_by_a_citation_processor(texts: dict[str, str], recwarn: pytest.WarningsRecorder) -> None:
    items = json.loads(texts["data/sources.csl.json"])
    read = CiteProcJSON(items)
    assert set(read) == {file.stem for file in (DATA / "sources").glob("*.yml")}
    assert [str(warning.message) for warning in recwarn] == []
    one = read["nato-37920"]
    assert (str(one.title), str(one.publisher)) == ("Riga Summit Declaration", "NATO")
    assert (one.issued.year, one.issued.month, one.issued.day) == (2006, 11, 29)


def test_csl_json_has_each_date_and_name_that_the_data_has(texts: dict[str, str], atlas: View) -> None:
    for item in json.loads(texts["data/sources.csl.json"]):
        source = atlas.catalogue.entries[f"sources/{item['id']}"].record
        assert ("issued" in item) == (source.issued is not None)
        assert len(item.get("author", ())) == len(source.author)
        assert item.get("container-title") or item.get("publisher")


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2005-03-02", {"date-parts": [[2005, 3, 2]]}),
        ("2005~", {"date-parts": [[2005]], "circa": True}),
        ("'[2005-01..2005-03]'", {"date-parts": [[2005, 1], [2005, 3]], "circa": True}),
        ("2005-01/2005-03", {"date-parts": [[2005, 1], [2005, 3]]}),
    ],
)
def test_csl_says_what_is_about_right(tmp_path: Path, issued: str, expected: dict[str, Any]) -> None:
    source = SOURCE.replace("issued: 2011-04", f"issued: {issued}")
    (item,) = json.loads(render(tmp_path, {"sources/nato-1.yml": source})["data/sources.csl.json"])
    assert item["issued"] == expected


@dataclass(frozen=True)
class OddRow:
    """A row with values that files and programs may change."""

    text: Annotated[str, "A text."]
    code: Annotated[str | None, "A code."]
    items: Annotated[tuple[str, ...], "Texts."]
    date: Annotated[Date, "A date."]


ODD = Listing(
    "rows",
    OddRow,
    [
        OddRow('He said "no", then', None, ("=1", "2"), parse("2012-10/..")),
        OddRow("two\r\nlines\nand one", "NA", (), parse("2011")),
        OddRow("=1+1", "=", ("'a", "b"), parse("2005~")),
        OddRow("'Extraordinary' meeting", "'", ("a",), parse("[2005-01..2005-03]")),
        OddRow("'=1+1", "''", ("@", "+"), parse("2011-04")),
        OddRow("شراكة, שותפות", "null", ("é", " a "), parse("2011-04-15")),
        OddRow("-", "007", ("1", "2"), parse("2011-04-15")),
    ],
)


def told() -> list[list[str]]:
    """What a reader must find, as texts: an empty one where nothing is known."""
    return [
        [text, code or "", "|".join(items), date, first.isoformat(), last.isoformat() if last else ""]
        for text, code, items, date, first, last in ODD.cells
    ]


def unguarded(cell: str) -> str:
    """As the data page tells it."""
    return cell[1:] if cell.startswith("'") else cell


def test_odd_values_are_read_back_by_pandas(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(files.as_csv(ODD).encode())
    read = pandas.read_csv(file, dtype=str, keep_default_na=False)
    assert [[unguarded(cell) for cell in row] for row in read.to_numpy().tolist()] == told()


def test_odd_values_are_read_back_by_duckdb(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(files.as_csv(ODD).encode())
    found = duckdb.read_csv(str(file), header=True, all_varchar=True, quotechar='"', escapechar='"').fetchall()
    assert [[unguarded(cell or "") for cell in row] for row in found] == told()


def test_csv_has_no_byte_order_mark(texts: dict[str, str]) -> None:
    """Readers that know of none would take it for a part of the first column's name."""
    assert all(text[0].isascii() for path, text in texts.items() if path.endswith(".csv"))


def test_data_page_says_what_the_workbook_lacks() -> None:
    database, workbook, months = (Large(name, 1_000_000) for name in ("a.sqlite", "a.xlsx", "a.csv.gz"))
    told = whole(database, workbook, months, ["panel_years", "rows"])
    assert "with days as days, which lacks panel_years and rows." in told
    assert "with days as days." in whole(database, workbook, months, [])
