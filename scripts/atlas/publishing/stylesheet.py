"""The style sheets of the site: one that every page asks for, and some that a few pages need besides.

The first has the theme's rules, without those that no page needs, and then ours: one file is one request before a page
is seen, where the theme alone makes two, and half of what the theme has is for things that the site does not use. What
is left out is named here, and a test of the built site sees that it is not missed. All are written without comments
and lines: what fits into the first packets of a connection is seen a round trip earlier.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import material
import tinycss2

FOLDER = "styles"
"""Where they stand under `docs/`."""

EVERYWHERE = "atlas.css"
"""The one of every page."""

PARTS = Path(__file__).parent / "styles"
SHEETS = {
    EVERYWHERE: (
        "base",
        "page",
        "events",
        "tables",
        "as-of",
        "folding",
        "cite",
        "references",
        "marks",
        "search",
        "print",
    ),
    "home.css": ("map", "home"),
    "charts.css": ("charts",),
    "flow.css": ("flow",),
    "timeline.css": (
        "charts",
        "narrowing",
        "timeline/picture",
        "timeline/span",
        "menus",
        "filters",
        "timeline/follow",
        "timeline/list",
    ),
    "sources.css": ("narrowing", "filters", "sources"),
    "directory.css": (
        "map",
        "narrowing",
        "menus",
        "directory/controls",
        "directory/machine",
        "directory/facets",
        "directory/map",
        "directory/list",
    ),
    "compare.css": ("charts", "narrowing", "directory/controls", "directory/list", "compare"),
    "data.css": ("data",),
    "questions.css": ("questions",),
}
"""Our own parts of each, in their order; each may override what stands before it."""

UNUSED = (
    "abstract",
    "admonition",
    "annotate",
    "arithmatex",
    "bug",
    "critic",
    "danger",
    "emojione",
    "example",
    "failure",
    "filename",
    "focus-visible",
    "footnote",
    "gemoji",
    "giscus",
    "grid",
    "highlighttable",
    "hll",
    "info",
    "katex-html",
    "keys",
    "linenodiv",
    "linenos",
    "md-annotation",
    "md-author",
    "md-banner",
    "md-button",
    "md-clipboard",
    "md-code",
    "md-consent",
    "md-content--post",
    "md-content__button",
    "md-draft",
    "md-feedback",
    "md-header--lifted",
    "md-header--shadow",
    "md-header__option",
    "md-header__source",
    "md-header__title--active",
    "md-input",
    "md-mermaid",
    "md-meta",
    "md-nav--integrated",
    "md-nav--lifted",
    "md-nav__button",
    "md-nav__container",
    "md-nav__item--nested",
    "md-nav__item--section",
    "md-nav__link--passed",
    "md-nav__source",
    "md-nav__toggle",
    "md-option",
    "md-pagination",
    "md-path",
    "md-pin",
    "md-post",
    "md-profile",
    "md-progress",
    "md-search",
    "md-select",
    "md-sidebar--post",
    "md-social",
    "md-source",
    "md-source-file",
    "md-status",
    "md-tag",
    "md-tags",
    "md-tooltip",
    "md-tooltip2",
    "md-top",
    "md-typeset__scrollwrap",
    "md-typeset__table",
    "md-version",
    "mermaid",
    "note",
    "question",
    "quote",
    "result",
    "success",
    "tabbed-",
    "task-list",
    "tip",
    "twemoji",
    "warning",
)
"""Beginnings of names of the theme's classes that no page has; what follows is nothing, or begins with - or _."""

UNUSED_VARIABLES = tuple(
    f"--md-{name}-"
    for name in (
        "admonition",
        "annotation",
        "clipboard",
        "code-copy",
        "code-link",
        "code-select",
        "feedback",
        "footnotes",
        "mermaid",
        "path",
        "post",
        "source",
        "status",
        "tabbed",
        "tag",
        "tasklist",
        "tooltip",
        "typeset-table-sort",
        "version",
    )
)
UNUSED_SCHEMES = ("data-md-color-primary", "data-md-color-accent", "rtl")
"""Our colours are our own, and the site is written from left to right."""


PATHS = tuple(f"{FOLDER}/{name}" for name in SHEETS)
"""Their paths under `docs/`."""


def sheet(path: str) -> str:
    """The text of the one at a path."""
    name = path.removeprefix(f"{FOLDER}/")
    theme = _theme() if name == EVERYWHERE else ""
    return f'@charset "UTF-8";\n{theme}{"".join(map(_part, SHEETS[name]))}\n'


def is_unused(name: str) -> bool:
    """Whether rules for a class of the theme are left out."""
    return any(name == start or (name.startswith(start) and (start[-1] in "-_" or name[len(start)] in "-_"))
               for start in UNUSED)  # fmt: skip


@cache
def _theme() -> str:
    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    files = [next(folder.glob(f"{name}.*.min.css")) for name in ("main", "palette")]
    texts = (file.read_text("utf-8").partition("/*# sourceMappingURL")[0] for file in files)
    return "".join(_packed(text, _is_for_unused) for text in texts)


@cache
def _part(name: str) -> str:
    return _packed((PARTS / f"{name}.css").read_text("utf-8"), lambda _: False)


def _packed(text: str, is_left_out: Callable[[list[Any]], bool]) -> str:
    """The text without comments, white space between rules, and the selectors to be left out."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return "".join(_rules(rules, is_left_out))


def _rules(rules: Iterable[Any], is_left_out: Callable[[list[Any]], bool]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _selectors(rule.prelude) if not is_left_out(selector)]
            body = _declarations(rule.content)
            if selectors and body:
                yield f"{','.join(map(_text, selectors))}{{{body}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if inside := "".join(_rules(inner, is_left_out)):
                yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{inside}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword == "font-face":
            yield f"@font-face{{{_declarations(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _selectors(prelude: list[Any]) -> Iterator[list[Any]]:
    """The selectors of a rule, which commas part."""
    selector: list[Any] = []
    for token in prelude:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _is_for_unused(selector: list[Any]) -> bool:
    """Whether a selector is only for elements that no page has. What stands in `:not()` or `:is()` is not looked at."""
    for before, token in zip([None, *selector], selector, strict=False):
        if before == "." and token.type == "ident" and is_unused(token.value):
            return True
        if token.type == "[] block" and any(word in _text(token.content) for word in UNUSED_SCHEMES):
            return True
    return False


def _declarations(content: list[Any]) -> str:
    """The body of a rule without the variables that only left out rules use."""
    kept: list[str] = []
    for part in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if part.type != "declaration":
            kept.append(part.serialize())
        elif not part.name.startswith(UNUSED_VARIABLES):
            importance = "!important" if part.important else ""
            kept.append(f"{part.name}:{_text(part.value)}{importance}")
    return ";".join(kept)


def _text(tokens: list[Any]) -> str:
    """Tokens as they are written, each white space as one blank."""
    text: str = tinycss2.serialize(tokens)
    return " ".join(text.split()) if '"' not in text else text.strip()
