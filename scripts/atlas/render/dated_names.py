"""Names of countries and organisations where a page tells of a day: that of the day, or all of them for a script."""

import json
from collections.abc import Iterator

from markupsafe import Markup

from atlas.derive.earlier_names import name_on, name_steps
from atlas.model.dates import Day
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry
from atlas.render import html, spells
from atlas.render.writer import Writer

SCRIPT = "shared/names.js"


def anchor(writer: Writer, entry: Entry[Partner]) -> Markup:
    """A link to a partner under its name of today, with those that a script shows for earlier days."""
    return html.anchor(writer.href(entry.reference), entry.record.name, attribute(entry.record))


def anchor_on(writer: Writer, entry: Entry[Partner], day: Day) -> Markup:
    """A link to a partner under the name that it had on a day."""
    return writer.anchor(entry.reference, name_on(entry.record, day))


def told(writer: Writer, record: Partner | Ally) -> Iterator[Markup]:
    """The names that it had before: `Turkey until 1 June 2022`, each with its note and sources."""
    for one in record.earlier_names:
        note = Markup(". {}").format(writer.prose(one.note)) if one.note else Markup("")
        until = spells.edge_in_sentence(writer, one.until)
        yield Markup("{} until {}{}").format(one.name, until, note) + writer.cite(one.sources)


def attribute(record: Partner | Ally) -> Markup:
    """The attribute by which `shared/names.js` knows the names of earlier days; empty where there are none."""
    if not record.earlier_names:
        return Markup("")
    return Markup(html.attribute("data-names", json.dumps(name_steps(record), ensure_ascii=False)))
