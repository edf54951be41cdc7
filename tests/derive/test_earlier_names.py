"""Names of earlier days."""

from pathlib import Path

import pytest

from atlas.derive.earlier_names import name_on, name_steps
from atlas.model.dates import Day
from atlas.model.records import Partner
from atlas.reading.catalogue import read
from data_folder import JAPAN, tiny

NAMES = """earlier_names:
  - {name: Yamato, until: 1995-01-01, sources: [nato-1]}
  - {name: Nippon, until: '[2001-02-03..2001-02-05]', sources: [nato-1]}
"""


@pytest.fixture
def japan(tmp_path: Path) -> Partner:
    catalogue, _ = read(tiny(tmp_path, {"partners/japan.yml": f"{JAPAN}{NAMES}"}))
    return catalogue.record(Partner, "japan")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1990-01-01", "Yamato"),
        ("1994-12-31", "Yamato"),
        ("1995-01-01", "Nippon"),
        ("2001-02-04", "Nippon"),  # it cannot be known that the next had come
        ("2001-02-05", "Japan"),
        ("2026-01-01", "Japan"),
    ],
)
def test_name_is_that_of_the_day(japan: Partner, day: str, name: str) -> None:
    assert name_on(japan, Day.fromisoformat(day)) == name
    last = [told for first, told in name_steps(japan) if first <= day][-1]
    assert last == name, "the steps for scripts say otherwise"
