"""Questions, chapters of the history, terms, posts, and the lists whose entries other listings name."""

from dataclasses import dataclass
from typing import Annotated

from atlas import wording
from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import all_sources, page
from atlas.exports.listing import KEY, Listing, To
from atlas.model.computations import Function
from atlas.model.dates import Date
from atlas.model.records import Era, Question
from atlas.model.reference_records import ListEntry, Post, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question that readers ask, with a short answer."""

    id: Annotated[str, "Id of the question.", KEY]
    name: Annotated[str, "The question itself."]
    topic: Annotated[str, "Id of the topic under which it is listed.", To("question_topics")]
    topic_name: Annotated[str, "Name of the topic."]
    answer: Annotated[str, "The answer in a sentence or two."]
    computed: Annotated[
        Function | None, "Where a list or count stands before the answer: how it is worked out from the data."
    ]
    computed_of: Annotated[columns.RecordKey | None, "The record of which it is worked out, as kind/id."]
    see: Annotated[columns.RecordKeys, "Where more is found, as kind/id."]
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EraRow:
    """One chapter of the history of partnership."""

    id: Annotated[str, "Id of the chapter.", KEY]
    name: Annotated[str, "Title of the chapter."]
    years: Annotated[Date, "Its years, first to last, as an EDTF interval; open for the one that goes on."]
    summary: columns.Summary
    decisions: Annotated[columns.RecordKeys, "Its main decisions and milestones, as kind/id, in order of time."]
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """One term of the glossary that has no page of its own."""

    id: Annotated[str, "Id of the term.", KEY]
    name: Annotated[str, "The term; for an abbreviation, what it stands for."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs
    definition: Annotated[str, "What it means."]
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTitleRow:
    """One post at NATO that is about partners; `posts` has who held it."""

    id: Annotated[str, "Id of the post.", KEY]
    name: Annotated[str, "Name of the post."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs
    summary: columns.Summary
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntryRow:
    """One entry of a list of the subject's own words, in the order in which they are shown."""

    id: Annotated[str, "Id of the entry.", KEY]
    name: Annotated[str, "Its name."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs


class RegionRow(ListEntryRow):
    """One region of the world, in the order in which regions are shown."""


class BodyRow(ListEntryRow):
    """One body that decides or meets, in the order in which bodies are shown."""


class ToolTypeRow(ListEntryRow):
    """One kind of programme or agreement, in the order in which kinds are shown."""


class RepresentationRow(ListEntryRow):
    """One kind of office, in the order in which kinds are shown."""


class TopicRow(ListEntryRow):
    """One topic of questions, in the order in which topics are shown."""


def questions(derived: Derived) -> Listing:
    """All questions, by topic."""
    rows = [
        QuestionRow(
            id=entry.id,
            name=entry.record.name,
            topic=entry.record.topic,
            topic_name=wording.list_entry(derived.catalogue, "question-topics", entry.record.topic),
            answer=entry.record.summary.text,
            computed=entry.record.computed.function if entry.record.computed else None,
            computed_of=entry.record.computed.of if entry.record.computed else None,
            see=entry.record.see,
            sources=all_sources(entry),
            checked=entry.record.checked,
            page=page(entry.reference),
        )
        for entry in derived.all(Question)
    ]
    return Listing("questions", QuestionRow, rows)


def eras(derived: Derived) -> Listing:
    """All chapters, in order of time."""
    rows = [
        EraRow(
            id=entry.id,
            name=entry.record.name,
            years=entry.record.years,
            summary=entry.record.summary.text,
            decisions=entry.record.decisions,
            sources=all_sources(entry),
            checked=entry.record.checked,
            page=page(entry.reference),
        )
        for entry in derived.all(Era)
    ]
    return Listing("eras", EraRow, rows)


def glossary(derived: Derived) -> Listing:
    """All terms, by name."""
    rows = [
        TermRow(
            id=entry.id,
            name=entry.record.name,
            abbreviation=entry.record.abbreviation,
            also_known_as=entry.record.also_known_as,
            definition=entry.record.definition.text,
            sources=all_sources(entry),
            checked=entry.record.checked,
            page=page(entry.reference),
        )
        for entry in derived.all(Term)
    ]
    return Listing("glossary", TermRow, rows)


def post_titles(derived: Derived) -> Listing:
    """All posts, by name."""
    rows = [
        PostTitleRow(
            id=entry.id,
            name=entry.record.name,
            abbreviation=entry.record.abbreviation,
            also_known_as=entry.record.also_known_as,
            summary=entry.record.summary.text,
            sources=all_sources(entry),
            checked=entry.record.checked,
            page=page(entry.reference),
        )
        for entry in derived.all(Post)
    ]
    return Listing("post_titles", PostTitleRow, rows)


def list_entries(row: type[ListEntryRow], name: str, derived: Derived) -> Listing:
    """The entries of the list of that name, in their order; the listing has its name with `_` for each hyphen."""
    found = derived.catalogue.find(f"lists/{name}")
    entries: dict[str, ListEntry] = found.record.entries if found else {}
    rows = [
        row(id=identifier, name=one.name, abbreviation=one.abbreviation, also_known_as=one.also_known_as)
        for identifier, one in entries.items()
    ]
    return Listing(name.replace("-", "_"), row, rows)
