"""The few elements that are written in Python, because they stand in the midst of text."""

from markupsafe import Markup, escape

from atlas import wording
from atlas.model.addresses import Site
from atlas.model.spells import Certainty


def anchor(href: str, words: Markup | str, attributes: str = "") -> Markup:
    """A link; `attributes` is HTML that stands in its tag, with a space before it."""
    return Markup(f'<a href="{escape(href)}"{attributes}>{escape(words)}</a>')


def attribute(name: str, value: str) -> str:
    """An attribute as it stands in a tag, with a space before it: ` lang="fr"`."""
    return f' {name}="{escape(value)}"'


def state(key: str, words: str) -> Markup:
    """What somebody is, or in which state something, as a small label; the style sheet draws the shape of each key.

    What stands in brackets is smaller: `directory/partners.js` does the same.
    """
    own, bracket, more = words.partition(" (")
    beside = f"<small>{escape(bracket + more)}</small>" if more else ""
    return Markup(f'<span class="atlas-state" data-state="{escape(key)}">{escape(own)}{beside}</span>')


def doubt(certainty: Certainty, reason: str | None = None, is_told: bool = False) -> Markup:
    """The doubt about a date, after it and a space; nothing where a source gives it.

    One that is inferred tells its reason on hover, focus and touch, unless that `is_told` beside it.
    """
    words = wording.in_brackets(certainty)
    if not words or certainty != "inferred" or is_told:
        return span("atlas-doubt", words) if words else Markup("")
    return Markup(
        ' <span class="atlas-doubt is-told">(<button type="button" class="atlas-why">{}'
        '<span class="atlas-reason"> {}</span></button>)</span>'
    ).format(wording.DOUBTS[certainty], reason or wording.INFERRED)


def with_doubt(words: str) -> Markup:
    """Words with a date, of which a doubt at their end tells its reason as `doubt` does."""
    inferred = wording.in_brackets("inferred")
    return escape(words.removesuffix(inferred)) + doubt("inferred" if words.endswith(inferred) else "stated")


def span(name: str, content: Markup | str) -> Markup:
    """A span of a class; what is not markup already is escaped."""
    return Markup(f'<span class="{name}">{escape(content)}</span>')


def contact(site: Site) -> Markup:
    """A link to where readers write; nothing where there is no such place."""
    return anchor(site.contact_href, site.contact) if site.contact else Markup("")
