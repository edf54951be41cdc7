"""The Python environment that every command runs in: `.venv`, made on first use from one of two lock files.

A command calls `enter` after it has read its arguments. Where `.venv` is missing or made from another lock file it is
made or brought up to date, and the command starts again inside it. requirements.lock is what editors need;
requirements-dev.lock has that and what tests and tools need besides, in the same versions. So an environment that was
once made for tests serves editors too, and stays one for tests: it is never taken back and made anew. What one command
alone needs, now and then, it gets with `add`.

This module uses the standard library alone, and syntax that old Pythons can read, so that they too can say what they
lack.

Set ATLAS_ENVIRONMENT=current to use the Python that runs the command as it is.
"""

import argparse
import errno
import hashlib
import importlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from atlas.commands.unfinished import put_back
from atlas.publishing.lock import alone

ROOT = Path(__file__).resolve().parents[3]
OLDEST = (3, 11)
LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
MUTANTS_LOCK = "requirements-mutants.lock"
HALF_MADE = "half-made"
_MOST_NAMES = 5
"""How many files are told by name, where many were put back."""

_NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ConnectionError",
    "Connection broken",
    "Network is unreachable",
    "name resolution",
    "getaddrinfo failed",
    "ProxyError",
)


class Trouble(Exception):  # noqa: N818
    """What keeps a command from running, in words for the person at the keyboard."""


def command(main: "Callable[[], int]") -> int:
    """Run a command. Returns its exit code; 130 after Ctrl-C, 1 where the machine refuses something."""
    _open_closed_streams()
    try:
        return main()
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except Trouble as trouble:
        print(f"error: {trouble}", file=sys.stderr)
    except BrokenPipeError:
        # Whoever read the output has gone; nothing more can be told, and the last flush must not try.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"error: {refusal(error)}", file=sys.stderr)
    return 1


def _open_closed_streams() -> None:
    """Let what is told where the caller closed the stream (`2>&-`) go nowhere, and no file take its place.

    Python itself notices that only now and then: mostly it has opened something else there by then.
    """
    for number, name in ((1, "stdout"), (2, "stderr")):
        try:
            os.write(number, b"")
            if getattr(sys, name) is not None:
                continue
        except OSError as error:
            if error.errno != errno.EBADF:
                continue
        nowhere = os.open(os.devnull, os.O_WRONLY)
        if nowhere != number:
            os.dup2(nowhere, number)
            os.close(nowhere)
        os.set_inheritable(number, True)
        setattr(sys, name, os.fdopen(number, "w", encoding="utf-8"))


def parser(about: "str | None", **more: "Any") -> argparse.ArgumentParser:
    """What reads a command's arguments; its docstring is the help, the first paragraph above the options."""
    first, _, rest = (about or "").partition("\n\n")
    return argparse.ArgumentParser(description=first, epilog=rest, **more)


def refusal(error: OSError) -> str:
    """What the machine refused, and what to do about it."""
    if isinstance(error, shutil.Error):  # of a folder that was copied: what was wrong with each file of it
        _, copy, why = error.args[0][0]
        reason = str(why).partition(":")[0].rpartition("] ")[2]
        return f"{copy}: could not be written ({reason}); is the disk full?"
    written = error.filename2 or error.filename  # of a copy the second is written, the first is only read
    what = f"{written}: " if written else ""
    if error.errno == errno.ENOSPC:
        return f"{what}the disk is full; make room and try again"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{what}may not be written ({error.strerror}); is it read-only, or somebody else's?"
    return f"{what}{error.strerror or error}"


def enter(root: Path = ROOT, dev: bool = False) -> None:
    """Go on inside the project's environment; make it first where it is missing or old. May not return.

    With `dev` it has what tests and tools need besides what editors need.
    """
    if sys.version_info < OLDEST:
        wanted, here = ".".join(map(str, OLDEST)), ".".join(map(str, sys.version_info[:2]))
        raise Trouble(f"Python {wanted} or newer is needed; this is Python {here} ({sys.executable})")
    if os.environ.get("ATLAS_ENVIRONMENT") == "current":
        mend(root)
        return
    folder = root / ".venv"
    if not is_whole(folder, lock_for(folder, root, dev)):
        with alone(root / ".atlas" / "environment.lock", lambda: _tell("Another command sets up .venv; waiting.\n")):
            lock = lock_for(folder, root, dev)  # which the other command may have changed
            if not is_whole(folder, lock):
                make(folder, lock)
    if Path(sys.prefix).resolve() == folder.resolve():
        importlib.invalidate_caches()
        mend(root)
    else:
        _start_again(python_in(folder))


def mend(root: Path = ROOT) -> None:
    """Put back the files that a command was changing when it was cut off, and tell which."""
    done = put_back(root / ".atlas")
    if done and done.files:
        _tell(f"A command was cut off while it changed files; these were put back as they were: {_few(done.files)}\n")
    if done and done.left:
        _tell(f"A command was cut off, and these have changed since; see whether they are right: {_few(done.left)}\n")


def _few(names: "list[str]") -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def add(name: str = MUTANTS_LOCK, root: Path = ROOT) -> None:
    """Let this process import what a lock file names that one command alone needs; it is fetched once.

    It has a folder of its own, so that no other command meets it; what `.venv` has too is taken from there.
    """
    lock = root / name
    folder = root / ".atlas" / lock.stem
    with alone(root / ".atlas" / "environment.lock", lambda: _tell("Another command fetches packages; waiting.\n")):
        if _note(folder) != _made_from(lock):
            _tell(f"Fetching the packages of {name}\n")
            shutil.rmtree(folder, ignore_errors=True)
            code, output = _install(Path(sys.prefix), lock, "--target", str(folder))
            if code:
                raise Trouble(_why_not_installed(output, name))
            _write_note(folder, _made_from(lock))
    sys.path.append(str(folder))
    importlib.invalidate_caches()


def lock_for(folder: Path, root: Path, dev: bool) -> Path:
    """The lock file that an environment is to be made from: once it was made for tests, it is kept so."""
    return root / (DEV_LOCK if dev or _note(folder).startswith(f"{DEV_LOCK} ") else LOCK)


def is_whole(folder: Path, lock: Path) -> bool:
    """Whether the environment was made to its end, from this lock file, and its Python is still there."""
    return _note(folder) == _made_from(lock) and python_in(folder).exists()


def python_in(folder: Path) -> Path:
    """The Python of an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def make(folder: Path, lock: Path) -> None:
    """Make the environment, or bring an older one up to date. What it was made from is noted last."""
    _tell("Setting up Python packages in .venv; the first time this takes a minute")
    before = _note(folder)
    if before == HALF_MADE or not _runs(folder):
        _create(folder)
        before = HALF_MADE
    _write_note(folder, HALF_MADE)
    code, output = _install(folder, lock)
    if code == 0:
        _write_note(folder, _made_from(lock))
        _tell(" - done\n")
        return
    if "Installing collected packages" not in output and before:
        _write_note(folder, before)  # pip gave up before it touched anything
    _tell("\n")
    raise Trouble(_why_not_installed(output, lock.name))


def _create(folder: Path) -> None:
    base = getattr(sys, "_base_executable", "") or sys.executable
    made = subprocess.run(
        [base, "-m", "venv", "--clear", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if made.returncode == 0:
        return
    _tell("\n")
    if "ensurepip" in made.stdout or "No module named" in made.stdout:
        version = ".".join(map(str, sys.version_info[:2]))
        raise Trouble(
            f"this Python has no module venv. On Debian and Ubuntu: sudo apt install python{version}-venv; "
            "elsewhere install Python from python.org"
        )
    raise Trouble(f"the environment {folder} could not be made: {_last_line(made.stdout)}")


def _install(folder: Path, lock: Path, *more: str) -> "tuple[int, str]":
    """Run pip. Returns its exit code and all that it said; a terminal sees how far it is."""
    call = [str(python_in(folder)), "-m", "pip", "install", "--require-hashes", "--no-input"]
    call += ["--disable-pip-version-check", "-r", str(lock), *more]
    said, number = [], 0
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        assert pip.stdout
        for line in pip.stdout:
            said.append(line)
            if line.startswith("Collecting ") and sys.stderr.isatty():
                number += 1
                _tell(f"\rSetting up Python packages: {number:<68}")
    return pip.returncode, "".join(said)


def _why_not_installed(output: str, lock: str) -> str:
    if any(word in output for word in _NO_NETWORK):
        return "the packages could not be fetched; is this machine on the network? Once they are there none is needed"
    if "No space left" in output:
        return "the disk is full; make room and try again"
    if "DO NOT MATCH" in output:
        return f"a package is not the one that {lock} names; nothing of it was installed"
    return f"the packages in {lock} could not be installed. pip says: {_last_line(output)}"


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip() and not line.startswith("WARNING")]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["nothing"])[-1]


def _runs(folder: Path) -> bool:
    """Whether the environment's Python starts and has pip."""
    if not python_in(folder).exists():
        return False
    call = [str(python_in(folder)), "-m", "pip", "--version"]
    return subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def _made_from(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _note(folder: Path) -> str:
    try:
        return (folder / "made-from").read_text()
    except OSError:
        return ""


def _write_note(folder: Path, text: str) -> None:
    new = folder / "made-from.new"
    new.write_text(text)
    new.replace(folder / "made-from")


def _start_again(python: Path) -> NoReturn:
    """Run the same command with another Python, in place of this one."""
    call = [str(python), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(call[0], call)
    # There, a process cannot be replaced: the shell would take its end for the command's. Ctrl-C is the command's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(call))


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
