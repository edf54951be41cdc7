"""The kinds of record, each a class; one YAML file in `data/` is one of these.

Field order is the order in which a record's file is written.
"""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from atlas.model.computations import Computation
from atlas.model.fields import (
    Cited,
    CountryCode,
    Date,
    Id,
    Name,
    NameLanguages,
    Names,
    Number,
    Prose,
    Reference,
    Refers,
    Sources,
)
from atlas.model.parts import (
    STRICT,
    Count,
    DatedFact,
    Decider,
    Document,
    Event,
    Mark,
    Origin,
    Paragraph,
    Person,
    Place,
    Presence,
    Relation,
    Sighting,
    SourcedName,
    Statement,
)
from atlas.model.spells import (
    BoundaryOrDate,
    Contribution,
    EarlierNames,
    Membership,
    MembershipStep,
    Party,
    ProgrammeUse,
    Representation,
    Suspensions,
)

Summary = Annotated[Statement, Field(description="What it is, in a sentence or two; it opens the page.")]
Events = Annotated[
    tuple[Event, ...], Field(description="What happened, each with its date; all stand on the timeline.")
]
Statements = Annotated[tuple[Statement, ...], Field(description="What else is to be said of it.")]
Status = Annotated[Statement | None, Field(description="The latest known state of things, with its date.")]
Checked = Annotated[Date, Field(description="The day on which the record was last checked against its sources.")]
Occurred = Annotated[Date, Field(description="When it was held or decided, as exactly as the source says.")]
OccurredSources = Annotated[Sources, Field(description="Sources of the date.")]
Documents = Annotated[tuple[Document, ...], Field(description="Official texts.")]
PlaceHeld = Annotated[Place | None, Field(description="Where it took place.")]
Abbreviation = Annotated[
    Name | None, Field(description="Abbreviation in use; it is explained wherever it stands in text.")
]
ReplacedBy = Annotated[tuple[Relation, ...], Field(description="What took its place.")]
BuiltOn = Annotated[tuple[Relation, ...], Field(description="What it followed from.")]
LedTo = Annotated[tuple[Relation, ...], Field(description="What came of it.")]
Began = Annotated[BoundaryOrDate | None, Field(alias="from", description="When it came into being.")]
Ended = Annotated[BoundaryOrDate | None, Field(description="When it ceased to be; left out where no end is known.")]
Shown = Annotated[
    Date | None,
    Field(
        description="Of what goes on: the last date on which a source shows it, where who is in it or uses it does not "
        "show it later."
    ),
]
Conferred = Literal["partnership", "consultation", "nothing"]
"""What a country is by being in a group."""
PartnerType = Literal["country", "organisation"]
LifeSources = Annotated[Sources, Field(description="Sources of its beginning and end.")]


Planned = Annotated[
    bool,
    Field(description="`true` of a meeting that is planned and not yet held; it counts nowhere as one that was."),
]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Record:
    """What records with a page of their own share."""

    name: Annotated[Name, Field(description="The name by which the site calls it.")]
    also_known_as: Annotated[
        Names,
        Field(description="Other names that readers may search for: short, older and foreign names, abbreviations."),
    ] = ()
    name_languages: NameLanguages = field(default_factory=dict)
    misspellings: Annotated[
        Names, Field(description="Usual misspellings; they are found but never shown as links.")
    ] = ()
    formerly: Annotated[
        tuple[Id, ...], Field(description="Ids that this record had before; old addresses lead here.")
    ] = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Summit(Record):
    """A meeting of NATO's heads of state and government."""

    date: Occurred
    planned: Planned = False
    sources: OccurredSources
    place: PlaceHeld = None
    secretary_general: Annotated[Person | None, Field(description="NATO Secretary General at that time.")] = None
    summary: Summary
    documents: Documents = ()
    attendance: Annotated[
        tuple[Statement, ...],
        Field(description="Who of the partners was there, and in which meeting; partners in `concerns`."),
    ] = ()
    present: Annotated[
        tuple[Presence, ...],
        Field(description="Partners of which a source tells that they were there, and by whom."),
    ] = ()
    events: Events = ()
    follow_up: Annotated[tuple[Statement, ...], Field(description="What followed that has no record of its own.")] = ()
    statements: Statements = ()
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Group(Record):
    """A partnership format: a programme, forum or set of partners."""

    abbreviation: Abbreviation = None
    mark: Annotated[Mark | None, Field(description="Its colour and pattern in charts, maps and tables.")] = None
    from_: Began = None
    until: Ended = None
    attested: Shown = None
    confers: Annotated[
        Conferred,
        Field(
            description="What a country is by being in it: NATO's partner, one that NATO consults outside any "
            "partnership, or neither, as in a council or set of those who are partners already."
        ),
    ] = "partnership"
    sources: LifeSources
    suspensions: Suspensions = ()
    summary: Summary
    founding_documents: Annotated[tuple[Document, ...], Field(description="The texts that founded it.")] = ()
    purpose: Annotated[tuple[Statement, ...], Field(description="What it is for.")] = ()
    principles: Annotated[tuple[Statement, ...], Field(description="The rules by which it works.")] = ()
    bodies: Annotated[tuple[Statement, ...], Field(description="The bodies that steer it or meet in it.")] = ()
    drawn_from: Annotated[
        Origin | None, Field(description="Where only members of certain groups may be in it: those groups.")
    ] = None
    counts: Annotated[
        tuple[Count, ...], Field(description="Numbers of partners that sources give; the memberships must agree.")
    ] = ()
    seen: Annotated[
        tuple[Sighting, ...],
        Field(description="Lists of its partners that sources give; each confirms all memberships that it names."),
    ] = ()
    replaced_by: ReplacedBy = ()
    events: Events = ()
    statements: Statements = ()
    status: Status = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """A country or organisation that is or was NATO's partner or interlocutor."""

    type: Annotated[PartnerType, Field(description="`country` or `organisation`.")]
    earlier_names: EarlierNames = ()
    abbreviation: Abbreviation = None
    code: Annotated[
        CountryCode | None,
        Field(description="ISO 3166-1 alpha-2 code of a country; for a former state its ISO 3166-3 code."),
    ] = None
    region: Annotated[
        str | None,
        Refers("lists/regions"),
        Field(description="Id of its region in data/lists/regions.yml; required for a country."),
    ] = None
    official_name: Annotated[
        SourcedName | None,
        Field(description="For a country: its official name in full, where that is not `name` itself."),
    ] = None
    capital: Annotated[
        SourcedName | None, Field(description="For a country: its capital; left out where its status is disputed.")
    ] = None
    state_since: Annotated[
        BoundaryOrDate | None, Field(description="For a state that came to be after 1990: the day on which it did.")
    ] = None
    until: Annotated[
        BoundaryOrDate | None, Field(description="For a former state: the day on which it ceased to exist.")
    ] = None
    accession: Annotated[DatedFact | None, Field(description="The day on which it became a NATO member.")] = None
    summary: Summary
    steps: Annotated[
        tuple[MembershipStep, ...],
        Field(description="Steps on the road to membership of NATO, in the order of time."),
    ] = ()
    memberships: Annotated[tuple[Membership, ...], Field(description="Partnership formats that it is or was in.")] = ()
    programmes: Annotated[tuple[ProgrammeUse, ...], Field(description="Programmes that it uses or used.")] = ()
    operations: Annotated[
        tuple[Contribution, ...], Field(description="Operations led by NATO in which it took or takes part.")
    ] = ()
    representations: Annotated[
        tuple[Representation, ...],
        Field(description="Its mission to NATO, and NATO's offices and contact points there."),
    ] = ()
    cooperation: Annotated[tuple[Statement, ...], Field(description="Areas of cooperation.")] = ()
    events: Events = ()
    statements: Statements = ()
    status: Status = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Occurrence(Record):
    """What decisions and milestones share: they are events themselves."""

    date: Occurred
    sources: OccurredSources
    body: Annotated[Decider | None, Field(description="The body that decided, met or acted.")] = None
    summit: Annotated[str | None, Refers("summits"), Field(description="Id of the summit at which it took place.")] = (
        None
    )
    place: PlaceHeld = None
    summary: Summary
    documents: Documents = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Decision(Occurrence):
    """A policy decision on partnerships, of any body."""

    decided: Annotated[tuple[Statement, ...], Field(min_length=1, description="What was decided, point by point.")]
    reasons: Annotated[tuple[Statement, ...], Field(description="Why.")] = ()
    built_on: BuiltOn = ()
    led_to: LedTo = ()
    replaced_by: ReplacedBy = ()
    events: Events = ()
    statements: Statements = ()
    status: Status = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Milestone(Occurrence):
    """Another dated event that stands for itself: a meeting, a launch, a report."""

    planned: Planned = False
    built_on: BuiltOn = ()
    led_to: LedTo = ()
    replaced_by: ReplacedBy = ()
    events: Events = ()
    statements: Statements = ()
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Tool(Record):
    """A programme or instrument of partnership."""

    abbreviation: Abbreviation = None
    type: Annotated[
        str, Refers("lists/tool-types"), Field(description="Id of the kind of tool in data/lists/tool-types.yml.")
    ]
    from_: Began = None
    until: Ended = None
    attested: Shown = None
    lapses: Annotated[
        Number | None,
        Field(
            description="After how many years without a newer source it is no longer said that a partner uses it, "
            "unless it was agreed for a longer period; left out where a use holds until a source tells of its end."
        ),
    ] = None
    partners_only: Annotated[
        bool, Field(description="`true` where Allies do not use it, so that accession to NATO ends its use.")
    ] = False
    sources: LifeSources
    summary: Summary
    eligible: Annotated[tuple[Statement, ...], Field(description="Who may use it.")] = ()
    parties: Annotated[
        tuple[Party, ...], Field(description="Of an agreement: its parties, each with its own dates.")
    ] = ()
    documents: Documents = ()
    built_on: BuiltOn = ()
    replaced_by: ReplacedBy = ()
    events: Events = ()
    statements: Statements = ()
    status: Status = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Operation(Record):
    """An operation or mission that NATO leads or led; who served in it stands with the partners."""

    abbreviation: Abbreviation = None
    from_: Began = None
    until: Ended = None
    attested: Shown = None
    sources: LifeSources
    summary: Summary
    mandate: Annotated[tuple[Statement, ...], Field(description="What it was to do, and on whose mandate.")] = ()
    headquarters: Annotated[tuple[Statement, ...], Field(description="From where it is or was led.")] = ()
    documents: Documents = ()
    replaced_by: ReplacedBy = ()
    events: Events = ()
    statements: Statements = ()
    status: Status = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Era(Record):
    """A chapter of the history of partnership; who became or ceased to be a partner in it is computed."""

    years: Annotated[
        Date, Field(description="Its years, first to last, as 1990/1996; 2020/.. for the one that goes on.")
    ]
    summary: Summary
    paragraphs: Annotated[
        tuple[Paragraph, ...], Field(min_length=1, description="Its story, to be read from top to bottom.")
    ]
    decisions: Annotated[
        tuple[Reference, ...],
        Field(min_length=1, description="Its main decisions and milestones, as kind/id, in order of time."),
    ]
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Question(Record):
    """A question that readers ask, with a short answer; its name is the question itself."""

    topic: Annotated[
        str,
        Refers("lists/question-topics"),
        Field(description="Id of the topic under which it is listed, in data/lists/question-topics.yml."),
    ]
    summary: Annotated[
        Statement, Field(description="The answer in a sentence or two. What is computed stands before it.")
    ]
    computed: Annotated[
        Computation | None,
        Field(description="Where the answer is a list or a count: how it is worked out as of the edition's day."),
    ] = None
    statements: Annotated[tuple[Statement, ...], Field(description="What else belongs to the answer.")] = ()
    see: Annotated[tuple[Reference, ...], Field(description="Where more is found, as kind/id.")] = ()
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Passage:
    """One statement of a source document, and where the atlas carries it."""

    says: Annotated[str, Prose(420), Field(description="What it says, in our own words.")]
    carried_by: Annotated[tuple[Reference, ...], Field(min_length=1, description="Records that carry it, as kind/id.")]
    lost: Annotated[str | None, Prose(420), Field(description="What the copy had lost, and what it is.")] = None
    sources: Annotated[tuple[Cited, ...], Field(description="Sources that show what was lost.")] = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class SourceDocument(Record):
    """A document read statement by statement, so that each is seen to have its place in the atlas."""

    summary: Summary
    passages: Annotated[tuple[Passage, ...], Field(min_length=1, description="Its statements, in their order.")]
    checked: Checked


def is_planned(record: object) -> bool:
    """Whether a record is of a meeting that is planned and not yet held."""
    return isinstance(record, Summit | Milestone) and record.planned


Dated = Summit | Decision | Milestone
"""Records that are events themselves, each with its `date`."""
Lived = Group | Tool | Operation
"""Records of what partners are in, use or serve in, with its own life: `from_`, `until`."""
Eventful = Summit | Group | Partner | Decision | Milestone | Tool | Operation
"""Records with dated `events`."""
Abbreviated = Group | Partner | Tool | Operation
"""Records that may have an `abbreviation`."""
Replaceable = Group | Decision | Milestone | Tool | Operation
"""Records whose place others may take: `replaced_by`."""
