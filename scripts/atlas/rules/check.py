"""Runs all rules over a catalogue."""

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.reading import catalogue as catalogues
from atlas.reading.catalogue import Catalogue
from atlas.reading.problems import Problem
from atlas.rules import RULES
from atlas.rules.rule import Finding, Rule


def check(folder: Path, progress: catalogues.Progress = lambda number: None) -> tuple[Catalogue, list[Problem]]:
    """Read a data folder and run every rule; all problems, sorted."""
    catalogue, problems = catalogues.read(folder, progress)
    return catalogue, sorted([*problems, *apply(RULES, catalogue)])


def apply(rules: Iterable[Rule], catalogue: Catalogue) -> Iterator[Problem]:
    """What these rules find, also in what could be read of invalid records. Each record is walked once for all."""
    rules = tuple(rules)
    by_record = [rule for rule in rules if rule.each]
    edition = catalogue.edition_entry
    whole = ((entry, entry.contents) for entry in (*catalogue.entries.values(), *((edition,) if edition else ())))
    for entry, contents in itertools.chain(whole, catalogue.remains):
        for rule in by_record:
            assert rule.each
            for finding in rule.each(entry.record, contents, entry, catalogue):
                yield _problem(rule, entry, finding)
    for rule in rules:
        if rule.all:
            for entry, finding in rule.all(catalogue):
                yield _problem(rule, entry, finding)


def _problem(rule: Rule, entry: catalogues.Entry, finding: Finding) -> Problem:
    return entry.document.problem(rule.name, finding.message, finding.at, rule.level, finding.on_key)
