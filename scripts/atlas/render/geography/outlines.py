"""Outlines ready to be drawn: what `outlines.json` holds, and how it is made from the TopoJSON file."""

import functools
import json
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

from atlas.render.geography import topology
from atlas.render.geography.projection import equal_earth
from atlas.render.geography.topology import Line, Point, Polygon

FOLDER = Path(__file__).parent
MADE = FOLDER / "outlines.json"

WIDTH = 1000
"""Width of the map in its own units; it is as high as the land needs."""
TOLERANCE = 0.25
"""How far a border may stray when it is simplified, in units of the map."""
_SMALLEST = 0.4
"""Square units; smaller islands are left out, but for the largest part of a country."""
_LARGE = 0.002
"""Square Earth radii, some 80,000 square kilometres; what is smaller may lie outside the map's frame."""
_MARGIN = 8
"""Room around the land, in units of the map."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One country: its path in SVG, the centre of its largest part, and the square root of that part's area."""

    path: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the map lies in the projection's plane: its western and northern edge, and its units in an Earth radius."""

    left: float
    top: float
    scale: float

    def place(self, point: Point) -> Point:
        """From longitude and latitude in degrees to units of the map, from its upper left corner."""
        x, y = equal_earth(point)
        return (x - self.left) * self.scale + _MARGIN, (self.top - y) * self.scale + _MARGIN


@dataclass(frozen=True, slots=True)
class Outlines:
    """The whole map: countries by ISO 3166-1 alpha-2 code, and areas of unsettled status by their names."""

    width: int
    height: int
    frame: Frame
    countries: dict[str, Outline]
    unsettled: dict[str, Outline]


@functools.cache
def outlines() -> Outlines:
    """The outlines as they were made."""
    made = json.loads(MADE.read_text("utf-8"))
    return Outlines(
        made["width"],
        made["height"],
        Frame(**made["frame"]),
        {code: Outline(**outline) for code, outline in made["countries"].items()},
        {name: Outline(**outline) for name, outline in made["unsettled"].items()},
    )


def text() -> str:
    """The text of `outlines.json`, made anew."""
    return json.dumps(asdict(make()), indent=0, ensure_ascii=False) + "\n"


def is_stale() -> bool:
    """Whether `outlines.json` is not what would be made."""
    return not MADE.is_file() or MADE.read_text("utf-8") != text()


def write() -> None:
    """Write `outlines.json` anew."""
    MADE.write_text(text(), "utf-8", newline="\n")


def make() -> Outlines:
    """Project and simplify all borders, and give each area to the country that `borders.toml` names."""
    source = json.loads((FOLDER / "countries-50m.json").read_text("utf-8"))
    borders = tomllib.loads((FOLDER / "borders.toml").read_text("utf-8"))
    arcs = topology.arcs(source)
    frame = _frame(source, arcs, borders["left_out"]["names"])
    lines = [topology.simplified([frame.place(point) for point in arc], TOLERANCE) for arc in arcs]
    parts: dict[str, list[Polygon]] = defaultdict(list)
    unsettled: dict[str, list[Polygon]] = {}
    for properties, polygons in topology.countries(source, lines):
        name, whole = properties["name"], [polygon for polygon in polygons if not _is_cut(polygon[0])]
        if name in borders["unsettled"]["names"]:
            unsettled[name] = whole
        elif name not in borders["left_out"]["names"]:
            parts[borders["part_of"].get(name) or _code(properties)] += whole
    height = max(y for polygons in parts.values() for polygon in polygons for _, y in polygon[0])
    return Outlines(
        WIDTH,
        round(height) + _MARGIN,
        frame,
        {code: _outline(polygons) for code, polygons in sorted(parts.items()) if polygons},
        {name: _outline(polygons) for name, polygons in sorted(unsettled.items())},
    )


def _frame(source: dict[str, Any], arcs: Sequence[Line], left_out: Sequence[str]) -> Frame:
    """The frame in which all larger lands have room."""
    projected = [[equal_earth(point) for point in arc] for arc in arcs]
    shown = [
        point
        for properties, polygons in topology.countries(source, projected)
        if properties["name"] not in left_out
        for polygon in polygons
        if topology.area(polygon[0]) > _LARGE
        for point in polygon[0]
    ]
    left, right = min(x for x, _ in shown), max(x for x, _ in shown)
    return Frame(left, max(y for _, y in shown), (WIDTH - 2 * _MARGIN) / (right - left))


def _is_cut(ring: Line) -> bool:
    """Whether it lies on both edges of the map; only islets in the Bering Sea do."""
    return max(x for x, _ in ring) - min(x for x, _ in ring) > WIDTH / 2


def _code(properties: dict[str, str]) -> str:
    """The alpha-2 code of a country, or the three letters of a land that has none."""
    codes: list[str] = get_global("territory_aliases").get(properties["a3"], [properties["a3"]])
    return codes[0]


def _outline(polygons: list[Polygon]) -> Outline:
    largest = max(polygons, key=lambda polygon: topology.area(polygon[0]))
    size = topology.area(largest[0])
    shown = [polygon for polygon in polygons if topology.area(polygon[0]) >= min(size, _SMALLEST)]
    x, y = topology.centre(largest[0])
    path = "".join(_path(ring) for polygon in shown for ring in polygon)
    return Outline(path, round(x, 1), round(y, 1), round(size**0.5, 1))


def _path(ring: Line) -> str:
    """A ring as a path with relative steps of a tenth of a unit, which are short to write."""
    points: list[Point] = [(round(x * 10), round(y * 10)) for x, y in ring]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points) if (x1, y1) != (x2, y2)]
    if len(steps) < 3:
        return ""  # an islet that is smaller than a tenth of a unit
    first = f"M{_number(points[0][0])} {_number(points[0][1])}"
    return first + "l" + "".join(f"{_joined(x)}{_joined(y)}" for x, y in steps[:-1]).strip() + "z"


def _number(tenths: float) -> str:
    return f"{tenths / 10:g}".replace("0.", ".", 1) if abs(tenths) < 10 else f"{tenths / 10:g}"


def _joined(tenths: float) -> str:
    """A number as it stands after another: a minus sign parts them, else a space."""
    number = _number(tenths)
    return number if number.startswith("-") else f" {number}"
