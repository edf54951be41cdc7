import pytest

from data_folder import PLAN, Finds


def plan(to: str) -> dict[str, str]:
    return {"tools/plan.yml": PLAN.replace("checked:", f"built_on: [{{to: {to}, sources: [nato-1]}}]\nchecked:")}


def test_record_built_on_a_later_one(finds: Finds) -> None:
    finds("built-on", plan("§summits/2006-riga"), "after this (1995-02)")


@pytest.mark.parametrize("to", ["groups/forum", "partners/japan"])
def test_record_built_on_an_earlier_one_or_one_without_a_date_passes(finds: Finds, to: str) -> None:
    finds("", plan(to))
