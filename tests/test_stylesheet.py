"""The style sheet of all pages: what of the theme's is left out, and that no more is."""

import tinycss2

from atlas import stylesheet


def selectors() -> str:
    rules = tinycss2.parse_stylesheet(stylesheet.stylesheet(), skip_comments=True, skip_whitespace=True)
    assert [rule for rule in rules if rule.type == "error"] == []
    return "\n".join(tinycss2.serialize(rule.prelude) for rule in rules if rule.type == "qualified-rule")


def test_stylesheet_keeps_what_pages_need_and_drops_the_rest() -> None:
    kept = selectors()
    for name in (".md-header__inner", ".md-tabs__link", ".md-nav__link", ".md-typeset table", ".highlight", ".md-grid"):
        assert name in kept
    for name in (".tabbed-set", ".md-annotation", ".admonition", ".md-post", "[dir=rtl]", "data-md-color-primary"):
        assert name not in kept


def test_stylesheet_is_half_of_the_theme() -> None:
    """It is asked for before anything is seen."""
    assert len(stylesheet._theme()) < 70_000


def test_stylesheet_drops_whole_names_alone() -> None:
    assert stylesheet.is_unused("md-tag") and stylesheet.is_unused("md-tag__x") and stylesheet.is_unused("md-tag--x")
    assert stylesheet.is_unused("tabbed-set")
    assert not stylesheet.is_unused("md-tags2") and not stylesheet.is_unused("notes") and not stylesheet.is_unused("md")


def test_stylesheet_same_each_time() -> None:
    stylesheet._theme.cache_clear()
    first = stylesheet.stylesheet()
    stylesheet._theme.cache_clear()
    assert stylesheet.stylesheet() == first
