"""How much there is in the data folder that the tests look at: nothing that an editor may add is counted in a test."""

import functools
from collections import Counter
from dataclasses import dataclass

import the_data
from atlas.derive.moments import timeline
from atlas.derive.status import status_on
from atlas.model.dates import Day
from atlas.reading.catalogue import Catalogue


@dataclass(frozen=True)
class Numbers:
    """Counted in a catalogue, as of its edition."""

    catalogue: Catalogue

    @functools.cached_property
    def partners(self) -> int:
        """All partners, also those that are none on a given day."""
        return len(list(self.catalogue.of("partners")))

    @functools.cached_property
    def suspended(self) -> int:
        """Partners whose partnership is suspended; where practical cooperation alone is, that is another status."""
        return self.statuses["suspended"]

    @functools.cached_property
    def events(self) -> int:
        """Entries of the timeline."""
        return len(timeline(self.catalogue))

    @functools.cached_property
    def statuses(self) -> Counter[str]:
        """How many partners are what."""
        assert self.catalogue.edition
        return self.statuses_on(self.catalogue.edition.date.latest)

    def statuses_on(self, day: Day, kind: str | None = None) -> Counter[str]:
        """How many partners, or of one kind, were what on a day."""
        entries = [entry for entry in self.catalogue.of("partners") if kind in (None, entry.record.type)]
        return Counter(status_on(self.catalogue, entry, day).key for entry in entries)


@functools.cache
def numbers() -> Numbers:
    """Those of the data folder that the tests look at."""
    return Numbers(the_data.catalogue())
