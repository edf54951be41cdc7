"""On which page each source stands: by the letter of its publisher, and where one has very many, by years of issue.

Old addresses of sources, `sources/#nato-72368`, lead on from the first page, so a source may change its page.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.derive.letters import OTHERS, letter, slug, sorting_key
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry

_VERY_MANY = 200
"""Sources from which on a publisher has pages of its own, a decade each."""
_UNDATED = "without a date"


@dataclass(frozen=True, slots=True)
class Group:
    """Sources under one heading: of a publisher, or of a year where the page is one publisher's."""

    title: str
    sources: tuple[Entry[Source], ...]

    @property
    def anchor(self) -> str:
        """Where the group stands on its page; no source has such an id."""
        return f"atlas-{slug(self.title)}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sources of one page, in groups. `publisher` is empty where the page is a letter's."""

    id: str
    title: str
    publisher: str
    groups: tuple[Group, ...]

    @property
    def sources(self) -> list[Entry[Source]]:
        """Its sources in the order of the page."""
        return [entry for group in self.groups for entry in group.sources]


def year(source: Source) -> str:
    """The year of issue, the first where there may be several; empty where it is not known."""
    return str(source.issued.earliest.year) if source.issued else ""


def shelves(catalogue: Catalogue) -> tuple[Shelf, ...]:
    """All pages of sources: first those of publishers with very many, then the letters."""
    by_publisher: dict[str, list[Entry[Source]]] = defaultdict(list)
    for entry in sorted(catalogue.of(Source), key=_in_time):
        by_publisher[slug(entry.record.publisher)].append(entry)
    by_letter: dict[str, list[Group]] = defaultdict(list)
    own: list[Shelf] = []
    for publisher in sorted(by_publisher, key=lambda one: _sorted_as(by_publisher[one][0])):
        sources = by_publisher[publisher]
        if len(sources) > _VERY_MANY:
            own += _decades(publisher, sources)
        else:
            group = Group(sources[0].record.publisher, tuple(sources))
            by_letter[letter(_sorted_as(sources[0]))].append(group)
    letters = sorted(by_letter, key=lambda one: (one == OTHERS, one))
    return (*own, *(Shelf(slug(one), one, "", tuple(by_letter[one])) for one in letters))


def _in_time(entry: Entry[Source]) -> tuple[object, ...]:
    issued = entry.record.issued
    return (issued is None, *(issued.sort_key if issued else ()), entry.id)


def _sorted_as(entry: Entry[Source]) -> str:
    """How the publisher of a source is sorted: "The Irish Times" stands at I."""
    return sorting_key(entry.record.publisher).removeprefix("the ")


def _decades(publisher: str, sources: Sequence[Entry[Source]]) -> Iterator[Shelf]:
    name = sources[0].record.publisher
    decades: dict[str, dict[str, list[Entry[Source]]]] = defaultdict(lambda: defaultdict(list))
    for entry in sources:
        issued = year(entry.record)
        decades[f"{issued[:3]}0s" if issued else _UNDATED][issued or _UNDATED.capitalize()].append(entry)
    for decade, years in decades.items():
        groups = tuple(Group(title, tuple(of_year)) for title, of_year in years.items())
        yield Shelf(f"{publisher}-{slug(decade)}", decade, name, groups)
