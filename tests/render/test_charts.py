"""Charts: everything within them, in order of time, and each mark a link with a name."""

import re
from collections import Counter
from pathlib import Path

import pytest

from atlas.derive.connections import connect
from atlas.model.dates import Day
from atlas.model.records import Summit
from atlas.render.charts import lanes, picture, scale, small
from atlas.render.timeline.page import timeline_page
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, tiny
from rendered import render
from the_data import atlas


def test_scale_is_true_to_days_and_holds_what_is_outside() -> None:
    axis = scale.Scale(Day(2000, 1, 1), Day(2000, 12, 31), 365)
    assert axis.at(Day(2000, 2, 1)) - axis.at(Day(2000, 1, 1)) == 31
    assert (axis.at(Day(1958, 1, 1)), axis.at(Day(2030, 1, 1))) == (0, 365)


def test_small_charts_share_one_axis() -> None:
    """They can be set under one another: the same year stands at the same place in each."""
    pages = [small.chart(atlas(), atlas().writer("x/"), entry).figure for entry in atlas().catalogue.of("partners")]
    places = {re.findall(r'x="([\d.]+)%"[^>]*>(\d{4})<', figure)[4] for figure in pages if figure}
    assert len(places) == 1


@pytest.mark.parametrize("kind", ["partners", "groups", "tools"])
def test_small_charts_hold_nothing_outside(kind: str) -> None:
    for entry in atlas().catalogue.of(kind):
        figure = small.chart(atlas(), atlas().writer("x/"), entry).figure
        for start, width in re.findall(r'<rect x="([\d.]+)%"[^>]* width="([\d.]+)%"', figure):
            assert float(start) + float(width) <= 100.01, entry.id
        assert figure.count("<a ") == figure.count("<title>") + 1  # the link to the timeline is text


def test_picture_marks_are_in_order_of_time() -> None:
    drawn = picture.picture(atlas(), atlas().writer("timeline/"))
    marks = re.findall(r'<a href="#[^"]+".*?<use href="#chart-\w+" x="([\d.]+)%"', drawn)
    assert len(marks) > 90
    assert marks == sorted(marks, key=float)


def test_picture_shows_every_format_and_summit_by_name() -> None:
    drawn = picture.picture(atlas(), atlas().writer("timeline/"))
    for entry in atlas().catalogue.of("groups"):
        assert f'data-group="{entry.id}"' in drawn
    assert all(
        f'href="#summits-{entry.id}"' in drawn for entry in atlas().catalogue.of(Summit) if not entry.record.planned
    )


def test_picture_names_summits_as_one_speaks_of_them() -> None:
    """Not by a city that nobody remembers, and each with its year, as several were in one city."""
    labels = re.findall(r'class="atlas-summit"[^>]*>([^<]+)<', picture.picture(atlas(), atlas().writer("timeline/")))
    assert {"Lisbon 2010", "Wales 2014", "Strasbourg-Kehl 2009", "London 2019", "Brussels 2021"} <= set(labels)
    assert len(labels) == len(set(labels))
    assert all(re.search(r" \d{4}$", label) for label in labels)


def test_lane_goes_on_with_what_replaced_a_format() -> None:
    lives = [lanes.life(entry, atlas().connections, atlas().edition.latest) for entry in atlas().catalogue.of("groups")]
    chains = [[life.entry.id for life in lane] for lane in lanes.chains(lives)]
    assert ["nacc", "eapc"] in chains
    assert ["nato-ukraine-commission", "nato-ukraine-council"] in chains


@pytest.mark.parametrize(
    ("spells", "words"),
    [
        (["from: '[1996-03..1996-05]'\n    attested: 2020"], "since 31 May 1996 or earlier, last confirmed 2020"),
        (["from: '[1996-03..1996-05]'\n    attested: 2020", "attested: 1996-04/1999-02"],
         "since April 1996 or earlier, last confirmed 2020"),
        (["from: 1995\n    until: 1998", "attested: 1996-04/1999-02"],
         "since 1995 or earlier, last confirmed February 1999"),
        (["from: '[1996-03..2001-05]'\n    until: 2003", "attested: 1996/1996-02"],
         "since 1996 or earlier, last confirmed 1996"),
        (["from: 1995\n    until: 1998"], "since 1995 or earlier"),
        (["from: {disputed: [{date: '[1996-03..1996-05]', sources: [nato-1]}, {date: 1997, sources: [nato-1]}]}\n"
          "    attested: 2020-03"],
         "since 31 May 1996 or earlier, last confirmed March 2020"),
    ],
)  # fmt: skip
def test_life_without_a_beginning_is_shown_from_the_first_sure_day(
    tmp_path: Path, spells: list[str], words: str
) -> None:
    members = "".join(f"  - group: forum\n    sources: [nato-1]\n    {spell}\n" for spell in spells)
    files = {"groups/forum.yml": FORUM.replace("from: 1994-01-10\n", ""), "partners/japan.yml": JAPAN}
    for number, spell in enumerate(members.split("  - ")[1:]):
        name, code = ("Japan", "JP") if number == 0 else ("Oman", "OM")
        text = JAPAN.replace("Japan", name).replace("JP", code) + f"memberships:\n  - {spell}"
        files[f"partners/{name.lower()}.yml"] = text
    catalogue, problems = check(tiny(tmp_path, files))
    assert not [problem for problem in problems if problem.level == "error"]
    found = lanes.life(catalogue.entries["groups/forum"], connect(catalogue), Day(2026, 11, 23))
    assert found.words == words


def test_suspension_ends_with_its_format() -> None:
    life = lanes.life(atlas().catalogue.entries["groups/nato-russia-council"], atlas().connections, Day(2026, 11, 23))
    assert max(stretch.end for _, stretch in life.suspended) <= max(stretch.end for stretch in life.stretches)


def test_swarm_keeps_marks_apart() -> None:
    assert lanes.swarm([0, 0, 0.5, 2], 1) == [0, 1, 2, 0]


def test_spread_keeps_order_gap_and_end() -> None:
    assert lanes.spread([1, 1.2, 9.9, 10], 1, 10) == [1, 2, 9, 10]
    assert lanes.spread([1, 5, 5.5], 1, 10) == [1, 5, 6]


def test_timeline_event_carries_what_filters_go_by() -> None:
    page = timeline_page(atlas())
    events = {event.anchor: str(event.attributes) for year in page.years for event in year.events}
    assert len(events) == page.total == len(atlas().moments)
    assert 'data-body="nac-foreign-ministers"' in events["decisions-2014-russia-suspension"]


def test_timeline_event_has_links_to_all_that_it_is_found_by() -> None:
    """Scripts take partners, formats and programmes of an event from its links, so that these stand in it once."""
    found: dict[str, dict[str, int]] = {"group": {}, "partner": {}, "tool": {}}
    page = timeline_page(atlas())
    for event in (event for year in page.years for event in year.events):
        links = [*event.about, *([event.origin] if event.origin else [])]
        text = str(event.html) + "".join(f'<a href="{link.href}">' for link in links)
        for folder, one in set(re.findall(r'href="\.\./(group|partner|tool)s/([^/"]+)/', text)):
            found[folder][one] = found[folder].get(one, 0) + 1
    told = {facet.key: {choice.value: choice.count for choice in facet.choices} for facet in page.facets}
    assert found == {key: told[key] for key in found}


def test_strip_of_years_counts_what_the_list_has() -> None:
    """About 1994 stands in 1994 in both, though the year before may be meant."""
    page = timeline_page(atlas())
    bars = re.findall(r'<a href="#(\d+)" tabindex="-1" data-year="\1" data-count="(\d+)"', page.overview)
    listed = {year.year: len(year.events) for year in page.years if page.first <= year.year <= page.last}
    assert {int(year): int(count) for year, count in bars} == listed


def test_timeline_counts_are_those_of_its_events() -> None:
    """Scripts take the kind of an event from its first link, and that of who joined or left is that of partners."""
    page = timeline_page(atlas())
    firsts = [event.origin.href if event.origin else str(event.html) for year in page.years for event in year.events]
    found = [re.match(r'(?:<strong><a href=")?\.\./(\w+)/', first) for first in firsts]
    kinds = Counter(one[1] if one else "partners" for one in found)
    assert kinds == {choice.value: choice.count for choice in page.facets[0].choices}


def test_name_of_a_late_bar_stands_before_its_end(tmp_path: Path) -> None:
    """It would leave the picture on a phone."""
    files = {"groups/forum.yml": FORUM.replace("Forum", "Forum of Partners")}
    late = {}
    for year in (1995, 2025):
        spell = f"memberships:\n  - {{group: forum, from: {year}, attested: 2026, sources: [nato-1]}}\n"
        chart = render(tmp_path, {**files, "partners/japan.yml": JAPAN + spell})["partners/japan.md"]
        (name, place) = re.findall(r'<text class="(atlas-name[^"]*)"[^>]* x="([\d.]+)%"', chart)[0]
        late[year] = ("is-late" in name, float(place) == 100)
    assert late == {1995: (False, False), 2025: (True, True)}


def test_picture_shows_what_was_suspended(tmp_path: Path) -> None:
    suspended = FORUM + "suspensions:\n  - {from: 2000, until: 2005, scope: membership, sources: [nato-1]}\n"
    drawn = [
        render(tmp_path, {"groups/forum.yml": text})["timeline/index.md"].partition("<figcaption")[0]
        for text in (FORUM, suspended)
    ]
    assert ["atlas-hollow" in picture for picture in drawn] == [False, True]


def test_life_of_a_day_is_seen_on_the_home_page(tmp_path: Path) -> None:
    short = FORUM.replace("from: 1994-01-10", "from: 1994-01-10\nuntil: 1994-01-11")
    page = render(tmp_path, {"groups/forum.yml": short})["snippets/lives.md"]
    assert [float(length) for length in re.findall(r'mark-colour"[^>]* width="([\d.]+)%"', page)] == [0.5]
