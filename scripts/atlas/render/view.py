"""What pages are made from: all that is derived, the site that they are for, and what each page begins with."""

from dataclasses import dataclass, fields
from typing import TypedDict, Unpack

from markupsafe import Markup

from atlas.derive.derived import Derived, derive
from atlas.model.addresses import Site, address
from atlas.reading.catalogue import Catalogue, Entry
from atlas.render.parts import Head, Link
from atlas.render.references import References
from atlas.render.writer import Writer


class MoreOfHead(TypedDict, total=False):
    """Fields of `Head` that not every page has."""

    section: Link | None
    previous: Link | None
    next: Link | None
    assets: tuple[str, ...]
    hide: tuple[str, ...]
    found_by: tuple[str, ...]
    picture: str
    template: str
    modified: str
    metadata: Markup


@dataclass(frozen=True, slots=True)
class View(Derived):
    """All that is derived, and the site that shows it."""

    site: Site
    references: References
    """Sources as references, by id."""

    def writer(self, page: str, subject: str = "", numbered: bool = True) -> Writer:
        """A writer for the page at an address."""
        return Writer(self.catalogue, self.names, self.references, page, subject, numbered)

    def head(self, title: str, description: str, made_from: str, **more: Unpack[MoreOfHead]) -> Head:
        """Front matter of a page as of the edition; `more` are other fields of `Head`."""
        return Head(title, description, made_from, edition=self.edition.words, **more)

    def record_head(
        self, entry: Entry, description: str, assets: tuple[str, ...] = (), metadata: Markup = Markup("")
    ) -> Head:
        """Front matter of a record's page: the section that it stands in and its neighbours there."""
        fellows = self.ordered[entry.kind.folder]
        place = self.places[entry.reference]
        before = fellows[place - 1] if place else None
        after = fellows[place + 1] if place + 1 < len(fellows) else None
        return self.head(
            title=entry.record.name,
            description=description,
            made_from=entry.file.path,
            section=Link(entry.kind.plural, address(entry.kind.folder)),
            picture=entry.kind.folder,
            previous=_neighbour(before),
            next=_neighbour(after),
            assets=assets,
            modified=entry.record.checked.edtf,
            metadata=metadata,
        )


def prepare(catalogue: Catalogue, site: Site, before: View | None = None) -> View:
    """Derive everything from a catalogue that has passed the checks. Raises ValueError for one without an edition.

    The view of a catalogue `before` it saves work where little has changed, and changes nothing else.
    """
    derived = derive(catalogue, before)
    return View(
        **{field.name: getattr(derived, field.name) for field in fields(Derived)},
        site=site,
        references=References(derived, before.references if before else None),
    )


def _neighbour(entry: Entry | None) -> Link | None:
    return Link(entry.record.name, address(entry.reference)) if entry else None
