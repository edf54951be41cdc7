"""Editions that are kept: their files, and what is told to differ between two."""

import csv
import io
import json
from pathlib import Path

import pytest

from atlas.exports import data_package, downloads
from atlas.exports.edition import CHANGES, CHECKSUMS, checksum, contents, count_changes, outgrown
from atlas.exports.edition_changes import Change, changes, lost_columns
from atlas.model.addresses import Site
from atlas.model.dates import Day
from atlas.publishing.offline.archive import pack
from atlas.render.view import View, prepare
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, tiny
from rendered import SITE

SOME = JAPAN.replace(
    "checked:", "memberships:\n  - {group: forum, from: 1995-05-06, attested: 2010, sources: [nato-1]}\nchecked:"
)


def view(folder: Path, changed: dict[str, str | None] | None = None) -> View:
    return prepare(check(tiny(folder, changed))[0], SITE)


@pytest.fixture
def first(tmp_path: Path) -> dict[str, str]:
    return contents(view(tmp_path / "first", {"partners/japan.yml": SOME}), SITE, "The licence.", {})


def after(tmp_path: Path, first: dict[str, str], changed: dict[str, str | None]) -> dict[str, str]:
    return contents(view(tmp_path / "after", changed), SITE, "The licence.", first)


def test_edition_has_all_files_with_their_checksums(first: dict[str, str]) -> None:
    told = {name: hashed for hashed, name in (line.split("  ") for line in first[CHECKSUMS].splitlines())}
    assert told == {name: checksum(text) for name, text in first.items() if name != CHECKSUMS}
    resources = {one["path"]: one["hash"] for one in json.loads(first[data_package.NAME])["resources"]}
    assert resources == {name: f"sha256:{told[name]}" for name in first if name.endswith(".csv")}
    assert {"README.txt", "LICENSE.txt", "sources.csl.json", "partner_years.csv"} <= first.keys()
    assert CHANGES not in first


def test_edition_names_no_address_of_the_site(first: dict[str, str], tmp_path: Path) -> None:
    """Which may move, while an edition stays as it is."""
    assert [name for name, text in first.items() if SITE.url in text] == []
    elsewhere = Site(SITE.name, "https://elsewhere.test/", "")
    again = view(tmp_path / "again", {"partners/japan.yml": SOME})
    assert contents(again, elsewhere, "The licence.", {}) == first


def test_nothing_differs_between_two_of_the_same_data(tmp_path: Path, first: dict[str, str]) -> None:
    same = after(tmp_path, first, {"partners/japan.yml": SOME})
    assert list(changes(first, same)) == []
    assert count_changes(same[CHANGES]) == {}


def test_each_cell_that_differs_is_told_by_its_key(tmp_path: Path, first: dict[str, str]) -> None:
    second = after(tmp_path, first, {"partners/japan.yml": SOME.replace("1995-05-06", "1995-05-07")})
    found = [change for change in changes(first, second) if change.listing == "memberships"]
    assert Change("memberships", "changed", "japan forum 1", "from", "1995-05-06", "1995-05-07") in found
    assert {change.column for change in found} == {"from", "from_earliest", "from_latest"}
    rows = list(csv.DictReader(io.StringIO(second[CHANGES], newline="")))
    assert [row for row in rows if row["listing"] == "partner_years"] == []
    assert count_changes(second[CHANGES])["memberships"] == {"changed": 1}


def test_rows_that_came_and_went_are_told_whole(tmp_path: Path, first: dict[str, str]) -> None:
    other = FORUM.replace("Forum", "Circle")
    second = after(tmp_path, first, {"groups/circle.yml": other})
    found = {(change.listing, change.what, change.key): change for change in changes(first, second)}
    assert json.loads(found["groups", "added", "circle"].after)["name"] == "Circle"
    assert json.loads(found["memberships", "removed", "japan forum 1"].before)["from"] == "1995-05-06"


def test_column_that_is_lost_must_have_been_announced(first: dict[str, str]) -> None:
    package = json.loads(first[data_package.NAME])
    fields = next(one for one in package["resources"] if one["name"] == "partners")["schema"]["fields"]
    fields.append({"name": "area", "type": "number"})
    before = {**first, data_package.NAME: json.dumps(package)}
    assert lost_columns(before, first) == ["partners.area"]
    assert Change("partners", "column removed", column="area") in changes({**before, "partners.csv": ""}, first)
    announced = {**first, data_package.NAME: json.dumps({**package, data_package.ANNOUNCED: ["partners.area"]})}
    assert lost_columns(announced, first) == []


def test_no_column_of_the_newest_edition_is_lost_unannounced(atlas: View, texts: dict[str, str]) -> None:
    """Who relies on one must have had an edition's time."""
    for kept in atlas.catalogue.kept_editions[:1]:
        now = {path.removeprefix("data/"): text for path, text in texts.items()}
        assert lost_columns(kept.texts, now) == []


def test_announced_columns_are_those_of_listings(atlas: View, texts: dict[str, str]) -> None:
    edition = atlas.catalogue.edition
    assert edition
    package = json.loads(texts["data/datapackage.json"])
    there = {f"{one['name']}.{field['name']}" for one in package["resources"] for field in one["schema"]["fields"]}
    assert set(edition.announced) <= there | {one["name"] for one in package["resources"]}


def test_announced_columns_stand_in_the_package(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    with (folder / "edition.yml").open("a", encoding="utf-8") as file:
        file.write("announced: [partners.capital]\n")
    made = contents(prepare(check(folder)[0], SITE), SITE, "The licence.", {})
    assert json.loads(made[data_package.NAME])[data_package.ANNOUNCED] == ["partners.capital"]


def test_listings_that_outgrew_the_edition_of_their_day_are_told(tmp_path: Path, first: dict[str, str]) -> None:
    folder = tiny(tmp_path, {"partners/japan.yml": SOME})
    (folder / "editions").mkdir()
    (folder / "editions" / "2026-11-23.zip").write_bytes(
        pack({name: text.encode() for name, text in first.items()}, "", Day(2026, 11, 23))
    )
    for written, told in ((SOME, []), (SOME.replace("1995-05-06", "1995-05-07"), ["memberships.csv"])):
        (folder / "partners" / "japan.yml").write_text(written, "utf-8")
        atlas = prepare(check(folder)[0], SITE)
        made = {path: make() for path, make in downloads.texts(atlas, SITE).items()}
        assert set(told) <= set(outgrown(atlas, made)) and bool(told) == bool(outgrown(atlas, made))
