"""On every day all that tells who was what agrees: directory, counts, group pages, questions and downloads."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from atlas import wording
from atlas.derive.answers import Ground, answer
from atlas.derive.counts import count_on
from atlas.derive.derived import Derived
from atlas.derive.members import states
from atlas.derive.status import NOT_IN_IT, PARTNERS, status_on
from atlas.exports.standing_file import standing_file
from atlas.model.computations import Computation
from atlas.model.dates import Day
from atlas.model.records import Group, Partner
from the_data import atlas

DAYS = 100
SEEDS = (1990, 1991, 1992)


@pytest.fixture(scope="module")
def derived() -> Derived:
    return atlas()


def step_on(steps: list[list[str]], day: Day) -> list[str]:
    return [step for step in steps if step[0] <= day.isoformat()][-1]


def days(derived: Derived, seed: int) -> Iterator[Day]:
    """Days drawn from a seed, and with the first seed the eve and the first day of every summit."""
    first, last = derived.histories.span
    drawn = random.Random(seed)
    for _ in range(DAYS):
        yield first + timedelta(days=drawn.randrange((last - first).days + 1))
    if seed != SEEDS[0]:
        return
    for summit in derived.ordered["summits"]:
        yield summit.record.date.earliest - timedelta(days=1)
        yield summit.record.date.earliest


@pytest.mark.parametrize("seed", [SEEDS[0], *(pytest.param(seed, marks=pytest.mark.thorough) for seed in SEEDS[1:])])
def test_all_that_tells_who_was_what_agrees_on_every_day(derived: Derived, seed: int) -> None:
    """The file of the directory and its map, the numbers, the states in groups, and the answers to questions."""
    told = json.loads(standing_file(derived))
    groups = {entry.id: entry for entry in derived.all(Group)}
    for day in days(derived, seed):
        keys: Counter[str] = Counter()
        for entry in derived.all(Partner):
            status = status_on(derived.catalogue, entry, day)
            own = told["partners"][entry.id]
            assert step_on(own["status"], day)[1:] == [status.key, wording.status(status)], (entry.id, day)
            keys[status.key] += 1
        counted = count_on(derived, day)
        assert step_on(told["counts"], day)[1] == wording.partner_count(counted), day
        assert (counted.partners, counted.suspended) == (sum(keys[key] for key in PARTNERS), keys["suspended"]), day
        assert (counted.cooperation, counted.allies) == (keys["cooperation-suspended"], keys["ally"]), day
        ground = Ground(derived.catalogue, derived.connections, day)
        partners = answer(Computation(function="partners"), ground)
        assert len(partners) == counted.partners, day
        for identifier, group in groups.items():
            found = states(group.record, derived.connections.members[group.reference], day)
            for partner, state in found.items():
                step = step_on(told["partners"][partner]["groups"][identifier], day)
                assert step[1:3] == [state.key, wording.format_status(state)], (partner, identifier, day)
            listed = answer(Computation(function="members", of=group.reference), ground)
            in_it = {f"partners/{partner}" for partner, state in found.items() if state.key not in NOT_IN_IT}
            assert {item.target for item in listed} == in_it, (identifier, day)
