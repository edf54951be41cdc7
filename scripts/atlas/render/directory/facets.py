"""The ways in which the directory can be narrowed, and how many partners each leaves on the edition's day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from atlas import wording
from atlas.derive.members import states
from atlas.derive.status import NOT_IN_IT
from atlas.model.records import Group, Partner
from atlas.reading.catalogue import Entry
from atlas.render import format_marks
from atlas.render.choices import Choice, Facet
from atlas.render.view import View

UNKNOWN = "unknown"
_PERIOD = 5

ONCE_PARTNERS = "NATO member, once a partner"
"""The Allies among the partners; those that never were one are not in the list."""
KINDS_OF_PARTNER = {"country": "Country", "organisation": "Organisation"}


def facets(view: View, entries: Sequence[Entry]) -> Iterator[Facet]:
    """All facets, each with the choices that some partner has on some day."""
    yield Facet("status", "Status", tuple(_statuses(view, entries)), is_open=True)
    yield Facet("group", "Format", tuple(_groups(view)), is_open=True)
    yield Facet("region", "Region", tuple(_of_list(view, entries)), is_open=True)
    yield Facet("programme", "Programme", tuple(_programmes(view)), "known to be in use on that day", is_open=True)
    yield Facet("ends", "Programme ends", tuple(_ends(entries)), "last year of what was agreed")
    yield Facet("since", "Partner since", tuple(_periods(view, entries)))
    yield Facet("confirmed", "Last confirmed", tuple(_confirmed(view, entries)), "by the newest source")
    yield Facet("kind", "Kind", tuple(_counted(KINDS_OF_PARTNER.items(), (entry.record.type for entry in entries))))


def values(view: View, entry: Entry[Partner]) -> dict[str, str]:
    """A partner's values of the facets that do not change with the day."""
    partner = entry.record
    return {
        "region": partner.region or "",
        "kind": partner.type,
        "since": period(view, partner),
        "ends": last_year(partner),
        "confirmed": freshness(view, entry),
    }


def last_year(partner: Partner) -> str:
    """The last year for which a programme was agreed that has not ended; empty where none is known."""
    cycles = [cycle.period for use in partner.programmes if use.until is None for cycle in use.cycles]
    return str(max(period.latest.year for period in cycles)) if cycles else ""


def freshness(view: View, entry: Entry[Partner]) -> str:
    """Whether a source of the last months shows a partner as one: `fresh` or `older`; empty for who is none."""
    status = view.histories.status(entry, view.edition.latest)
    return "" if status.key != "member" else "older" if status.confirmed else "fresh"


def period(view: View, partner: Partner) -> str:
    """The years in which it was first a partner or first shown as one, as `1995-1999`; empty where it never was."""
    spells = [one for one in partner.memberships if view.catalogue.record(Group, one.group).confers == "partnership"]
    if not spells:
        return ""
    starts = [start for spell in spells if (start := spell.start)]
    if not starts:
        return UNKNOWN
    year = min(start.earliest.year for start in starts)
    first = year - year % _PERIOD
    return f"{first}-{first + _PERIOD - 1}"


def _statuses(view: View, entries: Iterable[Entry]) -> Iterator[Choice]:
    possible = {step.state.key for entry in entries for step in view.histories.statuses(entry)}
    counts = Counter(view.histories.status(entry, view.edition.latest).key for entry in entries)
    for key, name in wording.STATUSES.items():
        if key in possible:
            shape = Markup('<span class="atlas-state" data-state="{}" aria-hidden="true"></span>').format(key)
            yield Choice(key, ONCE_PARTNERS if key == "ally" else name, counts[key], shape)


def _groups(view: View) -> Iterator[Choice]:
    """A partner is counted that is in the format, or of which it is not certain that it is not."""
    for group in view.ordered["groups"]:
        found = states(group.record, view.connections.members[group.reference], view.edition.latest)
        if found:
            count = sum(state.key not in NOT_IN_IT for state in found.values())
            yield Choice(group.id, group.record.name, count, format_marks.swatch(group.record))


def _programmes(view: View) -> Iterator[Choice]:
    """A partner is counted that uses the programme, or of which that is not certain."""
    for tool in view.ordered["tools"]:
        found = states(tool.record, view.connections.members[tool.reference], view.edition.latest)
        if found:
            yield Choice(tool.id, tool.record.name, sum(state.key not in NOT_IN_IT for state in found.values()))


def _of_list(view: View, entries: Iterable[Entry]) -> Iterator[Choice]:
    regions = view.catalogue.find("lists/regions")
    names = regions.record.entries if regions else {}
    pairs = ((identifier, wording.list_entry(view.catalogue, "regions", identifier)) for identifier in names)
    return _counted(pairs, (entry.record.region for entry in entries))


def _ends(entries: Iterable[Entry[Partner]]) -> Iterator[Choice]:
    found = [last_year(entry.record) for entry in entries]
    return _counted([(year, year) for year in sorted({*found} - {""})], found)


def _confirmed(view: View, entries: Iterable[Entry[Partner]]) -> Iterator[Choice]:
    months = view.catalogue.edition.fresh_months if view.catalogue.edition else 0
    names = {"fresh": f"in the last {months} months", "older": f"more than {months} months ago"}
    return _counted(names.items(), (freshness(view, entry) for entry in entries))


def _periods(view: View, entries: Iterable[Entry]) -> Iterator[Choice]:
    found = [period(view, entry.record) for entry in entries]
    known = sorted({one for one in found if one and one != UNKNOWN})
    pairs = [(one, one.replace("-", "\N{EN DASH}")) for one in known]
    return _counted([*pairs, (UNKNOWN, "Day and year not known")], found)


def _counted(pairs: Iterable[tuple[str, str]], found: Iterable[str | None]) -> Iterator[Choice]:
    counts = Counter(found)
    return (Choice(value, label, counts[value]) for value, label in pairs if counts[value])
