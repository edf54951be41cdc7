"""The workflows run nobody's code but what is named by its full commit, with no more rights than they need."""

import re
from pathlib import Path

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[1] / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_workflow_pins_actions_and_limits_rights(file: Path) -> None:
    text = file.read_text("utf-8")
    workflow = yaml.safe_load(text)
    used = re.findall(r"uses: (.*)", text)
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    assert workflow["permissions"] == {"contents": "read"}
    writing = {name for name, job in workflow["jobs"].items() if "write" in (job.get("permissions") or {}).values()}
    assert writing <= {"deploy"}
    assert "${{ github.event" not in text


def test_one_action_has_one_version_everywhere() -> None:
    used = {line for file in WORKFLOWS for line in re.findall(r"uses: (.*)", file.read_text("utf-8"))}
    assert len(used) == len({line.split("@")[0] for line in used})
