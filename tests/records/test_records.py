"""Every real record passes every check; a failure names its file and line."""

import pytest

from atlas.model.kinds import KINDS
from atlas.reading.problems import Problem
from atlas.rules.check import check
from places import DATA, ROOT
from the_data import catalogue


@pytest.fixture(scope="module")
def problems() -> list[Problem]:
    return check(DATA)[1]


@pytest.mark.parametrize("kind", KINDS)
def test_records_pass_check(kind: str, problems: list[Problem]) -> None:
    folder = f"{(DATA / kind).relative_to(ROOT).as_posix()}/"
    found = [str(problem) for problem in problems if problem.path.startswith(folder)]
    assert not found, "\n".join(found)


def test_data_has_no_other_problem(problems: list[Problem]) -> None:
    folders = tuple(f"{(DATA / kind).relative_to(ROOT).as_posix()}/" for kind in KINDS)
    assert [str(problem) for problem in problems if not problem.path.startswith(folders)] == []


def test_every_flag_is_there() -> None:
    codes = {
        entry.record.code for entry in catalogue().of("partners") if entry.record.code and len(entry.record.code) == 2
    }
    missing = [code for code in codes if not (ROOT / "docs" / "assets" / "flags" / f"{code.lower()}.svg").is_file()]
    assert not missing


def test_official_names_are_those_of_iso_codes() -> None:
    """They were taken over from it, so a newer release that names a country anew is seen here."""
    import pycountry

    named = {
        entry.record.code: entry.record.official_name.name
        for entry in catalogue().of("partners")
        if entry.record.official_name and entry.record.official_name.sources[0].source == "iso-codes"
    }
    found = {code: pycountry.countries.get(alpha_2=code) for code in named}
    expected = {code: getattr(country, "official_name", country.name) for code, country in found.items() if country}
    assert len(named) > 40
    assert named == expected


def test_every_country_has_a_state() -> None:
    countries = [entry for entry in catalogue().of("partners") if entry.record.type == "country"]
    told = ("memberships", "accession", "until", "status")
    assert countries
    assert [entry.id for entry in countries if not any(getattr(entry.record, key) for key in told)] == []
