"""From partner to Ally: the steps of each partner on the road to membership, and how long they took."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive import spans
from atlas.derive.accessions import STEPS, RoadStep, StepKey, days_between, road
from atlas.model.dates import ONE_DAY
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry
from atlas.render import spells
from atlas.render.charts import small
from atlas.render.member_tables import SORTED
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

PATH = "partners/accession"
_TITLE = "From partner to Ally"
_DESCRIPTION = (
    "The road of partners to membership of NATO: Intensified Dialogue, Membership Action Plan, application, "
    "invitation, protocol and accession, each with its day and sources, and how long the steps took."
)
_SPANS: tuple[tuple[StepKey, StepKey], ...] = (
    ("map", "invited"), ("map", "acceded"), ("applied", "acceded"), ("invited", "protocol-signed"),
    ("protocol-signed", "acceded"),
)  # fmt: skip


def accessions_page(view: View) -> SectionPage:
    """Those that joined, in order of time, then those on the way."""
    writer = view.writer(f"{PATH}/")
    roads = [(entry, steps) for entry in view.all(Partner) if (steps := road(entry.record))]
    roads.sort(key=lambda pair: (_joined(pair[0]), pair[0].record.name.casefold()))
    joined = [pair for pair in roads if pair[0].record.accession]
    intro = f"{len(joined)} partners have become Allies. {_DESCRIPTION}"
    sections = (
        Section("steps", "The steps", table=_steps(writer, roads)),
        Section("chart", "On one axis", figure=_chart(view, writer, roads)),
        Section("durations", "How long the steps took", escape(_ABOUT_DAYS), table=_durations(writer, roads)),
    )
    head = view.head(_TITLE, _DESCRIPTION, "data/partners/", assets=(*small.ASSETS, *SORTED), hide=("toc",))
    return SectionPage(head, escape(intro), sections, writer.sources())


_ABOUT_DAYS = (
    "Days from one step to the next, where sources give both. Where a date is known to the month or the year alone, "
    "the least and the most that it can be."
)

Roads = Sequence[tuple[Entry[Partner], Sequence[RoadStep]]]


def _joined(entry: Entry[Partner]) -> tuple[int, str]:
    accession = entry.record.accession
    return (0, accession.date.edtf) if accession else (1, "")


def _steps(writer: Writer, roads: Roads) -> Table:
    columns = ("Partner", *(wording.STEPS[key] for key in STEPS))
    rows = tuple(Row((writer.anchor(entry.reference), *_dates(writer, steps))) for entry, steps in roads)
    return Table("Steps on the road to membership", columns, rows, is_sorted=True)


def _dates(writer: Writer, steps: Sequence[RoadStep]) -> Iterator[Markup]:
    by_key = {step.key: step for step in steps}
    for key in STEPS:
        step = by_key.get(key)
        yield spells.step(writer, step) + Markup("<br>") + writer.cite(step.citations) if step else Markup("")


def _durations(writer: Writer, roads: Roads) -> Table:
    columns = ("Partner", *(f"{wording.STEPS[first]} to {wording.STEPS[last].lower()}" for first, last in _SPANS))
    rows = []
    for entry, steps in roads:
        by_key = {step.key: step for step in steps}
        cells = [
            wording.days(*days_between(by_key[first], by_key[last])) if {first, last} <= by_key.keys() else ""
            for first, last in _SPANS
        ]
        if any(cells):
            rows.append(Row((writer.anchor(entry.reference), *map(escape, cells))))
    return Table("Days from step to step", columns, tuple(rows))


def _chart(view: View, writer: Writer, roads: Roads) -> Markup:
    """A row a partner: from its first step to accession, or to the edition's day, with a mark for each step."""
    rows = []
    for entry, steps in roads:
        days = [step.days for step in steps]
        lane = small.Lane(entry.record.name, entry.record.name, writer.href(entry.reference), None)
        last = view.edition.latest if not entry.record.accession else entry.record.accession.date.latest
        lane.stretches = [spans.Stretch(min(day for day, _ in days), last + ONE_DAY, "sure")]
        lane.marks = [first for first, _ in days]
        lane.words = [f"{wording.STEPS[step.key]} {' or '.join(date.words for date in step.dates)}" for step in steps]
        rows.append(lane)
    words = "A bar goes from the first step of which a source tells to accession, a mark stands for each step."
    return small.of_lanes(view, "the roads to membership", rows, escape(words))
