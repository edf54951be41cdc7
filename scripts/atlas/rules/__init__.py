"""The checks: each module holds one rule, a pure function over the catalogue or over one of its records."""

from atlas.rules import (
    unknown_reference,
)
from atlas.rules.rule import Rule

RULES: tuple[Rule, ...] = (unknown_reference.RULE,)
