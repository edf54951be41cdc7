"""The environment that commands make for themselves, in a folder of its own and without a network."""

import errno
import os
import shlex
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from atlas.commands import environment
from atlas.publishing.lock import alone
from commands.project import Copy, surroundings
from places import ROOT


class Fake:
    """Stands for `venv` and `pip`: notes what is called, and answers as told."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self.answer = (0, "")
        self.folder = folder
        monkeypatch.setattr(environment, "_create", self.create)
        monkeypatch.setattr(environment, "_install", self.install)
        monkeypatch.setattr(environment, "_runs", lambda folder: environment.python_in(folder).exists())

    def create(self, folder: Path) -> None:
        self.calls.append("create")
        python = environment.python_in(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    def install(self, folder: Path, lock: Path) -> tuple[int, str]:
        self.calls.append("install")
        assert not environment.is_whole(folder, lock), "what is half made is taken for whole"
        return self.answer


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.lock"
    file.write_text("one==1\n")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".venv"


@pytest.fixture
def fake(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    return Fake(folder, monkeypatch)


def test_make_notes_what_it_was_made_from(folder: Path, lock: Path, fake: Fake) -> None:
    assert not environment.is_whole(folder, lock)
    environment.make(folder, lock)
    assert fake.calls == ["create", "install"]
    assert environment.is_whole(folder, lock)


def test_make_brings_an_older_one_up_to_date(folder: Path, lock: Path, fake: Fake) -> None:
    environment.make(folder, lock)
    lock.write_text("one==2\n")
    assert not environment.is_whole(folder, lock)
    environment.make(folder, lock)
    assert fake.calls == ["create", "install", "install"]
    assert environment.is_whole(folder, lock)


def test_make_starts_over_after_it_was_cut_off(folder: Path, lock: Path, fake: Fake) -> None:
    fake.answer = (1, "Installing collected packages: one\nERROR: no more")
    with pytest.raises(environment.Trouble):
        environment.make(folder, lock)
    assert not environment.is_whole(folder, lock)
    fake.answer = (0, "")
    environment.make(folder, lock)
    assert fake.calls == ["create", "install", "create", "install"]


def test_make_keeps_the_older_one_where_nothing_could_be_fetched(folder: Path, lock: Path, fake: Fake) -> None:
    environment.make(folder, lock)
    before = lock.read_text()
    lock.write_text("one==2\n")
    fake.answer = (1, "WARNING: Retrying ... NewConnectionError\nERROR: No matching distribution found for one==2")
    with pytest.raises(environment.Trouble, match="on the network"):
        environment.make(folder, lock)
    lock.write_text(before)
    assert environment.is_whole(folder, lock)


def test_environment_without_its_python_is_not_whole(folder: Path, lock: Path, fake: Fake) -> None:
    environment.make(folder, lock)
    environment.python_in(folder).unlink()
    assert not environment.is_whole(folder, lock)


def test_lock_is_the_editors_until_the_environment_was_once_made_for_tests(
    folder: Path, tmp_path: Path, fake: Fake
) -> None:
    for name in (environment.LOCK, environment.DEV_LOCK):
        (tmp_path / name).write_text(name)
    assert environment.lock_for(folder, tmp_path, dev=False).name == environment.LOCK
    environment.make(folder, tmp_path / environment.LOCK)
    assert environment.lock_for(folder, tmp_path, dev=False).name == environment.LOCK
    assert environment.lock_for(folder, tmp_path, dev=True).name == environment.DEV_LOCK
    environment.make(folder, tmp_path / environment.DEV_LOCK)
    assert environment.lock_for(folder, tmp_path, dev=False).name == environment.DEV_LOCK
    assert fake.calls == ["create", "install", "install"], "it was not upgraded in place"


def test_what_one_command_needs_is_fetched_once_into_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.venv` stays as it is; a changed lock fetches again, and what could not be fetched is not taken for whole."""
    calls: list[tuple[str, ...]] = []
    answers = [(0, ""), (1, "Network is unreachable"), (0, "")]
    own = tmp_path / ".atlas" / "some"

    def install(folder: Path, lock: Path, *more: str) -> tuple[int, str]:
        calls.append((folder.name, lock.name, *more))
        own.mkdir(parents=True, exist_ok=True)
        return answers.pop(0)

    monkeypatch.setattr(environment, "_install", install)
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "some.lock").write_text("one==1\n")
    for _ in range(2):
        environment.add("some.lock", tmp_path)
    assert calls == [(Path(sys.prefix).name, "some.lock", "--target", str(own))]
    assert sys.path[-1] == str(own)
    (tmp_path / "some.lock").write_text("one==2\n")
    with pytest.raises(environment.Trouble, match="network"):
        environment.add("some.lock", tmp_path)
    environment.add("some.lock", tmp_path)
    assert len(calls) == 3


def test_environment_of_editors_stays_whole_where_what_tests_need_cannot_be_fetched(
    folder: Path, tmp_path: Path, lock: Path, fake: Fake
) -> None:
    (tmp_path / environment.DEV_LOCK).write_text("one==1\ntwo==1\n")
    environment.make(folder, lock)
    fake.answer = (1, "NewConnectionError")
    with pytest.raises(environment.Trouble, match="on the network"):
        environment.make(folder, tmp_path / environment.DEV_LOCK)
    assert environment.is_whole(folder, environment.lock_for(folder, tmp_path, dev=False))


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("Temporary failure in name resolution\nERROR: Could not find a version", "on the network"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "requirements.lock names"),
        ("Collecting one\nERROR: One has no wheel for this machine\n", "One has no wheel for this machine"),
    ],
)
def test_make_says_why_pip_failed(folder: Path, lock: Path, fake: Fake, output: str, words: str) -> None:
    fake.answer = (1, output)
    with pytest.raises(environment.Trouble, match=words):
        environment.make(folder, lock)


def test_make_says_that_venv_is_missing(folder: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "The virtual environment was not created successfully because ensurepip is not available."
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, said, ""))
    with pytest.raises(environment.Trouble, match="sudo apt install python3"):
        environment.make(folder, lock)


def test_enter_makes_a_real_environment_and_starts_again_in_it(tmp_path: Path) -> None:
    """With an empty lock file, so that nothing is fetched."""
    scripts = tmp_path / "scripts"
    own = ("commands/environment.py", "commands/unfinished.py", "publishing/lock.py")
    for name in ("__init__.py", "commands/__init__.py", "publishing/__init__.py", *own):
        (scripts / "atlas" / name).parent.mkdir(parents=True, exist_ok=True)
        (scripts / "atlas" / name).write_bytes((ROOT / "scripts" / "atlas" / name).read_bytes())
    (tmp_path / environment.LOCK).touch()
    (tmp_path / environment.DEV_LOCK).touch()
    for name, dev in (("say", False), ("test", True)):
        (scripts / f"{name}.py").write_text(
            "import sys\nfrom atlas.commands import environment\n"
            f"environment.enter(dev={dev})\nprint(sys.prefix, *sys.argv[1:])\nsys.exit(3)\n"
        )
    variables = {name: value for name, value in os.environ.items() if name != "ATLAS_ENVIRONMENT"}
    base = getattr(sys, "_base_executable", sys.executable)
    call = [base, str(scripts / "say.py"), "--two words"]
    first = subprocess.run(call, env=variables, capture_output=True, text=True, timeout=120)
    assert (first.returncode, first.stdout) == (3, f"{tmp_path / '.venv'} --two words\n"), first.stderr
    assert "Setting up" in first.stderr
    second = subprocess.run(call, env=variables, capture_output=True, text=True, timeout=60)
    assert (second.stdout, second.stderr) == (first.stdout, "")
    for name, said in (("test", "Setting up"), ("say", ""), ("test", "")):
        call[1] = str(scripts / f"{name}.py")
        done = subprocess.run(call, env=variables, capture_output=True, text=True, timeout=60)
        assert (done.stdout, said in done.stderr, bool(done.stderr)) == (first.stdout, True, bool(said))


def test_enter_tells_an_old_python_what_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(environment.Trouble, match=r"Python 3\.11 or newer is needed; this is Python 3\.9"):
        environment.enter(tmp_path)


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (OSError(errno.ENOSPC, "No space left on device", "/site/x"), 1, "error: /site/x: the disk is full"),
        (OSError(errno.EROFS, "Read-only file system", "/site"), 1, "error: /site: may not be written"),
        (PermissionError(errno.EACCES, "Permission denied", "/site"), 1, "error: /site: may not be written"),
        (environment.Trouble("no luck"), 1, "error: no luck"),
    ],
)
def test_command_turns_trouble_into_words(
    raised: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def main() -> int:
        raise raised

    assert environment.command(main) == code
    assert capsys.readouterr().err.strip().startswith(words)


def test_command_ends_quietly_when_its_reader_has_gone(built: Copy) -> None:
    call = f"{shlex.join(built.call('check', '--format', 'json'))} | true"
    done = subprocess.run(call, shell=True, env=surroundings({}), capture_output=True, text=True)
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "atlas/commands/environment.py",
        "atlas/publishing/lock.py",
        "serve.py",
        "build.py",
        "check.py",
        "new.py",
        "identify.py",
        "uses.py",
        "rename.py",
        "import.py",
        "test.py",
    ],
)
def test_scripts_can_be_read_by_an_old_python(name: str) -> None:
    """Else it could not say that it is too old."""
    code = "import ast, sys; ast.parse(open(sys.argv[1]).read(), feature_version=(3, 8))"
    subprocess.run([sys.executable, "-c", code, str(ROOT / "scripts" / name)], check=True)


def test_lock_lets_one_in_at_a_time(tmp_path: Path) -> None:
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        with alone(tmp_path / "lock", waiting.set):
            order.append("second")

    thread = threading.Thread(target=second)
    with alone(tmp_path / "lock"):
        thread.start()
        assert waiting.wait(5)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]


def test_full_disk_is_told_with_the_file_that_was_written() -> None:
    """Of a copy the system names two files, the one that is read first."""
    error = OSError(errno.ENOSPC, "No space left on device", "docs/read.md", None, "site/written.md")
    assert environment.refusal(error) == "site/written.md: the disk is full; make room and try again"


@pytest.mark.skipif(sys.platform == "win32", reason="there a directory refuses otherwise")
def test_folder_that_cannot_be_copied_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "lost.yml").symlink_to("nowhere")
    with pytest.raises(shutil.Error) as caught:
        shutil.copytree(tmp_path / "data", tmp_path / "copy")
    told = environment.refusal(caught.value)
    file = tmp_path / "copy" / "lost.yml"
    assert told == f"{file}: could not be written (No such file or directory); is the disk full?"
