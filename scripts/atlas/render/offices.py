"""Missions of partners to NATO, NATO's offices in partner countries, and contact point embassies."""

from dataclasses import replace

from markupsafe import Markup, escape

from atlas import wording
from atlas.model.records import Partner
from atlas.model.spells import Representation
from atlas.render import on_a_day, spells
from atlas.render.parts import Row
from atlas.render.view import View
from atlas.render.writer import Writer


def name(view: View, writer: Writer, office: Representation) -> Markup:
    """What an office is, where, and of a contact point whose: `NATO contact point embassy: Norway, Canberra`."""
    kind = escape(wording.list_entry(view.catalogue, "representations", office.type))
    return kind + (Markup(", {}") if not office.by else Markup(": {}")).format(place(writer, office)) * _is_told(office)


def place(writer: Writer, office: Representation) -> Markup:
    """Whose embassy it is, and the city."""
    told = [Markup(" and ").join(map(writer.anchor, office.by))] if office.by else []
    return Markup(", ").join([*told, *([escape(office.city)] if office.city else [])])


def _is_told(office: Representation) -> bool:
    return bool(office.by or office.city)


def row(view: View, writer: Writer, head: Markup, partner: Partner, office: Representation) -> Row:
    """One office: what stands first, from, until, notes and sources."""
    return replace(spells.spell_row(writer, head, office), steps=on_a_day.of_spell(view, partner, office, None))
