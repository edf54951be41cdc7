"""Spans of time in records: boundaries as they are known, and the spells and suspensions between them."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from atlas.model.dates import Day
from atlas.model.fields import (
    Citation,
    Cited,
    Date,
    Name,
    Note,
    Number,
    Reference,
    Refers,
    Sources,
    span_text,
)
from atlas.model.parts import STRICT

Scope = Literal["membership", "cooperation"]
"""What a suspension is of: the membership itself, or practical cooperation alone."""
Qualifier = Literal["about", "at least", "at most", "more than"]
"""How a source qualifies a number."""
Certainty = Literal["stated", "inferred", "disputed"]
"""How a date is known: a source gives it, it follows from what sources say, or they give different ones."""


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class DatedClaim:
    """One side's date where sources disagree."""

    date: Annotated[Date, Field(description="The date that these sources give.")]
    sources: Sources


def _boundary(value: Any) -> Any:
    """A boundary that is only a date may be written as one."""
    value = span_text(value)
    return {"date": value} if isinstance(value, str) else value


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Boundary:
    """Where a spell begins or ends: a date, or dates that sources dispute."""

    date: Annotated[Date | None, Field(description="The date of the boundary.")] = None
    basis: Annotated[
        Literal["stated", "inferred"],
        Field(description="`inferred` where no source says it in so many words but it follows from what they say."),
    ] = "stated"
    disputed: Annotated[
        tuple[DatedClaim, ...],
        Field(description="Instead of `date`: the dates that sources give, each with its sources."),
    ] = ()
    note: Note = None
    sources: Annotated[
        tuple[Cited, ...], Field(description="Sources of this boundary, where they differ from the spell's.")
    ] = ()

    @property
    def dates(self) -> tuple[Date, ...]:
        """Its date, or all that sources dispute; none in a boundary that the rules refuse."""
        if not self.disputed:  # as nearly all are, and a day is compared with them a hundred thousand times
            return (self.date,) if self.date else ()
        return tuple(claim.date for claim in self.disputed)

    @property
    def first_date(self) -> Date | None:
        """Its date; of disputed ones the earliest, so that it has one place in time."""
        return min(self.dates, key=lambda date: date.sort_key, default=None)

    @property
    def last_date(self) -> Date | None:
        """Its date; of disputed ones the latest."""
        return max(self.dates, key=lambda date: (date.latest, date.sort_key), default=None)

    @property
    def days(self) -> tuple[Day, Day] | None:
        """The first and the last day on which it can lie, over all dates that sources dispute."""
        if not self.dates:
            return None
        return min(date.earliest for date in self.dates), max(date.latest for date in self.dates)

    @property
    def certainty(self) -> Certainty:
        """How its date is known."""
        return "disputed" if self.disputed else self.basis

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Its own sources, and those of each disputed date."""
        return (*self.sources, *(citation for claim in self.disputed for citation in claim.sources))


BoundaryOrDate = Annotated[Boundary, BeforeValidator(_boundary)]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Suspension:
    """A time within a spell in which it was suspended."""

    from_: Annotated[BoundaryOrDate, Field(alias="from", description="The first day of the suspension.")]
    until: Annotated[
        BoundaryOrDate | None, Field(description="The day on which it was resumed; left out where no end is known.")
    ] = None
    scope: Annotated[
        Scope,
        Field(description="What was suspended: the membership itself or practical cooperation only."),
    ]
    note: Note = None
    sources: Sources


From = Annotated[
    BoundaryOrDate | None,
    Field(
        alias="from",
        description="The first day: a date, or a map with its own sources, `basis: inferred` or `disputed` dates.",
    ),
]


Until = Annotated[
    BoundaryOrDate | None,
    Field(description="The first day on which it no longer held; left out where no end is known."),
]


Attested = Annotated[
    Date | None,
    Field(
        description="When sources show it: the first and the last date, as 2012-10/2024-10; beside a `from` the last "
        "alone, as 2024-10. Whatever has no `until` has a last date on which it was shown."
    ),
]


Suspensions = Annotated[tuple[Suspension, ...], Field(description="Times within it in which it was suspended.")]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Spell:
    """A half-open span of time, `[from, until)`."""

    from_: From = None
    until: Until = None
    attested: Attested = None
    suspensions: Suspensions = ()
    note: Note = None
    sources: Sources

    @property
    def first_shown(self) -> Date | None:
        """The first date on which a source shows it, where that is given."""
        return self.attested.ends[0] if self.attested else None

    @property
    def last_shown(self) -> Date | None:
        """The last date on which a source shows it; it holds after that until something ends it."""
        return self.attested.ends[1] if self.attested else None

    @property
    def last_told(self) -> Date | None:
        """The last date on which a source shows it; where none is given, that of its beginning."""
        return self.last_shown or (self.from_.last_date if self.from_ else None)

    @property
    def last_shown_later(self) -> bool:
        """Whether a source shows it on a later date than that of its beginning."""
        began = self.from_.last_date if self.from_ else None
        return self.last_shown is not None and (began is None or self.last_shown.latest > began.latest)

    @property
    def start(self) -> Date | None:
        """The earliest date that a source gives for it: its beginning, or where it is first shown."""
        return self.from_.first_date if self.from_ else self.first_shown

    @property
    def boundaries(self) -> tuple[Boundary, ...]:
        """Its own boundaries and those of its suspensions."""
        own = (self.from_, self.until, *(edge for part in self.suspensions for edge in (part.from_, part.until)))
        return tuple(edge for edge in own if edge)


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Membership(Spell):
    """A partner's time in a partnership format."""

    group: Annotated[str, Refers("groups"), Field(description="Id of the group.")]

    @property
    def owner(self) -> str:
        """The reference of the group."""
        return f"groups/{self.group}"


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Cycle:
    """A period for which a programme was agreed."""

    period: Annotated[Date, Field(description="Its first and last year, month or day, as 2023/2026.")]
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class ProgrammeUse(Spell):
    """A partner's use of a programme."""

    tool: Annotated[str, Refers("tools"), Field(description="Id of the tool.")]
    cycles: Annotated[
        tuple[Cycle, ...], Field(description="Periods for which it was agreed, in the order of time.")
    ] = ()

    @property
    def owner(self) -> str:
        """The reference of the tool."""
        return f"tools/{self.tool}"


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Party:
    """A party to an agreement, partner or Ally, and when it signed it, consented to be bound and was."""

    party: Annotated[Reference, Field(description="The partner or Ally, as partners/... or allies/...")]
    signed: Annotated[BoundaryOrDate | None, Field(description="When it signed.")] = None
    consented: Annotated[
        BoundaryOrDate | None, Field(description="When it ratified, accepted, approved or acceded.")
    ] = None
    in_force: Annotated[BoundaryOrDate | None, Field(description="When it came into force for it.")] = None
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Strength:
    """How many people a partner had in an operation on a date."""

    date: Annotated[Date, Field(description="The date of which the source gives the number.")]
    number: Annotated[Number, Field(description="How many people.")]
    qualifier: Annotated[
        Qualifier | None,
        Field(description="How the source qualifies the number; left out where it gives it plainly."),
    ] = None
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Contribution(Spell):
    """A partner's part in an operation or mission that NATO leads."""

    operation: Annotated[str, Refers("operations"), Field(description="Id of the operation.")]
    strengths: Annotated[
        tuple[Strength, ...], Field(description="How many people it had there, in the order of time.")
    ] = ()

    @property
    def owner(self) -> str:
        """The reference of the operation."""
        return f"operations/{self.operation}"


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Representation(Spell):
    """A partner's mission to NATO, or an office or contact point of NATO there."""

    type: Annotated[
        str,
        Refers("lists/representations"),
        Field(description="Id of the kind of office in data/lists/representations.yml."),
    ]
    city: Annotated[Name | None, Field(description="City in which it is or was.")] = None
    by: Annotated[
        tuple[Reference, ...],
        Field(description="Of a contact point embassy: the Allies whose embassy it is, as allies/... or partners/..."),
    ] = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class MembershipStep:
    """A step of a partner on the road to membership of NATO.

    The Membership Action Plan is a programme, and the last step is its accession; both have fields of their own.
    """

    step: Annotated[
        Literal["intensified-dialogue", "applied", "invited", "protocol-signed"], Field(description="Which step it is.")
    ]
    date: Annotated[BoundaryOrDate, Field(description="When it was taken.")]
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class EarlierName:
    """A name that a country or organisation had before."""

    name: Annotated[Name, Field(description="The name by which the site calls it on days before `until`.")]
    until: Annotated[BoundaryOrDate, Field(description="The day from which on it had the next name.")]
    note: Note = None
    sources: Sources


EarlierNames = Annotated[
    tuple[EarlierName, ...],
    Field(description="Names that it had before, in the order of time; pages about a day show that of the day."),
]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Holder(Spell):
    """A person's time in a post."""

    name: Annotated[Name, Field(description="The person's name.")]
