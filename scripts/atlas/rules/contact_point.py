"""Whose embassy a contact point is."""

from collections.abc import Iterator

from atlas.model.records import Partner
from atlas.model.spells import Representation
from atlas.model.vocabulary import CONTACT_POINT
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Contact points of no embassy, offices that have one, and embassies of what is no country of NATO."""
    for at, part in entry.contents.parts:
        if not isinstance(part, Representation):
            continue
        if part.type == CONTACT_POINT and not part.by:
            yield Finding(at, "a contact point embassy of no Ally; add `by`, such as `by: [allies/norway]`")
        if part.type != CONTACT_POINT and part.by:
            message = f"`by` tells whose embassy a contact point is; delete it, or write `type: {CONTACT_POINT}`"
            yield Finding((*at, "by"), message, on_key=True)
        if part.by and not part.until and getattr(entry.record, "accession", None):
            yield Finding(at, "an Ally has no contact point embassy; write `until`, the day of accession at the latest")
        for number, ally in enumerate(part.by):
            found = catalogue.find(ally)
            if found and isinstance(found.record, Partner) and not found.record.accession:
                yield Finding((*at, "by", number), f'"{ally}" is no Ally; name one as allies/... or partners/...')


RULE = Rule("contact-point", "A contact point embassy tells which Ally's it is; no other office does.", each=check)
