"""Writes the pieces of one page: prose with links, dates, numbered references to sources."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from atlas.derive.names import Mention, Names
from atlas.model.addresses import asset, relative
from atlas.model.dates import Date
from atlas.model.fields import Citation
from atlas.model.parts import Event, Statement
from atlas.reading.catalogue import Catalogue
from atlas.render import html
from atlas.render.parts import Line, Link, SourceLine
from atlas.render.references import References

_ON_A_LINE = 4
"""How many references to sources always stand side by side."""


class Writer:
    """Everything that is written on one page, so that its sources can be numbered in order.

    `page` is the page's address (`partners/japan/`), `subject` the record that it is about. A page without a list
    of sources of its own is not `numbered`: what it shows stands with its sources on the pages that it leads to.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        names: Names,
        references: References,
        page: str,
        subject: str = "",
        numbered: bool = True,
    ) -> None:
        self.catalogue = catalogue
        self.names = names
        self.references = references
        self.page = page
        self.subject = subject
        self.numbered = numbered
        self._numbers: dict[str, int] = {}
        self._marks: dict[Citation, Markup] = {}
        self._links: dict[str, Link] = {}
        self._hrefs: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], Markup] = {}

    def href(self, target: str) -> str:
        """The relative address of a record, section or anchor."""
        found = self._hrefs.get(target)
        if found is None:
            found = self._hrefs[target] = relative(self.page, target)
        return found

    def asset(self, path: str) -> str:
        """The relative address of a file under docs/."""
        return asset(self.page, path)

    def link(self, target: str, words: str = "") -> Link:
        """A link to a record, under its name unless other words are given."""
        if words:
            return Link(words, self.href(target))
        found = self._links.get(target)
        if found is None:
            entry = self.catalogue.find(target.partition("#")[0])
            found = self._links[target] = Link(entry.record.name if entry else target, self.href(target))
        return found

    def anchor(self, target: str, words: str = "") -> Markup:
        """A link to a record as HTML, under its name unless other words are given."""
        found = self._anchors.get((target, words))
        if found is None:
            link = self.link(target, words)
            found = self._anchors[target, words] = html.anchor(link.href, link.text)
        return found

    def anchors(self, targets: Iterable[str]) -> Markup:
        """Links side by side."""
        return Markup(", ".join(map(self.anchor, targets)))

    def prose(self, text: str) -> Markup:
        """Text with its first mention of each other record as a link; never to the page's own record."""
        pieces: list[str] = []
        done, seen = 0, {self.subject}
        for mention in self.names.find(text):
            if mention.target not in seen:
                seen.add(mention.target)
                pieces += escape(text[done : mention.start]), self._mention(text[mention.start : mention.end], mention)
                done = mention.end
        return Markup("".join([*pieces, escape(text[done:])]))

    def _mention(self, words: str, mention: Mention) -> Markup:
        if not mention.explanation:
            return self.anchor(mention.target, words)
        attributes = ' class="atlas-abbreviation"' + html.attribute("data-meaning", mention.explanation)
        return html.anchor(self.href(mention.target), words, attributes)

    def date(self, date: Date) -> Markup:
        """A date in words, with the machine's form where HTML has one for it."""
        if date.precision in ("day", "month", "year") and not date.approximate:
            machine = "" if date.edtf == date.words else f' datetime="{date.edtf}"'
            return Markup(f"<time{machine}>{date.words}</time>")
        return escape(date.words)

    def day(self, date: Date) -> Markup:
        """The date after `from`, `until` or `since`: `a day between January and March 2005`."""
        return Markup(date.in_sentence.removesuffix(date.words)) + self.date(date)

    def cite(self, citations: Sequence[Citation]) -> Markup:
        """Numbered references to the page's list of sources."""
        if not citations or not self.numbered:
            return Markup("")
        marks = [self._mark(citation) for citation in citations]
        lines = ("".join(marks[start : start + _ON_A_LINE]) for start in range(0, len(marks), _ON_A_LINE))
        more = " is-long" if len(marks) > _ON_A_LINE else ""
        return Markup(f'<span class="atlas-cites{more}" data-cites>{"<wbr>".join(lines)}</span>')

    def _mark(self, citation: Citation) -> Markup:
        found = self._marks.get(citation)
        if found is None:
            is_first = citation.source not in self._numbers
            number = self._numbers.setdefault(citation.source, len(self._numbers) + 1)
            place = f"{number}, §{citation.paragraph}" if citation.paragraph else str(number)
            attributes = html.attribute("aria-label", f"Source {place}")
            if is_first:  # to which the list of sources leads back
                attributes += html.attribute("id", f"atlas-cited-{number}")
                return html.anchor(f"#source-{number}", f"[{place}]", attributes)
            found = self._marks[citation] = html.anchor(f"#source-{number}", f"[{place}]", attributes)
        return found

    def line(self, part: Statement | Event, date: Date | None = None, origin: str = "") -> Line:
        """A statement or event as it is shown; `origin` is the record that it comes from where that is another."""
        when = date or part.date
        return Line(
            html=self.prose(part.text),
            cites=self.cite(part.sources),
            date=self.date(when) if when else Markup(""),
            anchor="" if origin else part.id or "",
            origin=self.link(origin) if origin else None,
        )

    def lines(self, parts: Iterable[Statement], day: Date | None = None) -> tuple[Line, ...]:
        """Statements as they are shown, each with its date unless its text or the page, which is of a `day`, has it."""
        shown = ((part, self.line(part)) for part in parts)
        return tuple(replace(line, date=Markup("")) if _is_told(part, day) else line for part, line in shown)

    def sources(self) -> tuple[SourceLine, ...]:
        """The sources cited so far, by number."""
        return tuple(self.source(identifier, number) for identifier, number in self._numbers.items())

    def source(self, identifier: str, number: int = 0) -> SourceLine:
        """One source as it stands in a list of sources."""
        reference = self.references[identifier]
        return SourceLine(number, reference, self.link(reference.target, identifier))

    def source_link(self, identifier: str) -> Link:
        """A source by publisher and date, with a link to its place among all sources."""
        reference = self.references[identifier]
        return self.link(reference.target, reference.details)


def _is_told(part: Statement, day: Date | None) -> bool:
    """Whether a reader knows a statement's date without being told it after the statement."""
    date = part.date
    return date is not None and (date == day or re.search(rf"\b{re.escape(date.words)}\b", part.text) is not None)
