"""How much there is in the data folder that the tests look at: nothing that an editor may add is counted in a test."""

import functools
from dataclasses import dataclass

from atlas.derive.moments import timeline
from atlas.derive.status import status_on
from atlas.reading.catalogue import Catalogue, read
from places import DATA


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
        """Partners whose partnership or cooperation is suspended."""
        return sum(status == "suspended" for status in self._statuses)

    @functools.cached_property
    def events(self) -> int:
        """Entries of the timeline."""
        return len(timeline(self.catalogue))

    @functools.cached_property
    def _statuses(self) -> list[str]:
        assert self.catalogue.edition
        day = self.catalogue.edition.date.latest
        return [status_on(self.catalogue, entry, day).key for entry in self.catalogue.of("partners")]


@functools.cache
def numbers() -> Numbers:
    """Those of the data folder that the tests look at."""
    catalogue, problems = read(DATA)
    assert not problems
    return Numbers(catalogue)
