"""The coverage page: what the atlas holds, how exact and how certain it is, and where it is thin."""

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.coverage import ENOUGH, Coverage, Dispute, cover
from atlas.derive.reach import newest_of, newest_of_all
from atlas.model.fields import Citation
from atlas.model.kinds import KINDS
from atlas.model.records import Group, Operation, Tool
from atlas.model.spells import Contribution, Membership, ProgrammeUse, Representation
from atlas.reading.catalogue import Entry
from atlas.render import html
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.spells import boundary
from atlas.render.view import View
from atlas.render.writer import Writer
from atlas.wording import CERTAINTIES

_INTRO = (
    "What the atlas holds, how exact its dates are, where its sources disagree and where it is thin. Every figure is "
    "counted from the data when the site is built."
)
_DESCRIPTION = (
    "How many records, statements and sources the atlas holds, how exact its dates are, and where it is thin."
)
_PRECISIONS = {
    "day": "one day",
    "month": "a month, of which no day is known",
    "year": "a year, of which no month is known",
    "span": "some day between two dates",
    "interval": "from one date to another",
}
_GRADES = {
    "official": "texts of NATO, of governments and of international organisations",
    "secondary": "the press, institutes and reference works",
}


def coverage_page(view: View) -> SectionPage:
    """All counts, then what they point to."""
    writer = view.writer("coverage/", numbered=False)
    coverage = cover(view.catalogue, view.connections)
    sections = (
        Section("records", "Records and statements", table=_records(writer, coverage)),
        Section("reach", "How far the sources reach", _reach(view), table=_newest(view, writer)),
        Section("source-grades", "Sources by grade", table=_counted("Sources", "Grade", _GRADES, coverage.grades)),
        Section(
            "precision",
            "Dates by precision",
            _about(coverage),
            table=_counted("Dates", "Precision", _PRECISIONS, coverage.precisions),
        ),
        Section("certainty", "Memberships and programmes by certainty", escape(_CERTAINTY), table=_certainty(coverage)),
        Section("conflicts", "Where sources disagree", escape(_CONFLICTS), table=_conflicts(view, writer, coverage)),
        Section("checked", "When records were last checked", table=_checked(coverage)),
        Section("thin", "Thin records", escape(_THIN), table=_thin(writer, coverage)),
        Section("bare", "Programmes, operations and posts without rows", escape(_BARE), table=_bare(writer, coverage)),
        *(_left_out(writer, entry) for entry in view.catalogue.of("omissions")),
    )
    head = view.head("Coverage", _DESCRIPTION, "data/", assets=("data.css",))
    return SectionPage(head, escape(_INTRO), sections)


def _records(writer: Writer, coverage: Coverage) -> Table:
    rows = []
    for folder, kind in KINDS.items():
        if folder in coverage.holdings:
            held = coverage.holdings[folder]
            is_shown = kind.has_pages or folder in ("sources", "glossary")
            name = writer.anchor(folder, kind.plural) if is_shown else escape(kind.plural)
            rows.append(Row((name, *map(_number, (held.records, held.statements, held.events, held.citations)))))
    totals = [sum(getattr(held, name) for held in coverage.holdings.values()) for name in _COLUMNS]
    rows.append(Row((escape("All"), *map(_number, totals))))
    return Table("Records by kind", ("Kind", *(name.capitalize() for name in _COLUMNS)), tuple(rows))


_COLUMNS = ("records", "statements", "events", "citations")


def _reach(view: View) -> Markup:
    """The day of the edition, and that of the newest source of all."""
    found = newest_of_all(view.catalogue)
    told = f" The newest source that is cited is of {found[0].words}." if found else ""
    return escape(f"{_REACH.format(view.edition.words)}{told}")


def _newest(view: View, writer: Writer) -> Table:
    """The newest source of each format and operation that has not ended, the newest first."""
    owners: list[Entry] = [*view.all(Group), *view.all(Operation)]
    going_on = [owner for owner in owners if not owner.record.until]
    found = [(owner, newest) for owner in going_on if (newest := newest_of(view.catalogue, view.connections, owner))]
    found.sort(key=lambda pair: pair[1][0].earliest, reverse=True)
    rows = tuple(
        Row((writer.anchor(owner.reference), writer.date(issued),
             _source(writer, source)))
        for owner, (issued, source) in found
    )  # fmt: skip
    return Table("Newest source by format and operation", ("Format or operation", "Date", "Source"), rows)


_REACH = (
    "The edition speaks of {}. How fresh it is depends on the newest source of each format: of later changes it cannot "
    "tell."
)


def _counted(caption: str, head: str, meanings: Mapping[str, str], counts: Counter[str]) -> Table:
    """A row a value with what it means and how many there are."""
    rows = (Row((escape(key), escape(meaning), _number(counts[key]))) for key, meaning in meanings.items())
    return Table(caption, (head, "Meaning", "Number"), tuple(rows))


def _certainty(coverage: Coverage) -> Table:
    rows = tuple(
        Row((escape(key), escape(meaning), _number(coverage.beginnings[key]), _number(coverage.ends[key])))
        for key, meaning in CERTAINTIES.items()
    )
    return Table("Boundaries by certainty", ("Certainty", "Meaning", "Beginnings", "Ends"), rows)


def _conflicts(view: View, writer: Writer, coverage: Coverage) -> Table:
    rows = (
        Row((writer.anchor(dispute.entry.reference), _disputed(view, dispute), boundary(writer, dispute.boundary)))
        for dispute in coverage.disputes
    )
    return Table("Boundaries that sources date differently", ("Record", "What", "Dates"), tuple(rows))


def _disputed(view: View, dispute: Dispute) -> Markup:
    """What begins or ends: `Partnership for Peace, beginning`."""
    match dispute.spell:
        case Membership(group=identifier):
            of = view.catalogue.record(Group, identifier).name
        case ProgrammeUse(tool=identifier):
            of = view.catalogue.record(Tool, identifier).name
        case Contribution(operation=identifier):
            of = view.catalogue.record(Operation, identifier).name
        case Representation(type=identifier):
            of = wording.list_entry(view.catalogue, "representations", identifier)
        case _:
            of = "the record itself"
    suspension = "suspension, " if "suspensions" in dispute.at else ""
    return escape(f"{of}, {suspension}{'beginning' if dispute.at[-1] == 'from' else 'end'}")


def _checked(coverage: Coverage) -> Table:
    days = sorted(coverage.checked.items(), key=lambda pair: pair[0].sort_key, reverse=True)
    rows = tuple(Row((escape(day.words), _number(number))) for day, number in days)
    return Table("Records by the day on which they were last checked", ("Day", "Records"), rows)


def _thin(writer: Writer, coverage: Coverage) -> Table:
    rows = tuple(Row((writer.anchor(entry.reference), _number(number))) for entry, number in coverage.thin)
    return Table("Thin records", ("Partner", "Dated events"), rows)


def _bare(writer: Writer, coverage: Coverage) -> Table:
    rows = tuple(Row((writer.anchor(entry.reference), escape(wording.kind(entry)))) for entry in coverage.bare)
    return Table("Records without rows", ("Record", "Kind"), rows)


def _left_out(writer: Writer, entry: Entry) -> Section:
    """What was found and left out, each thing with the reason and the records that it would have stood in."""
    rows = tuple(
        Row((writer.prose(gap.what), escape(gap.why), writer.anchors(gap.concerns), _named(writer, gap.sources)))
        for gap in entry.record.entries
    )
    table = Table(entry.record.name, ("What", "Why", "Records", "Sources"), rows)
    return Section(f"left-out-{entry.id}", entry.record.name, table=table)


def _named(writer: Writer, citations: Iterable[Citation]) -> Markup:
    """Sources by publisher and date, each with a link to its place among all sources."""
    return Markup("; ").join(_source(writer, citation.source) for citation in citations)


def _source(writer: Writer, identifier: str) -> Markup:
    link = writer.source_link(identifier)
    return html.anchor(link.href, link.text)


def _number(value: int) -> Markup:
    return escape(f"{value:,}")


def _about(coverage: Coverage) -> Markup:
    return escape(f"{_ABOUT} {coverage.approximate:,} of them are given as “about”.")


_ABOUT = "Dates of what the records tell, without those of the sources and of the atlas's own checks."
_CERTAINTY = "Beginnings and ends of memberships, uses of programmes, contributions to operations, and offices."
_CONFLICTS = "Beginnings and ends for which sources give different dates. Each record gives the sources of each date."
_BARE = (
    "Programmes that no partner is known to use, operations in which none is known to have served, and posts of which "
    "no holder is known."
)
_THIN = (
    f"Partners of which fewer than {ENOUGH} dated events are known, from all records together. They are listed here "
    "and not padded there; a source that shows more is welcome."
)
