"""The templates of the theme keep to what every renderer of Jinja's language knows, also those that are no Python."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

THEME = Path(__file__).parents[2] / "scripts" / "atlas" / "publishing" / "theme"
TEMPLATES = sorted(file.relative_to(THEME).as_posix() for file in THEME.rglob("*") if file.suffix in (".html", ".xml"))
MACROS_OF_MATERIAL = {"lang"}
"""Imported by its `base.html`, from which all templates here inherit."""


def methods(text: str) -> list[str]:
    """Methods that a template calls, with their lines. A macro of an imported file is none."""
    tree = Environment().parse(text)
    macros = MACROS_OF_MATERIAL | {found.target for found in tree.find_all(nodes.Import)}
    return [
        f"{call.lineno}: {call.node.attr}"
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Getattr)
        and not (isinstance(call.node.node, nodes.Name) and call.node.node.name in macros)
    ]


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_calls_no_method_of_python(name: str) -> None:
    assert methods((THEME / name).read_text("utf-8")) == []


def test_method_is_told_and_macro_is_not() -> None:
    text = (
        '{% import "x.html" as x %}\n{{ x.name(1) }}{{ lang.t("a") }}{{ page.url.startswith("a") }}\n{{ "a".upper() }}'
    )
    assert methods(text) == ["2: startswith", "3: upper"]
