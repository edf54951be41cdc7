"""The few elements that are written in Python, because they stand in the midst of text."""

from markupsafe import Markup, escape


def anchor(href: str, words: Markup | str, attributes: str = "") -> Markup:
    """A link; `attributes` is HTML that stands in its tag, with a space before it."""
    return Markup(f'<a href="{escape(href)}"{attributes}>{escape(words)}</a>')


def attribute(name: str, value: str) -> str:
    """An attribute for `anchor`."""
    return f' {name}="{escape(value)}"'


def span(name: str, content: Markup | str) -> Markup:
    """A span of a class; what is not markup already is escaped."""
    return Markup(f'<span class="{name}">{escape(content)}</span>')
