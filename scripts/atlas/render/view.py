"""Everything that pages are made from, worked out once."""

import functools
from collections import defaultdict
from dataclasses import dataclass

from atlas.derive.connections import Connections, connect
from atlas.derive.moments import Moment, timeline
from atlas.derive.names import Names
from atlas.model.addresses import Site, address
from atlas.model.dates import Date
from atlas.model.kinds import KINDS
from atlas.reading.catalogue import Catalogue, Entry
from atlas.render.parts import Head, Link, Reference
from atlas.render.references import refer
from atlas.render.writer import Writer


@dataclass(frozen=True, slots=True)
class Atlas:
    """The catalogue with all that is derived from it; `edition` is the day as of which pages speak."""

    catalogue: Catalogue
    site: Site
    edition: Date
    connections: Connections
    names: Names
    references: dict[str, Reference]
    """Sources as references, by id."""
    moments: list[Moment]
    mentions: dict[str, list[str]]
    """Records that name another in a field or in their text, by the other's reference."""
    ordered: dict[str, list[Entry]]
    """Records of each kind in the order in which a reader goes through them."""
    places: dict[str, int]
    """The place of each record in that order, by reference."""

    def writer(self, page: str, subject: str = "", numbered: bool = True) -> Writer:
        """A writer for the page at an address."""
        return Writer(self.catalogue, self.names, self.references, page, subject, numbered)

    def section_head(
        self,
        title: str,
        description: str,
        made_from: str,
        picture: str = "",
        assets: tuple[str, ...] = (),
        hide: tuple[str, ...] = (),
    ) -> Head:
        """Front matter of a section's own page."""
        return Head(
            title, description, made_from, edition=self.edition.words, picture=picture, assets=assets, hide=hide
        )

    def record_head(self, entry: Entry, description: str, assets: tuple[str, ...] = ()) -> Head:
        """Front matter of a record's page: the section that it stands in and its neighbours there."""
        fellows = self.ordered[entry.kind.folder]
        place = self.places[entry.reference]
        before = fellows[place - 1] if place else None
        after = fellows[place + 1] if place + 1 < len(fellows) else None
        return Head(
            title=entry.record.name,
            description=description,
            made_from=entry.document.path,
            section=Link(entry.kind.plural, address(entry.kind.folder)),
            picture=entry.kind.folder,
            edition=self.edition.words,
            previous=_neighbour(before),
            next=_neighbour(after),
            assets=assets,
        )


def prepare(catalogue: Catalogue, site: Site) -> Atlas:
    """Derive everything from a catalogue that has passed the checks."""
    if catalogue.edition is None:
        raise ValueError("a catalogue without an edition cannot be rendered")
    names = Names(catalogue)
    ordered = {folder: sorted(catalogue.of(folder), key=_order) for folder in KINDS}
    ordered["questions"].sort(key=functools.partial(_topic, catalogue))
    connections = connect(catalogue)
    return Atlas(
        catalogue=catalogue,
        site=site,
        edition=catalogue.edition.date,
        connections=connections,
        names=names,
        references={entry.id: refer(entry.record) for entry in catalogue.of("sources")},
        moments=timeline(catalogue),
        mentions=_mentions(catalogue, names, connections),
        ordered=ordered,
        places={entry.reference: place for entries in ordered.values() for place, entry in enumerate(entries)},
    )


def _neighbour(entry: Entry | None) -> Link | None:
    return Link(entry.record.name, address(entry.reference)) if entry else None


def _order(entry: Entry) -> tuple[object, ...]:
    date = getattr(entry.record, "date", None) or getattr(entry.record, "years", None)
    return (*date.sort_key, entry.id) if date else (getattr(entry.record, "name", entry.id).casefold(), entry.id)


def _topic(catalogue: Catalogue, question: Entry) -> int:
    """The place of a question's topic in the list of topics."""
    return list(catalogue.entries["lists/question-topics"].record.entries).index(question.record.topic)


def _mentions(catalogue: Catalogue, names: Names, connections: Connections) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for target, owners in connections.named_by.items():
        found[target].update(dict.fromkeys(owners))
    for entry in catalogue.entries.values():
        if entry.kind.has_pages:
            for _, text, _ in entry.contents.texts:
                for mention in names.find(text):
                    if mention.target != entry.reference:
                        found[mention.target][entry.reference] = None
    return {target: list(owners) for target, owners in found.items()}
