"""What is cited: a page of an edition of the site."""

from dataclasses import dataclass

from atlas.model.addresses import Site, address
from atlas.model.dates import Date, Day


@dataclass(frozen=True, slots=True)
class Work:
    """A page as it is named in a list of references."""

    key: str
    """What a reference manager calls it; the same in each edition."""
    title: str
    container: str
    """The name of the site."""
    edition: Date
    url: str

    @property
    def day(self) -> Day:
        """The day of the edition."""
        return self.edition.earliest


def work(site: Site, title: str, reference: str, edition: Date) -> Work:
    """The page of a record, by its reference (`partners/japan`)."""
    key = "-".join([*site.name.lower().split(), *reference.split("/")])
    return Work(key, title, site.name, edition, site.absolute(address(reference)))
