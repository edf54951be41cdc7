"""Files that are changed all or none, also where the process that does it is killed at any step."""

import codecs
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.commands.identify import Refused
from atlas.commands.unfinished import Change, ChangedMeanwhileError, PutBack, all_or_none, put_back
from atlas.commands.writing import changed
from commands.project import JAPAN, Copy, contents
from places import ROOT

OLD = {"data/a.yml": b"a: old", "data/b.yml": b"b: old"}
NEW = {"data/a.yml": b"a: new", "data/more/c.yml": b"c: new"}
CHANGES = {name: Change(OLD.get(name), NEW.get(name)) for name in {**OLD, **NEW}}
_PLAIN = {name: tuple(change) for name, change in CHANGES.items()}
KILLED = f"""
import os, signal, sys
from pathlib import Path
from atlas.commands.unfinished import Change, all_or_none
steps, last = 0, int(sys.argv[1])
def count(event, arguments):
    global steps
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod") and os.getcwd() in str(arguments[0]):
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
changes = {{Path(name).absolute(): Change(*both) for name, both in {_PLAIN!r}.items()}}
with all_or_none(changes, Path(".atlas").absolute()):
    pass
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in OLD.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    return tmp_path


def at(folder: Path) -> dict[Path, Change]:
    return {folder / name: change for name, change in CHANGES.items()}


def data(folder: Path) -> dict[str, bytes]:
    return {f"data/{name}": content for name, content in contents(folder / "data").items()}


@pytest.mark.skipif(sys.platform == "win32", reason="no process is killed there by a signal")
def test_killed_at_any_step_leaves_the_old_or_the_new_files(folder: Path) -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    outcomes: list[str] = []
    while not outcomes or outcomes[-1] != "done":
        for place in (folder / "data").rglob("*.yml"):
            place.unlink()
        for name, content in OLD.items():
            (folder / name).write_bytes(content)
        call = [sys.executable, "-c", KILLED, str(len(outcomes) + 1)]
        code = subprocess.run(call, cwd=folder, env=surroundings, timeout=30).returncode
        assert code in (0, -signal.SIGKILL)
        done = put_back(folder / ".atlas")
        assert data(folder) in (OLD, NEW), len(outcomes)
        assert {*contents(folder / ".atlas")} <= {"data.lock"}
        outcomes.append("done" if code == 0 else "back" if done and done.files else "as it was")
    assert data(folder) == NEW
    assert outcomes.count("back") >= 3


def test_what_is_changed_after_the_cut_is_left_and_told(folder: Path) -> None:
    with pytest.raises(OSError, match="stopped"), all_or_none(at(folder), folder / ".atlas"):
        note = (folder / ".atlas" / "unfinished.json").read_bytes()
        raise OSError("stopped")
    (folder / ".atlas" / "unfinished.json").write_bytes(note)
    (folder / "data/a.yml").write_bytes(b"a: mine")
    assert put_back(folder / ".atlas") == PutBack([], ["data/a.yml"])
    assert data(folder) == {**OLD, "data/a.yml": b"a: mine"}
    assert put_back(folder / ".atlas") is None


@pytest.mark.parametrize("raised", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_puts_all_back(folder: Path, raised: BaseException) -> None:
    with pytest.raises(type(raised)), all_or_none(at(folder), folder / ".atlas"):
        assert data(folder) == NEW
        raise raised
    assert data(folder) == OLD


def test_file_that_changed_meanwhile_is_left(folder: Path) -> None:
    (folder / "data/b.yml").write_bytes(b"b: mine")
    with pytest.raises(ChangedMeanwhileError), all_or_none(at(folder), folder / ".atlas"):
        pass
    with pytest.raises(Refused, match="changed"), changed({folder / "data/b.yml": ("b: old", "b")}, folder / ".atlas"):
        pass
    assert data(folder) == {**OLD, "data/b.yml": b"b: mine"}


def test_new_file_that_is_there_is_left(folder: Path) -> None:
    (folder / "data" / "more").mkdir()
    (folder / "data/more/c.yml").symlink_to("nowhere")
    with pytest.raises(FileExistsError, match=r"c\.yml"), all_or_none(at(folder), folder / ".atlas"):
        pass
    assert (folder / "data/a.yml").read_bytes() == b"a: old"


def test_mark_of_byte_order_rights_and_link_are_kept(tmp_path: Path) -> None:
    file, link = tmp_path / "kept.yml", tmp_path / "japan.yml"
    file.write_bytes(codecs.BOM_UTF8 + b"name: Japan\r\n")
    file.chmod(0o640)
    link.symlink_to(file)
    with changed({link: ("name: Japan\r\n", "name: Other\r\n")}, tmp_path / ".atlas"):
        pass
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (codecs.BOM_UTF8 + b"name: Other\r\n", 0o640)


def test_next_command_puts_back_and_tells(whole: Copy) -> None:
    """As after a kill: the files are new, and the note is still there."""
    before = (whole.root / JAPAN).read_bytes()
    changes = {whole.root / JAPAN: Change(before, b"half")}
    with pytest.raises(OSError, match="stopped"), all_or_none(changes, whole.root / ".atlas"):
        note = (whole.root / ".atlas" / "unfinished.json").read_bytes()
        raise OSError("stopped")
    (whole.root / ".atlas" / "unfinished.json").write_bytes(note)
    (whole.root / JAPAN).write_bytes(b"half")
    done = whole.start("check")
    assert done.returncode == 0, done.stdout
    assert f"A command was cut off while it changed files; these were put back as they were: {JAPAN}\n" in done.stderr
    assert (whole.root / JAPAN).read_bytes() == before


def test_copy_of_a_project_that_was_cut_off_leaves_the_first_alone(folder: Path) -> None:
    with pytest.raises(OSError, match="stopped"), all_or_none(at(folder), folder / ".atlas"):
        shutil.copytree(folder, folder / "copy")
        raise OSError("stopped")
    for name, content in NEW.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    done = put_back(folder / "copy" / ".atlas")
    assert done and len(done.files) == 3
    assert data(folder / "copy") == OLD
    assert data(folder) == {**OLD, **NEW}
