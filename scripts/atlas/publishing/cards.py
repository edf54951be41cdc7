"""Draws the card of each record: the picture of its own that other sites show beside a link to it.

A card is kept under a hash of what it shows and of what draws it, and drawn anew only when that has changed.
"""

import hashlib
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import PIL
from PIL import Image, ImageColor, ImageDraw, ImageFont

from atlas.publishing import link_pictures, stylesheet
from atlas.publishing.terminal import Progress
from atlas.render.cards import Bar, Card

FONTS = (
    Path(__file__).parent / "fonts" / "source-serif-4-latin-600.woff2",
    link_pictures.FONT.with_name("source-serif-4-latin-ext-600.woff2"),
)
"""The letters of English and its neighbours, and those of other languages in Latin script."""

_GROUND, _INK, _SOFT, _GRID = "#fdfcf9", "#1b242b", "#4a5560", "#cfd8dd"
_BAND = 88
_LEFT, _RIGHT = 64, 1136
_FOOT = 580
"""Where a chart ends, and its years begin."""
_NAMED, _BAR, _THIN = 42, 12, 9
"""Pixels from a row with its name to the next; of a bar; and from a row without a name to the next, at most."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of it: how many cards there are, how many were drawn and not kept, bytes of all, and seconds."""

    number: int
    drawn: int
    size: int
    seconds: float


def write(cards: Iterable[Card], name: str, site: Path, kept: Path, progress: Progress) -> Drawn:
    """Put the cards into a site that is called `name`; the folder `kept` holds them from one time to the next."""
    start, number, drawn, size = time.monotonic(), 0, 0, 0
    kept.mkdir(parents=True, exist_ok=True)
    used = set()
    progress.stage("Drawing cards")
    for number, card in enumerate(cards, start=1):
        file = kept / f"{_hash(card, name)}.png"
        if not file.is_file():
            # Moved into its place whole, so that what is cut off leaves no half of a picture behind.
            draw(card, name).save(file.with_suffix(".new"), "PNG")
            file.with_suffix(".new").replace(file)
            drawn += 1
        used.add(file)
        place = site / link_pictures.FOLDER / f"{card.reference}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        size += file.stat().st_size
        progress.count(number)
    for old in set(kept.iterdir()) - used:
        old.unlink()
    return Drawn(number, drawn, size, time.monotonic() - start)


def draw(card: Card, name: str) -> Image.Image:
    """A card in the colours of the site, as sites want it: 1200 by 630 pixels."""
    image = Image.new("RGB", link_pictures.SIZE, _GROUND)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, image.width, _BAND), link_pictures.GROUND)
    pen.rectangle((0, image.height - 14, image.width, image.height), link_pictures.RULE)
    _write(pen, _LEFT, 56, name, 34, link_pictures.WHITE)
    _write(pen, _RIGHT - width(card.kind, 34), 56, card.kind, 34, link_pictures.QUIET)
    size, lines = next(
        (size, lines) for size, most in ((76, 1), (60, 2), (48, 9)) if len(lines := wrapped(card.name, size)) <= most
    )
    down = _BAND + 14
    for line in lines:
        down += round(size * 1.1)
        _write(pen, _LEFT, down, line, size, link_pictures.GROUND)
    down += 10
    for line in wrapped(card.verdict, 36):
        down += 46
        _write(pen, _LEFT, down, line, 36, _INK)
    if card.bars:
        _chart(pen, card, down + 36)
    else:
        down += 16
        for line in _cut(wrapped(card.text, 40), (image.height - 44 - down) // 54):
            down += 54
            _write(pen, _LEFT, down, line, 40, _SOFT)
    return image.quantize(64, dither=Image.Dither.NONE)


def wrapped(text: str, size: int) -> list[str]:
    """Words in lines that fit between the margins."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size) <= _RIGHT - _LEFT:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def width(text: str, size: int) -> float:
    """Pixels of a text in letters of a size."""
    return sum(_font(number, size).getlength(part) for number, part in _runs(text))


def lacks(text: str) -> set[str]:
    """The letters of a text that no typeface of the cards has."""
    return {letter for letter in text if not _has(_typeface(letter), letter)}


def _cut(lines: list[str], most: int) -> list[str]:
    return (
        lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rpartition(' ')[0].rstrip(',;:')} …"]
    )


def _chart(pen: ImageDraw.ImageDraw, card: Card, top: float) -> None:
    """As many rows with their names as there is room for, and the others close together."""
    room, rows = _FOOT - 26 - top, len(card.bars)
    thin = min(_THIN, (room - _NAMED) / max(rows - 1, 1))
    named = min(rows, max(1, int((room - rows * thin) / (_NAMED - thin))))
    for year, place in card.years:
        across = _across(place)
        pen.line((across, top, across, _FOOT - 22), _GRID, 2)
        words = str(year)
        _write(pen, min(across - 2, _RIGHT - width(words, 24)), _FOOT + 6, words, 24, _SOFT)
    for position, bar in enumerate(card.bars):
        if position < named:
            down = top + position * _NAMED + _NAMED - _BAR - 4
            _bar(pen, bar, down, _BAR)
            _label(pen, bar, down)
        else:
            down = top + named * _NAMED + (position - named) * thin + 4
            _bar(pen, bar, down, max(2, thin - 3))


def _label(pen: ImageDraw.ImageDraw, bar: Bar, down: float) -> None:
    words = bar.label if width(bar.label, 24) <= (_RIGHT - _LEFT) * 0.7 else bar.short
    start = _across(min((piece[0] for piece in bar.pieces), default=0))
    _write(pen, min(start, _RIGHT - width(words, 24)), down - 6, words, 24, _INK, edge=3)


def _bar(pen: ImageDraw.ImageDraw, bar: Bar, down: float, thickness: float) -> None:
    colour = _colours()[bar.colour]
    for start, end, look in bar.pieces:
        first, last = round(_across(start)), max(round(_across(end)), round(_across(start)) + 1)
        for x in range(first, last):
            share = (x - first) / (last - first)
            strength = {"sure": 1, "perhaps": 0.5, "appears": share, "disappears": 1 - share}[look]
            pen.line((x, down, x, down + thickness), _mixed(colour, strength))
    for start, end, _ in bar.hollow:
        pen.rectangle((_across(start), down + thickness / 4, _across(end), down + thickness * 3 / 4), _GROUND)


def _across(place: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * place / 100


def _mixed(colour: str, strength: float) -> tuple[int, ...]:
    pair = zip(ImageColor.getrgb(colour), ImageColor.getrgb(_GROUND), strict=True)
    return tuple(round(one * strength + other * (1 - strength)) for one, other in pair)


@cache
def _colours() -> dict[str, str]:
    """The colours of formats on a light ground, from the style sheet that gives them to pages."""
    found = re.findall(r"--mark-(\w+): (#\w+);", (stylesheet.PARTS / "marks.css").read_text("utf-8"))
    return dict(reversed(found))


def _write(
    pen: ImageDraw.ImageDraw, left: float, base: float, text: str, size: int, colour: str, edge: int = 0
) -> None:
    """A text on its base line; `edge` keeps the ground free around it."""
    for number, part in _runs(text):
        font = _font(number, size)
        pen.text((left, base), part, colour, font, "ls", stroke_width=edge, stroke_fill=_GROUND)
        left += font.getlength(part)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a text, each with the number of the typeface that has its letters."""
    for number, part in groupby(text, _typeface):
        yield number, "".join(part)


@cache
def _typeface(letter: str) -> int:
    """The first typeface that has a letter; the first of all where none has."""
    return next((number for number in range(len(FONTS)) if _has(number, letter)), 0)


@cache
def _font(number: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS[number]), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(number: int, letter: str) -> bool:
    font = _font(number, 24)
    return letter == " " or bytes(font.getmask(letter)) != bytes(font.getmask("\0"))


def _hash(card: Card, name: str) -> str:
    return hashlib.sha256(f"{_hash_of_drawing()} {name} {card!r}".encode()).hexdigest()


@cache
def _hash_of_drawing() -> str:
    """What changes when cards would be drawn otherwise: this module, the typefaces, the colours, the library."""
    files: Sequence[Path] = (Path(__file__), Path(link_pictures.__file__), *FONTS, stylesheet.PARTS / "marks.css")
    told = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    return hashlib.sha256(" ".join([PIL.__version__, *told]).encode()).hexdigest()
