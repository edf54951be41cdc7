"""The HTML in a page that Markdown would only copy, taken out before and put back after.

Markdown reads through all of it twice, character by character: on pages that are made of HTML that is most of the time
that a build takes. What comes out is the same.
"""

import re
from collections.abc import Iterator, Sequence

from markdown.util import BLOCK_LEVEL_ELEMENTS

_ELEMENTS = frozenset(BLOCK_LEVEL_ELEMENTS)
_START = re.compile(r"<([a-z][a-z0-9]*)[ >]")
_PLACE = '<div data-raw-html="{}"></div>'
_PLACES = re.compile(_PLACE.format(r"(\d+)"))
_ID = re.compile(r'<[^<>]+ id="([^"]+)"')
_FENCE = re.compile(r"^ *(?:```|~~~)", re.MULTILINE)
_LEAST = 200
"""Characters of an element that is worth it."""


def take_out(markdown: str) -> tuple[str, list[str]]:
    """The Markdown with a place in the stead of each larger block of HTML, and the blocks in their order.

    A block is one element that begins a line and ends one, empty lines in it or not. In a page with code nothing is
    taken out, as what looks like HTML there is not.
    """
    if _FENCE.search(markdown) or "data-raw-html" in markdown:
        return markdown, []
    blocks: list[str] = []
    lines: list[str] = []
    for text, is_element in _pieces(markdown.split("\n")):
        if is_element and len(text) >= _LEAST:
            lines.append(_PLACE.format(len(blocks)))
            blocks.append(text)
        else:
            lines.append(text)
    return "\n".join(lines), blocks


def put_back(html: str, blocks: Sequence[str]) -> str:
    """The page with its blocks again. Raises ValueError where a place was lost."""
    places = [int(number) for number in _PLACES.findall(html)]
    if places != list(range(len(blocks))):
        raise ValueError(f"of {len(blocks)} blocks of HTML the places {places} are left")
    return _PLACES.sub(lambda place: blocks[int(place[1])], html)


def anchors(blocks: Sequence[str]) -> set[str]:
    """The ids in them."""
    return {found for block in blocks for found in _ID.findall(block)}


def _pieces(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The lines, those of one element together, and whether they are that."""
    position = 0
    while position < len(lines):
        end = _end(lines, position)
        after = max(end, position + 1)
        yield "\n".join(lines[position:after]), end > position
        position = after


def _end(lines: Sequence[str], first: int) -> int:
    """The position after the lines of the element that begins at one; the same where none does or it has no end."""
    begun = _START.match(lines[first])
    if not begun or begun[1] not in _ELEMENTS:
        return first
    start, end, depth = re.compile(rf"<{begun[1]}[ >]"), f"</{begun[1]}>", 0
    for position in range(first, len(lines)):
        line = lines[position]
        if line.isspace():  # which Markdown would make empty
            break
        depth += len(start.findall(line)) - line.count(end)
        if depth == 0:
            return position + 1 if line.endswith(end) else first
    return first
