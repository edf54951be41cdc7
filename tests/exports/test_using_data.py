"""Every example of the page "Using the data" runs as it is printed, and gives what follows from the data.

The address of the site alone is another: that of a server of the downloads on this machine.
"""

import contextlib
import csv
import io
import re
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import duckdb
import pytest

from atlas.derive.standing import Standing, on_day
from atlas.exports import record_file
from atlas.exports.listing import Listing
from atlas.model.dates import Day
from atlas.model.records import Group
from atlas.render.about_data import site_lines
from atlas.render.view import View
from places import ROOT
from rendered import SITE

PAGE = (ROOT / "docs" / "using-the-data.md").read_text("utf-8")
LINES = {path: make() for path, make in site_lines.texts(SITE).items()}
PRINTED = re.sub(r'^--8<-- "(.+)"$', lambda found: LINES[found[1]], PAGE, flags=re.M)
TEXT = " ".join(PAGE.split())
FORMAT = "partnership-for-peace"
MONGOLIA = "partners/mongolia"
DAY = Day(1994, 12, 31)
RSCRIPT = shutil.which("Rscript")
WORLD_BANK = '\ufeff"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-04-08",\n\n'
"""How such a file begins, before the names of its columns."""
LACKS = "CHE"
"""A country that the file of the World Bank has not, and that the examples show none the less."""


def _examples() -> dict[str, tuple[str, str]]:
    """Language and text of each example, by the anchor of the heading above it."""
    found, anchor = {}, ""
    for heading, language, text in re.findall(r"^##+ [^\n]*\{: #(\S+) \}$|^```(\w+)\n(.*?)^```$", PRINTED, re.M | re.S):
        anchor = heading or anchor
        if language:
            assert anchor not in found, f"two examples under {anchor}"
            found[anchor] = (language, text)
    return found


EXAMPLES = _examples()


def of(topic: str) -> list[str]:
    return [anchor for anchor in EXAMPLES if anchor.startswith(f"{topic}-")]


@pytest.fixture(scope="module")
def folder(
    atlas: View, texts: dict[str, str], listings: dict[str, Listing], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The files of a site that the examples read, and the file of the World Bank that readers put beside them."""
    folder = tmp_path_factory.mktemp("site")
    record = record_file.path(MONGOLIA)
    for path, text in {**texts, record: record_file.texts(atlas, SITE)[record]()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8", newline="")
    codes = ["WLD", *(row.alpha_3 for row in listings["countries"].rows if row.alpha_3 != LACKS)]
    years = range(1960, 2026)
    table = [("Country Name", "Country Code", "Indicator Name", "Indicator Code", *years)]
    table += [("A, name", code, "GDP", "NY.GDP.MKTP.CD", *(value(code, year) for year in years)) for code in codes]
    lines = ("".join(f'"{cell}",' for cell in row) + "\n" for row in table)
    (folder / "gdp.csv").write_text(WORLD_BANK + "".join(lines), "utf-8", newline="")
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class _Files(SimpleHTTPRequestHandler):
    """Gives files as they are, and says nothing."""

    def log_message(self, *_: object) -> None: ...


def value(code: str, year: int) -> str:
    """A made-up value, another for each country and year; there is none for the first years."""
    return f"{int(code, 36)}.{year}5" if year >= 1990 else ""


@pytest.fixture
def run(folder: Path, address: str, content: bytes, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Runs an example, in the folder; gives what it prints, and of SQL its rows as CSV.

    DuckDB and polars read the files without a server: the one would first fetch a part of itself, and the other asks
    for ranges of bytes, of which this server knows nothing.
    """

    monkeypatch.chdir(folder)
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    def run(anchor: str) -> str:
        language, printed = EXAMPLES[anchor]
        near = anchor.endswith(("-duckdb", "-polars"))
        text = printed.replace(SITE.absolute(""), f"{folder}/" if near else address)
        assert anchor.endswith("-sqlite") or text != printed, "it names the address of the site"
        match language, anchor.rpartition("-")[2]:
            case "python", _:
                said = io.StringIO()
                with contextlib.redirect_stdout(said):
                    exec(compile(text, anchor, "exec"), {})
                return said.getvalue()
            case "r", _:
                return in_r(text)
            case "sql", "duckdb":
                with duckdb.connect() as connection:
                    return as_csv(connection.execute(text).fetchall())
            case "sql", "sqlite":
                with contextlib.closing(sqlite3.connect(":memory:")) as lite:
                    lite.deserialize(content)
                    return as_csv(lite.execute(text).fetchall())
        raise ValueError(f"nothing runs {language} under {anchor}")

    return run


def in_r(text: str) -> str:
    if not RSCRIPT:
        pytest.skip("R is not installed")
    done = subprocess.run([RSCRIPT, "--vanilla", "-"], input=text, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def as_csv(found: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([("names of columns",), *found])
    return text.getvalue()


def rows(text: str) -> list[tuple[str, ...]]:
    """The cells, whatever program has written them, without the names of columns and in an order that is none's."""
    words = {"NA": "", "True": "true", "False": "false", "TRUE": "true", "FALSE": "false"}
    return sorted(
        tuple(words.get(cell, cell) for cell in row) for row in list(csv.reader(io.StringIO(text)))[1:] if row
    )


@pytest.mark.parametrize("anchor", of("day"))
def test_example_tells_who_was_in_a_format(atlas: View, run: Callable[[str], str], anchor: str) -> None:
    """As the model itself answers; and the page says how many there are."""
    began = atlas.catalogue.record(Group, FORMAT).from_
    certain, possible = set(), set()
    for entry in atlas.ordered["partners"]:
        standing = on_day([one for one in entry.record.memberships if one.group == FORMAT], DAY, began).standing
        if standing in (Standing.MEMBER, Standing.SUSPENDED):
            certain.add(entry.record.name)
        elif standing != Standing.NOT_MEMBER:
            possible.add(entry.record.name)
    found = {name: flag in ("true", "1") for name, flag in rows(run(anchor))}
    assert found == dict.fromkeys(certain, True) | dict.fromkeys(possible, False)
    assert f"gives {len(found)} partners that possibly were in it" in TEXT
    assert f"for {len(certain)} it is, for {' and '.join(sorted(possible))} it is not" in TEXT


@pytest.mark.parametrize("anchor", of("panel"))
def test_example_counts_the_panel(listings: dict[str, Listing], run: Callable[[str], str], anchor: str) -> None:
    counted: dict[int, list[int]] = {}
    for row in listings["panel_years"].rows:
        if row.group_id == FORMAT:
            sums = counted.setdefault(row.year, [0, 0, 0])
            for place, holds in enumerate((row.is_in, row.may_be_in, row.suspended)):
                sums[place] += holds
    assert rows(run(anchor)) == rows(as_csv((year, *sums) for year, sums in counted.items()))
    assert counted[DAY.year][2] == 0
    assert "For {} they give {} members for certain, {} possibly, and none suspended".format(
        DAY.year, *counted[DAY.year][:2]
    ) in TEXT  # fmt: skip


@pytest.mark.parametrize("anchor", of("join"))
def test_example_joins_a_file_of_the_world_bank(
    listings: dict[str, Listing], run: Callable[[str], str], anchor: str
) -> None:
    """Each member has the value of its own code and of the year; one that the file lacks has none."""
    expected = {
        row.country: "" if row.alpha_3 == LACKS else float(value(row.alpha_3, 2014))
        for row in listings["panel_years"].rows
        if row.group_id == FORMAT and row.year == 2014 and row.is_in
    }
    assert "" in expected.values()
    found = rows(run(anchor))
    assert {name: cell and float(cell) for name, cell in found} == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("anchor", of("statements"))
def test_example_gives_statements_with_their_sources(
    listings: dict[str, Listing], run: Callable[[str], str], anchor: str
) -> None:
    sources = {row.id: row for row in listings["sources"].rows}
    cited = {row.statement: list[str]() for row in listings["citations"].rows}
    for row in listings["citations"].rows:
        cited[row.statement].append(row.source)
    expected = [
        (row.date.edtf if row.date else None, row.text, sources[source].title, sources[source].url)
        for row in listings["statements"].rows
        if row.record == MONGOLIA or MONGOLIA in row.concerns
        for source in cited[row.id]
    ]
    assert rows(run(anchor)) == rows(as_csv(expected))


def test_steps_for_spreadsheets_leave_as_many_rows_as_the_page_says(texts: dict[str, str]) -> None:
    spells = csv.DictReader(io.StringIO(texts["data/memberships.csv"]))
    left = [
        row["partner"]
        for row in spells
        if row["group"] == FORMAT
        and row["from_latest"] <= f"{DAY}"
        and (row["until_earliest"] > f"{DAY}" or row["until_certainty"] == "no end known")
    ]
    years = csv.DictReader(io.StringIO(texts["data/partner_years.csv"]))
    column = FORMAT.replace("-", "_")
    shorter = [row["partner_id"] for row in years if row["year"] == f"{DAY.year}" and row[column] == "true"]
    assert sorted(left) == sorted(shorter)
    assert f"Both together are {len(left)} rows" in TEXT


def test_data_package_gives_days_and_lists(listings: dict[str, Listing], run: Callable[[str], str]) -> None:
    first = listings["suspensions"].rows[0]
    assert run("described-package").split() == [first.partner, str(first.from_.latest.year), str(len(first.sources))]


def test_json_of_a_record_is_at_its_address(run: Callable[[str], str]) -> None:
    assert SITE.absolute(f"{MONGOLIA}/") in run("described-record")


def test_every_example_is_tried() -> None:
    tried = [anchor for topic in ("day", "panel", "join", "statements", "described") for anchor in of(topic)]
    assert sorted(tried) == sorted(EXAMPLES)
    assert len(tried) == PAGE.count("\n```\n") > 20
