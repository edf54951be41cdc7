"""An editor adds records, and no test has to be changed: what the tests of the site count, they count in the data."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from other_sites import build_site, project
from places import DATA, ROOT

HEAD = "# yaml-language-server: $schema=../schema/{}.schema.json\n"
ADDED = {
    "partners/lebanon.yml": """name: Lebanon
formerly: [the-lebanon]
type: country
code: LB
region: middle-east
summary: {text: Lebanon is made a partner by a test., sources: [a-test-2026]}
memberships:
  - group: mediterranean-dialogue
    from: 2026-02-01
    attested: 2026-02-03
    suspensions: [{from: 2026-03-01, scope: cooperation, sources: [a-test-2026]}]
    sources: [a-test-2026]
programmes:
  - {tool: itpp, from: 2026-02, attested: 2026-02, sources: [a-test-2026]}
events:
  - {id: first-visit, date: 2026-02-03, text: A visit by a test took place., sources: [a-test-2026]}
checked: 2026-11-23
""",
    "milestones/2026-a-test.yml": """name: A test
date: 2026-02-04
sources: [a-test-2026]
summary: {text: A test added a milestone., concerns: [partners/lebanon], sources: [a-test-2026]}
checked: 2026-11-23
""",
    "questions/is-lebanon-a-partner.yml": """name: Is Lebanon a partner?
topic: who
summary: {text: "Yes, in a test.", sources: [a-test-2026]}
computed: {function: formats, of: partners/lebanon}
see: [partners/lebanon]
checked: 2026-11-23
""",
    "sources/a-test-2026.yml": """type: webpage
title: What a test says
publisher: NATO
issued: 2026-02-05
accessed: 2026-11-23
URL: https://www.nato.int/a-test
grade: official
""",
}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A data folder with one more partner, milestone, question and source, and its site."""
    root = project(tmp_path_factory.mktemp("grown") / "project")
    shutil.copytree(DATA, root / "data")
    for name, text in ADDED.items():
        schema = name.split("s/")[0]
        (root / "data" / name).write_text(HEAD.format(schema) + text, "utf-8")
    # They hold how many partners there are on the edition's day; whoever adds one changes them with the data.
    shutil.rmtree(root / "data" / "expectations")
    flags = root / "docs" / "assets" / "flags"
    shutil.copy(flags / "jp.svg", flags / "lb.svg")
    return root / "data", build_site(root)


@pytest.mark.browser
@pytest.mark.thorough
def test_added_records_need_no_change_of_a_test(grown: tuple[Path, Path]) -> None:
    """All tests that read the pages pass on them, and of those in a browser all that count (`conftest.py`)."""
    data, site = grown
    files = [str(Path(__file__).with_name(f"test_{name}.py")) for name in ("content", "directory", "pages", "timeline")]
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", "-k", "not valid_html"]
    environment = {**os.environ, "ATLAS_TEST_DATA": str(data), "ATLAS_TEST_SITE": str(site)}
    done = subprocess.run([*command, *files], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
