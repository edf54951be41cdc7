"""What records are made of: statements, events, boundaries, spells and the small sourced maps."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from atlas.model.fields import (
    Cited,
    CountryCode,
    Date,
    Id,
    Name,
    Note,
    Number,
    Prose,
    Reference,
    Refers,
    Sources,
    Text,
)

STRICT = ConfigDict(extra="forbid")

Concerns = Annotated[
    tuple[Reference, ...],
    Field(description="Other records that this is also about, as kind/id; it is shown on their pages too."),
]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Statement:
    """One fact in a sentence or two, with its sources."""

    id: Annotated[
        Id | None,
        Field(
            description="For a statement in a list: short, unique in this record, and never changed once it is "
            "published. `python3 scripts/identify.py` writes it."
        ),
    ] = None
    text: Text
    date: Annotated[Date | None, Field(description="The date it speaks of, or on which it was said.")] = None
    concerns: Concerns = ()
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a date; it stands once on the timeline."""

    id: Annotated[
        Id, Field(description="Short and unique in this record; the event's address ends in it, so it never changes.")
    ]
    date: Annotated[Date, Field(description="When it happened, as exactly as the source says and no more.")]
    text: Text
    concerns: Concerns = ()
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Statements that are read as one running text."""

    statements: Annotated[
        tuple[Statement, ...], Field(min_length=1, description="Its sentences, each with its sources.")
    ]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Place:
    """Where something took place."""

    city: Annotated[Name | None, Field(description="City; for a meeting in two, both: Strasbourg and Kehl.")] = None
    countries: Annotated[
        tuple[CountryCode, ...], Field(description="ISO 3166-1 codes of its country or countries.")
    ] = ()
    venue: Annotated[Name | None, Field(description="Building.")] = None
    online: Annotated[bool, Field(description="`true` for a meeting by video.")] = False
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Document:
    """An official text: a declaration, a charter, a policy."""

    title: Annotated[Name, Field(description="Title as printed.")]
    date: Annotated[Date | None, Field(description="Date of issue.")] = None
    number: Annotated[Name | None, Field(description="Official number, such as Press Release (2006) 150.")] = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Person:
    """Who held an office then."""

    name: Annotated[Name, Field(description="Name as usually written in English.")]
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class SourcedName:
    """A name of a country or place, taken over from a collection of such names."""

    name: Annotated[Name, Field(description="The name in English.")]
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Decider:
    """The body that decided."""

    body: Annotated[str, Refers("lists/bodies"), Field(description="Id of the body in data/lists/bodies.yml.")]
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Presence:
    """A partner's presence at a summit."""

    partner: Annotated[str, Refers("partners"), Field(description="Id of the partner.")]
    by: Annotated[Name | None, Field(description="Who came: name and office, such as `President Leonid Kuchma`.")] = (
        None
    )
    meeting: Annotated[
        Name | None, Field(description="In which meeting, where a source tells, such as `NATO-Ukraine Commission`.")
    ] = None
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie to another record: what this one built on, led to or was replaced by."""

    to: Annotated[Reference, Field(description="The other record, as kind/id.")]
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class DatedFact:
    """A date with its sources."""

    date: Annotated[Date, Field(description="The date.")]
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Mark:
    """How a partnership format looks wherever it is drawn: the same colour and pattern on every page."""

    colour: Annotated[
        Literal["blue", "orange", "green", "purple", "red", "teal", "olive", "grey"],
        Field(description="Its colour; the shades are told apart by colour-blind readers too."),
    ]
    pattern: Annotated[
        Literal["plain", "stripes", "dots", "bars", "grid"],
        Field(description="Its pattern, for who sees no colour and for print; no two formats share both."),
    ]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Revision:
    """One change in the data that readers should know of."""

    id: Annotated[Id, Field(description="Short and unique among the changes; its address ends in it, so it stays.")]
    date: Annotated[Date, Field(description="The edition with which it came; a full date.")]
    text: Annotated[str, Prose(420), Field(description="What changed and why, in a sentence or two, without markup.")]
    concerns: Annotated[
        tuple[Reference, ...], Field(description="The records that changed, as kind/id, where they are few.")
    ] = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Count:
    """How many partners a source counts in a group."""

    date: Annotated[Date, Field(description="The day, or about when, for which the source counts.")]
    members: Annotated[Number, Field(description="Number of partners then; Allies are not counted.")]
    unnamed: Annotated[
        Number, Field(description="How many of them no source that was found names; none where it is left out.")
    ] = 0
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Sighting:
    """A list of the partners in a group, as a source gives it."""

    date: Annotated[Date, Field(description="The date for which the source gives it.")]
    members: Annotated[
        tuple[Annotated[str, Refers("partners")], ...],
        Field(
            min_length=1,
            description="Ids of the partners that it names; where it leaves out suspended ones, so does this.",
        ),
    ]
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the members of a group come from."""

    groups: Annotated[
        tuple[Annotated[str, Refers("groups")], ...],
        Field(min_length=1, description="Ids of groups; each member is or was in one of them."),
    ]
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that sources show, or seem to show, and that the data leaves out."""

    what: Annotated[str, Prose(420), Field(description="What is left out, in a sentence or two.")]
    why: Annotated[str, Prose(420), Field(description="Why, in a sentence or two.")]
    concerns: Concerns = ()
    sources: Annotated[
        tuple[Cited, ...], Field(description="Sources that show it; left out where only pages do that are not cited.")
    ] = ()
