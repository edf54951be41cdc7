"""What the page of a question says, the answer first, and the list of all questions."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from atlas.catalogue import Entry
from atlas.derive.answers import Ground, Item, answer
from atlas.derive.standing import Standing
from atlas.model.computations import Computation
from atlas.model.records import Question
from atlas.render import html, pieces
from atlas.render.atlas import Atlas
from atlas.render.contexts import Fact, Head, Line, Section, SectionPage
from atlas.render.writer import Writer

_INTRO = (
    "What readers ask about NATO's partnerships, each with a short answer. The page of a question gives the sources of "
    "its answer. Answers in bold are worked out from the data."
)
_ASSETS = ("questions.css",)


def opening(atlas: Atlas, writer: Writer, entry: Entry) -> Line:
    """The answer as it stands at the top: what is computed, then what is written."""
    question: Question = entry.record
    written = writer.line(question.summary)
    if not question.computed:
        return written
    computed = writer.prose(computed_words(atlas, question.computed))
    return Line(Markup("<strong>{}</strong> {}").format(computed, written.html), written.cites)


def description(atlas: Atlas, entry: Entry) -> str:
    """The same without links, to describe the page."""
    question: Question = entry.record
    computed = f"{computed_words(atlas, question.computed)} " if question.computed else ""
    return computed + question.summary.text


def facts(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Fact]:
    """Where more is found."""
    question: Question = entry.record
    if question.see:
        yield Fact("See", writer.anchors(question.see))


def sections(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]:
    """The parts of a question's page, below the answer."""
    question: Question = entry.record
    yield pieces.statements(writer, "statements", "More on it", question.statements)
    if question.computed:
        lines = tuple(_line(atlas, writer, item) for item in _items(atlas, question.computed))
        intro = f"What the answer of {atlas.edition.words} rests on, with the sources of each part."
        yield Section("computed", "Worked out from the data", intro=escape(intro), lines=lines)


def questions_page(atlas: Atlas) -> SectionPage:
    """All questions by topic, each with its answer."""
    writer = atlas.writer("questions/", numbered=False)
    topics = atlas.catalogue.entries["lists/question-topics"].record.entries if atlas.ordered["questions"] else {}
    order = list(topics)
    entries = sorted(atlas.ordered["questions"], key=lambda entry: order.index(entry.record.topic))
    sections = tuple(
        Section(topic, topics[topic].name, links=tuple(_entry(atlas, writer, entry) for entry in theirs))
        for topic, theirs in groupby(entries, key=lambda entry: entry.record.topic)
    )
    head = Head("Questions", _INTRO, "data/questions/", assets=_ASSETS)
    return SectionPage(head, escape(_INTRO), sections, atlas.edition.words)


def computed_words(atlas: Atlas, computation: Computation) -> str:
    """A computed answer in a sentence or two, without links."""
    items = _items(atlas, computation)
    day = atlas.edition.words
    match computation.function:
        case "successors":
            return f"{', then '.join(_dated(atlas, items, 'from '))}." if items else "Nothing, as far as is known."
        case "former-partners-now-allies":
            return f"{len(items)} by {day}: {_listed(_dated(atlas, items))}."
    noun = "format" if computation.function == "formats" else "partner"
    certain = [item for item in items if item.standing in (Standing.MEMBER, Standing.SUSPENDED)]
    sentences = []
    if certain:
        some_suspended = any(item.standing == Standing.MEMBER for item in certain)
        names = [_name(atlas, item) + _suspended(item, some_suspended) for item in certain]
        sentences.append(f"{len(certain)} {noun}{'s' if len(certain) > 1 else ''} on {day}: {_listed(names)}.")
    elif not items:
        sentences.append(f"None on {day}.")
    sentences += _uncertain(atlas, items)
    return " ".join(sentences)


def _uncertain(atlas: Atlas, items: Sequence[Item]) -> Iterator[str]:
    """What the sources leave open on that day, with the date on which they last show it."""
    unknown = sorted(
        (item for item in items if item.standing == Standing.NOT_KNOWN),
        key=lambda item: item.date.edtf if item.date else "",
        reverse=True,
    )
    for date, same_date in groupby(unknown, key=lambda item: item.date):
        names = _listed([_name(atlas, item) for item in same_date])
        shown = f"Last shown on {date.words}" if date and date.precision == "day" else "Last shown"
        when = f" in {date.words}" if date and date.precision != "day" else ""
        yield f"{shown}{when}: {names}."
    differ = [_name(atlas, item) for item in items if item.standing == Standing.SOURCES_DIFFER]
    if differ:
        yield f"Sources differ on {_listed(differ)}."


def _items(atlas: Atlas, computation: Computation) -> list[Item]:
    return answer(computation, Ground(atlas.catalogue, atlas.connections, atlas.edition.latest))


def _entry(atlas: Atlas, writer: Writer, entry: Entry) -> Fact:
    return Fact(writer.anchor(entry.reference), opening(atlas, writer, entry).html)


def _line(atlas: Atlas, writer: Writer, item: Item) -> Line:
    """One part of a computed answer with its own sources."""
    pieces_of_it = [writer.anchor(item.target)]
    if item.date:
        words = {Standing.NOT_KNOWN: "last shown ", Standing.SUSPENDED: "suspended; since "}.get(
            item.standing, "since "
        )
        if item.within:
            words = "suspended since "
        doubt = html.span("atlas-doubt", f" ({item.doubt})") if item.doubt else Markup("")
        pieces_of_it.append(Markup("{}{}{}").format(words, writer.date(item.date), doubt))
    if item.within:
        pieces_of_it.append(Markup("in {}").format(writer.anchors(item.within)))
    return Line(Markup(", ").join(pieces_of_it), writer.cite(item.citations))


def _dated(atlas: Atlas, items: Sequence[Item], word: str = "") -> list[str]:
    return [_name(atlas, item) + (f" ({word}{item.date.words})" if item.date else "") for item in items]


def _name(atlas: Atlas, item: Item) -> str:
    return str(atlas.catalogue.entries[item.target].record.name)


def _suspended(item: Item, said: bool) -> str:
    """Told beside a name, unless all that are listed are suspended."""
    return " (suspended)" if said and item.standing == Standing.SUSPENDED else ""


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
