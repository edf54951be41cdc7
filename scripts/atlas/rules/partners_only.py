"""Uses by an Ally of what is for partners only."""

from collections.abc import Iterator

from atlas.model.records import Partner, Tool
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Programmes for partners only that go on when the partner has become an Ally."""
    record = entry.record
    if not isinstance(record, Partner) or record.accession is None:
        return
    joined = of_date(record.accession.date, ())
    for number, use in enumerate(record.programmes):
        tool = catalogue.find(f"tools/{use.tool}")
        if tool is None or not isinstance(tool.record, Tool) or not tool.record.partners_only:
            continue
        at = ("programmes", number)
        ended = of_life(use, at)[1]
        told = f"Allies do not use {tool.reference}, and {record.name} became one on {joined.shown}"
        if ended is None:
            yield Finding((*at, "tool"), f"goes on, but {told}; give it `until`")
        elif ended.earliest > joined.latest:
            yield Finding(ended.at, f"ends {ended.shown}, but {told}; which date is wrong?")


RULE = Rule(
    "partners-only",
    "Accession to NATO ends the use of every tool that is for partners only.",
    each=check,
)
