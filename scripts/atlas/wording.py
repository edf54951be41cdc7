"""The words for all that is derived: states, changes, lives, answers. Whoever shows them takes them from here."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from babel import Locale

from atlas.derive.accessions import StepKey
from atlas.derive.answers import Item
from atlas.derive.counts import PartnerCount
from atlas.derive.differences import Difference
from atlas.derive.edges import EdgeCertainty
from atlas.derive.moments import Moment, Verb
from atlas.derive.status import DOUBTFUL, PARTNERS, Beginning, FormatStatus, Hint, Status
from atlas.model.computations import Function, PartnerState
from atlas.model.dates import MONTHS, Date
from atlas.model.records import Partner, Tool
from atlas.model.reference_records import Ally, SubjectList
from atlas.model.spells import Boundary, Certainty, Suspension
from atlas.model.vocabulary import AGREEMENT
from atlas.reading.catalogue import Catalogue, Entry

STATUSES: Mapping[PartnerState, str] = {
    "member": "Partner",
    "cooperation-suspended": "Partner; practical cooperation suspended",
    "suspended": "Partnership suspended",
    "sources-differ": "Sources differ",
    "not-known": "Not certain",
    "ally": "NATO member",
    "works-with": "Works with NATO",
    "consulted": "Consulted by NATO",
    "former": "Former partner",
    "former-state": "Former state",
    "not-yet": "Not a partner",
    "none": "No partnership",
}
"""The name of every status, in the order in which they are listed."""

DOUBTS: Mapping[Certainty, str] = {"stated": "", "inferred": "inferred", "disputed": "sources differ"}
"""What is said of a date that no source gives in so many words, or on which they differ."""

CHANGES: Mapping[Verb, str] = {
    "joined": "Joined {}",
    "left": "Left {}",
    "closed": "{} ended, and in it until then",
    "began": "Began {}",
    "ended": "Ended {}",
    "suspended": "Suspended in {}",
    "cooperation-suspended": "Practical cooperation suspended in {}",
    "resumed": "Resumed in {}",
    "cooperation-resumed": "Practical cooperation resumed in {}",
}
"""Each change in what a partner is part of; the format, programme or NATO stands in the place."""

DIFFERENCES: Mapping[Difference, str] = {
    "ally": "Joined NATO",
    "joined": "Became partners",
    "uncertain": "Partners on the later day, perhaps also on the earlier",
    "suspended": "Partnership suspended",
    "cooperation-suspended": "Practical cooperation suspended",
    "resumed": "Suspension ended",
    "left": "Left, or ceased to exist",
    "works-with": "Known to work with NATO on the later day, and not on the earlier",
}
"""What became of partners from one day to a later one."""

CERTAINTIES: Mapping[EdgeCertainty, str] = {
    "stated": "a source gives the date",
    "inferred": "no source gives it in so many words, but it follows from what the sources say",
    "disputed": "sources give different dates; all are given, as one of a set",
    "attested": "no source gives the date; the first date on which a source shows it is given",
    "not known": "no source tells when it began",
    "no end known": "no source says that it ended",
}
"""What each degree of certainty of a boundary means."""

ORGANISATION = "NATO"


COUNTRIES: Mapping[str, str] = Locale("en").territories
"""English names of countries by their codes (Unicode CLDR)."""


def kind(entry: Entry) -> str:
    """What readers call a record, after its kind: `Format`; an agreement is no programme, nor an Ally a partner."""
    record = entry.record
    if isinstance(record, Tool) and record.type == AGREEMENT:
        return "Agreement"
    return "Ally, once a partner" if isinstance(record, Partner) and record.accession else entry.kind.singular


def kind_on(entry: Entry[Partner], found: Status) -> str:
    """What a record among the partners is called by its state on a day: who never was a partner is a country."""
    match found.key:
        case "none" | "not-yet":
            return "Country" if entry.record.type == "country" else "Organisation"
        case "consulted" | "former" | "former-state":
            return STATUSES[found.key]
    return kind(entry) if found.key == "ally" else entry.kind.singular


def list_entry(catalogue: Catalogue, name: str, identifier: str) -> str:
    """An entry of a list: `North Atlantic Council (NAC)`."""
    entry = catalogue.record(SubjectList, name).entries[identifier]
    return f"{entry.name} ({entry.abbreviation})" if entry.abbreviation else entry.name


def number_of_members(states: Iterable[FormatStatus]) -> str:
    """How many partners are in a group or use a tool: `18, of which 2 suspended; 1 not certain`.

    Of a tool also how many more: `12, and 7 more last shown earlier`, `none; 3 last shown earlier`.
    """
    found = Counter(state.key for state in states)
    suspended, unknown, lapsed = found["suspended"], sum(found[key] for key in DOUBTFUL), found["lapsed"]
    number = found["member"] + found["cooperation-suspended"] + suspended
    if lapsed and not number and not unknown:
        return f"none; {lapsed} last shown earlier"
    words = str(number)
    words += f", of which {suspended} suspended" if suspended else ""
    words += f"; {unknown} not certain" if unknown else ""
    return words + (f", and {lapsed} more last shown earlier" if lapsed else "")


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def status(found: Status) -> str:
    """What a partner is to NATO on a day: `Partner since 1994`, `Left in October 1996`."""
    began = f" {since(found.since)}" if found.since else ""
    match found.key:
        case "ally":
            before = ", before that a partner" if found.was_partner else ""
            return f"{STATUSES['ally']}{began}{before}"
        case "suspended":
            return f"Suspended{suspended_since(found.since)}"
        case "cooperation-suspended":
            return f"{STATUSES['cooperation-suspended']}{suspended_since(found.since)}"
        case "member":
            confirmed = f" (last confirmed {found.confirmed.in_sentence})" if found.confirmed else ""
            return f"{STATUSES['member']}{began}{confirmed}".replace(") (", "; ")
        case "former":
            return f"Left {some_day(found.since.dates)}{doubt(found.since)}" if found.since else STATUSES["former"]
        case "former-state":
            ended = f", ended {some_day(found.since.dates)}{doubt(found.since)}" if found.since else ""
            return f"{STATUSES['former-state']}{ended}"
        case "consulted" if found.shown:
            return f"{STATUSES['consulted']} {_years(*found.shown)}"
        case "sources-differ" | "not-known" if found.hint:
            return f"{STATUSES[found.key]}; {hint(found.hint, 'a partner')}"
    return STATUSES[found.key]


def ally(record: Ally) -> str:
    """What an Ally that has no record among the partners is: `NATO member since 24 August 1949; never a partner`."""
    return f"{STATUSES['ally']} since {record.accession.date.words}; never a partner"


def format_status(found: FormatStatus) -> str:
    """The state in a format or programme, after its name: `since 1994`, `as a partner until 12 March 1999`."""
    began = since(found.since) if found.since else ""
    match found.key:
        case "suspended":
            return f"suspended{suspended_since(found.suspended)}"
        case "cooperation-suspended":
            return f"{began}; practical cooperation suspended{suspended_since(found.suspended)}".removeprefix("; ")
        case "former":
            ended = f"until {_or(found.until.dates)}{doubt(found.until)}" if found.until else "ended"
            return f"as a partner {ended}" if found.as_partner else ended
        case "lapsed":
            return f"last shown {found.last_shown.when}" if found.last_shown else "last shown earlier"
        case "sources-differ":
            return f"sources differ; {hint(found.hint)}" if found.hint else "sources differ"
        case "not-known":
            return hint(found.hint) if found.hint else "not certain"
        case "not-yet":
            return ""
    return began


def in_full(found: FormatStatus) -> str:
    """The state in a format with its beginning, also of one that is suspended."""
    if found.key == "suspended" and found.since:
        return f"{since(found.since)}; {format_status(found)}"
    return format_status(found)


def spell_state(found: FormatStatus, member: str = "member") -> str:
    """The state of one spell beside its dates: `member`, `ended`; `member` is what one in force is called."""
    match found.key:
        case "member":
            return member
        case "cooperation-suspended":
            return "member; practical cooperation suspended"
        case "suspended":
            return "suspended"
        case "former":
            return "ended as a partner; now an Ally" if found.as_partner else "ended"
        case "not-yet":
            return "not begun"
    return format_status(found)


def period(date: Date) -> str:
    """A period for which a programme was agreed: `2023 to 2026`, `2024`."""
    first, last = date.ends
    return f"{first.words} to {last.words}" if last and last != first else first.words


def since(began: Beginning) -> str:
    """Since when a state holds: `since 1994`, `since 4 May 2006 or earlier`, `since 1994 or 1995, sources differ`."""
    return f"since {_or(began.dates)}{doubt(began)}"


def doubt(found: Beginning) -> str:
    """What of a boundary no source gives, after its dates: ` or earlier`, `, sources differ`, ` (inferred)`."""
    if found.is_shown:
        return " or earlier"
    if len(found.dates) > 1:
        return f", {DOUBTS['disputed']}"
    return in_brackets("inferred") if found.is_inferred else ""


def as_edtf(found: Beginning) -> str:
    """A boundary as EDTF, with the doubt about it in words: `2011-04 (inferred)`."""
    return " or ".join(date.edtf for date in found.dates) + doubt(found)


def inside(words: str) -> str:
    """Words with something in brackets, to stand in brackets themselves; `search/spells.js` does the same."""
    return words.replace(" (", "; ").replace(")", "")


def suspended_since(began: Beginning | None) -> str:
    """Since when a suspension holds; of one that began on some day of a span `by July 2024`, its last month."""
    if began is None:
        return ""
    last = began.dates[0].ends[1]
    if len(began.dates) == 1 and began.dates[0].precision == "span" and last:
        return f" by {MONTHS[last.latest.month]} {last.latest.year}{doubt(began)}"
    return f" {since(began)}"


def hint(found: Hint, what: str = "") -> str:
    """What is known of a day of which the state is not: `first shown as a partner in October 2012`."""
    if found.verb == "first shown":
        return f"first shown{f' as {what}' if what else ''} {found.dates[0].when}"
    if found.verb == "works with NATO":
        return f"has worked with NATO since {found.dates[0].in_sentence} or earlier"
    return f"{found.verb} {some_day(found.dates)}{in_brackets('inferred') if found.is_inferred else ''}"


def _years(first: Date, last: Date) -> str:
    years = (first.earliest.year, last.latest.year)
    return f"in {years[0]}" if years[0] == years[1] else f"between {years[0]} and {years[1]}"


def _or(dates: Sequence[Date]) -> str:
    return " or ".join(date.in_sentence for date in dates)


def some_day(dates: Sequence[Date]) -> str:
    """When a boundary lies: `on 15 April 2011`, `in October 1996`, `on 27 May 1994 or in 1995`."""
    return " or ".join(date.when for date in dates)


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


STEPS: Mapping[StepKey, str] = {
    "intensified-dialogue": "Intensified Dialogue",
    "map": "Membership Action Plan",
    "applied": "Application",
    "invited": "Invitation",
    "protocol-signed": "Protocol signed",
    "acceded": "Accession",
}


def days(least: int, most: int) -> str:
    """How long something took: `451 days`, `about 20.9 years (7,637 to 7,666 days)`."""
    told = _days(least, most)
    return f"about {(least + most) / 2 / _YEAR:.1f} years ({told})" if least >= _YEAR else told


_YEAR = 365.2425
"""Days of a mean year of the calendar."""


def _days(least: int, most: int) -> str:
    return f"{least:,} days" if least == most else f"{max(least, 0):,} to {most:,} days"


INFERRED = "no source gives this date in so many words; it follows from what they say"
"""Why a date is inferred, where its record gives no reason of its own."""


def in_brackets(certainty: Certainty) -> str:
    """The doubt about a date after what is dated: ` (inferred)`; nothing where a source gives it."""
    return f" ({DOUBTS[certainty]})" if DOUBTS[certainty] else ""


def life(began: Boundary | None, ended: Boundary | None, attested: Date | None = None) -> str:
    """A span of time: `from 20 December 1991 until 30 May 1997 (inferred)`, `since 2012, last confirmed 2024`."""
    first, last = attested.ends if attested else (None, None)
    shown = f"{first.in_sentence} or earlier" if first else "a day that no source tells"
    start = boundary(began) if began else shown
    if ended:
        return f"from {start} until {boundary(ended)}"
    return f"since {start}" + (f", last confirmed {last.in_sentence}" if last else "")


def boundary(found: Boundary, is_implied: bool = False) -> str:
    """A boundary in a sentence: `15 April 2011 (inferred)`; without how it is known where another event implies it."""
    dates = " or ".join(date.in_sentence for date in found.dates) or "a day that no source tells"
    return dates if is_implied else dates + in_brackets(found.certainty)


def suspended(found: Suspension) -> str:
    """`practical cooperation suspended from 1 April 2014`."""
    what = "suspended" if found.scope == "membership" else "practical cooperation suspended"
    until = f" until {boundary(found.until)}" if found.until else ""
    return f"{what} from {boundary(found.from_)}{until}"


def answer(function: Function, items: Sequence[Item], day: Date, catalogue: Catalogue) -> str:
    """A computed answer in a sentence; `day` is the one for which it holds."""
    match function:
        case "successors":
            return _successors(items, catalogue)
        case "former-partners-now-allies":
            return _by_date(items, day, catalogue)
        case "suspended":
            return _suspended_on(items, day, catalogue)
        case "partners":
            return f"{partners_on(items, day)}."
        case "served":
            return _served_by(items, catalogue)
        case "users":
            return _on_the_day(items, "partner", f", as far as is known, on {day.words}", catalogue)
    return _on_the_day(items, "format" if function == "formats" else "partner", f" on {day.words}", catalogue)


def partners_on(items: Sequence[Item], day: Date) -> str:
    """How many countries are partners on a day: `38 partner countries on 26 November 2026, 3 of them suspended`."""
    keys = [item.state.key for item in items]
    told = _of_them(keys.count("suspended"), keys.count("cooperation-suspended"), len(items))
    return f"{_countries(len(items))} on {day.words}{told}"


def partner_count(found: PartnerCount) -> str:
    """`38 partner countries, 3 of them suspended; 12 organisations known to work with NATO`."""
    words = f"{_countries(found.partners)}{_of_them(found.suspended, found.cooperation, found.partners)}"
    words += f", and perhaps {found.uncertain} more" if found.uncertain else ""
    return words + (f"; {_organisations(found.organisations)}" if found.organisations else "")


def partner_counts(found: PartnerCount) -> dict[PartnerState, str]:
    """Each number of a count by the status that it counts; those that are none are left out, but for partners."""
    words: dict[PartnerState, str] = {"member": _countries(found.partners)}
    if found.suspended:
        words["suspended"] = f"{found.suspended} of them suspended"
    if found.cooperation:
        words["cooperation-suspended"] = f"{found.cooperation} with practical cooperation suspended"
    if found.uncertain:
        words["not-known"] = f"perhaps {found.uncertain} more"
    if found.organisations:
        words["works-with"] = _organisations(found.organisations)
    if found.allies:
        words["ally"] = (
            f"{found.allies} former {'partner that is an Ally' if found.allies == 1 else 'partners that are Allies'}"
        )
    return words


def _organisations(number: int) -> str:
    return f"{number} {'organisation' if number == 1 else 'organisations'} known to work with NATO"


def _countries(number: int) -> str:
    return f"{number or 'No'} partner {'country' if number == 1 else 'countries'}"


def _of_them(suspended: int, cooperation: int, total: int) -> str:
    """What is to be said beside a count: `, 1 of them suspended, practical cooperation suspended with 2`."""
    clauses = ["suspended" if total == 1 else f"{suspended} of them suspended"] if suspended else []
    if cooperation:
        clauses.append(f"practical cooperation suspended{'' if total == 1 else f' with {cooperation}'}")
    return "".join(f", {clause}" for clause in clauses)


def _suspended_on(items: Sequence[Item], day: Date, catalogue: Catalogue) -> str:
    """`On 1 January 2022: Afghanistan; practical cooperation suspended: Belarus and Russia.`"""
    if not items:
        return f"None on {day.words}."
    clauses = []
    for key, words in (("suspended", ""), ("cooperation-suspended", "practical cooperation suspended: ")):
        names = [_name(item, catalogue) for item in items if item.state.key == key]
        clauses += [words + listed(names)] if names else []
    clauses += _left_open(items, catalogue)
    return f"On {day.words}: {'; '.join(clauses)}."


def served(found: FormatStatus) -> str:
    """When a partner served in an operation: `from 2004 until 2008`, `by 31 October 2009`, `until 2004`."""
    words = []
    if found.since:
        words.append(f"{'by' if found.since.is_shown else 'from'} {_disputed(found.since)}")
    if found.until:
        words.append(f"until {_disputed(found.until)}")
    elif found.last_shown:
        words.append(f"last shown {found.last_shown.when}")
    return ", ".join(words) if found.last_shown and not found.until else " ".join(words)


def _disputed(found: Beginning) -> str:
    return f"{_or(found.dates)}{', sources differ' if len(found.dates) > 1 else ''}"


def _served_by(items: Sequence[Item], catalogue: Catalogue) -> str:
    """`3, as far as is known: Austria, Japan and Malta.`"""
    served = [_name(item, catalogue) for item in items if item.state.key == "former"]
    count = f"{len(served) or 'None'}, as far as is known"
    clauses = [f"{count}: {listed(served)}" if served else count]
    return f"{'; '.join([*clauses, *_left_open(items, catalogue)])}."


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


def _on_the_day(items: Sequence[Item], noun: str, on_day: str, catalogue: Catalogue) -> str:
    """Those who certainly are, with their number, then those who may be, and who was last shown earlier.

    `on_day` tells the day, and how surely the number is the whole: ` on 6 May 2012`.
    """
    if not items:
        return f"None{on_day}."
    known = [item for item in items if item.state.key in PARTNERS]
    clauses = []
    if known:
        suspended = [item for item in known if item.state.key == "suspended"]
        number = f"{len(known)} {noun}{'s' if len(known) > 1 else ''}"
        if suspended and len(suspended) < len(known):
            number += f", of which {len(suspended)} suspended,"
        elif suspended:
            number += ", suspended,"
        names = listed([_name(item, catalogue) + (" (suspended)" if item in suspended else "") for item in known])
        clauses.append(f"{number}{on_day}: {names}")
    clauses += _left_open(items, catalogue)
    return f"{'; '.join([clauses[0][0].upper() + clauses[0][1:], *clauses[1:]])}."


def _left_open(items: Sequence[Item], catalogue: Catalogue) -> Iterator[str]:
    """What the sources leave open on that day, and what they last show of an earlier one."""
    for keys in (("not-known",), ("sources-differ",), ("lapsed",)):
        found = [item for item in items if item.state.key in keys]
        for words, same in groupby(sorted(found, key=_newest_first), key=_words):
            yield f"{words}: {listed([_name(item, catalogue) for item in same])}"


def _newest_first(item: Item) -> tuple[int, str]:
    """What was last shown latest comes first; what has no such date is told by its words."""
    last = item.state.last_shown
    return (-last.latest.toordinal() if last else 0, _words(item))


def _words(item: Item) -> str:
    return format_status(item.state)


def _first_day(item: Item) -> str:
    return item.date.earliest.isoformat() if item.date else ""


def _name(item: Item, catalogue: Catalogue) -> str:
    return str(catalogue.entries[item.target].record.name)
