"""The kinds of record that there are: their folders, classes and words."""

from dataclasses import dataclass
from typing import Literal

from atlas.model import records, reference_records

Symbol = Literal["diamond", "square", "circle"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record, with all that lists of kinds need to know of it.

    `folder` names it in `data/`, in references and in addresses; `singular` and `plural` are what readers call it.
    """

    folder: str
    record: type
    singular: str
    plural: str
    page: str = ""
    """The module in `render/records/` that writes the page of a record. Records of kinds without one share a page, each
    at an anchor, or are on none."""
    symbol: Symbol | None = None
    """The shape that marks its records on the timeline, where they are events themselves."""
    search_place: int = 0
    """Which kinds come first where two records fit a search equally well, from 1; 0 where it is not searched."""
    search_weight: float = 1
    """What a kind is worth in the search that is about other records: these come before it with the same words."""
    noun: str = ""
    """What editors call one of its records, after its folder, where readers have another word."""

    @property
    def has_pages(self) -> bool:
        """Whether each record has a page of its own."""
        return bool(self.page)

    @property
    def word(self) -> str:
        """What one of its records is called in messages, commands and file names."""
        return self.noun or self.singular.lower()

    @property
    def schema(self) -> str:
        """File name of its JSON Schema in `data/schema/`."""
        return f"{self.word.replace(' ', '-')}.schema.json"


KINDS: dict[str, Kind] = {
    kind.folder: kind
    for kind in (
        Kind("summits", records.Summit, "Summit", "Summits", "summit", "diamond", 4),
        Kind("groups", records.Group, "Format", "Formats", "group", search_place=2, noun="group"),
        Kind("partners", records.Partner, "Partner", "Partners", "partner", search_place=1),
        Kind("decisions", records.Decision, "Decision", "Decisions", "decision", "square", 5),
        Kind("milestones", records.Milestone, "Milestone", "Milestones", "milestone", "circle", 6),
        Kind("tools", records.Tool, "Programme", "Programmes and agreements", "tool", search_place=3, noun="tool"),
        Kind("operations", records.Operation, "Operation", "Operations", "operation", search_place=12),
        Kind("eras", records.Era, "Era", "History", "era", search_place=9, search_weight=0.9),
        Kind("questions", records.Question, "Question", "Questions", "question", search_place=8, search_weight=0.65),
        Kind(
            "source-documents",
            records.SourceDocument,
            "Source document",
            "Source documents",
            "source_document",
            search_place=10,
        ),
        Kind("sources", reference_records.Source, "Source", "Sources"),
        Kind("glossary", reference_records.Term, "Term", "Glossary", search_place=7),
        Kind("allies", reference_records.Ally, "Ally", "Allies", search_place=11),
        Kind("posts", reference_records.Post, "Post", "Posts", search_place=13),
        Kind("lists", reference_records.SubjectList, "List", "Lists"),
        Kind("searches", reference_records.SearchList, "Search", "Searches"),
        Kind("aliases", reference_records.Aliases, "Alias", "Aliases"),
        Kind("expectations", reference_records.ExpectationList, "Expectation", "Expectations"),
        Kind("codes", reference_records.CodeList, "Code list", "Code lists"),
        Kind("omissions", reference_records.Omissions, "Omission", "Omissions"),
    )
}
"""In the order in which they are listed where nothing else is said."""

KIND_OF: dict[type, Kind] = {kind.record: kind for kind in KINDS.values()}
"""Kinds by the class of their records."""

EDITION_FILE = "edition.yml"
EDITION_SCHEMA = "edition.schema.json"
EDITION = "edition"
"""The reference of the one record that stands in no folder."""
