"""The page of one record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from atlas import wording
from atlas.exports.citing import text
from atlas.exports.citing.forms import CiteForm, forms
from atlas.exports.citing.work import work
from atlas.model.addresses import SectionId, address
from atlas.model.kinds import KINDS
from atlas.model.records import Group, Partner, Record
from atlas.reading.catalogue import Entry
from atlas.render import format_marks, html, metadata, on_a_day, pieces
from atlas.render.flags import flag
from atlas.render.on_a_day import DayForm
from atlas.render.parts import Fact, Head, Line, Section, SourceLine
from atlas.render.records.kind_page import page_of
from atlas.render.view import View
from atlas.render.writer import Writer


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name by which a record is known too; `language` is its tag where it is not English."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The page of one record."""

    head: Head
    kind: str
    name: str
    also: tuple[OtherName, ...]
    flag: str
    mark: Markup
    """The colour and pattern of a partnership format; empty for all else."""
    summary: Line
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    citation: str
    cite_forms: tuple[CiteForm, ...]
    day: DayForm | None
    edit: str
    report: str
    contact: Markup
    checked: str


def record_page(view: View, entry: Entry) -> RecordPage:
    """The page of a record; sources are numbered in the order in which the page cites them."""
    record, kind, page = entry.record, page_of(entry.kind), address(entry.reference)
    writer = view.writer(page, entry.reference)
    summary = kind.opening(view, writer, entry) if kind.opening else writer.line(record.summary)
    description = kind.description(view, entry) if kind.description else record.summary.text
    facts = tuple(kind.facts(view, writer, entry))
    sections = [*kind.sections(view, writer, entry), pieces.told_elsewhere(view, writer, entry)]
    sections.append(_related(view, writer, entry))
    cited = work(view.site, record.name, entry.reference, view.edition)
    cite_forms = forms(page, entry.reference, cited)
    told = metadata.of_record(view, entry, page, cited, cite_forms)
    day = on_a_day.form(view, entry)
    assets = [*(on_a_day.ASSETS if day else ()), *(asset for one in sections for asset in one.assets)]
    return RecordPage(
        head=view.record_head(entry, description, tuple(dict.fromkeys(assets)), told),
        kind=wording.kind(entry),
        name=record.name,
        also=tuple(_other_names(record)) if kind.has_other_names else (),
        flag=flag(writer, record),
        mark=format_marks.swatch(record) if isinstance(record, Group) else Markup(""),
        summary=summary,
        facts=facts,
        sections=tuple(section for section in sections if not section.is_empty),
        sources=writer.sources(),
        citation=text.write(cited),
        cite_forms=cite_forms,
        day=day,
        edit=view.site.edit(entry.file.path),
        report=view.site.report(page),
        contact=html.contact(view.site),
        checked=record.checked.words,
    )


def _other_names(record: Any) -> Iterator[OtherName]:
    """The names that the page does not show anyway, as its heading or as the official name."""
    official = record.official_name if isinstance(record, Partner) else None
    for name in record.also_known_as:
        if name not in record.name and not (official and name == official.name):
            yield OtherName(name, record.name_languages.get(name, "") if isinstance(record, Record) else "")


_MANY = 24
"""More related records than these are folded."""


def _related(view: View, writer: Writer, entry: Entry) -> Section:
    """The records that this one names, and those that name it."""
    names = view.connections.names.get(entry.reference, ()) if page_of(entry.kind).has_links else ()
    found = {*names, *view.mentions.get(entry.reference, ())}
    links = _by_kind(view, writer, found)
    folded = f"{len(found)} records" if len(found) > _MANY else ""
    return Section(SectionId.LINKED, "Related records", links=links, also=(SectionId.MENTIONED,), folded=folded)


def _by_kind(view: View, writer: Writer, references: Iterable[str]) -> tuple[Fact, ...]:
    """Links to records, a row a kind, each in the order of its section."""
    found: dict[str, list[str]] = {}
    for reference in references:
        found.setdefault(reference.partition("/")[0], []).append(reference)
    for listed in found.values():
        listed.sort(key=view.places.__getitem__)
    return tuple(
        Fact(kind.plural, writer.anchors(found[folder]))
        for folder, kind in KINDS.items()
        if kind.has_pages and folder in found
    )
