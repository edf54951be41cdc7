"""Tells on the data page of a built site what has been made beside it since."""

from pathlib import Path

from markupsafe import Markup

from atlas.render.about_data.downloads import MADE_LATER, PAGE


def tell(site: Path, words: Markup) -> None:
    """Add words to what the page tells of such files."""
    page = site / PAGE / "index.html"
    mark = MADE_LATER.encode()
    page.write_bytes(page.read_bytes().replace(mark, words.encode() + mark, 1))
