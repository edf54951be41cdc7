import pytest

from data_folder import JAPAN, Finds

EVENT = """events:
  - id: {id}
    date: 2001
    text: A visit took place.
    sources: [nato-1]
"""


@pytest.mark.parametrize("taken", ["sources", "partners", "source-12"])
def test_event_id_of_a_section(finds: Finds, taken: str) -> None:
    finds("reserved-id", {"partners/japan.yml": JAPAN + EVENT.format(id=f"§{taken}")}, f'"{taken}"')


@pytest.mark.parametrize("free", ["visit", "sources-agreed", "source-a"])
def test_event_id_of_its_own_passes(finds: Finds, free: str) -> None:
    finds("", {"partners/japan.yml": JAPAN + EVENT.format(id=free)})
