"""The pages that list all records of a kind, but for the partners, which have a directory."""

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.model.kinds import KINDS
from atlas.reading.catalogue import Entry
from atlas.render import html, member_tables, pieces, spells
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import Atlas
from atlas.render.writer import Writer

Cells = Callable[[Atlas, Writer, Entry], tuple[Markup, ...]]

_EMPTY = Markup("")


def index_pages(atlas: Atlas) -> Iterator[tuple[str, SectionPage]]:
    """The list of each kind but partners, eras and questions, by the folder that it stands in: `summits`."""
    for folder, (intro, columns, cells) in _LISTS.items():
        yield folder, _page(atlas, folder, intro, columns, cells)


def _page(atlas: Atlas, folder: str, intro: str, columns: tuple[str, ...], cells: Cells) -> SectionPage:
    writer = atlas.writer(f"{folder}/", numbered=False)
    entries = atlas.ordered[folder]
    rows = tuple(Row(cells(atlas, writer, entry)) for entry in entries)
    kind = KINDS[folder]
    title = kind.plural
    caption = f"{len(rows)} {(kind.singular if len(rows) == 1 else title).lower()}, as of {atlas.edition.words}"
    section = Section("list", f"All {title.lower()}", table=Table(caption, columns, rows))
    head = atlas.section_head(title, intro, f"data/{folder}/", folder)
    return SectionPage(head, escape(intro), (section,), atlas.edition.words)


def _group(atlas: Atlas, writer: Writer, entry: Entry) -> tuple[Markup, ...]:
    group = entry.record
    return (
        pieces.format_name(atlas, writer, entry.reference),
        escape(group.abbreviation or ""),
        spells.boundary(writer, group.from_) if group.from_ else _EMPTY,
        spells.boundary(writer, group.until) if group.until else Markup("no end known"),
        escape(member_tables.count(atlas, entry, atlas.connections.members[entry.reference])),
        writer.prose(group.summary.text),
    )


def _tool(atlas: Atlas, writer: Writer, entry: Entry) -> tuple[Markup, ...]:
    tool = entry.record
    return (
        writer.anchor(entry.reference),
        escape(tool.abbreviation or ""),
        escape(wording.list_entry(atlas.catalogue, "tool-types", tool.type)),
        spells.boundary(writer, tool.from_) if tool.from_ else _EMPTY,
        writer.anchors(relation.to for relation in tool.replaced_by),
    )


def _summit(atlas: Atlas, writer: Writer, entry: Entry) -> tuple[Markup, ...]:
    summit = entry.record
    held = atlas.connections.at_summit.get(entry.reference, [])
    return (
        writer.anchor(entry.reference),
        html.span("atlas-unbroken", writer.date(summit.date)),
        escape(summit.place.city or "") if summit.place else _EMPTY,
        pieces.SEPARATOR.join(writer.anchor(decision.reference) for decision in held),
    )


def _decision(atlas: Atlas, writer: Writer, entry: Entry) -> tuple[Markup, ...]:
    record = entry.record
    body = pieces.body(atlas, record)
    return (writer.date(record.date), writer.anchor(entry.reference), body, writer.prose(record.summary.text))


def _source_document(atlas: Atlas, writer: Writer, entry: Entry) -> tuple[Markup, ...]:
    return (writer.anchor(entry.reference), writer.prose(entry.record.summary.text))


_LISTS: dict[str, tuple[str, tuple[str, ...], Cells]] = {
    "groups": (
        "Partnership formats: programmes, forums and sets of partners, with their life spans.",
        ("Group", "Abbreviation", "From", "Until", "Partners", "What it is"),
        _group,
    ),
    "summits": (
        "Meetings of NATO's heads of state and government, with the decisions and milestones on partnerships of each. "
        "What else was said there, and who came, is on each summit's page.",
        ("Summit", "Date", "City", "Decisions and milestones"),
        _summit,
    ),
    "decisions": (
        "Policy decisions on partnerships, of summits, ministers and the Council, in order of date.",
        ("Date", "Decision", "Decided by", "In short"),
        _decision,
    ),
    "milestones": (
        "Dated events other than summits and decisions: meetings, launches, agreements and reports.",
        ("Date", "Milestone", "Body", "In short"),
        _decision,
    ),
    "tools": (
        "Programmes and instruments through which NATO works with partners.",
        ("Tool", "Abbreviation", "Kind", "From", "Replaced by"),
        _tool,
    ),
    "source-documents": (
        "Documents read statement by statement, each statement with the record that carries it.",
        ("Document", "What it is"),
        _source_document,
    ),
}
