"""What is measured, each with its goal. Everything happens in a folder of its own."""

import compileall
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from atlas.commands.bench import previewing, synthetic
from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.project import Project
from atlas.rules.check import check

MIB = 1024 * 1024


class FailedError(Exception):
    """What was to be measured did not work."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One number beside the most that it may be."""

    name: str
    value: float
    goal: float
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.value <= self.goal


def checking(folder: Path, number: int) -> Iterator[Measurement]:
    """How long reading and checking takes, against only parsing the same files with the fastest YAML parser."""
    data = folder / "data"
    synthetic.write(data, number)
    ours = _best(lambda: _check(data))
    parsing = _best(lambda: _parse(data.rglob("*.yml")))
    yield Measurement(f"load and check of {number} records, against parsing alone", ours / parsing, 4.0, "times")


def memory(folder: Path, number: int) -> Iterator[Measurement]:
    """The most memory that reading and checking takes, in a process of its own."""
    if sys.platform == "win32":
        return  # the standard library cannot tell
    data = folder / "data"
    synthetic.write(data, number)
    code = (
        "import resource, sys; from pathlib import Path; from atlas.rules.check import check; "
        "check(Path(sys.argv[1])); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = run([sys.executable, "-c", code, str(data)], folder)
    peak = int(done) * (1 if sys.platform == "darwin" else 1024)
    yield Measurement(f"memory at {number} records", peak / MIB, 300.0, "MiB")


def building(project: Project, folder: Path, sizes: Iterable[int], rounds: int = 2) -> Iterator[Measurement]:
    """How long builds and previews take, against MkDocs alone; how that grows; what is written when nothing changed."""
    a_page: list[float] = []
    for number in sizes:
        copy = copied(project, folder / str(number), number)
        record = copy / "data" / "partners" / "partner-1.yml"
        build = [sys.executable, str(copy / "scripts" / "build.py")]
        whole = min(_fresh_time(build, copy) for _ in range(rounds))
        a_page.append(whole / sum(1 for _ in (copy / "site").rglob("*.html")))
        bare = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "bare.yml", "-d", str(copy / "bare")]
        alone = min(_time(partial(run, bare, copy)) for _ in range(rounds))
        yield Measurement(
            f"build of {number} records ({whole:.1f} s), against MkDocs alone ({alone:.1f} s)",
            whole / alone,
            0.5,
            "times",
        )
        before = _times(copy / "docs")
        run(build, copy)
        after = _times(copy / "docs")
        written = sum(before.get(file) != after.get(file) for file in before.keys() | after.keys())
        yield Measurement(f"files written into docs/ when nothing changed, {number} records", written, 0, "files")
        record.write_text(record.read_text("utf-8").replace("text: ", "text: Changed. ", 1), "utf-8")
        again = _time(partial(run, build, copy))
        yield Measurement(f"build after one change ({again:.1f} s), against MkDocs alone", again / alone, 0.15, "times")
        yield from _previewing(copy, record, number, alone, 4 * rounds + 1)
    if len(a_page) > 1:
        yield Measurement("time a page, most records against fewest", a_page[-1] / a_page[0], 1.3, "times")


def _previewing(copy: Path, record: Path, number: int, alone: float, saves: int) -> Iterator[Measurement]:
    serve = [sys.executable, str(copy / "scripts" / "serve.py"), "--port", "0"]
    try:
        first, change = previewing.seconds(serve, copy, _environment(), record, saves)
    except previewing.SilentError as error:
        raise FailedError(f"the preview: {error}") from error
    yield Measurement(f"preview of {number} records, from the command to the first answer", first, 1.0, "seconds")
    yield Measurement(f"from a save to its page, {number} records", change, 0.3 if number <= 3000 else 0.5, "seconds")
    yield Measurement("the same, against MkDocs alone", change / alone, 0.08, "times")


def copied(project: Project, folder: Path, number: int) -> Path:
    """The project with made-up records in place of its own."""
    folder.mkdir(parents=True)
    shutil.copytree(project.root / "scripts", folder / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(project.docs / "assets", folder / "docs" / "assets")
    for page in project.docs.rglob("*.md"):
        name = page.relative_to(project.docs)
        if name.parts[0] not in GENERATED:
            (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "docs" / name).write_text("# Page\n\nWithout links to records.\n")
    shutil.copy2(project.config, folder)
    (folder / "bare.yml").write_text("INHERIT: mkdocs.yml\nhooks: []\n")
    synthetic.write(folder / "data", number)
    # As on any machine after the first run; MkDocs is compiled too.
    compileall.compile_dir(folder / "scripts", quiet=1)
    return folder


def _check(data: Path) -> None:
    _, problems = check(data)
    if problems:
        raise FailedError(f"made-up records have problems: {problems[0]}")


def _parse(files: Iterable[Path]) -> None:
    for file in files:
        yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _times(folder: Path) -> dict[Path, int]:
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}


def _best(work: Callable[[], object]) -> float:
    return min(_time(work) for _ in range(3))


def _fresh_time(build: list[str], project: Path) -> float:
    """How long a build takes that has all pages to write."""
    for folder in GENERATED:
        shutil.rmtree(project / "docs" / folder, ignore_errors=True)
    return _time(partial(run, build, project))


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(call: list[str], folder: Path) -> str:
    """Run a command in a folder and return what it prints. Raises FailedError where it fails."""
    done = subprocess.run(call, cwd=folder, env=_environment(), capture_output=True, text=True)
    if done.returncode:
        raise FailedError(f"{' '.join(call)}: {done.stdout}{done.stderr}")
    return done.stdout


def _environment() -> dict[str, str]:
    scripts = str(Path(__file__).parents[3])
    return {**os.environ, "ATLAS_ENVIRONMENT": "current", "PYTHONPATH": scripts, "NO_MKDOCS_2_WARNING": "1"}
