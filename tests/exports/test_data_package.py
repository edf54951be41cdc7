"""The Data Package describes the CSV files as they are: programs that know it read, check and join them."""

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from frictionless import Package
from jsonschema import Draft202012Validator

from atlas.exports import schemas
from atlas.exports.downloads import NAMES
from atlas.model.kinds import KINDS
from atlas.render.view import View
from places import DATA
from rendered import SITE

_TYPES = {"string": "VARCHAR", "list": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE"}


@pytest.fixture(scope="module")
def package(texts: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(texts["data/datapackage.json"])
    return found


@pytest.fixture(scope="module")
def folder(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its files, as they are downloaded."""
    made = tmp_path_factory.mktemp("package")
    for name in ("datapackage.json", *(f"{name}.csv" for name in NAMES)):
        (made / name).write_text(texts[f"data/{name}"], "utf-8", newline="")
    return made


@pytest.fixture(scope="module")
def database(folder: Path, package: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    """All files as tables, with the types of the package; reading fails where a value is of another."""
    made = duckdb.connect()
    for resource in package["resources"]:
        types = {field["name"]: _TYPES[field["type"]] for field in resource["schema"]["fields"]}
        made.execute(
            f'CREATE TABLE "{resource["name"]}" AS SELECT * FROM read_csv(?, columns = {types}, header = true, '
            """delim = ',', quote = '"', escape = '"', nullstr = '', dateformat = '%Y-%m-%d')""",
            [str(folder / resource["path"])],
        )
    return made


def test_frictionless_finds_package_and_files_valid(folder: Path) -> None:
    """The first rows of each file, to be quick; the database below reads all."""
    report = Package(str(folder / "datapackage.json")).validate(limit_rows=50)
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:5]
    assert len(report.tasks) == len(NAMES)


def test_package_tells_edition_licence_and_what_each_file_is(package: dict[str, Any], atlas: View) -> None:
    assert package["version"] == atlas.edition.edtf
    assert package["created"].startswith(atlas.edition.edtf)
    assert package["homepage"] == SITE.absolute("data/")
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert [resource["name"] for resource in package["resources"]] == list(NAMES)


def test_sizes_and_hashes_are_those_of_the_files(folder: Path, package: dict[str, Any]) -> None:
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_columns_are_of_the_types_told(database: duckdb.DuckDBPyConnection, package: dict[str, Any]) -> None:
    """Every row of every file, none lost on the way; texts that are required are there."""
    for resource in package["resources"]:
        required = [
            f'"{field["name"]}" IS NULL'
            for field in resource["schema"]["fields"]
            if field.get("constraints", {}).get("required")
        ]
        lacking = f'SELECT count(*) FILTER ({" OR ".join(required)}), count(*) FROM "{resource["name"]}"'
        found = database.execute(lacking).fetchone()
        assert found and found[0] == 0 and found[1] > 0, resource["name"]


def test_keys_hold_in_a_database(database: duckdb.DuckDBPyConnection, package: dict[str, Any]) -> None:
    """Primary keys tell rows apart, and what a foreign key names is there."""

    def columns(names: list[str], of: str) -> str:
        return ", ".join(f'{of}."{name}"' for name in names)

    checked = 0
    for resource in package["resources"]:
        table, schema = resource["name"], resource["schema"]
        counts = f'SELECT count(*), count(DISTINCT ({columns(schema["primaryKey"], "a")})) FROM "{table}" a'
        found = database.execute(counts).fetchone()
        assert found and found[0] == found[1], table
        for key in schema.get("foreignKeys", ()):
            other = key["reference"]["resource"]
            tie = " AND ".join(
                f'a."{one}" = b."{two}"' for one, two in zip(key["fields"], key["reference"]["fields"], strict=True)
            )
            given = " AND ".join(f'a."{one}" IS NOT NULL' for one in key["fields"])
            lost = database.execute(
                f'SELECT {columns(key["fields"], "a")} FROM "{table}" a ANTI JOIN "{other}" b ON {tie} WHERE {given}'
            ).fetchall()
            assert not lost, (table, key)
            checked += 1
    assert checked > 40


def test_names_for_sql_need_no_quotes(listings: dict[str, Any]) -> None:
    columns = {column.sql_name for listing in listings.values() for column in listing.columns}
    made = duckdb.connect()
    for name in sorted(columns):
        made.execute(f"CREATE OR REPLACE TABLE rows ({name} VARCHAR)")
        made.execute(f"SELECT {name} FROM rows WHERE {name} = 'a' ORDER BY {name}")


@pytest.mark.parametrize("name", schemas.NAMES)
def test_published_schemas_stand_alone(texts: dict[str, str], name: str) -> None:
    """Each has its address, names no file that is not published, and is a schema."""
    schema = json.loads(texts[f"data/schema/{name}"])
    assert schema["$id"] == SITE.absolute(f"data/schema/{name}")
    assert "references.yml" not in texts[f"data/schema/{name}"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("kind", "identifier"), [("partners", "japan"), ("summits", "2006-riga")])
def test_published_schemas_accept_records_and_refuse_others(texts: dict[str, str], kind: str, identifier: str) -> None:
    validator = Draft202012Validator(json.loads(texts[f"data/schema/{KINDS[kind].schema}"]))
    record = yaml.load((DATA / kind / f"{identifier}.yml").read_text("utf-8"), yaml.CBaseLoader)
    assert validator.is_valid(record)
    assert not validator.is_valid({**record, "nickname": "N"})
