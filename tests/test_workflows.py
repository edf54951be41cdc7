"""The workflows run nobody's code but what is named by its full commit, with no more rights than they need.

What else the host of the repository reads is looked at too: forms for issues, and what is kept up to date.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config")
ELSEWHERE = {"lycheeverse/lychee-action"}
"""Actions of others than the host itself."""


def read(file: Path) -> Any:
    # As GitHub does, and unlike YAML 1.1: `on` is a word.
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_workflow_pins_actions_and_limits_rights(file: Path) -> None:
    text = file.read_text("utf-8")
    workflow = read(file)
    used = re.findall(r"uses: (.*)", text)
    assert used
    assert [line for line in used if not re.fullmatch(r"[a-z]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    assert {line.split("@")[0] for line in used if not line.startswith("actions/")} <= ELSEWHERE
    assert workflow["permissions"] == {"contents": "read"}
    writing = {name for name, job in workflow["jobs"].items() if "write" in (job.get("permissions") or {}).values()}
    assert writing <= {"deploy"}
    assert "${{ github.event" not in text
    assert (
        re.findall(r"pip install (?!--quiet (?:\S+==[\d.]+|--require-hashes -r requirements-\w+\.lock)$).*", text, re.M)
        == []
    )


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_workflow_ends_in_time_keeps_no_token_and_fetches_packages_once(file: Path) -> None:
    for job in read(file)["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
        steps = {step["uses"].partition("@")[0]: step["with"] for step in job["steps"] if "with" in step}
        if "actions/checkout" in steps:
            assert steps["actions/checkout"]["persist-credentials"] == "false"
        if "actions/setup-python" in steps:
            assert steps["actions/setup-python"]["cache"] == "pip"
            assert list(ROOT.glob(steps["actions/setup-python"]["cache-dependency-path"]))


@pytest.mark.parametrize("name", ["links", "weekly"])
def test_what_a_change_is_not_held_up_for_runs_weekly_and_on_no_fork(name: str) -> None:
    workflow = read(ROOT / ".github" / "workflows" / f"{name}.yml")
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    (when,) = workflow["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \d", when["cron"])
    assert {job["if"] for job in workflow["jobs"].values()} == {"github.event.repository.fork != true"}


def test_tests_that_take_longest_run_weekly() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "weekly.yml")["jobs"]
    assert "python3 scripts/test.py --thorough" in [step.get("run") for step in jobs["thorough"]["steps"]]


def test_site_is_published_with_the_places_that_the_host_knows() -> None:
    steps = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]["steps"]
    (build,) = [step for step in steps if "build.py --publish" in step.get("run", "")]
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert set(build["env"]) == set(re.findall(r"!ENV \[(\w+)", settings))
    named = {name for value in build["env"].values() for name in re.findall(r"steps\.(\w+)\.", value)}
    assert named <= {step.get("id") for step in steps}


def test_workflows_name_scripts_that_are_there() -> None:
    named = {name for file in WORKFLOWS for name in re.findall(r"scripts/\w+\.py", file.read_text("utf-8"))}
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_one_action_has_one_version_everywhere() -> None:
    used = {line for file in WORKFLOWS for line in re.findall(r"uses: (.*)", file.read_text("utf-8"))}
    assert len(used) == len({line.split("@")[0] for line in used})


def test_updates_come_weekly_together_and_a_week_old() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    for update in updates:
        assert update["schedule"] == {"interval": "weekly"}
        assert int(update["cooldown"]["default-days"]) >= 7
        assert [group["patterns"] for group in update["groups"].values()] == [["*"]]


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_form_asks_what_is_needed_and_can_be_filled_in_by_its_address(file: Path) -> None:
    form = read(file)
    assert all(form[key] for key in ("name", "description", "title"))
    names = [field["id"] for field in form["body"]]
    assert len(names) == len(set(names))
    # These are words of the address itself.
    assert not {"template", "title", "labels", "assignees", "body", "projects", "milestone"} & set(names)
    for field in form["body"]:
        assert field["type"] in ("input", "textarea")
        assert field["attributes"]["label"]
    needed = {"mistake": {"page", "shown", "right", "source"}, "source": {"address", "shows", "record"}}
    assert set(names) == needed[file.stem]


@pytest.mark.parametrize("file", sorted((ROOT / ".vscode").glob("*.json")), ids=lambda file: file.stem)
def test_editors_settings_can_be_read(file: Path) -> None:
    assert json.loads(file.read_text("utf-8"))
