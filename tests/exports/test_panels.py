"""The panels: the same as SQL makes of the memberships, whose columns are read as the data page explains them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from atlas.exports.listing import Listing
from atlas.exports.panels import MonthRow, month_ends, panel_years, year_ends
from atlas.exports.partner_years import column, partner_years
from atlas.model.dates import Day
from atlas.render.view import View

READ = ("partners", "memberships", "countries", "country_codes", "panel_years", "partner_years")

EDTF = """
-- The last and the first day that a date in EDTF can mean: 2021, 2021-11, 2021-11-19, or [2021-11..2024-03-07].
create macro date_of(written) as regexp_extract(written, '([0-9-]+)]?$', 1);
create macro latest(written) as case length(date_of(written))
    when 4 then make_date(date_of(written)::int, 12, 31)
    when 7 then last_day((date_of(written) || '-01')::date)
    when 10 then date_of(written)::date end;
create macro first_of(written) as regexp_extract(written, '^[[]?([0-9-]+)', 1);
create macro earliest(written) as case length(first_of(written))
    when 4 then make_date(first_of(written)::int, 1, 1)
    when 7 then (first_of(written) || '-01')::date
    when 10 then first_of(written)::date end;
"""

PANEL = """
create table expected as
with suspensions as (
    select distinct partner, "group", spell, split_part(one, ' ', 2) as span
    from (select *, unnest(string_split(suspensions, '|')) as one from memberships where suspensions is not null)
    where one like 'membership %'
), days as (
    select distinct group_id, day from panel_years
), on_days as (
    select m.partner, m."group" as group_id, d.day,
        coalesce(d.day >= m.from_latest, false) as begun,
        coalesce(d.day >= m.from_earliest, true) as may_have_begun,
        m.until_certainty <> 'no end known' and coalesce(d.day >= m.until_earliest, true) as may_have_ended,
        m.until_certainty <> 'no end known' and coalesce(d.day >= m.until_latest, false) as ended,
        exists (
            from suspensions s where s.partner = m.partner and s."group" = m."group" and s.spell = m.spell
            and d.day >= latest(split_part(s.span, '/', 1))
            and (split_part(s.span, '/', 2) = '..' or d.day < earliest(split_part(s.span, '/', 2)))
        ) as suspended
    from memberships m join days d on d.group_id = m."group"
)
select partner, group_id, day,
    bool_or(begun and not may_have_ended) as is_in,
    bool_or(may_have_begun and not ended) as may_be_in,
    bool_or(begun and not may_have_ended and suspended)
        and not bool_or(begun and not may_have_ended and not suspended) as suspended
from on_days group by all
"""


@pytest.fixture(scope="module")
def sql(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The downloads as tables, read by DuckDB as they are, and the panel that it makes of the memberships."""
    folder = tmp_path_factory.mktemp("downloads")
    with duckdb.connect() as connection:
        for name in READ:
            (folder / f"{name}.csv").write_text(texts[f"data/{name}.csv"], "utf-8", newline="")
            connection.execute(f"create table {name} as from read_csv('{folder / name}.csv', sample_size = -1)")
        connection.execute(EDTF)
        connection.execute(PANEL)
        yield connection


def rows(sql: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return sql.execute(query).fetchall()


def test_panel_is_what_sql_makes_of_the_memberships(sql: duckdb.DuckDBPyConnection) -> None:
    """For every partner, format and year: who is in it for certain, who may be, and who is suspended."""
    compared = """from panel_years p left join expected e
        on p.partner_id = e.partner and p.group_id = e.group_id and p.day = e.day"""
    differ = f"""select p.* {compared}
        where p.is_in <> coalesce(e.is_in, false) or p.may_be_in <> coalesce(e.may_be_in, false)
        or p.suspended <> coalesce(e.suspended, false)"""
    assert rows(sql, differ) == []
    # Nobody who is in a format on a day has no row: former states are no more on the last day of a year.
    lost = """from expected e anti join panel_years p
        on p.partner_id = e.partner and p.group_id = e.group_id and p.day = e.day where e.may_be_in"""
    assert rows(sql, lost) == []
    ((certain, possible, suspended),) = rows(
        sql,
        f"select count(*) filter (e.is_in), count(*) filter (e.may_be_in), count(*) filter (e.suspended) {compared}",
    )
    assert certain > 2000 and certain < possible and suspended > 10


def test_panel_counts_partners_for_peace_as_they_were_counted_before(sql: duckdb.DuckDBPyConnection) -> None:
    """Numbers that were worked out by hand from the memberships, in pandas, R and DuckDB."""
    counted = dict(
        rows(
            sql,
            """select year, count(*) filter (is_in) from panel_years
            where group_id = 'partnership-for-peace' group by year""",
        )
    )
    known = {1994: 21, 1995: 27, 1999: 25, 2004: 20, 2006: 23, 2009: 22, 2017: 21, 2020: 20, 2023: 19, 2024: 18}
    assert {year: counted[year] for year in known} == known


ALLIES = {1990: 16, 1999: 19, 2004: 26, 2009: 28, 2017: 29, 2020: 30, 2023: 31, 2024: 32}
"""From which year on how many Allies there were on its last day."""


def test_allies_are_as_many_as_nato_had(sql: duckdb.DuckDBPyConnection) -> None:
    counted = dict(rows(sql, "select year, count(*) filter (ally) from partner_years group by year"))
    assert counted == {year: ALLIES[max(since for since in ALLIES if since <= year)] for year in counted}
    assert min(counted) == 1990
    differ = """select * from panel_years p join partner_years w using (alpha_3, year) where p.ally <> w.ally"""
    assert rows(sql, differ) == []


def test_every_state_has_a_row_for_each_year_and_format(sql: duckdb.DuckDBPyConnection) -> None:
    """As many as the list of states has on the day, each once, whether partner, Ally or neither."""
    differ = """
    with days as (select distinct day from partner_years), listed as (
        select d.day, c.alpha_3 from days d join country_codes c on c.system = 'gw'
        and d.day >= c.first_day and (c.last_day is null or d.day <= c.last_day)
    ), told as (select day, alpha_3 from partner_years)
    (from listed except all from told) union all (from told except all from listed)
    """
    assert rows(sql, differ) == []
    long = """
    with keys as (select group_id, p.alpha_3, p.day from panel_years p),
    wanted as (select g.group_id, w.alpha_3, w.day from partner_years w
        join (select distinct group_id, day from panel_years) g using (day))
    (from keys except all from wanted) union all (from wanted except all from keys)
    """
    assert rows(sql, long) == []


def test_rows_of_a_format_begin_and_end_with_it(sql: duckdb.DuckDBPyConnection, atlas: View) -> None:
    found = rows(sql, "select group_id, min(year), max(year), max(day) from panel_years group by all order by all")
    lives = {group: (first, last) for group, first, last, _ in found}
    assert lives["nacc"] == (1991, 1997)
    edition = atlas.edition.latest
    assert lives["partnership-for-peace"] == (1994, edition.year)
    assert lives["permanent-joint-council"] == (1997, 2002)
    assert {day for *_, last, day in found if last == edition.year} == {edition}


def test_states_that_ended_and_began_hand_over(sql: duckdb.DuckDBPyConnection) -> None:
    years = dict(
        rows(sql, "select alpha_3, list(distinct year order by year) from partner_years where year < 2009 group by all")
    )
    assert (years["CSK"][-1], years["CZE"][0], years["SVK"][0]) == (1992, 1993, 1993)
    assert (years["SUN"], years["RUS"][0]) == ([1990], 1991)
    assert (years["YUG"][-1], years["SRB"][0], years["MNE"][0]) == (2005, 2006, 2006)
    assert years["UKR"][0] == 1991
    assert years["XKX"][0] == 2008


def test_wide_panel_tells_the_same_as_the_long_one(sql: duckdb.DuckDBPyConnection) -> None:
    groups = [group for (group,) in rows(sql, "select distinct group_id from panel_years")]
    for group in groups:
        differ = f"""select p.alpha_3, p.year from panel_years p join partner_years w using (alpha_3, year)
            where p.group_id = '{group}' and w.{column(group)} is distinct from
            case when p.is_in then true when p.may_be_in then null else false end"""
        assert rows(sql, differ) == []
    counted = """select alpha_3, year from partner_years w
        where formats <> (select count(*) from panel_years p
            where p.is_in and p.alpha_3 = w.alpha_3 and p.year = w.year)"""
    assert rows(sql, counted) == []


def test_what_a_source_shows_stands_beside_who_may_be_in(sql: duckdb.DuckDBPyConnection, atlas: View) -> None:
    assert rows(sql, "from panel_years where confirmed is not null and not may_be_in") == []
    ((shown,),) = rows(
        sql,
        """select max_by(confirmed, year) from panel_years
        where alpha_3 = 'JPN' and group_id = 'partners-across-the-globe'""",
    )
    assert Day(2024, 10, 3) <= shown <= atlas.edition.latest


def test_number_of_rows_is_known_before_they_are_made(sql: duckdb.DuckDBPyConnection, atlas: View) -> None:
    for listing in (panel_years(atlas), partner_years(atlas)):
        assert [(len(listing.rows),)] == rows(sql, f"select count(*) from {listing.name}")


def test_names_of_columns_are_no_words_of_sql(atlas: View) -> None:
    """So that no query has to quote one."""
    names = [
        name.name
        for listing in (panel_years(atlas), partner_years(atlas), Listing("panel_months", MonthRow, ()))
        for name in listing.columns
    ]
    with duckdb.connect() as connection:
        reserved = {
            word
            for (word,) in connection.execute(
                "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"
            ).fetchall()
        }
    assert not reserved & set(names)


def test_a_join_by_alpha_3_loses_no_country(sql: duckdb.DuckDBPyConnection) -> None:
    """With the list of Natural Earth, in which Kosovo alone has no code."""
    others = Path(__file__).parent / "other_lists" / "natural-earth.csv"
    lost = f"from read_csv('{others}') o anti join countries c on o.alpha_3 = c.alpha_3"
    assert [code for code, *_ in rows(sql, lost)] == ["XK"]
    unknown = "from panel_years anti join countries using (alpha_3)"
    assert rows(sql, unknown) == []
    assert rows(sql, "select alpha_3 from countries group by 1 having count(*) > 1") == []
    assert rows(sql, "from country_codes anti join countries using (alpha_3)") == []


def test_every_partner_and_ally_is_a_country(sql: duckdb.DuckDBPyConnection, atlas: View) -> None:
    lost = "from partners p anti join countries c on c.partner = p.id where p.type = 'country'"
    assert rows(sql, lost) == []
    found = {ally for (ally,) in rows(sql, "select ally from countries where ally is not null")}
    assert found == {entry.id for entry in atlas.ordered["allies"]}


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Day(1994, 5, 3), Day(1995, 2, 1), [Day(1994, 12, 31), Day(1995, 12, 31)]),
        (Day(2025, 1, 1), Day(2026, 11, 29), [Day(2025, 12, 31), Day(2026, 11, 29)]),
    ],
)
def test_year_ends(first: Day, last: Day, expected: list[Day]) -> None:
    assert year_ends(first, last, Day(2026, 11, 29)) == expected


def test_month_ends() -> None:
    found = month_ends(Day(1995, 12, 20), Day(1996, 2, 1), Day(2026, 11, 29))
    assert found == [Day(1995, 12, 31), Day(1996, 1, 31), Day(1996, 2, 29)]
    assert month_ends(Day(2026, 11, 1), Day(2026, 11, 29), Day(2026, 11, 29)) == [Day(2026, 11, 29)]
