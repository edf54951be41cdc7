import pytest

from data_folder import JAPAN, PLAN, REGIONS, Finds

TAKEN = ["sources", "partners", "chart", "story", "source-12", "citation", "citation-1", "statement-3", "chart-event"]
EVENT = """events:
  - id: {id}
    date: 2001
    text: A visit took place.
    sources: [nato-1]
"""


@pytest.mark.parametrize(
    "taken",
    ["sources", "partners", "chart", "story", "source-12", "citation", "citation-1", "statement-3", "chart-event"],
)
def test_event_id_of_a_section(finds: Finds, taken: str) -> None:
    finds("reserved-id", {"partners/japan.yml": JAPAN + EVENT.format(id=f"§{taken}")}, f'"{taken}"')


@pytest.mark.parametrize("free", ["visit", "sources-agreed", "source-a", "statement-of-intent"])
def test_event_id_of_its_own_passes(finds: Finds, free: str) -> None:
    finds("", {"partners/japan.yml": JAPAN + EVENT.format(id=free)})


@pytest.mark.parametrize(
    "path", ["partners/index.yml", "partners/compare.yml", "partners/as-of.yml", "partners/standing.yml"]
)
def test_record_id_of_another_page(finds: Finds, path: str) -> None:
    text = JAPAN.replace("Japan", "South Korea").replace("JP", "KR")
    finds("reserved-id", {path: "§" + text}, "rename the file")


def test_record_id_of_a_page_elsewhere_passes(finds: Finds) -> None:
    finds("", {"tools/compare.yml": PLAN.replace("Plan", "Comparison")})


@pytest.mark.parametrize("old", ["index", "compare", "as-of"])
def test_old_id_of_another_page(finds: Finds, old: str) -> None:
    changed = JAPAN + f"formerly: [nippon, §{old}]\n"
    finds("reserved-id", {"partners/japan.yml": changed}, f'"{old}" is the address of', "delete it")


def test_old_id_of_a_page_elsewhere_passes(finds: Finds) -> None:
    finds("", {"tools/plan.yml": PLAN + "formerly: [compare]\n"})


@pytest.mark.parametrize("taken", ["con", "aux", "com1", "lpt9", "constructor", "a" * 81])
def test_id_that_other_systems_cannot_take(finds: Finds, taken: str) -> None:
    changed = {
        f"tools/{taken}.yml": "§" + PLAN.replace("Plan", "Other"),
        "partners/japan.yml": JAPAN + EVENT.format(id=f"§{taken}"),
        "lists/regions.yml": REGIONS.replace("  asia:", f"  §{taken}:\n    name: Other\n  asia:"),
    }
    problems = finds("reserved-id", changed, taken if len(taken) < 80 else "81 characters")
    assert [problem.message.rpartition("; ")[2] for problem in problems] == [
        "write another",
        "write another",
        "rename the file",
    ]


@pytest.mark.parametrize("free", ["con-1994", "com", "com10", "constructors", "a" * 80])
def test_id_that_every_system_takes_passes(finds: Finds, free: str) -> None:
    finds("", {f"tools/{free}.yml": PLAN.replace("Plan", "Other")})
