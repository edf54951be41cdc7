"""What sources say and does not follow from the data."""

from collections.abc import Iterator

from atlas import wording
from atlas.derive.answers import Ground, answer
from atlas.derive.chapters import turns
from atlas.derive.connections import Connections, connect
from atlas.derive.moments import timeline
from atlas.derive.status import FormatStatus, format_status, status_on
from atlas.derive.turning_days import on
from atlas.model.computations import ARGUMENTS, Computation
from atlas.model.dates import Date, Day
from atlas.model.paths import DataPath
from atlas.model.records import Partner
from atlas.model.reference_records import ExpectedAnswer
from atlas.model.spells import Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

ASKED_OF: dict[str, tuple[str, ...]] = {
    **{str(function): kinds for function, kinds in ARGUMENTS.items()},
    "status": ("partners",),
    "format": ("partners",),
    "changes": (),
    "joined": ("groups",),
    "left": ("groups",),
}
"""The kinds of record of which each can be asked."""
IN_AN_ERA = ("joined", "left")
IN_A_STATE = ("members", "users", "formats", "partners")
IN_A_FORMAT = ("member", "cooperation-suspended", "suspended", "not-known", "sources-differ", "lapsed")
"""The states that a partner can have in one format or programme and be listed."""


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Expectations that ask for what cannot be answered, and answers that are not the expected ones."""
    entries = list(catalogue.of("expectations"))
    connections = connect(catalogue) if entries and _is_whole(catalogue) else None
    for entry in entries:
        for number, expected in enumerate(entry.record.expectations):
            at: DataPath = ("expectations", number)
            wrong = list(_ill_asked(expected, at))
            yield from ((entry, finding) for finding in wrong)
            if connections and not wrong and _is_there(expected, catalogue):
                yield from ((entry, finding) for finding in _compared(expected, at, catalogue, connections))


def _ill_asked(expected: ExpectedAnswer, at: DataPath) -> Iterator[Finding]:
    """Keys that the function needs and those that it has no use for."""
    function, kinds = expected.function, ASKED_OF[expected.function]
    wanted = " or ".join(f"{kind}/..." for kind in kinds)
    if expected.of and not kinds:
        yield Finding((*at, "of"), f'"{function}" is asked of the whole atlas; delete this', on_key=True)
    elif expected.of and expected.of.partition("/")[0] not in kinds:
        yield Finding((*at, "of"), f'"{function}" is asked of {wanted}, and not of "{expected.of}"')
    elif kinds and not expected.of and function != "joined":
        yield Finding(at, f'"{function}" is asked of a record; add "of: {wanted}"')
    needed, useless = ("era", "on") if function in IN_AN_ERA else ("on", "era")
    if getattr(expected, needed) is None:
        example = "id of an era" if needed == "era" else "2011-04-15"
        yield Finding(at, f'"{function}" needs "{needed}"; add "{needed}: {example}"')
    if getattr(expected, useless) is not None:
        yield Finding((*at, useless), f'"{function}" has no use for "{useless}"; delete it', on_key=True)
    if function == "format" and expected.in_ is None:
        yield Finding(at, '"format" needs "in"; add "in: groups/..." or "in: tools/..."')
    elif function != "format" and expected.in_:
        yield Finding((*at, "in"), f'"{function}" has no use for "in"; delete it', on_key=True)
    elif expected.in_ and expected.in_.partition("/")[0] not in ("groups", "tools"):
        yield Finding((*at, "in"), f'"{expected.in_}" is no group or tool')
    words = expected.reads or expected.never_reads
    if expected.are is None and not words:
        yield Finding(at, 'nothing is expected; give "are", "reads" or "never_reads"')
    if words and (function in IN_AN_ERA or (function == "partners" and expected.state)):
        yield Finding(at, f'"{function}" is told in no sentence here; delete "reads" and "never_reads"')
    if expected.on and (expected.on.precision != "day" or expected.on.approximate):
        yield Finding((*at, "on"), f'"{expected.on}" is not one day; write it in full, such as 2011-04-15')
    if expected.state and function not in IN_A_STATE:
        yield Finding((*at, "state"), f'"{function}" has no use for "state"; delete it', on_key=True)
    elif expected.state and expected.state not in IN_A_FORMAT and function != "partners":
        states = ", ".join(IN_A_FORMAT)
        yield Finding((*at, "state"), f'"{function}" lists nobody who is "{expected.state}"; write one of {states}')


def _is_whole(catalogue: Catalogue) -> bool:
    """Whether all that answers rest on could be read and is there; else other rules have said what is not."""
    invalid = (reference for reference in catalogue.invalid if not reference.startswith(("sources/", "glossary/")))
    if catalogue.edition is None or any(invalid):
        return False
    named = [f"groups/{spell.group}" for entry in catalogue.of("partners") for spell in entry.record.memberships]
    named += [f"tools/{spell.tool}" for entry in catalogue.of("partners") for spell in entry.record.programmes]
    for kind in ("groups", "tools"):
        named += [relation.to for entry in catalogue.of(kind) for relation in entry.record.replaced_by]
    return all(map(catalogue.find, named))


def _is_there(expected: ExpectedAnswer, catalogue: Catalogue) -> bool:
    named = [expected.of, expected.in_, expected.era and f"eras/{expected.era}"]
    return all(reference is None or catalogue.find(reference) for reference in named)


def _compared(
    expected: ExpectedAnswer, at: DataPath, catalogue: Catalogue, connections: Connections
) -> Iterator[Finding]:
    yield from _worded(expected, at, catalogue, connections)
    if expected.are is None:
        return
    found = _answer(expected, catalogue, connections)
    kind = _kind(expected)
    are = expected.are
    known = [named for named in are if not kind or catalogue.find(f"{kind}/{named}")]
    for number, named in enumerate(are):
        if new := catalogue.formerly.get(f"{kind}/{named}"):
            yield Finding((*at, "are", number), f'"{named}" was renamed; write "{_id(new)}"')
        elif named not in known:
            meant = catalogue.near(f"{kind}/{named}")
            yield Finding((*at, "are", number), f'no record "{kind}/{named}"{meant or "; name another"}')
        elif named in are[:number]:
            yield Finding((*at, "are", number), f'"{named}" stands here twice; delete it')
    missing = ", ".join(named for named in known if named not in found)
    more = ", ".join(named for named in found if named not in expected.are)
    differs = [f"missing: {missing}"] * bool(missing) + [f"too many: {more}"] * bool(more)
    if differs and len(known) == len(are):
        yield Finding((*at, "are"), f"the data gives something else; {'; '.join(differs)}")
    elif expected.function == "successors" and not differs and found != list(are):
        yield Finding((*at, "are"), f"the data gives another order: {', '.join(found)}")


def _kind(expected: ExpectedAnswer) -> str:
    """The kind of the records that are expected; none for states."""
    match expected.function:
        case "status" | "format":
            return ""
        case "formats":
            return "groups"
        case "successors":
            return str(expected.of).partition("/")[0]
    return "partners"


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
            yield Finding((*at, "reads", number), f'the answer does not read "{words}"; it reads "{told}"')
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
)
