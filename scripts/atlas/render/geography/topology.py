"""Reads TopoJSON: shared borders are kept once, as arcs, so that neighbours still meet after simplification."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Line = list[Point]
Polygon = list[Line]
"""Rings: the outer one first, then holes. Each is closed, with its first point again at its end."""


def arcs(topology: dict[str, Any]) -> list[Line]:
    """All arcs as longitudes and latitudes in degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for step_x, step_y, *_ in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + move_x, y * scale_y + move_y))
        found.append(line)
    return found


def countries(topology: dict[str, Any], lines: Sequence[Line]) -> Iterator[tuple[dict[str, str], list[Polygon]]]:
    """Each country's properties (`name`, `a3`) and its polygons, put together from the lines of its arcs."""
    for geometry in topology["objects"]["countries"]["geometries"]:
        many = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])
        yield geometry["properties"], [[_ring(ring, lines) for ring in polygon] for polygon in many]


def _ring(indices: Sequence[int], lines: Sequence[Line]) -> Line:
    ring: Line = []
    for index in indices:
        # An index below zero is the complement of that of an arc which is to be followed backwards.
        line = lines[index] if index >= 0 else lines[~index][::-1]
        ring += line[1:] if ring else line
    return ring


def simplified(line: Line, tolerance: float) -> Line:
    """The line without points that lie nearer than the tolerance to it (the algorithm of Douglas and Peucker)."""
    keep, parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while parts:
        first, last = parts.pop()
        away = [(_distance(line[at], line[first], line[last]), at) for at in range(first + 1, last)]
        farthest, at = max(away, default=(0.0, 0))
        if farthest > tolerance:
            keep.add(at)
            parts += (first, at), (at, last)
    return [line[at] for at in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the stretch between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) if length else 0.0
    return float(((x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2) ** 0.5)


def area(ring: Line) -> float:
    """The area inside a ring, in square units of its points."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def centre(ring: Line) -> Point:
    """The centroid of a ring."""
    parts = [(x1 * y2 - x2 * y1, x1 + x2, y1 + y2) for (x1, y1), (x2, y2) in pairwise(ring)]
    whole = sum(part for part, _, _ in parts) * 3
    if not whole:
        return ring[0]
    return sum(part * x for part, x, _ in parts) / whole, sum(part * y for part, _, y in parts) / whole
