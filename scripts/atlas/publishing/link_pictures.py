"""The pictures that other sites show beside a link, one a kind of page; `scripts/generate.py` draws them."""

import math
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from atlas.model.kinds import KINDS

FOLDER = "assets/social"
"""Where they stand under `docs/`."""
FONT = Path(__file__).parent / "theme" / "assets" / "fonts" / "atlas-serif-600.woff2"
SIZE = (1200, 630)
_SCALE = 2  # drawn larger and then made smaller, so that edges are smooth
GROUND, RULE, WHITE, QUIET = "#163f56", "#d39a3b", "#ffffff", "#cfe0ea"
_CENTRE = (930, 315)
_NODES = ((-130, -108, 30), (147, -71, 30), (62, 153, 30), (0, 0, 52))
"""Circles of the mark of the site, from its centre, with their radius."""


def pictures(name: str) -> Iterator[tuple[str, Image.Image]]:
    """Each picture by the name of its file; `name` is the site's."""
    yield "atlas.png", _picture(name, "")
    for folder, kind in KINDS.items():
        if kind.has_pages:
            yield f"{folder}.png", _picture(name, kind.plural)


def stale(name: str, docs: Path) -> Iterator[str]:
    """Names of the files that are missing, look different, or are too many. How they are packed does not count."""
    yield from _stale(dict(pictures(name)), docs / FOLDER)


def write(name: str, docs: Path) -> list[str]:
    """Bring the folder in line; returns the names of the files that were written or removed."""
    wanted = dict(pictures(name))
    names = list(_stale(wanted, docs / FOLDER))
    (docs / FOLDER).mkdir(parents=True, exist_ok=True)
    for file in names:
        if file in wanted:
            wanted[file].save(docs / FOLDER / file, optimize=True)
        else:
            (docs / FOLDER / file).unlink()
    return names


def _stale(wanted: dict[str, Image.Image], folder: Path) -> Iterator[str]:
    for file, picture in wanted.items():
        if not (folder / file).is_file():
            yield file
            continue
        with Image.open(folder / file) as there:
            if there.convert("RGB").tobytes() != picture.convert("RGB").tobytes():
                yield file
    yield from sorted(place.name for place in folder.glob("*.png") if place.name not in wanted)


def _picture(name: str, kind: str) -> Image.Image:
    width, height = SIZE[0] * _SCALE, SIZE[1] * _SCALE
    image = Image.new("RGB", (width, height), GROUND)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height - 14 * _SCALE, width, height), fill=RULE)
    _mark(draw)
    # The kind is said in large letters, the site in small; on the picture of the site there is only its name.
    large = kind or name
    words = large.split()
    size = 92 if max(map(len, words)) <= 12 else 76
    top = 315 - 58 * len(words) - (20 if kind else 0)
    if kind:
        draw.text((80 * _SCALE, (top - 60) * _SCALE), name, QUIET, _font(40))
    for line, word in enumerate(words):
        draw.text((80 * _SCALE, (top + 10 + 112 * line) * _SCALE), word, WHITE, _font(size))
    return image.resize(SIZE, Image.Resampling.LANCZOS).quantize(64, dither=Image.Dither.NONE)


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size * _SCALE, layout_engine=ImageFont.Layout.BASIC)


def _mark(draw: ImageDraw.ImageDraw) -> None:
    x, y = _CENTRE
    _circle(draw, x, y, 232, WHITE)
    _circle(draw, x, y, 218, GROUND)
    for across, down, _ in _NODES[:-1]:
        _line(draw, (x, y), (x + across, y + down))
    for across, down, radius in _NODES:
        _circle(draw, x + across, y + down, radius, RULE if radius > 40 else WHITE)


def _circle(draw: ImageDraw.ImageDraw, x: int, y: int, radius: int, colour: str) -> None:
    draw.ellipse([value * _SCALE for value in (x - radius, y - radius, x + radius, y + radius)], fill=colour)


def _line(draw: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int]) -> None:
    """A thick line as a polygon: Pillow's own differs in width with its direction."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    across, down = 6 * math.sin(angle), -6 * math.cos(angle)
    corners = [
        (start[0] + across, start[1] + down), (end[0] + across, end[1] + down),
        (end[0] - across, end[1] - down), (start[0] - across, start[1] - down),
    ]  # fmt: skip
    draw.polygon([(x * _SCALE, y * _SCALE) for x, y in corners], fill=WHITE)
