"""The style sheet of all pages: what of the theme's is left out, and that no more is."""

import gzip
import json
import os
import subprocess
import sys

import pytest
import tinycss2

from atlas.publishing import link_pictures, stylesheet
from places import ROOT

EVERYWHERE = f"{stylesheet.FOLDER}/{stylesheet.EVERYWHERE}"


def selectors(sheet: str) -> str:
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    assert [rule for rule in rules if rule.type == "error"] == []
    return "\n".join(tinycss2.serialize(rule.prelude) for rule in rules if rule.type == "qualified-rule")


def test_stylesheet_keeps_what_pages_need_and_drops_the_rest() -> None:
    kept = selectors(stylesheet.sheet(EVERYWHERE))
    for name in (".md-header__inner", ".md-tabs__link", ".md-nav__link", ".md-typeset table", ".highlight", ".md-grid"):
        assert name in kept
    for name in (".tabbed-set", ".md-annotation", ".admonition", ".md-post", "[dir=rtl]", "data-md-color-primary"):
        assert name not in kept


def test_stylesheet_and_typeface_fit_into_the_first_packets() -> None:
    """A connection begins with ten packets of 1,460 bytes (RFC 6928); more is seen a round trip later."""
    first = 10 * 1460 - 400  # without what a server says before the file
    assert len(gzip.compress(stylesheet.sheet(EVERYWHERE).encode(), 9)) < first
    assert link_pictures.FONT.stat().st_size < first


def test_stylesheet_says_what_its_parts_say() -> None:
    """What is written between two blanks, lines or comments is all that is left out of our own parts."""
    packed = stylesheet._packed(
        '/* why */\n.a,\n.b > c {\n  content: "x  y";\n  color: red !important;\n}\n'
        "@media print {\n  .d {\n    margin: 0\n      auto;\n    &:hover { top: 0 }\n  }\n}\n",
        lambda selector: False,
    )
    assert packed == ('.a,.b > c{content:"x  y";color:red!important}@media print{.d{margin:0 auto;&:hover { top: 0 }}}')


def test_stylesheet_drops_whole_names_alone() -> None:
    assert stylesheet.is_unused("md-tag") and stylesheet.is_unused("md-tag__x") and stylesheet.is_unused("md-tag--x")
    assert stylesheet.is_unused("tabbed-set")
    assert not stylesheet.is_unused("md-tags2") and not stylesheet.is_unused("notes") and not stylesheet.is_unused("md")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_stylesheets_same_each_time(seed: str) -> None:
    """Also where sets are walked through in another order."""
    told = "import json; from atlas.publishing.stylesheet import PATHS, sheet; print(json.dumps([*map(sheet, PATHS)]))"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run([sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [stylesheet.sheet(path) for path in stylesheet.PATHS]


@pytest.mark.parametrize("name", stylesheet.SHEETS)
def test_stylesheet_is_sound(name: str) -> None:
    assert selectors(stylesheet.sheet(f"{stylesheet.FOLDER}/{name}"))


def test_every_part_is_in_a_stylesheet() -> None:
    parts = {file.relative_to(stylesheet.PARTS).with_suffix("").as_posix() for file in stylesheet.PARTS.rglob("*.css")}
    assert parts == {part for sheet in stylesheet.SHEETS.values() for part in sheet}
