"""Values with which a test is repeated once a week, as others among its values show the same each time."""

from collections.abc import Sequence

import pytest


def weekly(*values: object) -> Sequence[object]:
    """Values for `pytest.mark.parametrize` that only a run with `--thorough` tries; a tuple is for several names."""
    sets = (value if isinstance(value, tuple) else (value,) for value in values)
    return [pytest.param(*one, marks=pytest.mark.thorough) for one in sets]
