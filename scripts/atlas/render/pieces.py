"""Pieces that pages of several kinds share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.confirmations import is_fresh, last_shown
from atlas.derive.connections import Told
from atlas.derive.reach import newest_of
from atlas.model.addresses import SectionId
from atlas.model.dates import Date
from atlas.model.parts import Document, Event, Place, Relation, Statement
from atlas.model.records import Dated, Decision, Eventful, Milestone, Occurrence, Tool, is_planned
from atlas.model.reference_records import Term
from atlas.reading.catalogue import Entry
from atlas.render import format_marks, html
from atlas.render.parts import Fact, Line, Period, Section
from atlas.render.spells import NO_END, boundary
from atlas.render.view import View
from atlas.render.writer import Writer

SEPARATOR = Markup("<br>")


def section(identifier: SectionId, title: str, lines: Iterable[Line]) -> Section:
    """A section of statements."""
    return Section(identifier, title, lines=tuple(lines))


def statements(
    writer: Writer, identifier: SectionId, title: str, parts: Iterable[Statement], day: Date | None = None
) -> Section:
    """A section of a record's own statements; `day` is the day that the whole page is about."""
    return section(identifier, title, writer.lines(parts, day))


def chronology(view: View, writer: Writer, entry: Entry) -> Section:
    """All that is dated: a record's events and dated statements elsewhere that concern it, in order of time.

    Each line is written when its turn comes, so that sources are numbered in the order of reading. Where they are
    many they are folded by year, but for the newest; above them stands the latest state of things that a source tells.
    """
    found: list[tuple[Date, Callable[[], Line]]] = [
        (event.date, partial(writer.line, event)) for event in events_of(entry)
    ]
    for told in view.connections.concerning.get(entry.reference, ()):
        if told.date:
            target = f"{told.owner.reference}#{told.anchor}" if told.anchor else told.owner.reference
            found.append((told.date, partial(_told, writer, told, target)))
    latest = _latest(writer, entry)
    in_order = sorted(found, key=lambda pair: pair[0].sort_key)
    written = [(str(date.sort_key[0].year), write()) for date, write in in_order]
    return Section(SectionId.EVENTS, "Dated events", intro=latest, dated=_by_year(written))


_FEW = 12
"""So many events are read at a glance, and not folded."""
_ASIDE = 4
"""So many statements of other records may stand beside a record's own, and are not folded."""
_NEWEST = 5
"""Years are left open, from the newest back, until they show so many events."""


def _by_year(found: Sequence[tuple[str, Line]]) -> tuple[Period, ...]:
    if len(found) <= _FEW:
        return (Period(tuple(line for _, line in found)),) if found else ()
    periods: list[Period] = []
    shown = 0
    for year, lines in groupby(reversed(found), key=itemgetter(0)):
        these = tuple(line for _, line in lines)[::-1]
        periods.append(Period(these, year, is_open=shown < _NEWEST))
        shown += len(these)
    return tuple(reversed(periods))


def _latest(writer: Writer, entry: Entry) -> Markup:
    """The latest state of things that the record tells, with its date."""
    found: Statement | None = getattr(entry.record, "status", None)
    if not found:
        return Markup("")
    when = Markup(" ({})").format(writer.date(found.date)) if found.date else Markup("")
    return Markup("Latest: {}{}{}").format(writer.prose(found.text), when, writer.cite(found.sources))


def events_of(entry: Entry) -> tuple[Event, ...]:
    """The events of a record of any kind."""
    return entry.record.events if isinstance(entry.record, Eventful) else ()


def told_elsewhere(view: View, writer: Writer, entry: Entry) -> Section:
    """Statements without a date in other records that concern this one."""
    undated = [told for told in view.connections.concerning.get(entry.reference, ()) if not told.date]
    lines = tuple(_told(writer, told, told.owner.reference) for told in undated)
    folded = f"{len(lines)} statements" if len(lines) > _ASIDE else ""
    return Section(SectionId.ELSEWHERE, "What other records tell of it", lines=lines, folded=folded)


def _told(writer: Writer, told: Told, origin: str) -> Line:
    """A statement of another record. A term comes before its definition, which is no sentence without it."""
    if isinstance(told.owner.record, Term):
        line = writer.line(told.part, told.date)
        return replace(line, html=Markup("{}: {}").format(writer.anchor(origin), line.html))
    return writer.line(told.part, told.date, origin=origin)


def format_name(view: View, writer: Writer, reference: str, words: str = "") -> Markup:
    """A link to a partnership format, with its colour and pattern before it."""
    return format_marks.swatch(view.catalogue.entries[reference].record) + writer.anchor(reference, words)


def replacements(view: View, writer: Writer, entry: Entry) -> list[Fact]:
    """What a record took the place of and what took its own, at a glance."""
    towards = view.connections.relations_to.get(entry.reference, ())
    before = [other.reference for other, name, _ in towards if name == "replaced_by"]
    after = [relation.to for relation in entry.record.replaced_by]
    found = (("Replaces", before), ("Replaced by", after))
    return [Fact(label, writer.anchors(references)) for label, references in found if references]


def came_of(view: View, entry: Entry) -> list[tuple[str, Relation]]:
    """What a record led to, told from either end: the other record's reference, and the relation."""
    own = entry.record.led_to if isinstance(entry.record, Decision | Milestone) else ()
    known = {relation.to for relation in own}
    return [(relation.to, relation) for relation in own] + [
        (other.reference, relation)
        for other, name, relation in view.connections.relations_to.get(entry.reference, ())
        if name == "built_on" and other.reference not in known
    ]


def built_on(view: View, entry: Entry) -> list[str]:
    """What a record built on, told from either end: references."""
    own = [relation.to for relation in getattr(entry.record, "built_on", ())]
    towards = view.connections.relations_to.get(entry.reference, ())
    return own + [other.reference for other, name, _ in towards if name == "led_to"]


def relations(view: View, writer: Writer, entry: Entry) -> list[Section]:
    """What a record built on, led to, replaced and was replaced by, told from both ends."""
    towards = view.connections.relations_to.get(entry.reference, ())

    def lines(own: str, reverse: str) -> list[Line]:
        found = [relation_line(writer, relation.to, relation) for relation in getattr(entry.record, own, ())]
        known = {relation.to for relation in getattr(entry.record, own, ())}
        return found + [
            relation_line(writer, other.reference, relation)
            for other, name, relation in towards
            if name == reverse and other.reference not in known
        ]

    return [
        section(SectionId.BUILT_ON, "Built on", lines("built_on", "led_to")),
        section(SectionId.LED_TO, "Led to", lines("led_to", "built_on")),
        section(SectionId.REPLACES, "Replaces", lines("", "replaced_by")),
        section(SectionId.REPLACED_BY, "Replaced by", lines("replaced_by", "")),
    ]


def relation_line(writer: Writer, other: str, relation: Relation) -> Line:
    """The other record of a relation, with its date and what is noted of the relation."""
    html = writer.anchor(other)
    entry = writer.catalogue.find(other)
    if entry and isinstance(entry.record, Dated):
        html += Markup(" ({})").format(writer.date(entry.record.date))
    if relation.note:
        html += Markup(": {}").format(writer.prose(relation.note))
    return Line(html, writer.cite(relation.sources))


def documents(writer: Writer, label: str, found: Sequence[Document]) -> list[Fact]:
    """Official texts, as one row at a glance."""
    if not found:
        return []
    lines = []
    for document in found:
        details = [escape(document.number)] if document.number else []
        details += [writer.date(document.date)] if document.date else []
        tail = Markup(", ").join(["", *details]) if details else Markup("")
        lines.append(Markup("<cite>{}</cite>{}{}").format(document.title, tail, writer.cite(document.sources)))
    return [Fact(label, SEPARATOR.join(lines))]


def place(writer: Writer, where: Place | None) -> list[Fact]:
    """Where something took place."""
    if not where:
        return []
    countries = " and ".join(wording.COUNTRIES.get(code, code) for code in where.countries)
    words = ", ".join(part for part in (where.venue, where.city, countries, "online" if where.online else "") if part)
    return [Fact("Place", escape(words[:1].upper() + words[1:]) + writer.cite(where.sources))]


def life(view: View, writer: Writer, entry: Entry) -> list[Fact]:
    """From when to when a group, tool or operation existed, or that it was last shown to go on."""
    began = entry.record.from_
    if not (began or entry.record.until):
        return []
    start = (boundary(writer, began) if began else escape("no source tells")) + writer.cite(entry.record.sources)
    return [Fact("From", start), Fact("Until", ended(view, writer, entry))]


def ended(view: View, writer: Writer, entry: Entry) -> Markup:
    """The end, or the last date on which a source shows it.

    Groups and operations go on until something ends them. Few sources tell when a tool fell out of use, so one that
    no newer source shows is not told as going on.
    """
    if entry.record.until:
        return boundary(writer, entry.record.until)
    last = last_shown(entry, (spell for _, spell in view.connections.members[entry.reference]))
    if last is None:
        return NO_END
    if isinstance(entry.record, Tool) and not is_fresh(view.catalogue, last):
        return Markup("no source tells; last shown {}").format(writer.day(last))
    return NO_END + Markup("; last confirmed {}").format(writer.day(last))


def reach(view: View, writer: Writer, owner: Entry) -> list[Fact]:
    """How far the sources on a format, tool or operation reach, beside the day of the edition."""
    found = newest_of(view.catalogue, view.connections, owner)
    if found is None:
        return []
    link = writer.source_link(found[1])
    return [Fact("Newest source", html.anchor(link.href, link.text))]


def planned(record: object) -> Markup:
    """What stands beside the date of a meeting that is planned."""
    return Markup(" ") + html.span("atlas-none", "planned") if is_planned(record) else Markup("")


def body(view: View, record: Occurrence) -> Markup:
    """Who decided something, or whose a milestone is; of a decision also that no source tells it."""
    if record.body:
        return escape(wording.list_entry(view.catalogue, "bodies", record.body.body))
    return html.span("atlas-none", "no source tells") if isinstance(record, Decision) else Markup("")
