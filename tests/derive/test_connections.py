"""Ties between records, from the fields that name them."""

from pathlib import Path

from atlas.derive.connections import connect
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, RIGA, tiny

CONCERNS = """statements:
  - text: Leaders spoke of Japan.
    concerns: [partners/japan, tools/plan]
    sources: [nato-1]
checked:"""


def test_statement_is_known_to_each_record_that_it_concerns(tmp_path: Path) -> None:
    catalogue, _ = check(tiny(tmp_path, {"summits/2006-riga.yml": RIGA.replace("checked:", CONCERNS)}))
    connections = connect(catalogue)
    for reference in ("partners/japan", "tools/plan"):
        (told,) = connections.concerning[reference]
        assert told.owner.reference == "summits/2006-riga"
        assert told.date is not None
        assert told.date.edtf == "2006-11-28/2006-11-29"  # of its record, as it has none of its own
    assert connections.named_by["partners/japan"] == ["summits/2006-riga"]
    assert connections.names["summits/2006-riga"] == ["partners/japan", "tools/plan"]


def test_source_is_cited_by_each_record_once(tmp_path: Path) -> None:
    connections = connect(check(tiny(tmp_path))[0])
    assert connections.cited_by["nato-1"] == ["summits/2006-riga", "groups/forum", "partners/japan", "tools/plan"]


def test_membership_is_known_to_the_group(tmp_path: Path) -> None:
    member = JAPAN.replace(
        "checked:", "memberships:\n  - group: forum\n    from: 1995\n    sources: [nato-1]\nchecked:"
    )
    connections = connect(check(tiny(tmp_path, {"partners/japan.yml": member}))[0])
    ((entry, spell),) = connections.members["groups/forum"]
    assert (entry.id, spell) == ("japan", entry.record.memberships[0])


def test_event_has_an_address_of_its_own_and_a_statement_none(tmp_path: Path) -> None:
    event = "events: [{id: visit, date: 2011, text: A visit., concerns: [partners/japan], sources: [nato-1]}]\nchecked:"
    changed = {
        "summits/2006-riga.yml": RIGA.replace("checked:", CONCERNS),
        "groups/forum.yml": FORUM.replace("checked:", event),
    }
    connections = connect(check(tiny(tmp_path, changed))[0])
    told = [(one.anchor, str(one.date)) for one in connections.concerning["partners/japan"]]
    assert told == [("", "2006-11-28/2006-11-29"), ("visit", "2011")]
