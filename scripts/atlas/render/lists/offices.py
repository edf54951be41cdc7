"""Offices on one page: partners' missions to NATO, NATO's offices in partner countries, and contact point embassies."""

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.standing import in_order
from atlas.derive.status import PARTNERS
from atlas.model.records import Partner
from atlas.model.spells import Representation
from atlas.model.vocabulary import CONTACT_POINT, MISSION
from atlas.reading.catalogue import Entry
from atlas.render import offices, spells
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

PAGE = "offices/"
_DESCRIPTION = (
    "Partners' missions to NATO, NATO's offices in partner countries, and the embassies of Allies that were NATO's "
    "contact points, each with its dates and sources."
)

_ABOUT_CONTACT_POINTS = (
    "In a partner country the embassy of one or more Allies is NATO's contact point, for some years at a time. "
    "NATO publishes no list of all of them; these are those for which a source was found."
)


def offices_page(view: View) -> SectionPage:
    """Three tables, each by partner."""
    writer = view.writer(PAGE)
    sections = (
        _table(view, writer, MISSION, "Missions to NATO", _missions(view), _is(MISSION), "City"),
        _table(
            view,
            writer,
            "nato-offices",
            "NATO's offices in partner countries, and liaison officers",
            "",
            _is_other,
            "Office",
        ),
        _table(
            view, writer, CONTACT_POINT, "Contact point embassies", _ABOUT_CONTACT_POINTS, _is(CONTACT_POINT), "Embassy"
        ),
    )
    head = view.head("Offices", _DESCRIPTION, "data/partners/")
    return SectionPage(head, escape(_DESCRIPTION), sections, writer.sources())


def _missions(view: View) -> str:
    """How many of the partners of the edition's day have a mission for which a source was found."""
    partners = [
        entry for entry in view.all(Partner) if view.histories.status(entry, view.edition.latest).key in PARTNERS
    ]
    have = [entry for entry in partners if any(map(_is_open_mission, entry.record.representations))]
    return (
        f"Of the {len(partners)} partners of {view.edition.words}, {len(have)} have or had a mission to NATO of which "
        "no source tells an end. Others may have one."
    )


def _is_open_mission(office: Representation) -> bool:
    return office.type == MISSION and office.until is None


def _is(kind: str) -> Callable[[Representation], bool]:
    return lambda office: office.type == kind


def _is_other(office: Representation) -> bool:
    return office.type not in (MISSION, CONTACT_POINT)


def _found(view: View, wanted: Callable[[Representation], bool]) -> Iterator[tuple[Entry[Partner], Representation]]:
    for entry in sorted(view.all(Partner), key=lambda entry: entry.record.name.casefold()):
        for office in in_order(entry.record.representations):
            if wanted(office):
                yield entry, office


def _table(
    view: View,
    writer: Writer,
    identifier: str,
    title: str,
    intro: str,
    wanted: Callable[[Representation], bool],
    column: str,
) -> Section:
    rows = []
    for entry, office in _found(view, wanted):
        what = offices.place(writer, office)
        if _is_other(office):
            kind = escape(wording.list_entry(view.catalogue, "representations", office.type))
            what = Markup(", ").join([kind, *([what] if what else [])])
        told = offices.row(view, writer, writer.anchor(entry.reference), entry.record, office)
        rows.append(Row((told.cells[0], what, *told.cells[1:]), steps=told.steps))
    partner, *rest = spells.spell_columns("Partner")
    return Section(identifier, title, escape(intro), table=Table(title, (partner, column, *rest), tuple(rows)))
