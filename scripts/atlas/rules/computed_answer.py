"""Functions of computed answers that are asked of the wrong kind of record."""

from collections.abc import Iterator

from atlas.model.computations import ARGUMENTS, Computation
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule
from atlas.rules.unknown_reference import PAGES


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """`of` where it is missing, where it has no place, and where it names a record of another kind."""
    for at, part in entry.contents.parts:
        if not isinstance(part, Computation):
            continue
        kinds = ARGUMENTS[part.function]
        wanted = " or ".join(f"{kind}/..." for kind in kinds)
        if part.of and not kinds:
            yield Finding((*at, "of"), f'"{part.function}" is asked of the whole atlas; delete this', on_key=True)
        elif kinds and not part.of:
            yield Finding(at, f'"{part.function}" is asked of a record; add "of: {wanted}"', on_key=True)
        elif part.of and part.of.partition("/")[0] in PAGES and part.of.partition("/")[0] not in kinds:
            yield Finding((*at, "of"), f'"{part.function}" is asked of {wanted}, and not of "{part.of}"')


RULE = Rule(
    "computed-answer",
    "A function that works out an answer is asked of a record of its kind, or of the whole atlas.",
    each=check,
)
