"""The style sheet of all pages: what of the theme's is left out, and that no more is."""

import gzip

import tinycss2

from atlas import social, stylesheet


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


def test_stylesheet_and_typeface_fit_into_the_first_packets() -> None:
    """A connection begins with ten packets of 1,460 bytes (RFC 6928); more is seen a round trip later."""
    first = 10 * 1460 - 400  # without what a server says before the file
    assert len(gzip.compress(stylesheet.stylesheet().encode(), 9)) < first
    assert social.FONT.stat().st_size < first


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


def test_stylesheet_same_each_time() -> None:
    stylesheet._theme.cache_clear()
    first = stylesheet.stylesheet()
    stylesheet._theme.cache_clear()
    assert stylesheet.stylesheet() == first
