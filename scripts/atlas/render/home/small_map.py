"""The map of partners in small, for where it only shows how far they reach: a shape a status, without links."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup

from atlas.derive.status import Status
from atlas.model.computations import PartnerState
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry
from atlas.render.directory.map import PATTERNS
from atlas.render.geography.outlines import Outline, outlines

_SCALE = 0.42
"""Units of the small map in one of the large; its points lie on whole units."""
_RING = re.compile(r"M([^l]*)l([^z]*)z")
_NUMBER = re.compile(r"-?[\d.]+")
_DOT = 2.0
"""A partner of which less than this would be seen gets a dot: half its width in units of the small map."""


def small_map(partners: Iterable[tuple[Entry, Status]], allies: Iterable[Ally], words: str) -> Markup:
    """The map as an SVG image that says `words`; as in the large one `data-status` gives the colour of each shape."""
    drawn = outlines()
    shapes: dict[PartnerState, list[str]] = defaultdict(list)
    for code, status in (
        *((ally.code, "ally") for ally in allies),
        *((entry.record.code, status.key) for entry, status in partners),
    ):
        if outline := drawn.countries.get(code):
            shapes[status].append(_shape(outline))
    land = "".join(_smaller(outline.path) for outline in drawn.countries.values())
    paths = Markup("").join(
        Markup('<path data-status="{}" d="{}"/>').format(status, "".join(found)) for status, found in shapes.items()
    )
    size = f"{drawn.width * _SCALE:.0f} {drawn.height * _SCALE:.0f}"
    return Markup(
        '<svg class="atlas-world" viewBox="0 0 {}" role="img" aria-label="{}">{}'
        '<path class="atlas-land" d="{}"/>{}</svg>'
    ).format(size, words, PATTERNS, land, paths)


def _shape(outline: Outline) -> str:
    shape = _smaller(outline.path)
    x, y = round(outline.x * _SCALE), round(outline.y * _SCALE)
    return shape if outline.size * _SCALE > _DOT else f"M{x - 1} {y - 1}h2v2h-2z"


def _smaller(path: str) -> str:
    """A path in small; rings of which too little is left are left out."""
    return "".join(_ring(*found) for found in _RING.findall(path))


def _ring(first: str, steps: str) -> str:
    x, y = map(float, _NUMBER.findall(first))
    numbers = [float(number) for number in _NUMBER.findall(steps)]
    points = [(round(x * _SCALE), round(y * _SCALE))]
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + down
        point = (round(x * _SCALE), round(y * _SCALE))
        if point != points[-1]:
            points.append(point)
    if len(points) < 4:
        return ""
    told = "".join(f"{x2 - x1} {y2 - y1} " for (x1, y1), (x2, y2) in pairwise(points)).replace(" -", "-").strip()
    return f"M{points[0][0]} {points[0][1]}l{told}z"
