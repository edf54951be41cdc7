"""Addresses of earlier editions that lead nowhere any more, or that are another event's."""

from collections.abc import Iterator

from atlas.derive.moments import Moment, moments
from atlas.model.addresses import is_page_part
from atlas.model.reference_records import Aliases
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import did_you_mean
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Aliases that lead nowhere, that are addresses of today, and that stand twice."""
    found = list(catalogue.of(Aliases))
    if not found:
        return
    told = list(moments(catalogue))
    led_to = {alias for moment in told for alias in moment.aliases}
    living = {anchor for moment in told for anchor in _own(moment)}
    first: dict[str, Entry] = {}
    for entry in found:
        for old, new in entry.record.anchors.items():
            other = first.setdefault(old, entry)
            if other is not entry:
                message = f'{other.file.path} says where "{old}" leads too; keep one of the two'
                yield entry, Finding(("anchors", old), message, on_key=True)
            elif is_page_part(old, "timeline"):
                message = f'"{old}" is the address of a part of the timeline page itself; delete the line'
                yield entry, Finding(("anchors", old), message, on_key=True)
            elif old in living:
                message = f'"{old}" is an address of the timeline today; delete the line'
                yield entry, Finding(("anchors", old), message, on_key=True)
            elif old not in led_to:
                meant = did_you_mean(new, (moment.anchor for moment in told))
                remedy = meant or "; name the event that tells it now, or delete the line"
                yield entry, Finding(("anchors", old), f'the timeline has nothing at "{new}"{remedy}')


def _own(moment: Moment) -> Iterator[str]:
    """The anchors of today of a moment, of which a shared change has one for each partner."""
    yield moment.anchor
    for _, change in moment.change.partners if moment.change else ():
        yield change.anchor


RULE = Rule(
    "lost-alias",
    "An address that an event had in an earlier edition leads to one that the timeline has, and is none of today.",
    all=check,
    follows=True,
)
