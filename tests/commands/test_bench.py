from pathlib import Path

import pytest

from atlas.commands.bench import measurements, synthetic
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


def test_bench_builds_in_a_copy_alone(tmp_path: Path) -> None:
    from atlas.publishing.project import Project

    before = {file: file.stat().st_mtime_ns for file in (ROOT / "mkdocs.yml", *(ROOT / "docs").glob("*.md"))}
    found = list(measurements.building(Project(), tmp_path, [2]))
    assert [one.value for one in found if one.unit == "files"] == [0]
    assert (tmp_path / "2" / "site" / "partners" / "partner-1" / "index.html").is_file()
    assert {file: file.stat().st_mtime_ns for file in before} == before
