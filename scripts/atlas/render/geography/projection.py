"""The Equal Earth projection: areas are true, shapes are familiar.

B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal of Geographical Information
Science 33 (2019), https://doi.org/10.1080/13658816.2018.1504949.
"""

import math

from atlas.render.geography.topology import Point

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_SCALE = math.sqrt(3) / 2
CENTRE = 11.0
"""The meridian in the middle, so that the map is cut in the Bering Strait and not through Chukotka."""


def equal_earth(point: Point) -> Point:
    """From longitude and latitude in degrees to plane coordinates, x to the east and y to the north, in Earth radii."""
    longitude = (point[0] - CENTRE + 180) % 360 - 180
    angle = math.asin(_SCALE * math.sin(math.radians(point[1])))
    squared = angle * angle
    sixth = squared**3
    across = _SCALE * (_A1 + 3 * _A2 * squared + sixth * (7 * _A3 + 9 * _A4 * squared))
    return (
        math.radians(longitude) * math.cos(angle) / across,
        angle * (_A1 + _A2 * squared + sixth * (_A3 + _A4 * squared)),
    )
