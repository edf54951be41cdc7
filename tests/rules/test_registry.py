"""The rules themselves: all found, named as their modules, each with its test."""

import importlib
from pathlib import Path

import pytest

from atlas import rules
from atlas.rules.check import RULES
from atlas.rules.rule import Rule

FOLDER = Path(rules.__file__).parent
HELPERS = ("__init__", "bounds", "check", "countries", "rule", "twice")
"""Modules that are no rules. Any other module without a `RULE` is a rule that nobody would run."""
MODULES = sorted(file.stem for file in FOLDER.glob("*.py") if file.stem not in HELPERS)


@pytest.mark.parametrize("module", MODULES)
def test_module_is_found_and_named_as_its_rule(module: str) -> None:
    rule: Rule = importlib.import_module(f"atlas.rules.{module}").RULE
    assert rule in RULES
    assert rule.name == module.replace("_", "-"), "a rule is named as its module, with hyphens"


@pytest.mark.parametrize("module", MODULES)
def test_module_has_a_test_file(module: str) -> None:
    assert (Path(__file__).parent / f"test_{module}.py").is_file(), f"write tests/rules/test_{module}.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_summed_up_in_a_sentence(rule: Rule) -> None:
    assert rule.summary[0].isupper() and rule.summary.endswith("."), "sum it up in a sentence, with its full stop"
    assert (rule.each is None) != (rule.all is None), "give it either `each` or `all`"


def test_names_of_rules_differ_and_are_sorted() -> None:
    names = [rule.name for rule in RULES]
    assert names == sorted(set(names))
    assert len(names) == len(MODULES)
