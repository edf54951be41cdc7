"""Modules and indexes of a site as scripts that browsers run in a page that is a file."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

START = "offline.js"
"""The script of every page, in the folder of the version: all modules, and what runs them."""

_IMPORTED = re.compile(r'\b(from |import\()"(\.[^"]+)"')


def starting(modules: Mapping[str, str]) -> str:
    """The script that runs modules, given by their paths in the folder of the version.

    Each is named by its path: what is text and no file has no place from which others could be found.
    """
    named = {path: _named(path, text) for path, text in modules.items()}
    own = Path(__file__).with_name("start.js").read_text("utf-8")
    return f"const MODULES = {json.dumps(named, ensure_ascii=False, sort_keys=True)};\n{own}"


def taken(path: str, index: str) -> str:
    """The script that hands over an index, given as JSON."""
    return f"atlasOffline.take({json.dumps(path)}, {index});\n"


def _named(path: str, text: str) -> str:
    """A module that imports others by their paths in the folder of the version."""
    return _IMPORTED.sub(lambda found: f'{found[1]}"{normpath(join(dirname(path), found[2]))}"', text)
