"""What the page of a question says, the answer first, and the list of all questions."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from atlas.derive.answers import Ground, Item, answer
from atlas.derive.standing import Standing
from atlas.model.computations import Computation
from atlas.model.records import Question
from atlas.reading.catalogue import Entry
from atlas.render import html, pieces
from atlas.render.parts import Fact, Head, Line, Section, SectionPage
from atlas.render.view import Atlas
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
    """Where more is found, and in what other words it is asked."""
    question: Question = entry.record
    if question.see:
        yield Fact("See", writer.anchors(question.see))
    if question.also_known_as:
        yield Fact("Also asked", pieces.SEPARATOR.join(question.also_known_as))


def sections(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]:
    """The parts of a question's page, below the answer."""
    question: Question = entry.record
    yield pieces.statements(writer, "statements", "More", question.statements)
    if question.computed:
        lines = tuple(_line(writer, item) for item in _items(atlas, question.computed))
        intro = f"What the answer of {atlas.edition.words} rests on, with the sources of each part."
        yield Section("computed", "Worked out from the data", intro=escape(intro), lines=lines)


def questions_page(atlas: Atlas) -> SectionPage:
    """All questions by topic, each with its answer."""
    writer = atlas.writer("questions/", numbered=False)
    topics = atlas.catalogue.entries["lists/question-topics"].record.entries if atlas.ordered["questions"] else {}
    sections = tuple(
        Section(topic, topics[topic].name, links=tuple(_entry(atlas, writer, entry) for entry in theirs))
        for topic, theirs in groupby(atlas.ordered["questions"], key=lambda entry: entry.record.topic)
    )
    head = Head("Questions", _INTRO, "data/questions/", assets=_ASSETS, edition=atlas.edition.words)
    return SectionPage(head, escape(_INTRO), sections, atlas.edition.words)


def computed_words(atlas: Atlas, computation: Computation) -> str:
    """A computed answer in a sentence, without links."""
    items = _items(atlas, computation)
    match computation.function:
        case "successors":
            return _successors(atlas, items)
        case "former-partners-now-allies":
            return _by_date(atlas, items)
    noun = "format" if computation.function == "formats" else "partner"
    return _on_the_day(atlas, items, noun)


def _successors(atlas: Atlas, items: Sequence[Item]) -> str:
    names = [_name(atlas, item) + (f" (from {item.date.words})" if item.date else "") for item in items]
    return f"{', then '.join(names)}." if names else "Nothing, as far as is known."


def _by_date(atlas: Atlas, items: Sequence[Item]) -> str:
    """Those of one date together, in order of time."""
    dated = sorted((item for item in items if item.date), key=_date_of)
    names = [
        f"{_listed([_name(atlas, item) for item in same_day])} ({date})"
        for date, same_day in groupby(dated, key=lambda item: item.date.words if item.date else "")
    ]
    return f"{len(items)} by {atlas.edition.words}: {'; '.join(names)}." if names else f"None by {atlas.edition.words}."


def _on_the_day(atlas: Atlas, items: Sequence[Item], noun: str) -> str:
    """Those of whom it is known, with their number where it is known of all, then those whom the sources leave open."""
    day = atlas.edition.words
    if not items:
        return f"None on {day}."
    known = [item for item in items if item.standing in (Standing.MEMBER, Standing.SUSPENDED)]
    clauses = []
    if known:
        # That a partner is suspended is told beside its name, unless all that are listed are.
        telling = any(item.standing == Standing.MEMBER for item in known)
        mark = {Standing.SUSPENDED: " (suspended)"} if telling else {}
        names = _listed([_name(atlas, item) + mark.get(item.standing, "") for item in known])
        number = f"{len(known)} {noun}{'s' if len(known) > 1 else ''} on" if len(known) == len(items) else "On"
        clauses.append(f"{number} {day}: {names}")
    clauses += _left_open(atlas, items)
    return f"{'; '.join([clauses[0][0].upper() + clauses[0][1:], *clauses[1:]])}."


def _left_open(atlas: Atlas, items: Sequence[Item]) -> Iterator[str]:
    """What the sources leave open on that day, with the date on which they last show it."""
    unknown = sorted((item for item in items if item.standing == Standing.NOT_KNOWN), key=_date_of, reverse=True)
    for date, same_date in groupby(unknown, key=lambda item: item.date):
        names = _listed([_name(atlas, item) for item in same_date])
        shown = f"as last shown {'on' if date.precision == 'day' else 'in'} {date.words}" if date else "perhaps"
        yield f"{shown}: {names}"
    differ = [_name(atlas, item) for item in items if item.standing == Standing.SOURCES_DIFFER]
    if differ:
        yield f"sources differ on {_listed(differ)}"


def _date_of(item: Item) -> str:
    return item.date.earliest.isoformat() if item.date else ""


def _items(atlas: Atlas, computation: Computation) -> list[Item]:
    return answer(computation, Ground(atlas.catalogue, atlas.connections, atlas.edition.latest))


def _entry(atlas: Atlas, writer: Writer, entry: Entry) -> Fact:
    return Fact(writer.anchor(entry.reference), opening(atlas, writer, entry).html)


def _line(writer: Writer, item: Item) -> Line:
    """One part of a computed answer with its own sources."""
    parts = [writer.anchor(item.target)]
    if item.date:
        words = "last shown" if item.standing == Standing.NOT_KNOWN else "suspended since" if item.within else "since"
        some_day = "a day " if item.date.precision == "span" else ""
        doubt = html.span("atlas-doubt", f" ({item.doubt})") if item.doubt else Markup("")
        parts.append(Markup("{} {}{}{}").format(words, some_day, writer.date(item.date), doubt))
    if item.standing == Standing.SUSPENDED and not item.within:
        parts.append(escape("suspended"))
    if item.within:
        parts.append(Markup("in {}").format(writer.anchors(item.within)))
    return Line(Markup(", ").join(parts), writer.cite(item.citations))


def _name(atlas: Atlas, item: Item) -> str:
    return str(atlas.catalogue.entries[item.target].record.name)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
