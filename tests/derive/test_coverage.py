"""What the coverage page counts."""

from pathlib import Path

from atlas.derive.connections import connect
from atlas.derive.coverage import Coverage, Holdings, cover
from atlas.model.dates import parse
from atlas.reading.catalogue import read
from data_folder import FORCE, FORUM, JAPAN, Changes, tiny

MEMBER = "memberships: [{group: forum, from: {disputed: [{date: 1994-01-26, sources: [nato-1]}, {date: 1995, "
MEMBER += "sources: [nato-1]}]}, sources: [nato-1]}]\n"


def covered(tmp_path: Path, changed: Changes | None = None) -> Coverage:
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    return cover(catalogue, connect(catalogue))


def test_coverage_counts_records_statements_events_and_citations(tmp_path: Path) -> None:
    event = "events: [{id: met, date: 2011-04~, text: They met., sources: [nato-1]}]\n"
    coverage = covered(tmp_path, {"partners/japan.yml": JAPAN + event})
    assert coverage.holdings["partners"] == Holdings(records=1, statements=1, events=1, citations=2)
    # The event and the beginning of the tool, the last sight of tool and group, the beginning of the group, and the
    # summit; not when records were checked.
    assert coverage.precisions == {"month": 2, "year": 2, "day": 1, "interval": 1}
    assert coverage.approximate == 1
    assert coverage.grades == {"official": 1}
    assert coverage.checked == {parse("2026-11-20"): 4}


def test_coverage_lists_boundaries_on_which_sources_differ(tmp_path: Path) -> None:
    coverage = covered(tmp_path, {"partners/japan.yml": JAPAN + MEMBER})
    (dispute,) = coverage.disputes
    assert (dispute.entry.id, dispute.at) == ("japan", ("memberships", 0, "from"))
    assert dispute.spell is dispute.entry.record.memberships[0]
    assert (coverage.beginnings["disputed"], coverage.ends["no end known"]) == (1, 1)


def test_partner_is_thin_with_fewer_than_three_dated_events(tmp_path: Path) -> None:
    """Its memberships and what other records tell of it count as well as its own events."""
    own = "events: [{id: met, date: 2012, text: They met., sources: [nato-1]}]\n"
    changed = {"partners/japan.yml": JAPAN + MEMBER + own}
    assert [(entry.id, number) for entry, number in covered(tmp_path / "two", changed).thin] == [("japan", 2)]
    told = "events:\n- {id: one, date: 2011, text: One., concerns: [partners/japan], sources: [nato-1]}\n"
    changed["groups/forum.yml"] = FORUM + told
    assert covered(tmp_path / "three", changed).thin == []


def test_tools_and_operations_without_partners_and_posts_without_holders_are_bare(tmp_path: Path) -> None:
    post = (
        FORCE.replace("operation.schema", "post.schema").replace("name: Force", "name: Envoy").replace("Force", "Envoy")
    )
    lines = [line for line in post.splitlines() if not line.startswith(("from:", "until:", "sources:"))]
    empty = {"operations/force.yml": FORCE, "posts/envoy.yml": "\n".join(lines) + "\n"}
    assert [entry.id for entry in covered(tmp_path / "bare", empty).bare] == ["plan", "force", "envoy"]
    rows = "programmes: [{tool: plan, from: 1996, until: 1999, sources: [nato-1]}]\n"
    rows += "operations: [{operation: force, from: 1997, until: 1999, sources: [nato-1]}]\n"
    held = "\n".join([*lines, "holders: [{name: One, from: 1997, until: 1999, sources: [nato-1]}]"]) + "\n"
    full = {**empty, "partners/japan.yml": JAPAN + rows, "posts/envoy.yml": held}
    assert covered(tmp_path / "full", full).bare == []


def test_coverage_counts_no_dates_of_expectations(tmp_path: Path) -> None:
    """They are the atlas's own checks, and a source's date that is asked of is no date that a record tells."""
    head = "# yaml-language-server: $schema=../schema/expectation.schema.json\nname: Forum\nexpectations:\n"
    asked = "- {function: members, of: groups/forum, on: 2000-01-01, are: [], sources: [nato-1]}\n"
    coverage = covered(tmp_path, {"expectations/forum.yml": head + asked})
    assert coverage.precisions == covered(tmp_path / "without").precisions
    assert coverage.holdings["expectations"].records == 1


def test_coverage_adds_up_what_several_records_have(tmp_path: Path) -> None:
    events = "events:\n" + "".join(
        f"- {{id: met-{number}, date: 2011, text: They met., sources: [nato-1]}}\n" for number in (1, 2)
    )
    korea = JAPAN.replace("Japan", "Korea").replace("JP", "KR")
    coverage = covered(
        tmp_path, {"partners/japan.yml": JAPAN + MEMBER + events, "partners/korea.yml": korea + MEMBER + events}
    )
    assert coverage.holdings["partners"] == Holdings(records=2, statements=2, events=4, citations=12)
    assert (coverage.beginnings["disputed"], coverage.ends["no end known"], coverage.approximate) == (2, 2, 0)
