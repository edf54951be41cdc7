"""The line with which an example begins on the page "Using the data": it names the site's address, in each language."""

from collections.abc import Callable
from functools import partial

from atlas.model.addresses import Site

_LINES = {"py": 'site = "{}"', "R": 'site <- "{}"', "sql": "set variable site = '{}';"}


def texts(site: Site) -> dict[str, Callable[[], str]]:
    """What makes each line, by its path. Without an address, examples read the folder in which they are run."""
    address = site.absolute("") if site.url else ""
    return {f"snippets/site.{ending}": partial(line.format, address) for ending, line in _LINES.items()}
