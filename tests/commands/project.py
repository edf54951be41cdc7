"""A small copy of the project, and its commands run in it as a person runs them."""

import compileall
import functools
import json
import multiprocessing
import os
import runpy
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pytest

from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.project import Project
from data_folder import tiny
from places import ROOT

JAPAN = "data/partners/japan.yml"


class Copy:
    """A copy of the project with the tiny data folder and stubs for the pages written by hand."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, command: str, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run one of the project's own scripts on the copy to its end, with the modules loaded already."""
        return self._forked([str(ROOT / "scripts" / f"{command}.py"), *arguments], variables)

    def mkdocs(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run MkDocs on the copy in the same way."""
        return self._forked(["mkdocs", *arguments], {})

    def _forked(self, call: list[str], variables: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        told = self.root.with_name(f"told-{os.getpid()}")  # several processes may share a copy
        told.mkdir(exist_ok=True)
        process = _forks().Process(target=_main, args=(self.root, call, surroundings(variables), told))
        process.start()
        process.join(timeout=120)
        code = process.exitcode
        if code is None:
            process.kill()
            raise subprocess.TimeoutExpired(call, 120)
        return subprocess.CompletedProcess(call, code, *((told / name).read_text("utf-8") for name in ("out", "err")))

    def start(self, command: str, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Start one of the copy's scripts anew, as a person does, and wait for its end."""
        return subprocess.run(
            self.call(command, *arguments),
            cwd=self.root,
            env=surroundings(variables),
            capture_output=True,
            text=True,
            timeout=120,
        )

    @contextmanager
    def running(self, command: str, *arguments: str, **variables: str) -> "Iterator[subprocess.Popen[str]]":
        """Start one of the scripts, and see to it that it ends."""
        process = subprocess.Popen(
            self.call(command, *arguments),
            cwd=self.root,
            env=surroundings(variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Whoever starts the tests in the background has signals ignored, which a process hands on.
            preexec_fn=_hear,
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()

    def call(self, command: str, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "scripts" / f"{command}.py"), *arguments]

    def change(self, path: str, before: str, after: str) -> None:
        """Replace a piece of a file, which must be in it."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after), "utf-8")

    def strays(self) -> list[str]:
        """What is in the project's folder that should not be."""
        known = {"data", "docs", "scripts", "site", "mkdocs.yml", "CITATION.cff", "LICENSE-DATA", ".atlas"}
        return sorted(place.name for place in self.root.iterdir() if place.name not in known)


def _hear() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


@functools.cache
def _forks() -> ForkServerContext:
    """Where processes come from that have the project's modules loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["commands.loaded", "commands.project"])
    # That process knows the folders of the tests and the scripts only if it is told.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "scripts"), str(ROOT / "tests")]))
        forkserver.ensure_running()
    return context


def _main(root: Path, call: Sequence[str], variables: Mapping[str, str], told: Path) -> None:
    """Run a script or MkDocs on the copy at `root` in this process, which it ends; what it says goes into two files."""
    assert "commands.loaded" in sys.modules
    os.chdir(root)
    os.environ.clear()
    os.environ.update(variables)
    for name, stream in (("out", sys.stdout), ("err", sys.stderr)):
        with (told / name).open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    # The modules are those of the project itself, whose folder is another.
    Project.__init__.__defaults__ = (root,)
    sys.argv = [*call]
    if call[0] == "mkdocs":
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(call[0], run_name="__main__")


def surroundings(variables: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "ATLAS_ENVIRONMENT": "current", "PYTHONDONTWRITEBYTECODE": "1", **variables}


def make(folder: Path) -> Copy:
    """Write such a copy."""
    root = folder / "project"
    shutil.copytree(_compiled(), root / "scripts")
    for own in ("mkdocs.yml", "CITATION.cff", "LICENSE-DATA"):
        shutil.copy2(ROOT / own, root)
    # As one that is published somewhere, or each build would warn that nobody can reach it.
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("https://example.org/", "https://atlas.home.arpa/"), "utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs")
        if name.parts[0] not in GENERATED:
            stub = root / "docs" / name
            stub.parent.mkdir(parents=True, exist_ok=True)
            stub.write_text(f"# {name.parent.name or 'Home'}\n\nWritten by hand.\n", "utf-8")
    tiny(root)
    return Copy(root)


@functools.cache
def _compiled() -> Path:
    """The scripts with their bytecode, or every command of a copy compiles them again."""
    compileall.compile_dir(ROOT / "scripts", quiet=2)
    return ROOT / "scripts"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def read_json(text: str) -> Any:
    return json.loads(text)
