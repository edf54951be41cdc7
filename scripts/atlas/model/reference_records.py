"""What stands behind the pages: sources, the glossary's terms, lists, what was left out, and the edition.

None has a page of its own; field order is the order in which a file is written.
"""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.dataclasses import dataclass

from atlas.model.computations import Asked, PartnerState
from atlas.model.fields import (
    Anchor,
    CountryCode,
    Date,
    FullDay,
    Id,
    Label,
    LanguageTag,
    Name,
    NameLanguages,
    Names,
    Note,
    Number,
    Prose,
    Reference,
    Refers,
    Sources,
)
from atlas.model.parts import STRICT, DatedFact, Gap, Revision, Statement
from atlas.model.records import Abbreviation, Checked
from atlas.model.spells import EarlierNames, Holder

SourceType = Literal[
    "webpage", "report", "speech", "article-newspaper", "article-magazine", "article-journal", "book", "treaty",
    "legislation", "entry-encyclopedia", "document",
]  # fmt: skip
"""Types of CSL."""
Grade = Literal["official", "secondary"]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Source:
    """A document or page that is cited; field names are those of CSL (https://docs.citationstyles.org/)."""

    type: Annotated[
        SourceType,
        Field(description="CSL type of the item."),
    ]
    title: Annotated[str, StringConstraints(max_length=300), Label(), Field(description="Title as printed.")]
    author: Annotated[
        Names, Field(description="Authors' names, family name first with a comma; left out for an institution's page.")
    ] = ()
    publisher: Annotated[Name, Field(description="Who published it.")]
    issued: Annotated[Date | None, Field(description="Date of issue, as exactly as it is given.")] = None
    accessed: Annotated[Date, Field(description="When it was read for the site.")]
    url: Annotated[
        str | None, Field(alias="URL", description="Its address; left out only for what is not on the web.")
    ] = None
    language: Annotated[LanguageTag, Field(description="Language tag (BCP 47) of the text.")] = "en"
    number: Annotated[Name | None, Field(description="Official number, such as PR(2011)042.")] = None
    grade: Annotated[
        Grade,
        Field(
            description="`official`: NATO, governments, international organisations; `secondary`: press, institutes, "
            "reference works."
        ),
    ]
    archived: Annotated[
        str | None,
        Field(description="Address of a known archive copy; left out, the link is computed from the date of issue."),
    ] = None


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Term:
    """A term that has no page of its own; it stands in the glossary."""

    name: Annotated[Name, Field(description="The term as it stands in text; for an abbreviation, what it stands for.")]
    abbreviation: Abbreviation = None
    also_known_as: Annotated[Names, Field(description="Other names of the same thing.")] = ()
    name_languages: NameLanguages = field(default_factory=dict)
    misspellings: Annotated[Names, Field(description="Usual misspellings; they are found but never shown.")] = ()
    definition: Annotated[Statement, Field(description="What it means.")]
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One entry of a list that belongs to the subject: a region, a body, a kind of tool."""

    name: Annotated[Name, Field(description="The name as it is printed.")]
    abbreviation: Abbreviation = None
    also_known_as: Annotated[Names, Field(description="Other names.")] = ()


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class SubjectList:
    """A list of the subject's own words; other records name its entries by id."""

    name: Annotated[Name, Field(description="What the list is of.")]
    entries: Annotated[dict[Id, ListEntry], Field(description="Entries by id, in the order in which they are shown.")]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class ExpectedResult:
    """What a reader types into the search box, and what must come first: an answer, a record, or another page."""

    asked: Annotated[Name, Field(description="The words as a reader types them.")]
    first: Annotated[Reference | None, Field(description="The record that must come first, as kind/id.")] = None
    page: Annotated[
        Name | None,
        Field(
            description="The address that must come first, from the site's root: of a page that is no record's, or of "
            "a passage to which the result must lead."
        ),
    ] = None
    answer: Annotated[
        Name | None,
        Field(
            description="The address of the answer that must be shown, from the site's root; first, unless a record is."
        ),
    ] = None


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class SearchList:
    """Searches by which the search of the site is judged, of one sort."""

    name: Annotated[Name, Field(description="What the searches have in common.")]
    searches: Annotated[tuple[ExpectedResult, ...], Field(min_length=1, description="What readers type.")]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Ally:
    """A member of NATO that was never its partner; those that were have their record among the partners."""

    name: Annotated[Name, Field(description="The name by which the site calls it.")]
    also_known_as: Annotated[Names, Field(description="Other names that readers may search for.")] = ()
    misspellings: Annotated[Names, Field(description="Usual misspellings; they are found but never shown.")] = ()
    earlier_names: EarlierNames = ()
    code: Annotated[CountryCode, Field(description="ISO 3166-1 alpha-2 code.")]
    accession: Annotated[DatedFact, Field(description="The day on which it became a member of NATO.")]
    note: Note = None
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Post:
    """A post at NATO that is about partners, and who held it."""

    name: Annotated[Name, Field(description="The name by which the site calls it.")]
    abbreviation: Abbreviation = None
    also_known_as: Annotated[Names, Field(description="Other names of the same post.")] = ()
    misspellings: Annotated[Names, Field(description="Usual misspellings; they are found but never shown.")] = ()
    summary: Annotated[Statement, Field(description="What it is, in a sentence or two.")]
    holders: Annotated[tuple[Holder, ...], Field(description="Who held it, in the order of time.")] = ()
    statements: Annotated[tuple[Statement, ...], Field(description="What else is to be said of it.")] = ()
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class ExpectedAnswer:
    """What sources say of one day or era, and what must therefore follow from the data."""

    function: Annotated[
        Asked,
        Field(
            description="What is asked: a function of computed answers, `partners` also of those in one state; or "
            "`status`, the state of one partner taken as a whole; `format`, its state in one group, tool or operation; "
            "`changes`, the partners that joined or left a group or NATO, or were suspended or resumed, on the day; "
            "`joined` and `left`, the partners that entered or left a group in an era."
        ),
    ]
    of: Annotated[
        Reference | None,
        Field(
            description="The record of which it is asked, as kind/id; left out where it is asked of the whole atlas, "
            "and for `joined` where NATO itself is meant."
        ),
    ] = None
    in_: Annotated[
        Reference | None, Field(alias="in", description="For `format`: the group, tool or operation, as kind/id.")
    ] = None
    on: Annotated[Date | None, Field(description="The day for which it is asked; a full date.")] = None
    era: Annotated[
        str | None, Refers("eras"), Field(description="Id of the era, for `joined` and `left` in place of a day.")
    ] = None
    state: Annotated[
        PartnerState | Literal["lapsed"] | None,
        Field(description="Which state is asked for; left out, all that are or may be in a group or use a tool count."),
    ] = None
    are: Annotated[
        tuple[Id, ...] | None,
        Field(description="The ids of all records that must come of it, `[]` for none; for a state the state."),
    ] = None
    reads: Annotated[tuple[Name, ...], Field(description="Words that the answer must have.")] = ()
    never_reads: Annotated[tuple[Name, ...], Field(description="Words that it must not have.")] = ()
    note: Note = None
    sources: Sources


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class ExpectationList:
    """What must follow from the data, written from sources and not worked out."""

    name: Annotated[Name, Field(description="What the expectations are about.")]
    expectations: Annotated[tuple[ExpectedAnswer, ...], Field(min_length=1, description="What must follow, each once.")]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Omissions:
    """What was found and left out, so that a reader sees where the data is silent on purpose."""

    name: Annotated[Name, Field(description="What kind of thing the list is of.")]
    entries: Annotated[tuple[Gap, ...], Field(min_length=1, description="Each thing that is left out, and why.")]
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Aliases:
    """Addresses that parts of a page had in earlier editions, so that links to them go on leading there."""

    name: Annotated[Name, Field(description="Which addresses they are.")]
    anchors: Annotated[
        dict[Anchor, Anchor], Field(description="The anchor on the timeline of today by the one that it had before.")
    ]


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class CodeOfCountry:
    """The code of one country in a list of codes."""

    country: Annotated[CountryCode, Field(description="The country, by its code in ISO 3166; XK is Kosovo.")]
    code: Annotated[str, StringConstraints(max_length=20), Field(description="Its code in the list.")]
    name: Annotated[
        Name | None, Field(description="What a state that ended is called, where it has no record of its own here.")
    ] = None
    first_day: Annotated[FullDay | None, Field(description="The first day on which it was the country's.")] = None
    last_day: Annotated[
        FullDay | None,
        Field(description="The last day on which it was; left out where it was so to the end of the list."),
    ] = None


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class CodeList:
    """Codes that others gave to countries, by which their data and ours are joined.

    Lists with days hold those codes that were in force on 31 December 1990 or later.
    """

    name: Annotated[Name, Field(description="What the codes are.")]
    last_day: Annotated[FullDay | None, Field(description="The last day of which the list speaks.")] = None
    note: Note = None
    codes: Annotated[tuple[CodeOfCountry, ...], Field(min_length=1, description="The codes, by country.")]
    sources: Sources
    checked: Checked


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Edition:
    """The day up to which the data speaks; everything as of today is as of this day."""

    date: Annotated[Date, Field(description="The day; a full date.")]
    fresh_months: Annotated[
        Number,
        Field(description="For how many months after the last source a state is told without the date of that source."),
    ] = 24
    summary: Annotated[str, Prose(420), Field(description="What this edition holds, in a sentence or two.")]
    announced: Annotated[
        tuple[str, ...],
        Field(
            description="Columns of downloads, as listing.column, and listings that the next edition will lack or call "
            "otherwise; `changes` tells readers of each."
        ),
    ] = ()
    changes: Annotated[
        tuple[Revision, ...],
        Field(description="What changed in the data with this edition and those before it, the newest first."),
    ] = ()
