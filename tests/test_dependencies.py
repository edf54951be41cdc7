"""Every package that the code imports is declared in pyproject.toml, and the locks agree."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from atlas.commands import environment

ROOT = Path(__file__).parents[1]
SCRIPTS, TESTS = ROOT / "scripts", ROOT / "tests"
FOR_DEVELOPERS = ("bench", "generate", "test")
"""Commands that run with requirements-dev.lock; whatever they alone lead to may import what a group declares."""
FOR_PUBLISHING = {
    "atlas.publishing.cards",
    "atlas.publishing.link_pictures",
    "atlas.publishing.data_files",
    "atlas.exports.workbook",
}
"""Modules that `build.py --publish` alone loads, which runs with that lock too."""

BUILDERS_LOCK = "requirements-builders.lock"
"""What the weekly workflow installs, and no command."""

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
_MODULES = {
    ".".join(file.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__"): file
    for file in SCRIPTS.rglob("*.py")
}
_DISTRIBUTIONS = packages_distributions()


def normal(name: str) -> str:
    """A distribution's name in the form in which names are compared."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", name, maxsplit=1)[0]).lower()


def declared(*groups: str) -> set[str]:
    """Distributions that the project names, and with groups those of the groups too."""
    names = list(_PROJECT["project"]["dependencies"])
    for group in groups:
        names += _PROJECT["dependency-groups"][group]
    return set(map(normal, names))


@cache
def imported(file: Path) -> set[str]:
    """Full names of all that a file imports, at its top or inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def reached(starts: Iterable[str]) -> set[str]:
    """Our modules that some lead to, with themselves."""
    found, waiting = set[str](), list(starts)
    while waiting:
        name = waiting.pop()
        if name in _MODULES and name not in found:
            found.add(name)
            waiting += [*imported(_MODULES[name]), name.rpartition(".")[0]]
    return found


def undeclared(files: Iterable[Path], allowed: set[str], where: str) -> Iterator[str]:
    """What is imported and not declared, in words."""
    ours = {name.partition(".")[0] for name in _MODULES} | {place.stem for place in TESTS.iterdir()}
    for file in files:
        for package in sorted({name.partition(".")[0] for name in imported(file)} - ours - sys.stdlib_module_names):
            # A package that is not installed goes by its own name: then that is what is to be declared.
            if not {normal(name) for name in _DISTRIBUTIONS.get(package, [package])} & allowed:
                yield f"{file.relative_to(ROOT).as_posix()} imports {package}, which {where} in pyproject.toml lacks"


def for_developers_alone() -> set[str]:
    """Modules that only commands for developers lead to. What nothing leads to, such as a hook, counts as needed."""
    others = set(_MODULES) - reached(FOR_DEVELOPERS) - FOR_PUBLISHING
    return FOR_PUBLISHING | reached(FOR_DEVELOPERS) - reached(others)


def test_what_editors_commands_import_is_declared() -> None:
    left_out = for_developers_alone()
    files = [file for name, file in _MODULES.items() if name not in left_out]
    assert list(undeclared(files, declared(), "[project] dependencies")) == []


def test_what_developers_commands_import_is_declared() -> None:
    files = [_MODULES[name] for name in for_developers_alone()]
    allowed = declared("tools", "mutants") | {"pytest"}  # which tools that try tests have with them
    assert list(undeclared(files, allowed, "[project] dependencies or the groups tools and mutants")) == []


def test_what_tests_import_is_declared() -> None:
    missing = undeclared(sorted(TESTS.rglob("*.py")), declared("tools", "tests"), "every group")
    assert list(missing) == []


def test_what_mkdocs_yml_loads_is_declared() -> None:
    packages = set(re.findall(r"^  - (\w+)\.\w", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M))
    assert packages
    assert {normal(name) for package in packages for name in _DISTRIBUTIONS[package]} <= declared()


def test_missing_declaration_is_told_in_words() -> None:
    assert list(undeclared([TESTS / "conftest.py"], declared(), "x")) == [
        "tests/conftest.py imports hypothesis, which x in pyproject.toml lacks",
        "tests/conftest.py imports playwright, which x in pyproject.toml lacks",
        "tests/conftest.py imports pytest, which x in pyproject.toml lacks",
    ]


def pins(name: str) -> dict[str, str]:
    """What a lock file says of each package: its version and hashes, without comments."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / name).read_text("utf-8"), flags=re.M)
    return dict(re.findall(r"^(\S+?)==((?:.*\\\n)*.*)$", text, re.M))


def test_locks_hold_what_is_declared_in_the_same_versions() -> None:
    editors, developers = pins(environment.LOCK), pins(environment.DEV_LOCK)
    assert {name: pin for name, pin in editors.items() if developers.get(name) != pin} == {}
    assert declared() <= editors.keys()
    assert declared("tools", "tests") <= developers.keys()
    assert not {"mypy", "playwright", "pillow", "pytest"} & editors.keys(), "editors need to fetch none of these"
    assert all("--hash=sha256:" in pin for pin in developers.values())


def test_lock_for_mutants_holds_its_group_in_the_versions_of_the_others() -> None:
    """It is put beside the environment of developers, and would otherwise bring a second version of a package."""
    developers, mutants = pins(environment.DEV_LOCK), pins(environment.MUTANTS_LOCK)
    assert set(map(normal, _PROJECT["dependency-groups"]["mutants"])) <= mutants.keys()
    version = re.compile(r"[^ ;\\]+")
    shared = mutants.keys() & developers.keys()
    assert {name for name in shared if version.match(mutants[name])[0] != version.match(developers[name])[0]} == set()  # type: ignore[index]
    assert all("--hash=sha256:" in pin for pin in mutants.values())


def test_lock_for_builders_holds_what_makes_the_site_in_the_same_versions() -> None:
    """Or their sites would differ by these, and not by the builder."""
    editors, builders = pins(environment.LOCK), pins(BUILDERS_LOCK)
    assert {name: pin for name, pin in editors.items() if builders.get(name) != pin} == {}
    assert set(_PROJECT["dependency-groups"]["builders"]) <= builders.keys()
    assert all("--hash=sha256:" in pin for pin in builders.values())


def test_locks_name_no_host() -> None:
    """Packages come from wherever the machine is told to fetch them."""
    for name in (environment.LOCK, environment.DEV_LOCK, environment.MUTANTS_LOCK, BUILDERS_LOCK):
        assert not re.search(r"://|^-", (ROOT / name).read_text("utf-8"), re.M)
