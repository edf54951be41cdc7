"""What the guide tells developers is so: the rooms import one way, and what it names is there."""

import ast
import importlib.util
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.publishing.docs_folder import GENERATED
from places import ROOT

SCRIPTS = ROOT / "scripts"
PACKAGE = SCRIPTS / "atlas"
GUIDES = sorted((ROOT / "docs" / "developing").glob("*.md"))
MADE = ("site/", ".venv", *(f"docs/{folder}/" for folder in GENERATED))
"""What a fresh copy of the project does not have."""

_CODE = re.compile(r"`([^`\n]+)`( \(new\))?")
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.M | re.S)
_PATH = re.compile(r"[\w.-]*(?:/[\w.-]+)*/?")
_ENDINGS = (".py", ".js", ".css", ".toml", ".yml", ".md", ".json", ".lock", ".png", ".svg")
_NAME = re.compile(r"_?[A-Z][\w]*[a-z_A-Z]|_?[a-z]+(?:_[a-z]+)+")


def rooms(text: str, start: str) -> list[str]:
    """The rooms in the order of the table whose head begins so: `model`, `reading`, ..."""
    rows = text.partition(f"\n| {start}")[2].splitlines()[2:]
    names = []
    for row in rows:
        found = re.match(r"\| (?:\*\*|`)(\w+)", row)
        if not found:
            break
        names.append(found[1])
    return names


ORDER = rooms((ROOT / "docs" / "developing" / "index.md").read_text("utf-8"), "Room |")


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """The rooms that a module of the package imports, at its top or inside functions, each with its line."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}:{node.lineno}: name modules in full, from atlas on"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name.startswith("atlas."):
                yield node.lineno, name.split(".")[1]  # type: ignore[attr-defined]


def room_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_guide_and_readme_name_every_room_in_one_order() -> None:
    there = {room_of(file) for file in PACKAGE.rglob("*.py")} - {"__init__"}
    assert sorted(ORDER) == sorted(there)
    assert rooms((ROOT / "README.md").read_text("utf-8"), "`scripts/atlas/` |") == ORDER


def test_rooms_import_those_above_them_alone() -> None:
    looks_down = [
        f"{file.relative_to(ROOT).as_posix()}:{line}: {room_of(file)} imports {room}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if file.parent != PACKAGE or file.name != "__init__.py"
        for line, room in imports(file)
        if ORDER.index(room) > ORDER.index(room_of(file))
    ]
    assert looks_down == []


def named(guide: Path) -> Iterator[tuple[str, bool]]:
    """What stands as code in the running text, and whether it is said to be new."""
    for match in _CODE.finditer(_FENCE.sub("", guide.read_text("utf-8"))):
        yield match[1], bool(match[2])


def is_there(path: str) -> bool:
    places = (ROOT / path, PACKAGE / path, ROOT / "data" / f"{path}.yml")
    return any(place.exists() for place in places) or path.startswith(MADE)


def is_path(text: str) -> bool:
    return bool(_PATH.fullmatch(text)) and not text.startswith("/") and ("/" in text or text.endswith(_ENDINGS))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_paths_that_the_guide_names_are_there(guide: Path) -> None:
    new = {text for text, is_new in named(guide) if is_new}
    paths = [text for text, _ in named(guide) if is_path(text) and text not in new]
    assert len(paths) > 5
    assert [path for path in paths if not is_there(path)] == []
    assert [path for path in new if is_there(path)] == [], "said to be new, and there already"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_commands_that_the_guide_names_are_there(guide: Path) -> None:
    commands = re.findall(r"python3 (scripts/\w+\.py)", guide.read_text("utf-8"))
    assert [command for command in commands if not (ROOT / command).is_file()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_names_that_the_guide_gives_are_in_the_code(guide: Path) -> None:
    """Functions, classes and constants, as far as they look like one: `page_contexts`, `KINDS`, `on_day`."""
    files = [*SCRIPTS.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "docs" / "assets").rglob("*.js")]
    words = {word for file in files if file != Path(__file__) for word in re.findall(r"\w+", file.read_text("utf-8"))}
    assert [text for text, _ in named(guide) if _NAME.fullmatch(text) and text not in words] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_code_of_the_guide_can_be_read_and_its_modules_are_there(guide: Path) -> None:
    for language, text in _FENCE.findall(guide.read_text("utf-8")):
        if language != "python":
            continue
        code = textwrap.dedent(text)
        # Some are lines out of a call or of a class, which may end in a comma.
        tree = ast.parse(code.rstrip().removesuffix(","))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("atlas."):
                assert importlib.util.find_spec(node.module), node.module
