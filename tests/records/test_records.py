"""Every real record passes every check; a failure names the record."""

from pathlib import Path

import pytest

from atlas.model.kinds import KINDS
from atlas.reading.problems import Problem
from atlas.rules.check import check
from places import DATA, ROOT

FILES = sorted(file for kind in KINDS for file in (DATA / kind).glob("*.yml"))


@pytest.fixture(scope="module")
def problems() -> dict[str, list[Problem]]:
    by_file: dict[str, list[Problem]] = {}
    for problem in check(DATA)[1]:
        by_file.setdefault(problem.path, []).append(problem)
    return by_file


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_record_passes_check(file: Path, problems: dict[str, list[Problem]]) -> None:
    found = problems.get(file.relative_to(ROOT).as_posix(), [])
    assert not found, "\n".join(map(str, found))


def test_data_has_no_other_problem(problems: dict[str, list[Problem]]) -> None:
    names = {file.relative_to(ROOT).as_posix() for file in FILES}
    assert [problem for path, found in problems.items() if path not in names for problem in found] == []


def test_every_flag_is_there() -> None:
    from atlas.reading.catalogue import read

    catalogue, _ = read(DATA)
    codes = {
        entry.record.code for entry in catalogue.of("partners") if entry.record.code and len(entry.record.code) == 2
    }
    missing = [code for code in codes if not (ROOT / "docs" / "assets" / "flags" / f"{code.lower()}.svg").is_file()]
    assert not missing


def test_official_names_are_those_of_iso_codes() -> None:
    """They were taken over from it, so a newer release that names a country anew is seen here."""
    import pycountry

    from atlas.reading.catalogue import read

    catalogue, _ = read(DATA)
    named = {
        entry.record.code: entry.record.official_name.name
        for entry in catalogue.of("partners")
        if entry.record.official_name and entry.record.official_name.sources[0].source == "iso-codes"
    }
    found = {code: pycountry.countries.get(alpha_2=code) for code in named}
    expected = {code: getattr(country, "official_name", country.name) for code, country in found.items() if country}
    assert len(named) > 40
    assert named == expected


def test_every_country_has_a_state() -> None:
    from atlas.reading.catalogue import read

    catalogue, _ = read(DATA)
    countries = [entry for entry in catalogue.of("partners") if entry.record.type == "country"]
    told = ("memberships", "accession", "until", "status")
    assert countries
    assert [entry.id for entry in countries if not any(getattr(entry.record, key) for key in told)] == []
