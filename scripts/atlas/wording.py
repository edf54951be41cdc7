"""The words for all that is derived: states, changes, lives, answers. Whoever shows them takes them from here."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from babel import Locale

from atlas.derive.answers import Item
from atlas.derive.edges import EdgeCertainty
from atlas.derive.moments import Moment, Verb
from atlas.derive.standing import Standing
from atlas.derive.status import FormatState, Hint, Status
from atlas.model.computations import Function, PartnerState
from atlas.model.dates import Date
from atlas.model.reference_records import SubjectList
from atlas.model.spells import Boundary, Certainty
from atlas.reading.catalogue import Catalogue

STATUSES: Mapping[PartnerState, str] = {
    "member": "Partner",
    "suspended": "Suspended",
    "not-known": "Not known",
    "sources-differ": "Sources differ",
    "ally": "NATO member",
    "former": "Former partner",
    "former-state": "Former state",
    "not-yet": "Not yet a partner",
    "none": "In no partnership format",
}
"""The name of every status, in the order in which they are listed."""

FORMAT_STATES: Mapping[FormatState, str] = {
    "member": "",
    "suspended": "suspended",
    "cooperation-suspended": "cooperation suspended",
    "not-known": "not known",
    "sources-differ": "sources differ",
    "former": "ended",
    "not-yet": "not yet",
}
"""The words that stand beside the name of a format for every state in it."""

DOUBTS: Mapping[Certainty, str] = {"stated": "", "inferred": "inferred", "disputed": "sources differ"}
"""What is said of a date that no source gives in so many words, or on which they differ."""

CHANGES: Mapping[Verb, str] = {
    "joined": "Joined {}",
    "left": "Left {}",
    "closed": "{} ended",
    "began": "Began {}",
    "ended": "Ended {}",
    "suspended": "Suspended in {}",
    "cooperation-suspended": "Practical cooperation suspended in {}",
    "resumed": "Resumed in {}",
    "cooperation-resumed": "Practical cooperation resumed in {}",
}
"""Each change in what a partner is part of; the format, programme or NATO stands in the place."""

CERTAINTIES: Mapping[EdgeCertainty, str] = {
    "stated": "a source gives the date",
    "inferred": "no source gives it in so many words, but it follows from what the sources say",
    "disputed": "sources give different dates; all are given, as one of a set",
    "attested": "no source gives the date; the first or last date on which a source shows it is given",
    "not known": "no source tells when it began",
    "no end known": "no source says that it ended",
}
"""What each degree of certainty of a boundary means."""

ORGANISATION = "NATO"


COUNTRIES: Mapping[str, str] = Locale("en").territories
"""English names of countries by their codes (Unicode CLDR)."""


def list_entry(catalogue: Catalogue, name: str, identifier: str) -> str:
    """An entry of a list: `North Atlantic Council (NAC)`."""
    entry = catalogue.record(SubjectList, name).entries[identifier]
    return f"{entry.name} ({entry.abbreviation})" if entry.abbreviation else entry.name


def number_of_members(standings: Sequence[Standing]) -> str:
    """How many partners are in a group: `18, of which 2 suspended; 1 not known`."""
    suspended = standings.count(Standing.SUSPENDED)
    unknown = standings.count(Standing.NOT_KNOWN) + standings.count(Standing.SOURCES_DIFFER)
    words = str(standings.count(Standing.MEMBER) + suspended)
    words += f", of which {suspended} suspended" if suspended else ""
    return words + (f"; {unknown} not known" if unknown else "")


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def status(found: Status) -> str:
    """What a partner is to NATO on a day."""
    if found.key == "ally" and found.since:
        return f"{ORGANISATION} member since {found.since.words}"
    if found.cooperation_suspended:
        if found.is_known:
            return f"{STATUSES['member']}; cooperation suspended"
        return "Cooperation suspended; membership not known"
    if found.key == "suspended":
        return "Partnership suspended"
    return f"{STATUSES[found.key]}; {_hint(found.hint)}" if found.hint else STATUSES[found.key]


def _hint(hint: Hint) -> str:
    if hint.verb in ("last shown", "first shown"):
        return f"{hint.verb} as a partner: {hint.dates[0].words}"
    return f"{hint.verb} {_some_day(hint.dates)}"


def _some_day(dates: Sequence[Date]) -> str:
    """When a boundary lies that is not known to the day, or on which sources differ."""
    if len(dates) != 1:
        return " or ".join(date.words for date in dates) or "on a day that is not known"
    (date,) = dates
    if date.approximate or date.precision == "day":
        return date.words
    return date.when.replace("on a day", "on some day") if date.precision == "span" else f"on some day in {date.words}"


def what_changed(verb: Verb, target: str, catalogue: Catalogue) -> str:
    """A change without those whom it befell: `Joined Partnership for Peace`."""
    entry = catalogue.find(target)
    return CHANGES[verb].format(entry.record.name if entry else ORGANISATION)


def moment(found: Moment, catalogue: Catalogue) -> str:
    """The text of an entry of the timeline; of a computed one `Joined Partnership for Peace: Albania and Georgia.`"""
    if not found.change:
        return found.text
    names = [
        f"{catalogue.entries[partner].record.name}{in_brackets(change.certainty)}"
        for partner, change in found.change.partners
    ]
    return f"{what_changed(found.change.verb, found.change.target, catalogue)}: {listed(names)}."


def in_brackets(certainty: Certainty) -> str:
    """The doubt about a date after what is dated: ` (inferred)`; nothing where a source gives it."""
    return f" ({DOUBTS[certainty]})" if DOUBTS[certainty] else ""


def life(began: Boundary | None, ended: Boundary | None, attested: Date | None = None) -> str:
    """A span of time: `from 20 December 1991 until 30 May 1997 (inferred)`."""
    first, last = attested.ends if attested else (None, None)
    if began:
        start = f"from {_boundary(began)}"
    else:
        start = f"shown from {first.in_sentence}, beginning not known" if first else "beginning not known"
    if ended:
        return f"{start}{'' if began else ','} until {_boundary(ended)}"
    return f"{start}, shown until {last.in_sentence}" if last else f"{start}, no end known"


def _boundary(boundary: Boundary) -> str:
    dates = " or ".join(date.in_sentence for date in boundary.dates) or "a day not known"
    return dates + in_brackets(boundary.certainty)


def answer(function: Function, items: Sequence[Item], day: Date, catalogue: Catalogue) -> str:
    """A computed answer in a sentence; `day` is the one for which it holds."""
    match function:
        case "successors":
            return _successors(items, catalogue)
        case "former-partners-now-allies":
            return _by_date(items, day, catalogue)
    return _on_the_day(items, "format" if function == "formats" else "partner", day, catalogue)


def _successors(items: Sequence[Item], catalogue: Catalogue) -> str:
    names = [_name(item, catalogue) + (f" (from {item.date.in_sentence})" if item.date else "") for item in items]
    return f"{', then '.join(names)}." if names else "Nothing, as far as is known."


def _by_date(items: Sequence[Item], day: Date, catalogue: Catalogue) -> str:
    """Those of one date together, in order of time."""
    dated = sorted((item for item in items if item.date), key=_first_day)
    names = [
        f"{listed([_name(item, catalogue) for item in same_day])} ({date})"
        for date, same_day in groupby(dated, key=lambda item: item.date.words if item.date else "")
    ]
    return f"{len(items)} by {day.words}: {'; '.join(names)}." if names else f"None by {day.words}."


def _on_the_day(items: Sequence[Item], noun: str, day: Date, catalogue: Catalogue) -> str:
    """Those of whom it is known, with their number where it is known of all, then those whom the sources leave open."""
    if not items:
        return f"None on {day.words}."
    known = [item for item in items if item.standing in (Standing.MEMBER, Standing.SUSPENDED)]
    clauses = []
    if known:
        # That a partner is suspended is told beside its name, unless all that are listed are.
        telling = any(item.standing == Standing.MEMBER for item in known)
        mark = {Standing.SUSPENDED: " (suspended)"} if telling else {}
        names = listed([_name(item, catalogue) + mark.get(item.standing, "") for item in known])
        number = f"{len(known)} {noun}{'s' if len(known) > 1 else ''} on" if len(known) == len(items) else "On"
        clauses.append(f"{number} {day.words}: {names}")
    clauses += _left_open(items, catalogue)
    return f"{'; '.join([clauses[0][0].upper() + clauses[0][1:], *clauses[1:]])}."


def _left_open(items: Sequence[Item], catalogue: Catalogue) -> Iterator[str]:
    """What the sources leave open on that day, with the date on which they last show it."""
    unknown = sorted((item for item in items if item.standing == Standing.NOT_KNOWN), key=_first_day, reverse=True)
    for date, same_date in groupby(unknown, key=lambda item: item.date):
        shown = f"as last shown {date.when}" if date else "perhaps"
        yield f"{shown}: {listed([_name(item, catalogue) for item in same_date])}"
    differ = [_name(item, catalogue) for item in items if item.standing == Standing.SOURCES_DIFFER]
    if differ:
        yield f"sources differ on {listed(differ)}"


def _first_day(item: Item) -> str:
    return item.date.earliest.isoformat() if item.date else ""


def _name(item: Item, catalogue: Catalogue) -> str:
    return str(catalogue.entries[item.target].record.name)
