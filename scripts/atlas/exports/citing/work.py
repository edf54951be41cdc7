"""What is cited: a page of an edition of the site, or the data of an edition as a whole."""

from dataclasses import dataclass
from typing import Literal

from atlas.model.addresses import Site, address
from atlas.model.dates import Date, Day

DATA = "data"
"""The page of the data, which is its address too."""


@dataclass(frozen=True, slots=True)
class Work:
    """A page or the data as it is named in a list of references."""

    key: str
    """What a reference manager calls it; the same in each edition."""
    title: str
    container: str
    """The name of the site, of which a page is a part; empty for the data."""
    edition: Date
    url: str
    type: Literal["webpage", "dataset"] = "webpage"
    """A type of CSL."""
    author: str = ""
    """Who made the data."""

    @property
    def day(self) -> Day:
        """The day of the edition."""
        return self.edition.earliest


def work(site: Site, title: str, reference: str, edition: Date) -> Work:
    """The page of a record, by its reference (`partners/japan`)."""
    return Work(_key(site, *reference.split("/")), title, site.name, edition, site.absolute(address(reference)))


def dataset(site: Site, edition: Date, at: str = DATA) -> Work:
    """All data of an edition, with the author whom `CITATION.cff` names; `at` is the page that has them."""
    url, author = site.absolute(address(at)), f"Contributors to {site.name}"
    return Work(_key(site, *at.split("/")), site.name, "", edition, url, "dataset", author)


def _key(site: Site, *parts: str) -> str:
    return "-".join([*site.name.lower().split(), *parts])
