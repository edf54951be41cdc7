"""What the page of a question says, the answer first, and the list of all questions."""

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.answers import Item
from atlas.exports.short_answers import computed_items, computed_words, short_answer
from atlas.model.addresses import SectionId
from atlas.model.records import Question
from atlas.reading.catalogue import Entry
from atlas.render import html, pieces
from atlas.render.parts import Fact, Line, Section, SectionPage
from atlas.render.records.kind_page import KindPage
from atlas.render.view import View
from atlas.render.writer import Writer

_INTRO = (
    "What readers ask about NATO's partnerships, each with a short answer. The page of a question gives the sources of "
    "its answer. Answers in bold are worked out from the data."
)
_ASSETS = ("questions.css",)


def opening(view: View, writer: Writer, entry: Entry[Question]) -> Line:
    """The answer as it stands at the top: what is computed, then what is written."""
    question: Question = entry.record
    written = writer.line(question.summary)
    if not question.computed:
        return written
    computed = writer.prose(computed_words(view, question.computed))
    return Line(Markup("<strong>{}</strong> {}").format(computed, written.html), written.cites)


def description(view: View, entry: Entry[Question]) -> str:
    """The computed and the written answer without links, to describe the page."""
    return short_answer(view, entry.record)


def facts(view: View, writer: Writer, entry: Entry[Question]) -> Iterator[Fact]:
    """Where more is found, and in what other words it is asked."""
    question: Question = entry.record
    if question.see:
        yield Fact("See", writer.anchors(question.see))
    if question.also_known_as:
        yield Fact("Also asked", pieces.SEPARATOR.join(question.also_known_as))


def sections(view: View, writer: Writer, entry: Entry[Question]) -> Iterator[Section]:
    """The parts of a question's page, below the answer."""
    question: Question = entry.record
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", question.statements)
    if question.computed:
        has_served = question.computed.function == "served"
        lines = tuple(_line(writer, item, has_served) for item in computed_items(view, question.computed))
        intro = f"What the answer of {view.edition.words} rests on, with the sources of each part."
        yield Section(SectionId.COMPUTED, "Worked out from the data", intro=escape(intro), lines=lines)


def questions_page(view: View) -> SectionPage:
    """All questions by topic, each with its answer."""
    writer = view.writer("questions/", numbered=False)
    topics = view.catalogue.entries["lists/question-topics"].record.entries if view.ordered["questions"] else {}
    sections = tuple(
        Section(topic, topics[topic].name, links=tuple(_entry(view, writer, entry) for entry in theirs))
        for topic, theirs in groupby(view.ordered["questions"], key=lambda entry: entry.record.topic)
    )
    head = view.head("Questions", _INTRO, "data/questions/", assets=_ASSETS)
    return SectionPage(head, escape(_INTRO), sections)


def _entry(view: View, writer: Writer, entry: Entry) -> Fact:
    return Fact(writer.anchor(entry.reference), opening(view, writer, entry).html)


def _line(writer: Writer, item: Item, has_served: bool) -> Line:
    """One part of a computed answer with its own sources; `has_served` where it tells of a part in an operation."""
    parts = [writer.anchor(item.target)]
    if has_served and item.state.key == "former":
        parts.append(escape(wording.served(item.state)) + html.doubt(item.certainty))
    elif item.state.key == "former" and item.date:
        parts.append(Markup("since {}").format(writer.day(item.date)))
    elif words := wording.in_full(item.state):
        parts.append(html.with_doubt(words))
    elif item.date:  # of a successor
        parts.append(Markup("since {}{}").format(writer.day(item.date), html.doubt(item.certainty)))
    if item.within:
        parts.append(Markup("in {}").format(writer.anchors(item.within)))
    return Line(Markup(", ").join(parts), writer.cite(item.citations))


PAGE = KindPage(
    facts,
    sections,
    index_page=questions_page,
    opening=opening,
    description=description,
    has_other_names=False,
    has_links=False,
)
