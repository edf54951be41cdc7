"""The timeline: each event once, in order, at an address that does not move."""

from pathlib import Path

import pytest

from atlas import wording
from atlas.derive.moments import Moment, timeline
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, tiny

JOINED = """memberships:
  - group: forum
    from: 1994-05-09
    until: 2004-03-29
    sources: [nato-1]
programmes:
  - tool: plan
    from: 1995-06
    sources: [nato-1]
events:
  - id: visit
    date: 1995
    text: A minister came.
    sources: [nato-1]
checked:"""


def moments(tmp_path: Path, **partners: str) -> list[Moment]:
    changed: dict[str, str | bytes | None] = {f"partners/{name}.yml": text for name, text in partners.items()}
    return timeline(check(tiny(tmp_path, changed))[0])


def told(tmp_path: Path, found: list[Moment]) -> list[str]:
    """The texts of moments of the folder that was written last."""
    catalogue, _ = check(tmp_path / "data")
    return [wording.moment(moment, catalogue) for moment in found]


def test_timeline_is_in_order_of_time(tmp_path: Path) -> None:
    found = moments(tmp_path, japan=JAPAN.replace("checked:", JOINED))
    assert [(moment.anchor, moment.date.edtf) for moment in found] == [
        ("japan--joined--forum", "1994-05-09"),
        ("partners-japan-visit", "1995"),
        ("japan--began--plan", "1995-06"),
        ("japan--left--forum", "2004-03-29"),
        ("summits-2006-riga", "2006-11-28/2006-11-29"),
    ]


def test_timeline_partners_of_one_day_share_an_entry(tmp_path: Path) -> None:
    japan = JAPAN.replace("checked:", JOINED)
    korea = japan.replace("Japan", "Korea").replace("code: JP", "code: KR")
    found = moments(tmp_path, japan=japan, korea=korea)
    joined = next(moment for moment in found if "joined" in moment.anchor)
    assert told(tmp_path, found)[0] == "Joined Forum: Japan and Korea."
    assert (joined.anchor, joined.aliases) == ("japan--joined--forum", ("korea--joined--forum",))
    assert joined.concerns == ("partners/japan", "partners/korea")


def test_timeline_end_by_accession_is_told_once(tmp_path: Path) -> None:
    ally = JAPAN.replace("code: JP", "code: JP\naccession: {date: 2004-03-29, sources: [nato-1]}").replace(
        "checked:", JOINED
    )
    texts = told(tmp_path, moments(tmp_path, japan=ally))
    assert "Joined NATO: Japan." in texts
    assert "Left Forum: Japan." not in texts


def test_timeline_end_of_the_format_is_no_leaving(tmp_path: Path) -> None:
    forum = FORUM.replace("sources: [nato-1]\nsummary", "until: 2004-03-29\nsources: [nato-1]\nsummary", 1)
    folder = tiny(tmp_path, {"partners/japan.yml": JAPAN.replace("checked:", JOINED), "groups/forum.yml": forum})
    texts = told(tmp_path, timeline(check(folder)[0]))
    assert "Forum ended, and in it until then: Japan." in texts
    assert "Left Forum: Japan." not in texts


def test_timeline_disputed_end_of_the_format_is_no_leaving(tmp_path: Path) -> None:
    until = "until: {disputed: [{date: 2004-03-29, sources: [nato-1]}, {date: 2004-05, sources: [nato-1]}]}"
    japan = JAPAN.replace("checked:", JOINED.replace("until: 2004-03-29", until))
    forum = FORUM.replace("from: 1994-01-10", f"from: 1994-01-10\n{until}")
    folder = tiny(tmp_path, {"partners/japan.yml": japan, "groups/forum.yml": forum})
    assert "japan--closed--forum" in addresses(timeline(check(folder)[0]))


def test_timeline_says_what_is_inferred(tmp_path: Path) -> None:
    inferred = JOINED.replace("from: 1994-05-09", "from: {date: 1994-05-09, basis: inferred}")
    texts = told(tmp_path, moments(tmp_path, japan=JAPAN.replace("checked:", inferred)))
    assert "Joined Forum: Japan (inferred)." in texts


def test_timeline_disputed_boundary_stands_at_earliest_claim(tmp_path: Path) -> None:
    disputed = JOINED.replace(
        "from: 1994-05-09", "from: {disputed: [{date: 1995, sources: [nato-1]}, {date: 1994-05-27, sources: [nato-1]}]}"
    )
    found = moments(tmp_path, japan=JAPAN.replace("checked:", disputed))
    assert [moment.date.edtf for moment in found if "joined--forum" in moment.anchor] == ["1994-05-27"]


def addresses(found: list[Moment]) -> dict[str, str]:
    """What stands at each address of the timeline."""
    return {anchor: moment.target for moment in found for anchor in (moment.anchor, *moment.aliases)}


TWICE = """memberships:
  - group: forum
    from: {first}
    until: 1996-10
    sources: [nato-1]
  - group: forum
    from: 2008-04-03
    sources: [nato-1]
checked:"""


def test_timeline_addresses_of_a_change_outlive_a_corrected_date(tmp_path: Path) -> None:
    before, after = (
        moments(tmp_path / date, japan=JAPAN.replace("checked:", TWICE.format(first=date)))
        for date in ("1995", "1994-05")
    )
    assert addresses(before) == addresses(after)
    assert "japan--joined--forum--2" in addresses(after)


def test_timeline_addresses_of_a_change_outlive_another_order_of_spells(tmp_path: Path) -> None:
    first, second = TWICE.format(first="1995").removesuffix("checked:").split("  - ")[1:]
    turned = f"memberships:\n  - {second}  - {first}checked:"
    dates = [
        {moment.anchor: moment.date.edtf for moment in moments(tmp_path / name, japan=JAPAN.replace("checked:", text))}
        for name, text in (("one", TWICE.format(first="1995")), ("other", turned))
    ]
    assert dates[0] == dates[1]


@pytest.mark.parametrize(
    ("first", "more"),
    [("until: 1996", "from: 1995\n    until: 1996"), ("attested: 1994/1995", "attested: 1994/..\n    until: 1996")],
)
def test_timeline_addresses_of_a_change_outlive_a_boundary_that_is_found(tmp_path: Path, first: str, more: str) -> None:
    """Of a spell before theirs, which so takes no address that another change has."""
    dates = []
    for name, text in (("before", first), ("after", more)):
        spells = TWICE.replace("from: {first}\n    until: 1996", text).replace("04-03", "04-03\n    until: 2010")
        dates.append(
            {one.anchor: one.date for one in moments(tmp_path / name, japan=JAPAN.replace("checked:", spells))}
        )
    assert dates[0].items() < dates[1].items()
    assert {"japan--joined--forum--2", "japan--left--forum--2"} < dates[0].keys()


def test_timeline_addresses_outlive_a_renamed_record(tmp_path: Path) -> None:
    before = addresses(moments(tmp_path / "a", japan=JAPAN.replace("checked:", JOINED)))
    nippon = JAPAN.replace("checked:", JOINED).replace("type:", "formerly: [japan]\ntype:")
    assembly = FORUM.replace("from: 1994", "formerly: [forum]\nfrom: 1994")
    folder = tiny(
        tmp_path / "b",
        {
            "partners/japan.yml": None,
            "partners/nippon.yml": nippon.replace("group: forum", "group: assembly"),
            "groups/forum.yml": None,
            "groups/assembly.yml": assembly,
        },
    )
    after = addresses(timeline(check(folder)[0]))
    assert before.keys() < after.keys()
    assert after["japan--joined--forum"] == after["nippon--joined--assembly"] == "groups/assembly#partners"


def test_timeline_keeps_addresses_of_earlier_editions(tmp_path: Path) -> None:
    old = """# yaml-language-server: $schema=../schema/alias.schema.json
name: Old addresses
anchors:
  groups-forum-joined-1994: japan--joined--forum
"""
    folder = tiny(tmp_path, {"partners/japan.yml": JAPAN.replace("checked:", JOINED), "aliases/old.yml": old})
    found = addresses(timeline(check(folder)[0]))
    assert found["groups-forum-joined-1994"] == found["japan--joined--forum"]


def test_timeline_names_an_old_address_once(tmp_path: Path) -> None:
    old = """# yaml-language-server: $schema=../schema/alias.schema.json
name: Old addresses
anchors:
  partners-nippon-visit: partners-japan-visit
"""
    japan = JAPAN.replace("checked:", JOINED).replace("type:", "formerly: [nippon]\ntype:")
    folder = tiny(tmp_path, {"partners/japan.yml": japan, "aliases/old.yml": old})
    (visit,) = [moment for moment in timeline(check(folder)[0]) if moment.anchor == "partners-japan-visit"]
    assert visit.aliases == ("partners-nippon-visit",)
