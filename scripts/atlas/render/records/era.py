"""What the page of an era says, and the page on which all eras are read one after another."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.chapters import Turn, turns
from atlas.derive.moments import Change
from atlas.model.addresses import SectionId
from atlas.model.dates import Date
from atlas.model.parts import Paragraph
from atlas.model.records import Dated, Era
from atlas.reading.catalogue import Entry
from atlas.render import html, pieces
from atlas.render.parts import Fact, Line, Period, Row, Section, SectionPage, Table
from atlas.render.records.kind_page import KindPage
from atlas.render.view import View
from atlas.render.writer import Writer

_INTRO = (
    "How NATO's partnership policy developed, {}. Each era has a page of its own, with its main decisions "
    "and with every change in who was a partner."
)
_DESCRIPTION = (
    "How NATO's partnership policy developed, era by era, told in ten minutes with a source for every sentence."
)
_FROM_MEMBERSHIPS = (
    "Worked out from the memberships on the partners' pages, where their sources stand. A change without a known date "
    "is in no era."
)


def facts(view: View, writer: Writer, entry: Entry[Era]) -> Iterator[Fact]:
    """An era at a glance."""
    years = _years(entry.record.years)
    yield Fact("Years", escape(years[0].upper() + years[1:]))


def sections(view: View, writer: Writer, entry: Entry[Era]) -> Iterator[Section]:
    """The parts of an era's page."""
    era: Era = entry.record
    yield Section(SectionId.STORY, "How it went", paragraphs=tuple(_paragraph(writer, part) for part in era.paragraphs))
    decided = Period(tuple(_decision(view, writer, era)))
    yield Section(SectionId.DECISIONS, "Main decisions", dated=(decided,))
    yield _changes(view, writer, era)


def history_page(view: View) -> SectionPage:
    """All eras from top to bottom, each under its heading."""
    writer = view.writer("eras/")
    chapters = tuple(_chapter(view, writer, entry) for entry in view.ordered["eras"])
    first = view.all(Era)[0].record.years.ends[0].words if view.all(Era) else ""
    intro = _INTRO.format(f"from {first} on" if first else "era by era")
    head = view.head("History", _DESCRIPTION, "data/eras/")
    return SectionPage(head, escape(intro), chapters, writer.sources())


def _chapter(view: View, writer: Writer, entry: Entry) -> Section:
    era: Era = entry.record
    found = turns(view.catalogue, era)
    counts = [f"{_what(view, turn)}: {len(turn.partners)}" for turn in found]
    links = [Fact("Main decisions", writer.anchors(era.decisions))]
    if counts:
        more = writer.anchor(f"{entry.reference}#{SectionId.CHANGES}", "See which partners")
        links.append(Fact("Partners", pieces.SEPARATOR.join([*map(escape, counts), more])))
    opening = (writer.line(era.summary),)
    paragraphs = (opening, *(_paragraph(writer, part) for part in era.paragraphs))
    years = _years(era.years)
    return Section(entry.id, f"{years[0].upper()}{years[1:]}: {era.name}", paragraphs=paragraphs, links=tuple(links))


def _paragraph(writer: Writer, part: Paragraph) -> tuple[Line, ...]:
    return writer.lines(part.statements)


def _decision(view: View, writer: Writer, era: Era) -> Iterator[Line]:
    """The main decisions with their dates."""
    for reference in era.decisions:
        record = view.catalogue.entries[reference].record
        date = writer.date(record.date) if isinstance(record, Dated) else Markup("")
        yield Line(writer.anchor(reference), date=date)


def _changes(view: View, writer: Writer, era: Era) -> Section:
    """A row a kind of change: how many partners it befell, and which on what date."""
    rows = tuple(
        Row((escape(_what(view, turn)), escape(len(turn.partners)), _partners(writer, turn)))
        for turn in turns(view.catalogue, era)
    )
    table = Table(f"Changes in memberships, {_years(era.years)}", ("Change", "Partners", "Which, and when"), rows)
    intro = Markup(_FROM_MEMBERSHIPS) if rows else Markup("")
    return Section(SectionId.CHANGES, "Who became or ceased to be a partner", intro=intro, table=table)


def _what(view: View, turn: Turn) -> str:
    return wording.what_changed(turn.verb, turn.target, view.catalogue)


def _partners(writer: Writer, turn: Turn) -> Markup:
    """Partners by date; those of one date together."""
    same_day: dict[str, list[tuple[str, Change]]] = {}
    for partner, change in turn.partners:
        same_day.setdefault(f"{change.date.edtf} {change.certainty}", []).append((partner, change))
    dates = []
    for pairs in same_day.values():
        change = pairs[0][1]
        names = writer.anchors(partner for partner, _ in pairs)
        dates.append(
            Markup("{}: {}{}").format(writer.date(change.date), names, html.doubt(change.certainty, change.note))
        )
    return pieces.SEPARATOR.join(dates)


def _years(years: Date) -> str:
    """`1990–1996`, or `since 2020` for the era that goes on."""
    first, last = years.ends
    return f"{first.words}–{last.words}" if last else f"since {first.words}"


PAGE = KindPage(facts, sections, index_page=history_page, has_links=False)
