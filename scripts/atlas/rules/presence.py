"""Partners at summits that did not exist, were Allies by then, or are told of twice."""

from collections.abc import Iterator

from atlas.model.records import Partner, Summit
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_boundary
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """States that did not exist, countries that were Allies by then, and the same row twice."""
    if not isinstance(entry.record, Summit):
        return
    held, told = entry.record.date, set()
    for number, present in enumerate(entry.record.present):
        at = ("present", number, "partner")
        if (present.partner, present.by, present.meeting) in told:
            yield Finding(at, f'"{present.partner}" stands here before, with the same words; keep one of the two')
        told.add((present.partner, present.by, present.meeting))
        found = catalogue.find(f"partners/{present.partner}")
        if found is None or not isinstance(found.record, Partner):
            continue
        came = of_boundary(found.record.state_since, ("state_since",))
        if came and held.latest < came.earliest:
            yield Finding(at, f"{found.record.name} did not exist yet ({came.shown}); name the state that was there")
        gone = of_boundary(found.record.until, ("until",))
        if gone and held.earliest > gone.latest:
            yield Finding(at, f"{found.record.name} had ceased to exist ({gone.shown}); name the state that was there")
        joined = found.record.accession
        if joined and held.earliest >= joined.date.latest:
            yield Finding(at, f"{found.record.name} was an Ally by then ({joined.date.edtf}); only partners stand here")


RULE = Rule(
    "presence",
    "Who is told of as a partner at a summit existed then and was no Ally yet, and is told of once for each meeting.",
    each=check,
)
