"""What stands at an address that a record had before."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from atlas.model.addresses import address
from atlas.model.kinds import KINDS
from atlas.render.parts import Head, Link
from atlas.render.planned import Planned
from atlas.render.view import View


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """The way from an old address to the new one."""

    head: Head
    to: Link
    address: str
    """The new address from the site's root."""


def redirect_pages(view: View) -> Iterator[Planned]:
    """A page for each old address of a record with a page."""
    for old, new in sorted(view.catalogue.formerly.items()):
        if KINDS[new.partition("/")[0]].has_pages:
            yield Planned(f"{old}.md", "redirect", partial(_page, view, old, new), searched=False)


def _page(view: View, old: str, new: str) -> RedirectPage:
    entry = view.catalogue.entries[new]
    name = entry.record.name
    head = view.head(f"Moved: {name}", f"This page has moved to {name}.", entry.file.path)
    link = Link(name, "../" * address(old).count("/") + address(new))
    return RedirectPage(head, link, address(new))
