"""Sources as references."""

from markupsafe import Markup, escape

from atlas.derive.archive import archive
from atlas.derive.derived import Derived
from atlas.model.reference_records import Source
from atlas.render import html
from atlas.render.parts import Reference


class References:
    """Sources as references, by id; each is made when it is first asked for, as it stands on many pages."""

    def __init__(self, derived: Derived, before: "References | None" = None) -> None:
        self._derived = derived
        self._made: dict[str, tuple[Source, str, Reference]] = before._made if before else {}

    def __getitem__(self, identifier: str) -> Reference:
        source = self._derived.catalogue.record(Source, identifier)
        target = self._derived.shelved[identifier]
        known = self._made.get(identifier)
        if known is None or known[0] is not source or known[1] != target:
            known = self._made[identifier] = (source, target, refer(source, target))
        return known[2]


def refer(source: Source, target: str) -> Reference:
    """A source, which stands at a target, as a reference."""
    details = _details(source)
    title = Markup(f"<cite{_language('lang', source)}>{escape(source.title)}</cite>")
    if source.url:
        title = html.anchor(source.url, title, _language("hreflang", source))
    whole = Markup(f"<span data-reference>{title}, {escape(details)}</span> {html.span('atlas-grade', source.grade)}")
    if copy := archive(source):
        whole += " " + html.anchor(copy, "archive copy", ' class="atlas-archive"')
    return Reference(source.title, details, whole, target)


def _language(name: str, source: Source) -> str:
    """An attribute for a text that is not in English."""
    return "" if source.language == "en" else html.attribute(name, source.language)


def _details(source: Source) -> str:
    """Who published it and when: `NATO, 15 April 2011`."""
    issued = source.issued.words if source.issued else ""
    parts = ("; ".join(source.author), source.publisher, source.number or "", issued)
    return ", ".join(part for part in parts if part)
