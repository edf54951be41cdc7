"""The panel by month: one row a month, the same as the panel by year where both speak of a day, and the same bytes."""

import csv
import gzip
import io
from pathlib import Path
from typing import Any

from atlas.exports.panels import panel_years
from atlas.publishing import month_panel
from atlas.render.view import View, prepare
from atlas.rules.check import check
from data_folder import FRANCE, JAPAN, tiny
from rendered import SITE

MEMBER = JAPAN.replace(
    "summary:",
    """memberships:
  - group: forum
    from: '[2004-11..2005-02]'
    until: 2009-05-15
    sources: [nato-1]
summary:""",
)


def atlas(tmp_path: Path) -> View:
    return prepare(check(tiny(tmp_path, {"partners/japan.yml": MEMBER, "allies/france.yml": FRANCE}))[0], SITE)


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(gzip.decompress(file.read_bytes()).decode(), newline="")))


def test_months_have_their_rows(tmp_path: Path) -> None:
    file = tmp_path / month_panel.NAME
    month_panel.write(atlas(tmp_path), file)
    found = rows_of(file)
    japan = {row["day"]: (row["is_in"], row["may_be_in"]) for row in found if row["alpha_3"] == "JPN"}
    assert len(japan) == sum(1 for row in found if row["alpha_3"] == "FRA")
    assert (min(japan), max(japan)) == ("1994-01-31", "2026-11-23")
    assert [japan[day] for day in ("2004-10-31", "2004-11-30", "2005-01-31", "2005-02-28")] == [
        ("false", "false"),
        ("false", "true"),
        ("false", "true"),
        ("true", "true"),
    ]
    assert (japan["2009-04-30"][0], japan["2009-05-31"][0]) == ("true", "false")
    assert all(row["day"][5:7] == f"{int(row['month']):02}" and row["day"][:4] == row["year"] for row in found)


def test_the_last_month_of_a_year_is_the_year(tmp_path: Path) -> None:
    found = atlas(tmp_path)
    month_panel.write(found, tmp_path / month_panel.NAME)
    months = {(row["alpha_3"], row["day"]): row for row in rows_of(tmp_path / month_panel.NAME)}
    shared = [column.name for column in panel_years(found).columns]
    for row in panel_years(found).rows:
        month = months[row.alpha_3, row.day.isoformat()]
        assert [month[name] for name in shared] == [_cell(getattr(row, name)) for name in shared]


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    found = atlas(tmp_path)
    for name in ("one", "two"):
        month_panel.write(found, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def _cell(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
