"""The colour and pattern of a partnership format, the same wherever it is shown."""

from markupsafe import Markup

from atlas.model.parts import Mark
from atlas.model.records import Group

UNMARKED = Mark(colour="grey", pattern="plain")


def attributes(group: Group) -> Markup:
    """Attributes that give an element the format's colour and pattern; `marks.css` draws them.

    In SVG a shape of class `atlas-mark-colour` inside takes the colour, and one of class `atlas-mark-pattern` over it
    the pattern, which `DEFINITIONS` must hold on the same page.
    """
    mark = group.mark or UNMARKED
    return Markup(f'data-colour="{mark.colour}" data-pattern="{mark.pattern}"')


def swatch(group: Group) -> Markup:
    """A small square in the format's colour and pattern, to stand before its name."""
    return Markup('<span class="atlas-mark" {} aria-hidden="true"></span>').format(attributes(group))


DEFINITIONS = Markup(
    "<defs>"
    '<pattern id="mark-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="atlas-mark-ink" d="M0 0V6"/></pattern>'
    '<pattern id="mark-dots" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<circle class="atlas-mark-ink" cx="2.5" cy="2.5" r="0.75"/></pattern>'
    '<pattern id="mark-bars" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<path class="atlas-mark-ink" d="M2.5 0V5"/></pattern>'
    '<pattern id="mark-grid" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<path class="atlas-mark-ink" d="M0 2.5H5M2.5 0V5"/></pattern>'
    "</defs>"
)
"""The patterns of all marks, for an SVG that draws formats."""
