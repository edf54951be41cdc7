"""Columns that listings share, and how values are written in them."""

from collections.abc import Iterable
from typing import Annotated

from atlas.model.addresses import address
from atlas.model.dates import Date, Day
from atlas.model.fields import Citation

Page = Annotated[str, "Address of its page, from the site's root."]
Sources = Annotated[tuple[str, ...], "Ids of its sources; `nato-37920#12` is paragraph 12."]
Summary = Annotated[str, "What it is, in a sentence or two."]
Checked = Annotated[str, "When the record was last checked against its sources, as EDTF."]
OwnDate = Annotated[str, "The date, as EDTF, as exact as its sources."]
Earliest = Annotated[Day, "First day that the date can mean."]
Latest = Annotated[Day | None, "Last day that the date can mean; empty where it is open."]
PartnerId = Annotated[str, "Id of the partner."]
PartnerName = Annotated[str, "Name of the partner."]
Number = Annotated[int, "1 for the partner's first spell in it, 2 for the second."]
From = Annotated[str | None, "First day, as EDTF; where certainty is `attested`, the first date on which it is shown."]
FromEarliest = Annotated[Day | None, "Earliest day on which it can have begun."]
FromLatest = Annotated[Day | None, "Latest day on which it can have begun."]
FromCertainty = Annotated[str, "`stated`, `inferred`, `disputed`, `attested` or `not known`."]
Until = Annotated[str | None, "First day on which it no longer held, as EDTF; empty where no end is known."]
UntilEarliest = Annotated[Day | None, "Earliest day on which it can have ended."]
UntilLatest = Annotated[Day | None, "Latest day on which it can have ended."]
UntilCertainty = Annotated[str, "`stated`, `inferred`, `disputed` or `no end known`."]
Confirmed = Annotated[
    str | None, "The last date on which a source shows it, as EDTF; it holds until something ends it."
]
LastShown = Annotated[str | None, "The last date on which a source shows it, as EDTF."]
Note = Annotated[str | None, "What else is to be said of it."]


def cited(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Citations as they are written in the data, each once."""
    return tuple(
        dict.fromkeys(
            f"{citation.source}#{citation.paragraph}" if citation.paragraph else citation.source
            for citation in citations
        )
    )


def last_day(date: Date) -> Day | None:
    """The last day that a date can mean; None for an open one."""
    return None if date.latest == Day.max else date.latest


def page(reference: str) -> str:
    """The column `page` of a record."""
    return address(reference)
