"""Columns that listings share, and how values are written in them."""

from collections.abc import Iterable
from typing import Annotated, Any

from atlas.derive.edges import BeginningCertainty, Edge, EndCertainty
from atlas.exports.country_codes import alpha_3
from atlas.exports.listing import Days, To
from atlas.model.addresses import address
from atlas.model.dates import Date, Day
from atlas.model.fields import Citation
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry

Page = Annotated[str, "Address of its page, from the site's root."]
Sources = Annotated[
    tuple[str, ...],
    "Ids of its sources; `nato-37920#12` is paragraph 12, and `citations` has both apart.",
    To("sources"),
]
AllSources = Annotated[tuple[str, ...], "Ids of the sources of all that its record says.", To("sources")]
Summary = Annotated[str, "What it is, in a sentence or two."]
SummarySources = Annotated[tuple[str, ...], "Ids of the sources of the summary.", To("sources")]
Checked = Annotated[Date, "When the record was last checked against its sources, as EDTF."]
OwnDate = Annotated[Date, "The date, as EDTF, as exact as its sources."]
Earliest = Annotated[Day, "First day that the date can mean; an older name of `date_earliest`."]
Latest = Annotated[
    Day | None, "Last day that the date can mean; empty where it is open; an older name of `date_latest`."
]
RecordKey = Annotated[str, To("records", "reference")]
"""A record as kind/id."""
RecordKeys = Annotated[tuple[str, ...], To("records", "reference")]
Documents = Annotated[tuple[str, ...], "Titles of its official texts."]
BuiltOn = Annotated[RecordKeys, "Records that it followed from, as kind/id."]
LedTo = Annotated[RecordKeys, "Records of what came of it, as kind/id."]
ReplacedBy = Annotated[RecordKeys, "Records of what took its place, as kind/id."]
Named = Annotated[RecordKeys, "All records that it names: partners, groups, tools and others, as kind/id."]
PartnerId = Annotated[str, "Id of the partner.", To("partners")]
PartnerName = Annotated[str, "Name of the partner."]
Alpha3 = Annotated[
    str | None,
    "ISO 3166-1 alpha-3 code of the partner, of a former state the one that it had; organisations have none.",
]
AlsoKnownAs = Annotated[tuple[str, ...], "Other names that it is found by."]
Abbreviation = Annotated[str | None, "Abbreviation in use."]
Number = Annotated[int, "1 for the partner's first spell in it, 2 for the second."]
From = Annotated[
    Edge,
    "First day, as EDTF; where certainty is `attested`, the first date on which it is shown, as in `first_shown`.",
    Days(
        "Earliest day on which it can have begun.",
        "Latest day on which it can have begun.",
        "`stated`, `inferred`, `disputed`, `attested` or `not known`.",
        BeginningCertainty,
    ),
]
Until = Annotated[
    Edge,
    "First day on which it no longer held, as EDTF; empty where no end is known.",
    Days(
        "Earliest day on which it can have ended.",
        "Latest day on which it can have ended.",
        "`stated`, `inferred`, `disputed` or `no end known`.",
        EndCertainty,
    ),
]
Confirmed = Annotated[
    Date | None, "The last date on which a source shows it, as EDTF; it holds until something ends it."
]
FirstShown = Annotated[
    Date | None, "Where no source gives its first day: the first date on which one shows it, as EDTF."
]
LastShown = Annotated[Date | None, "The last date on which a source shows it, as EDTF."]
Note = Annotated[str | None, "What else is to be said of it."]


def whose(entry: Entry[Partner]) -> dict[str, Any]:
    """The columns `partner`, `partner_name` and `alpha_3`."""
    return {"partner": entry.id, "partner_name": entry.record.name, "alpha_3": alpha_3(entry.record.code)}


def cited(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Citations as they are written in the data, each once."""
    return tuple(
        dict.fromkeys(
            f"{citation.source}#{citation.paragraph}" if citation.paragraph else citation.source
            for citation in citations
        )
    )


def all_sources(entry: Entry) -> tuple[str, ...]:
    """The column `sources` of a record that has all that it cites: ids of sources, each once."""
    return tuple(dict.fromkeys(citation.source for _, citation in entry.contents.citations))


def last_day(date: Date) -> Day | None:
    """The last day that a date can mean; None for an open one."""
    return None if date.latest == Day.max else date.latest


def page(reference: str) -> str:
    """The column `page` of a record."""
    return address(reference)
