"""The timeline: each event once, in order, at an address that does not move."""

from pathlib import Path

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


def test_timeline_is_in_order_of_time(tmp_path: Path) -> None:
    found = moments(tmp_path, japan=JAPAN.replace("checked:", JOINED))
    assert [(moment.anchor, moment.date.edtf) for moment in found] == [
        ("groups-forum-joined-1994-05-09", "1994-05-09"),
        ("partners-japan-visit", "1995"),
        ("tools-plan-began-1995-06", "1995-06"),
        ("groups-forum-left-2004-03-29", "2004-03-29"),
        ("summits-2006-riga", "2006-11-28/2006-11-29"),
    ]


def test_timeline_partners_of_one_day_share_an_entry(tmp_path: Path) -> None:
    japan = JAPAN.replace("checked:", JOINED)
    korea = japan.replace("Japan", "Korea").replace("code: JP", "code: KR")
    joined = next(moment for moment in moments(tmp_path, japan=japan, korea=korea) if "joined" in moment.anchor)
    assert joined.text == "Joined Forum: Japan and Korea."
    assert joined.concerns == ("partners/japan", "partners/korea")


def test_timeline_end_by_accession_is_told_once(tmp_path: Path) -> None:
    ally = JAPAN.replace("code: JP", "code: JP\naccession: {date: 2004-03-29, sources: [nato-1]}").replace(
        "checked:", JOINED
    )
    texts = [moment.text for moment in moments(tmp_path, japan=ally)]
    assert "Joined NATO: Japan." in texts
    assert "Left Forum: Japan." not in texts


def test_timeline_end_of_the_format_is_no_leaving(tmp_path: Path) -> None:
    forum = FORUM.replace("sources: [nato-1]\nsummary", "until: 2004-03-29\nsources: [nato-1]\nsummary", 1)
    folder = tiny(tmp_path, {"partners/japan.yml": JAPAN.replace("checked:", JOINED), "groups/forum.yml": forum})
    texts = [moment.text for moment in timeline(check(folder)[0])]
    assert "Forum ended: Japan." in texts
    assert "Left Forum: Japan." not in texts


def test_timeline_says_what_is_inferred(tmp_path: Path) -> None:
    inferred = JOINED.replace("from: 1994-05-09", "from: {date: 1994-05-09, basis: inferred}")
    texts = [moment.text for moment in moments(tmp_path, japan=JAPAN.replace("checked:", inferred))]
    assert "Joined Forum: Japan (inferred)." in texts


def test_timeline_disputed_boundary_stands_at_earliest_claim(tmp_path: Path) -> None:
    disputed = JOINED.replace(
        "from: 1994-05-09", "from: {disputed: [{date: 1995, sources: [nato-1]}, {date: 1994-05-27, sources: [nato-1]}]}"
    )
    found = moments(tmp_path, japan=JAPAN.replace("checked:", disputed))
    assert [moment.date.edtf for moment in found if "forum-joined" in moment.anchor] == ["1994-05-27"]
