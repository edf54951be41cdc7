"""The map of partners: every country in its outline, each partner a link, its status by colour and pattern."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from atlas import wording
from atlas.derive.status import Status
from atlas.model.computations import PartnerState
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry
from atlas.render import dated_names
from atlas.render.geography.outlines import Outline, outlines
from atlas.render.writer import Writer

SMALL = 6.0
"""A partner whose largest part is smaller than this, in units of the map, gets a dot."""
EUROPE = "432 24 250 190"
"""What the map shows when it is brought nearer: Europe, North Africa, the Middle East and Central Asia."""


def world(writer: Writer, partners: Iterable[tuple[Entry, Status]], allies: Iterable[Ally]) -> Markup:
    """The map as SVG, for a page that loads the styles of the map and `map.js`.

    Each partner that has an outline is a link with `data-partner` and `data-status`; a script that changes
    `data-status` changes what is drawn. Organisations and former states have no outline.
    """
    drawn = outlines()
    shown = [
        (entry, status, drawn.countries[entry.record.code])
        for entry, status in partners
        if entry.record.code in drawn.countries
    ]
    members = [(ally, drawn.countries[ally.code]) for ally in allies if ally.code in drawn.countries]
    codes = {*(entry.record.code for entry, _, _ in shown), *(ally.code for ally, _ in members)}
    land = "".join(outline.path for code, outline in drawn.countries.items() if code not in codes)
    unsettled = "".join(outline.path for outline in drawn.unsettled.values())
    links = Markup("\n").join(_ally(*ally) for ally in members) + Markup("\n")
    links += Markup("\n").join(_partner(writer, *partner) for partner in shown)
    return Markup(
        '<svg class="atlas-world" viewBox="0 0 {0} {1}" width="{0}" height="{1}" data-near="{2}" data-marks '
        'role="group" aria-label="Map of partners">\n{3}\n<path class="atlas-land" d="{4}"/>\n{5}\n'
        '<path class="atlas-unsettled" d="{6}"/>\n</svg>'
    ).format(drawn.width, drawn.height, EUROPE, PATTERNS, land, links, unsettled)


def legend(names: Mapping[PartnerState, str]) -> Markup:
    """What the colours and patterns stand for: names of statuses by their keys."""
    items = Markup("").join(
        Markup(
            '<li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" data-status="{}">'
            '<rect width="14" height="14"/></svg> {}</li>'
        ).format(key, name)
        for key, name in names.items()
    )
    return Markup('<ul class="atlas-map-legend">{}</ul>').format(items)


def _partner(writer: Writer, entry: Entry, status: Status, outline: Outline) -> Markup:
    dot = Markup('<circle cx="{}" cy="{}" r="3"/>').format(outline.x, outline.y) if outline.size < SMALL else Markup("")
    return Markup(
        '<a href="{}" data-partner="{}" data-status="{}" aria-label="{}: {}"><title>{}</title><path d="{}"/>{}</a>'
    ).format(
        writer.href(entry.reference), entry.id, status.key, entry.record.name, wording.status(status),
        entry.record.name, outline.path, dot,
    )  # fmt: skip


def _ally(ally: Ally, outline: Outline) -> Markup:
    """A member of NATO that never was a partner: it is one on all days that can be shown, and no link."""
    return Markup(
        '<g data-status="ally" role="img"{} aria-label="{}: NATO member since {}"><title>{}</title><path d="{}"/></g>'
    ).format(dated_names.attribute(ally), ally.name, ally.accession.date.words, ally.name, outline.path)


def _pattern(key: str, drawing: str) -> Markup:
    """A pattern for a status: its colour, and what is drawn on it."""
    return Markup(
        f'<pattern id="map-{key}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect data-colour-of="{key}" width="4" height="4"/>{drawing}</pattern>'
    )


PATTERNS = Markup("<defs>{}</defs>").format(
    Markup("").join(
        (
            _pattern("cooperation-suspended", '<path class="atlas-ink" d="M0 2H4"/>'),
            _pattern("suspended", '<path class="atlas-ink" d="M0 1H4"/>'),
            _pattern("not-known", '<path class="atlas-ink" d="M0 2H4M2 0V4"/>'),
            _pattern("sources-differ", '<path class="atlas-ink" d="M0 1H4M1 0V4"/>'),
            _pattern("ally", '<circle class="atlas-ink" cx="2" cy="2" r=".45"/>'),
            _pattern("former", '<path class="atlas-ink" d="M1 0V4"/>'),
        )
    )
)
