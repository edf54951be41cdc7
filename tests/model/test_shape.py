"""Types of fields taken apart."""

from typing import Annotated, Literal

import pytest

from atlas.model.dates import Date
from atlas.model.fields import Id, Label, Name, Prose, Refers
from atlas.model.parts import Statement
from atlas.model.shape import shape, shapes
from atlas.model.spells import Membership


@pytest.mark.parametrize(
    ("hint", "inner", "many", "optional"),
    [
        (str, str, "", False),
        (Name | None, str, "", True),
        (Annotated[Name | None, "a note"], str, "", True),
        (tuple[Name, ...], str, "list", False),
        (tuple[str, ...] | None, str, "list", True),
        (dict[Id, Statement], Statement, "map", False),
        (Literal["a", "b"] | None, Literal["a", "b"], "", True),
    ],
)
def test_shape_of_a_type(hint: object, inner: object, many: str, optional: bool) -> None:
    of = shape(hint)
    assert (of.inner, of.many, of.optional) == (inner, many, optional)


def test_shape_keeps_the_marks_of_every_level() -> None:
    of = shape(Annotated[tuple[Annotated[str, Refers("groups")], ...], Prose(3)])
    assert of.mark(Refers) == Refers("groups")
    assert of.mark(Prose) == Prose(3)
    assert of.mark(Label) is None


def test_shape_tells_parts_of_records_from_single_values() -> None:
    found = shapes(Membership)
    assert found["suspensions"].part is not None
    assert found["group"].part is None
    assert shape(Date).part is None
