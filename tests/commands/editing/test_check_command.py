import shlex
import shutil
import subprocess
import sys

import pytest

from commands.project import JAPAN, Copy, read_json, surroundings
from places import ROOT


def warn(copy: Copy) -> None:
    """Add a source that nobody cites: a warning, no error."""
    text = (copy.root / "data" / "sources" / "nato-1.yml").read_text("utf-8")
    other = text.replace("/one", "/two").replace("A page", "Another page")
    (copy.root / "data" / "sources" / "nato-2.yml").write_text(other, "utf-8")


def test_check_of_clean_data_is_quiet(built: Copy) -> None:
    done = built.run("check", "--strict")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("no problems in ")


def test_check_prints_all_problems_sorted(copy: Copy) -> None:
    copy.change(JAPAN, "type: country", "type: cuontry")
    copy.change("data/groups/forum.yml", "sources: [nato-1]\nsummary", "sources: [nato-9]\nsummary")
    done = copy.run("check")
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == ["data/groups/forum.yml:5:11", f"{JAPAN}:3:7"]
    assert done.stderr.startswith("2 errors in ")


@pytest.mark.parametrize("name", ["mkdocs.yml", "data", "data/nowhere.yml"])
def test_check_of_what_is_no_file_of_the_data_is_misuse(built: Copy, name: str) -> None:
    """It would find no problem in it, as it never reads it."""
    done = built.run("check", name)
    assert (done.returncode, done.stdout) == (2, "") and "name files" in done.stderr


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_check_fails_at_a_warning_only_if_strict(copy: Copy, arguments: list[str], code: int) -> None:
    warn(copy)
    done = copy.run("check", *arguments)
    assert done.returncode == code
    assert "warning[uncited-source]" in done.stdout


def test_check_as_json_is_a_list_even_without_problems(built: Copy) -> None:
    done = built.run("check", "--format", "json")
    assert (read_json(done.stdout), done.stderr) == ([], "")


def test_check_for_github_prints_workflow_commands(copy: Copy) -> None:
    warn(copy)
    done = copy.run("check", "--format", "github")
    assert done.stdout.startswith("::warning file=data/sources/nato-2.yml,line=2,col=1,title=uncited-source::")


def test_check_has_no_colour_in_a_pipe(copy: Copy) -> None:
    warn(copy)
    done = copy.run("check")
    assert "\033" not in done.stdout + done.stderr


def test_check_without_data_says_so(copy: Copy) -> None:
    shutil.rmtree(copy.root / "data")
    done = copy.run("check")
    assert done.returncode == 1
    assert "there is no folder data/" in done.stdout


@pytest.mark.parametrize(("named", "words"), [("nowhere", "is not there"), ("mkdocs.yml", "is no folder")])
def test_check_of_what_is_no_folder_is_misuse(built: Copy, named: str, words: str) -> None:
    done = built.run("check", "--data", named)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{named} {words}" in done.stderr


@pytest.mark.parametrize(("closed", "strict", "code"), [(">&-", "", 0), ("2>&-", "", 0), (">&- 2>&-", "--strict", 1)])
def test_check_answers_by_its_code_where_nobody_listens(copy: Copy, closed: str, strict: str, code: int) -> None:
    warn(copy)
    call = shlex.join([sys.executable, str(ROOT / "scripts" / "check.py"), "--data", str(copy.root / "data")])
    done = subprocess.run(
        ["sh", "-c", f"{call} {strict} {closed}"], env=surroundings({}), capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, "Traceback" in done.stdout + done.stderr) == (code, False)


def test_check_of_named_files_tells_their_problems_alone(copy: Copy) -> None:
    warn(copy)
    copy.change("data/groups/forum.yml", "sources: [nato-1]\nsummary", "sources: [nato-9]\nsummary")
    done = copy.run("check", "data/sources/nato-2.yml")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert done.stdout.startswith("data/sources/nato-2.yml:2:1: warning[uncited-source]")
    assert done.stderr == "1 warning in 1 file\n"
    done = copy.run("check", "data/sources/nato-2.yml", str(copy.root / "data/groups/forum.yml"))
    assert done.returncode == 1
    assert done.stderr == "1 error, 1 warning in 2 files\n"
    assert copy.run("check", JAPAN).stdout == ""


@pytest.mark.parametrize(("named", "words"), [("data/nowhere.yml", "is not there"), ("data/partners", "is no file")])
def test_check_of_a_file_that_is_none_is_misuse(built: Copy, named: str, words: str) -> None:
    done = built.run("check", named)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{named} {words}" in done.stderr
