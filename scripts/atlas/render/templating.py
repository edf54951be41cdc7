"""Templates and what they may do with what they are given."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from atlas.render import html
from atlas.render.parts import Link

TEMPLATES = Path(__file__).parent / "templates"

_PLAIN = frozenset(" ,.;:?'()/-")
"""Signs of ASCII that mean nothing in the Markdown of a heading."""


def environment(compiled: Path | None) -> Environment:
    """The environment that makes pages from templates; `compiled` is a folder that keeps them compiled."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled else None,
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["front"] = _front
    environment.filters["heading"] = _heading
    environment.filters["lines"] = _lines
    environment.filters["unbroken"] = _unbroken
    return environment


def _unbroken(name: str) -> Markup:
    """A name whose words with a hyphen keep together at the end of a line."""
    return Markup(" ").join(html.span("atlas-unbroken", word) if "-" in word else word for word in name.split(" "))


def _heading(text: str) -> Markup:
    """A text as the words of a heading in Markdown: what could be markup there stands as a character reference."""
    return Markup("".join(sign if sign.isalnum() or sign in _PLAIN or ord(sign) > 127 else f"&#{ord(sign)};"
                          for sign in text))  # fmt: skip


def _lines(text: str) -> Markup:
    """A text of several lines in one of Markdown, in which a line of its own could begin something else."""
    return Markup("&#10;").join(text.rstrip("\n").split("\n"))


def _front(values: Mapping[str, Any]) -> str:
    """Front matter: YAML, of which JSON is a part. The theme puts it in HTML as it is, so it is escaped here."""
    lines = [f"{key}: {json.dumps(_escaped(value), ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(lines)


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return str(escape(value))  # what is HTML already stays as it is
    if isinstance(value, Link):
        return {"title": str(escape(value.text)), "url": value.href}
    return value
