"""Expectations that ask for what cannot be answered, or expect what no answer can be."""

from collections.abc import Iterator
from typing import get_args

from atlas.derive.status import FormatState
from atlas.model.computations import ARGUMENTS, PartnerState
from atlas.model.paths import DataPath
from atlas.model.reference_records import ExpectationList, ExpectedAnswer
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import did_you_mean
from atlas.rules.rule import Finding, Rule
from atlas.rules.unknown_reference import PAGES

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
STATES: dict[str, tuple[str, ...]] = {"status": get_args(PartnerState), "format": get_args(FormatState)}
"""The states of which one is the answer, by what is asked."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with each question, and with what is expected of it."""
    if isinstance(entry.record, ExpectationList):
        for number, expected in enumerate(entry.record.expectations):
            at: DataPath = ("expectations", number)
            wrong = list(_asked(expected, at))
            yield from wrong
            if not wrong:
                is_state = expected.function in STATES
                yield from _state(expected, at) if is_state else _records(expected, at, catalogue)


def _asked(expected: ExpectedAnswer, at: DataPath) -> Iterator[Finding]:
    """Keys that the function needs and those that it has no use for."""
    function, kinds = expected.function, ASKED_OF[expected.function]
    wanted = " or ".join(f"{kind}/..." for kind in kinds)
    if expected.of and not kinds:
        yield Finding((*at, "of"), f'"{function}" is asked of the whole atlas; delete this', on_key=True)
    elif expected.of and _kind(expected.of) in PAGES and _kind(expected.of) not in kinds:
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


def _state(expected: ExpectedAnswer, at: DataPath) -> Iterator[Finding]:
    """Anything but one of the states that the answer can be."""
    states = STATES[expected.function]
    unknown = False
    for number, named in enumerate(expected.are or ()):
        if named not in states:
            unknown = True
            meant = did_you_mean(named, states) or f"; write one of {', '.join(states)}"
            yield Finding((*at, "are", number), f'"{named}" is no state{meant}')
    if expected.are is not None and len(expected.are) != 1 and not unknown:
        yield Finding((*at, "are"), f'"{expected.function}" has one state as its answer; write it alone, as [member]')


def _records(expected: ExpectedAnswer, at: DataPath, catalogue: Catalogue) -> Iterator[Finding]:
    """Ids that no record has, and those that stand twice."""
    kind = _kind_of_answer(expected)
    for number, named in enumerate(expected.are or ()):
        reference = f"{kind}/{named}"
        if new := catalogue.formerly.get(reference):
            yield Finding((*at, "are", number), f'"{named}" was renamed; write "{new.partition("/")[2]}"')
        elif reference not in catalogue.targets:
            meant = catalogue.near(reference) or "; name another"
            yield Finding((*at, "are", number), f'no record "{reference}"{meant}')
        elif expected.are and named in expected.are[:number]:
            yield Finding((*at, "are", number), f'"{named}" stands here twice; delete it')


def _kind_of_answer(expected: ExpectedAnswer) -> str:
    """The kind of the records that are expected."""
    match expected.function:
        case "formats":
            return "groups"
        case "successors":
            return _kind(str(expected.of))
    return "partners"


def _kind(reference: str) -> str:
    return reference.partition("/")[0]


RULE = Rule(
    "ill-asked",
    "What `data/expectations/` asks has an answer, and what it expects can be one.",
    each=check,
)
