"""Writes the pieces of one page: prose with links, dates, numbered references to sources."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from atlas.catalogue import Catalogue
from atlas.dates import Date
from atlas.model.fields import Citation
from atlas.model.parts import Event, Statement
from atlas.render.addresses import Site, asset, relative
from atlas.render.contexts import Line, Link, SourceLine
from atlas.render.names import Names
from atlas.render.references import archive, describe


class Writer:
    """Everything that is written on one page, so that its sources can be numbered in order.

    `page` is the page's address (`partners/japan/`), `subject` the record that it is about. A page without a list
    of sources of its own is not `numbered`: what it shows stands with its sources on the pages that it leads to.
    """

    def __init__(
        self, catalogue: Catalogue, names: Names, site: Site, page: str, subject: str = "", numbered: bool = True
    ) -> None:
        self.catalogue = catalogue
        self.names = names
        self.site = site
        self.page = page
        self.subject = subject
        self.numbered = numbered
        self._numbers: dict[str, int] = {}

    def href(self, target: str) -> str:
        """The relative address of a record, section or anchor."""
        return relative(self.page, target)

    def asset(self, path: str) -> str:
        """The relative address of a file under docs/."""
        return asset(self.page, path)

    def link(self, target: str, words: str = "") -> Link:
        """A link to a record, under its name unless other words are given."""
        entry = self.catalogue.find(target.partition("#")[0])
        return Link(words or (entry.record.name if entry else target), self.href(target))

    def anchor(self, target: str, words: str = "") -> Markup:
        """The same as HTML."""
        link = self.link(target, words)
        return Markup('<a href="{}">{}</a>').format(link.href, link.text)

    def anchors(self, targets: Iterable[str]) -> Markup:
        """Links side by side."""
        return Markup(", ").join(self.anchor(target) for target in targets)

    def prose(self, text: str) -> Markup:
        """Text with its first mention of each other record as a link; never to the page's own record."""
        pieces: list[Markup] = []
        done, seen = 0, {self.subject}
        for mention in self.names.find(text):
            if mention.target in seen and not (mention.explanation and mention.target == self.subject):
                continue
            pieces.append(escape(text[done : mention.start]))
            pieces.append(self._mention(text[mention.start : mention.end], mention.target, mention.explanation))
            done = mention.end
            seen.add(mention.target)
        return Markup("").join([*pieces, escape(text[done:])])

    def _mention(self, words: str, target: str, explanation: str) -> Markup:
        if target == self.subject:
            return escape(words)
        if not explanation:
            return Markup('<a href="{}">{}</a>').format(self.href(target), words)
        return Markup('<a href="{}" class="atlas-abbreviation" data-meaning="{}">{}</a>').format(
            self.href(target), explanation, words
        )

    def date(self, date: Date) -> Markup:
        """A date in words, with the machine's form where HTML has one for it."""
        if date.precision in ("day", "month", "year") and not date.approximate:
            return Markup('<time datetime="{}">{}</time>').format(date.edtf, date.words)
        return escape(date.words)

    def cite(self, citations: Sequence[Citation]) -> Markup:
        """Numbered references to the page's list of sources."""
        marks = [self._mark(citation) for citation in citations if self.numbered]
        return Markup('<span class="atlas-cites">{}</span>').format(Markup("").join(marks)) if marks else Markup("")

    def _mark(self, citation: Citation) -> Markup:
        number = self._numbers.setdefault(citation.source, len(self._numbers) + 1)
        entry = self.catalogue.find(f"sources/{citation.source}")
        title = entry.record.title if entry else citation.source
        place = f", §{citation.paragraph}" if citation.paragraph else ""
        return Markup('<a href="#source-{0}" title="{1}" aria-label="Source {0}{2}">{0}{2}</a>').format(
            number, title, place
        )

    def line(self, part: Statement | Event, date: Date | None = None, origin: str = "", anchor: str = "") -> Line:
        """A statement or event as it is shown; `origin` is the record that it comes from where that is another."""
        when = date or part.date
        return Line(
            html=self.prose(part.text),
            cites=self.cite(part.sources),
            date=self.date(when) if when else Markup(""),
            anchor=anchor or (part.id if isinstance(part, Event) and not origin else ""),
            origin=self.link(origin) if origin else None,
        )

    def lines(self, parts: Iterable[Statement]) -> tuple[Line, ...]:
        """Statements as they are shown."""
        return tuple(self.line(part) for part in parts)

    def sources(self) -> tuple[SourceLine, ...]:
        """The sources cited so far, by number."""
        return tuple(self.source(identifier, number) for identifier, number in self._numbers.items())

    def source(self, identifier: str, number: int = 0) -> SourceLine:
        """One source as it stands in a list of sources."""
        source = self.catalogue.entries[f"sources/{identifier}"].record
        return SourceLine(
            number=number,
            title=source.title,
            href=source.url or "",
            language=source.language,
            details=describe(source),
            grade=source.grade,
            archive=archive(source),
            own=self.link(f"sources/{identifier}", identifier),
        )
