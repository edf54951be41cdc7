"""The kinds of record that there are: their folders, classes and words."""

from dataclasses import dataclass

from atlas.model import records, reference_records


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    `folder` names it in `data/`, in references and in addresses; `has_pages` tells whether each record
    has a page of its own (else all share one page, each at an anchor, or have none).
    """

    folder: str
    record: type
    singular: str
    plural: str
    has_pages: bool = False

    @property
    def schema(self) -> str:
        """File name of its JSON Schema in `data/schema/`."""
        return f"{self.singular.lower().replace(' ', '-')}.schema.json"


KINDS: dict[str, Kind] = {
    kind.folder: kind
    for kind in (
        Kind("summits", records.Summit, "Summit", "Summits", has_pages=True),
        Kind("groups", records.Group, "Group", "Groups", has_pages=True),
        Kind("partners", records.Partner, "Partner", "Partners", has_pages=True),
        Kind("decisions", records.Decision, "Decision", "Decisions", has_pages=True),
        Kind("milestones", records.Milestone, "Milestone", "Milestones", has_pages=True),
        Kind("tools", records.Tool, "Tool", "Tools", has_pages=True),
        Kind("eras", records.Era, "Era", "History", has_pages=True),
        Kind("questions", records.Question, "Question", "Questions", has_pages=True),
        Kind("source-documents", records.SourceDocument, "Source document", "Source documents", has_pages=True),
        Kind("sources", reference_records.Source, "Source", "Sources"),
        Kind("glossary", reference_records.Term, "Term", "Glossary"),
        Kind("lists", reference_records.SubjectList, "List", "Lists"),
        Kind("searches", reference_records.SearchList, "Search", "Searches"),
        Kind("expectations", reference_records.ExpectationList, "Expectation", "Expectations"),
        Kind("omissions", reference_records.Omissions, "Omission", "Omissions"),
    )
}

EDITION_FILE = "edition.yml"
EDITION_SCHEMA = "edition.schema.json"
EDITION = "edition"
"""The reference of the one record that stands in no folder."""
