"""The ways in which the directory can be narrowed, and how many partners each leaves on the edition's day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from atlas import wording
from atlas.derive.histories import statuses
from atlas.derive.members import states
from atlas.derive.status import status_on
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry
from atlas.render import format_marks
from atlas.render.choices import Choice, Facet
from atlas.render.view import View

UNKNOWN = "unknown"
_PERIOD = 5

KINDS_OF_PARTNER = {"country": "Country", "organisation": "Organisation"}


def facets(view: View, entries: Sequence[Entry]) -> Iterator[Facet]:
    """All facets, each with the choices that some partner has on some day."""
    yield Facet("status", "Status", tuple(_statuses(view, entries)), is_open=True)
    yield Facet("group", "Format", tuple(_groups(view)), is_open=True)
    yield Facet("region", "Region", tuple(_of_list(view, entries)))
    yield Facet("programme", "Programme", tuple(_programmes(view)), "agreed or used by that day")
    yield Facet("since", "Partner since", tuple(_periods(entries)))
    yield Facet("kind", "Kind", tuple(_counted(KINDS_OF_PARTNER.items(), (entry.record.type for entry in entries))))


def values(partner: Partner) -> dict[str, str]:
    """A partner's values of the facets that do not change with the day."""
    return {"region": partner.region or "", "kind": partner.type, "since": period(partner)}


def period(partner: Partner) -> str:
    """The years in which it first became a partner, as `1995-1999`; `unknown`, or empty where it never was one."""
    if not partner.memberships:
        return ""
    starts = [start for spell in partner.memberships if spell.from_ and (start := spell.start)]
    if not starts:
        return UNKNOWN
    year = min(start.earliest.year for start in starts)
    first = year - year % _PERIOD
    return f"{first}-{first + _PERIOD - 1}"


def _statuses(view: View, entries: Iterable[Entry]) -> Iterator[Choice]:
    possible = {step.state.key for entry in entries for step in statuses(view, entry)}
    counts = Counter(status_on(view.catalogue, entry, view.edition.latest).key for entry in entries)
    for key, name in wording.STATUSES.items():
        if key in possible:
            shape = Markup('<span class="atlas-state" data-state="{}" aria-hidden="true"></span>').format(key)
            yield Choice(key, name, counts[key], shape)


def _groups(view: View) -> Iterator[Choice]:
    """A partner is counted that is in the format, or of which it is not certain that it is not."""
    for group in view.ordered["groups"]:
        found = states(group.record, view.connections.members[group.reference], view.edition.latest)
        if found:
            count = sum(state not in ("not-yet", "former") for state in found.values())
            yield Choice(group.id, group.record.name, count, format_marks.swatch(group.record))


def _programmes(view: View) -> Iterator[Choice]:
    """A partner is counted that has the programme, or has had it: of many no source says when they ended."""
    for tool in view.ordered["tools"]:
        found = states(tool.record, view.connections.users[tool.reference], view.edition.latest)
        if found:
            yield Choice(tool.id, tool.record.name, sum(state != "not-yet" for state in found.values()))


def _of_list(view: View, entries: Iterable[Entry]) -> Iterator[Choice]:
    regions = view.catalogue.find("lists/regions")
    names = regions.record.entries if regions else {}
    pairs = ((identifier, wording.list_entry(view.catalogue, "regions", identifier)) for identifier in names)
    return _counted(pairs, (entry.record.region for entry in entries))


def _periods(entries: Iterable[Entry]) -> Iterator[Choice]:
    found = [period(entry.record) for entry in entries]
    known = sorted({one for one in found if one and one != UNKNOWN})
    pairs = [(one, one.replace("-", "\N{EN DASH}")) for one in known]
    return _counted([*pairs, (UNKNOWN, "Day and year not known")], found)


def _counted(pairs: Iterable[tuple[str, str]], found: Iterable[str | None]) -> Iterator[Choice]:
    counts = Counter(found)
    return (Choice(value, label, counts[value]) for value, label in pairs if counts[value])
