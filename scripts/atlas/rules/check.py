"""Finds all rules, and runs them over a catalogue."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from atlas import rules as package
from atlas.model.walk import Contents
from atlas.reading import catalogue as catalogues
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import Problem, has_errors
from atlas.rules.rule import Finding, Rule


def _rules() -> Iterator[Rule]:
    """The rule of every module in this folder that has one, by name."""
    for name in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        rule: Rule | None = getattr(importlib.import_module(f"{package.__name__}.{name}"), "RULE", None)
        if rule is not None:
            yield rule


RULES: tuple[Rule, ...] = tuple(_rules())


def check(
    folder: Path, progress: catalogues.Progress = lambda number: None, kept: catalogues.Kept | None = None
) -> tuple[Catalogue, list[Problem]]:
    """Read a data folder and run every rule; all problems, sorted. With `kept` each record is walked through once."""
    catalogue, problems = catalogues.read(folder, progress, kept)
    return catalogue, sorted([*problems, *apply(RULES, catalogue)])


def apply(rules: Iterable[Rule], catalogue: Catalogue) -> Iterator[Problem]:
    """What these rules find, also in what could be read of invalid records."""
    return (problem for problem in gradually(rules, catalogue) if problem)


def gradually(rules: Iterable[Rule], catalogue: Catalogue) -> Iterator[Problem | None]:
    """The same, with a None after each piece of the work, for who has other things to do in between.

    What follows from many records is looked at last, and only where nothing else is wrong.
    """
    rules = tuple(rules)
    found: list[Problem] = []
    for problem in _found([rule for rule in rules if not rule.follows], catalogue, _walked(catalogue)):
        found += [problem] if problem else []
        yield problem
    if not (catalogue.invalid or catalogue.edition is None or has_errors(found)):
        yield from _found([rule for rule in rules if rule.follows], catalogue, _walked(catalogue))


def of(entries: Iterable[Entry], catalogue: Catalogue) -> Iterator[Problem]:
    """What the rules that look at one record at a time find in these."""
    walked = (_with(entry, entry.contents) for entry in entries)
    alone = [rule for rule in RULES if rule.each and not rule.follows]
    return (problem for problem in _found(alone, catalogue, walked) if problem)


def _found(rules: Sequence[Rule], catalogue: Catalogue, entries: Iterable[Entry]) -> Iterator[Problem | None]:
    each = [(rule, rule.each) for rule in rules if rule.each]
    for entry in entries if each else ():
        for rule, look in each:
            for finding in look(entry, catalogue):
                yield _problem(rule, entry, finding)
        yield None
    for rule in rules:
        for entry, finding in rule.all(catalogue) if rule.all else ():
            yield _problem(rule, entry, finding)
        yield None


@dataclass(frozen=True, slots=True)
class _Walked(Entry):
    """An entry that keeps its contents, so that all rules for one record share one walk through it.

    Only one is alive at a time: the contents of all records would fill the memory.
    """

    contents: Contents = field()


def _walked(catalogue: Catalogue) -> Iterator[Entry]:
    """All records and the edition, then what could be read of those that do not fit their models."""
    edition = catalogue.edition_entry
    for entry in (*catalogue.entries.values(), *([edition] if edition else [])):
        yield _with(entry, entry.contents)
    for entry, contents in catalogue.remains:
        yield _with(entry, contents)


def _with(entry: Entry, contents: Contents) -> Entry:
    return _Walked(entry.kind, entry.id, entry.record, entry.file, contents)


def _problem(rule: Rule, entry: Entry, finding: Finding) -> Problem:
    return entry.file.problem(rule.name, finding.message, finding.at, rule.level, finding.on_key)
