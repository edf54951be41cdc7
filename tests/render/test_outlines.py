"""The borders on the map are those that the General Assembly of the United Nations recognises."""

import re
from itertools import pairwise

import pytest

from atlas.render.geography import outlines
from atlas.render.geography.outlines import Outline
from atlas.render.geography.projection import equal_earth
from atlas.render.geography.topology import Line, Point, area, centre, simplified


@pytest.fixture(scope="module")
def made() -> outlines.Outlines:
    """The map, made anew; it takes a second."""
    return outlines.make()


def rings(outline: Outline) -> list[Line]:
    """The rings of a path, as a browser would draw them."""
    found = []
    for part in re.findall(r"M([^z]*)z", outline.path):
        start, steps = part.split("l")
        x, y = map(float, start.split())
        ring = [(x, y)]
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            ring.append((x, y))
        found.append([*ring, ring[0]])
    return found


def is_inside(point: Point, outline: Outline) -> bool:
    x, y = point
    crossings = sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for ring in rings(outline)
        for (x1, y1), (x2, y2) in pairwise(ring)
    )
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "code"),
    [
        ("Simferopol", 34.1, 44.95, "UA"),  # General Assembly resolution 68/262
        ("Yalta hinterland", 34.2, 44.7, "UA"),
        ("Donetsk", 37.8, 48.0, "UA"),
        ("Krasnodar", 39.5, 45.1, "RU"),
        ("Ochamchire", 41.6, 42.8, "GE"),  # resolution 62/249 and its successors
        ("Kyrenia hinterland", 33.3, 35.2, "CY"),  # Security Council resolution 541
        ("Hargeisa", 44.06, 9.56, "SO"),
        ("Tokyo", 139.0, 36.0, "JP"),
    ],
)
def test_place_lies_in_the_country_that_the_united_nations_name(
    made: outlines.Outlines, place: str, longitude: float, latitude: float, code: str
) -> None:
    found = [
        other
        for other, outline in made.countries.items()
        if is_inside(made.frame.place((longitude, latitude)), outline)
    ]
    assert found == [code], place


def test_western_sahara_and_kosovo_stand_on_their_own(made: outlines.Outlines) -> None:
    assert set(made.unsettled) == {"Kosovo", "W. Sahara"}
    assert not is_inside(made.frame.place((-14.0, 24.5)), made.countries["MA"])
    assert is_inside(made.frame.place((-14.0, 24.5)), made.unsettled["W. Sahara"])


@pytest.mark.parametrize("code", ["CA", "CL", "NZ", "RU", "JP", "UA"])
def test_outline_reaches_across_no_edge_of_the_map(made: outlines.Outlines, code: str) -> None:
    largest = max(rings(made.countries[code]), key=area)
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in largest)


def test_kept_outlines_are_those_that_would_be_made() -> None:
    assert not outlines.is_stale(), "run python3 scripts/generate.py"


def test_projection_reaches_the_corners_that_its_authors_give() -> None:
    east, north = equal_earth((11 + 179.999999, 0)), equal_earth((11, 90))
    assert east[0] == pytest.approx(2.70663)
    assert north[1] == pytest.approx(1.31736, abs=1e-5)


def test_simplified_line_keeps_what_strays_and_drops_the_rest() -> None:
    line = [(0.0, 0.0), (1.0, 0.05), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]
    assert simplified(line, 0.1) == [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]


def test_simplified_ring_is_not_lost() -> None:
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    assert simplified(square, 0.1) == square


def test_area_and_centre_of_a_square() -> None:
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    assert (area(square), centre(square)) == (16, (2, 2))
