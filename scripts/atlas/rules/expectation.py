"""What sources say and does not follow from the data."""

from collections.abc import Iterator

from atlas import wording
from atlas.derive.answers import Ground, answer
from atlas.derive.chapters import turns
from atlas.derive.connections import Connections, connect
from atlas.derive.moments import timeline
from atlas.derive.status import FormatStatus, format_status, status_on
from atlas.derive.turning_days import on
from atlas.model.computations import Computation
from atlas.model.dates import Date, Day
from atlas.model.paths import DataPath
from atlas.model.records import Partner
from atlas.model.reference_records import ExpectedAnswer
from atlas.model.spells import Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Answers that are not the expected ones."""
    entries = list(catalogue.of("expectations"))
    connections = connect(catalogue) if entries else None
    for entry in entries:
        for number, expected in enumerate(entry.record.expectations):
            if connections:
                for finding in _compared(expected, ("expectations", number), catalogue, connections):
                    yield entry, finding


def _compared(
    expected: ExpectedAnswer, at: DataPath, catalogue: Catalogue, connections: Connections
) -> Iterator[Finding]:
    yield from _worded(expected, at, catalogue, connections)
    if expected.are is None:
        return
    found = _answer(expected, catalogue, connections)
    missing = ", ".join(named for named in expected.are if named not in found)
    more = ", ".join(named for named in found if named not in expected.are)
    differs = [f"missing: {missing}"] * bool(missing) + [f"too many: {more}"] * bool(more)
    if differs:
        yield Finding((*at, "are"), f"the data gives something else; {'; '.join(differs)}")
    elif expected.function == "successors" and found != list(expected.are):
        yield Finding((*at, "are"), f"the data gives another order: {', '.join(found)}")


def _answer(expected: ExpectedAnswer, catalogue: Catalogue, connections: Connections) -> list[str]:
    """The ids that follow from the data."""
    if expected.era:
        era = catalogue.entries[f"eras/{expected.era}"].record
        asked = (expected.function, expected.of or "")
        return [
            _id(partner)
            for turn in turns(catalogue, era)
            if (turn.verb, turn.target) == asked
            for partner, _ in turn.partners
        ]
    day = expected.on.earliest if expected.on else Day.max
    match expected.function:
        case "status":
            return [status_on(catalogue, catalogue.entries[expected.of or ""], day).key]
        case "partners" if expected.state:
            partners = catalogue.of("partners")
            return [entry.id for entry in partners if status_on(catalogue, entry, day).key == expected.state]
        case "format":
            return [_in_format(expected, catalogue, day).key]
        case "changes":
            found = on(timeline(catalogue), day)
            return sorted({_id(partner) for moment in found if moment.change for partner, _ in moment.change.partners})
        case "joined" | "left":
            return []
        case function:
            items = answer(Computation(function=function, of=expected.of), Ground(catalogue, connections, day))
    state = expected.state
    return [_id(item.target) for item in items if (state == item.state.key if state else item.state.key != "lapsed")]


def _worded(
    expected: ExpectedAnswer, at: DataPath, catalogue: Catalogue, connections: Connections
) -> Iterator[Finding]:
    """Words that the answer lacks, and those that it must not have."""
    if expected.on is None or not (expected.reads or expected.never_reads):
        return
    told = _words(expected, expected.on, catalogue, connections)
    for number, words in enumerate(expected.reads):
        if words not in told:
            message = f'the answer does not read "{words}"; it reads "{told}"'
            newer = "; where a newer source confirms it, bring these words up to date as well"
            yield Finding((*at, "reads", number), message + newer * ("confirmed" in words))
    for number, words in enumerate(expected.never_reads):
        if words in told:
            yield Finding((*at, "never_reads", number), f'the answer reads "{words}": "{told}"')


def _words(expected: ExpectedAnswer, day: Date, catalogue: Catalogue, connections: Connections) -> str:
    """The answer as readers get it."""
    match expected.function:
        case "status":
            return wording.status(status_on(catalogue, catalogue.entries[expected.of or ""], day.earliest))
        case "format":
            return wording.format_status(_in_format(expected, catalogue, day.earliest))
        case "changes":
            return " ".join(wording.moment(moment, catalogue) for moment in on(timeline(catalogue), day.earliest))
        case "joined" | "left":
            return ""
        case function:
            ground = Ground(catalogue, connections, day.earliest)
            items = answer(Computation(function=function, of=expected.of), ground)
            return wording.answer(function, items, day, catalogue)


def _in_format(expected: ExpectedAnswer, catalogue: Catalogue, day: Day) -> FormatStatus:
    partner: Partner = catalogue.entries[expected.of or ""].record
    owner = catalogue.entries[expected.in_ or ""].record
    spells: list[Spell] = [spell for spell in partner.memberships if f"groups/{spell.group}" == expected.in_]
    spells += [spell for spell in partner.programmes if f"tools/{spell.tool}" == expected.in_]
    return format_status(spells, day, owner, partner)


def _id(reference: str) -> str:
    return reference.partition("/")[2]


RULE = Rule(
    "expectation",
    "What sources say of a day or an era, and `data/expectations/` holds, follows from the data.",
    all=check,
    follows=True,
)
