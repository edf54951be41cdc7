import sys
import time
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace
from typing import Any

import pytest

from atlas.commands import environment
from atlas.commands.bench import measurements, synthetic
from atlas.commands.bench.mutants import quick_tests, run
from atlas.rules.check import check
from places import ROOT


def test_made_up_records_are_valid_rich_and_the_same_each_time(tmp_path: Path) -> None:
    size = synthetic.write(tmp_path / "data", 40)
    catalogue, problems = check(tmp_path / "data")
    assert [problem for problem in problems if problem.level == "error"] == []
    partners = [entry.record for entry in catalogue.of("partners")]
    assert len(partners) == 40
    assert all(len(partner.events) == 10 for partner in partners)
    assert 3000 < size / 40 < 5000
    assert dict(synthetic.records(40)) == dict(synthetic.records(40))
    assert dict(synthetic.records(40, seed=2)) != dict(synthetic.records(40))


def test_bench_measures_checking_and_memory(tmp_path: Path) -> None:
    found = [*measurements.checking(tmp_path / "a", 20), *measurements.memory(tmp_path / "b", 20)]
    checking, memory = found
    assert checking.name == "load and check of 20 records, against parsing alone"
    assert checking.value > 1  # it parses, and more
    assert memory.name == "memory at 20 records"
    assert memory.value > 1


@pytest.mark.parametrize(("value", "met"), [(1.0, True), (1.15, True), (1.16, False)])
def test_measurement_meets_its_goal_up_to_the_goal(value: float, met: bool) -> None:
    assert measurements.Measurement("build", value, 1.15, "times").is_met is met


@pytest.mark.thorough
def test_bench_builds_in_a_copy_alone(tmp_path: Path) -> None:
    from atlas.publishing.project import Project

    before = {file: file.stat().st_mtime_ns for file in (ROOT / "mkdocs.yml", *(ROOT / "docs").glob("*.md"))}
    found = list(measurements.building(Project(), tmp_path, [2], rounds=1))
    assert [one.value for one in found if one.unit == "files"] == [0]
    assert (tmp_path / "2" / "site" / "partners" / "partner-1" / "index.html").is_file()
    assert {file: file.stat().st_mtime_ns for file in before} == before


def own_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes what `bench.py --mutate` has fetched before, or skips the test."""
    monkeypatch.syspath_prepend(str(ROOT / ".atlas" / Path(environment.MUTANTS_LOCK).stem))
    pytest.importorskip("mutmut", reason="run bench.py --mutate once")


def test_faults_are_put_where_a_test_should_notice_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Conditions, constants, arguments and what is returned are changed; words, types and guards are left alone."""
    own_packages(monkeypatch)
    from atlas.commands.bench.mutants.changes import changes

    module = dedent(
        '''
        """Words."""
        from typing import Annotated

        LIMIT = 3
        Short = Annotated[int | None, "words"]


        @cache(maxsize=7)
        def told(text: str | None, limit: int = 4) -> int:
            """Words."""
            if not text:
                raise ValueError(f"words {limit + 1}")
            assert limit > 0
            return len(text, "words") + LIMIT
        '''
    ).lstrip()
    found = [(change.line, change.before.strip(), change.after.strip()) for change in changes(module)]
    assert found == [
        (4, "LIMIT = 3", "LIMIT = None"),
        (4, "LIMIT = 3", "LIMIT = 4"),
        (9, FAULTY, FAULTY.replace("= 4", "= 5")),
        (11, "if not text:", "if text:"),
        (14, 'return len(text, "words") + LIMIT', "return None"),
        (14, 'return len(text, "words") + LIMIT', 'return len(text, "words") - LIMIT'),
        (14, 'return len(text, "words") + LIMIT', 'return len(None, "words") + LIMIT'),
    ]


FAULTY = "def told(text: str | None, limit: int = 4) -> int:"


def change(line: int, lines: range) -> Any:
    """A fault at a line of a function that has these lines."""
    return SimpleNamespace(line=line, lines=lines, before="a", after="b", text="")


def test_fault_is_shown_to_the_tests_that_reach_its_function_and_then_to_others_of_their_files() -> None:
    seconds = {
        "one.py::slow": 3.0,
        "one.py::endless": 100.0,
        "one.py::quick": 1.0,
        "one.py::far": 0.5,
        "two.py::far": 0.1,
    }
    reach = run.Reach(seconds, {"a.py": {5: ["one.py::slow"], 6: ["one.py::quick"], 9: ["two.py::far"]}})
    assert reach.tests("a.py", change(5, range(5, 8))) == [["one.py::quick", "one.py::slow"], ["one.py::far"]]
    # What no test reaches may run on import, as a module's top does.
    for elsewhere in (change(20, range(20, 22)), change(1, range(0))):
        assert reach.tests("a.py", elsewhere) == [["two.py::far", "one.py::far", "one.py::quick", "one.py::slow"]]


@pytest.mark.parametrize(("killed", "survived", "met"), [(17, 3, True), (16, 4, False), (0, 0, False)])
def test_score_is_the_share_of_faults_that_were_noticed(killed: int, survived: int, met: bool) -> None:
    score = run.Score("a.py", killed, [run.Tried("a.py", change(1, range(0)), False)] * survived)
    assert score.is_met is met
    assert ("MISSED" in str(score)) is not met
    both = run.total([score, run.Score("b.py", 1)])
    assert (both.killed, len(both.survivors)) == (killed + 1, survived)


def test_modules_are_named_as_files_or_folders() -> None:
    assert run.files_of(ROOT, ["wording.py", "scripts/atlas/wording.py"]) == ["scripts/atlas/wording.py"]
    assert "scripts/atlas/model/dates.py" in run.files_of(ROOT, ["model"])
    with pytest.raises(measurements.FailedError, match=r"nothing\.py"):
        run.files_of(ROOT, ["nothing.py"])


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked there")
def test_faulty_text_is_tried_in_a_process_of_its_own_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault that goes on forever is ended; what a run changes in memory is gone with it."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "module.py"
    file.write_text("good")
    seen: list[str] = []

    def tests(names: list[str]) -> int:
        seen.append("in the fork")
        text = file.read_text()
        while text == "endless":
            time.sleep(0.1)
        return int(text == "bad")

    monkeypatch.setattr(quick_tests, "run", tests)
    answers = [
        quick_tests.answer({"file": "module.py", "text": text, "tests": [], "seconds": 1.5})
        for text in ("bad", "harmless", "endless")
    ]
    assert (answers, seen, file.read_text()) == ([1, 0, None], [], "good")
