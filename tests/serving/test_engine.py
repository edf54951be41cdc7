"""The engine of the preview, asked for pages after one change and another."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from atlas.publishing.pipeline import build
from atlas.publishing.project import Project
from atlas.publishing.terminal import Progress
from atlas.serving.preview.engine import Engine
from atlas.serving.preview.messages import News, Request
from data_folder import FORUM, JAPAN
from other_sites import small_project
from places import ROOT
from weekly import weekly

URL = "http://127.0.0.1:1/"


class Preview:
    """An engine, what it tells, and the project that it is for."""

    def __init__(self, root: Path, own: Path) -> None:
        self.root = root
        self.told: list[News] = []
        self.engine = Engine(Project(root), URL, own, self.told.append)
        self.engine.change(())

    def write(self, path: str, text: str) -> str:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")
        return path

    def replace(self, path: str, before: str, after: str) -> str:
        text = (self.root / path).read_text("utf-8")
        assert before in text
        return self.write(path, text.replace(before, after))

    def remove(self, path: str) -> str:
        (self.root / path).unlink()
        return path

    def change(self, *files: str) -> None:
        self.engine.change(files)

    def finish(self) -> News:
        """Let it do all that is left to do."""
        for _ in self.engine.work:
            pass
        return self.told[-1]

    def page(self, path: str) -> str:
        return self.engine.answer(Request(1, path)).content.decode()

    def all(self) -> dict[str, bytes]:
        """Everything that it would serve, and that for addresses where there is nothing."""
        assert self.engine._shown
        places = set(self.engine._shown.sheets.places)
        return {place: self.engine.answer(Request(1, place)).content for place in places}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with little data and few pages written by hand; not to be changed."""
    return small_project(tmp_path_factory.mktemp("small") / "project")


@pytest.fixture
def preview(small: Path, tmp_path: Path) -> Preview:
    shutil.copytree(small, tmp_path / "project", symlinks=True)
    return Preview(tmp_path / "project", tmp_path / "own")


def built(preview: Preview, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    published = build(Project(preview.root), folder, Progress(), url=URL)
    assert published.done, "\n".join(map(str, published.problems))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def different(ours: dict[str, bytes], theirs: dict[str, bytes]) -> set[str]:
    return {name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)}


def test_engine_shows_a_change_before_all_is_checked(preview: Preview) -> None:
    assert [news.became for news in preview.told] == ["shown"]
    preview.change(preview.replace("data/partners/japan.yml", "talks with", "speaks to"))
    assert "speaks to" in preview.page("partners/japan/") and "speaks to" in preview.page("partners/japan.json")
    assert preview.told[-1].became == "shown"
    assert preview.finish().became == "checked"


def test_engine_keeps_what_it_showed_while_a_file_cannot_be_read(preview: Preview) -> None:
    preview.finish()
    preview.change(preview.replace("data/partners/japan.yml", "region:", "regoin:"))
    assert preview.told[-1].became == "refused" and "unknown-key" in str(preview.told[-1].problems)
    assert "talks with" in preview.page("partners/japan/")
    assert preview.finish().became == "refused"
    preview.change(preview.replace("data/partners/japan.yml", "regoin:", "region:"))
    assert preview.finish().became == "checked"


def test_engine_judges_what_it_shows_and_not_what_is_written_since(preview: Preview) -> None:
    """A save comes while the one before it is looked at behind; that one is not at fault for it."""
    preview.change(preview.replace("data/partners/japan.yml", "talks with", "speaks to"))
    preview.replace("data/partners/japan.yml", "region:", "regoin:")
    assert preview.finish().became == "checked" and "speaks to" in preview.page("partners/japan/")


def test_engine_goes_back_where_the_whole_check_finds_an_error(preview: Preview) -> None:
    """A fault that only all records together show is found behind, after the change has been shown."""
    preview.finish()
    preview.change(preview.write("data/groups/other.yml", FORUM))
    assert preview.told[-1].became == "shown" and "The Forum" in preview.page("groups/other/")
    news = preview.finish()
    assert (news.became, news.is_there, news.back) == ("refused", True, True)
    assert "duplicate-name" in {problem.rule for problem in news.problems}
    assert preview.page("groups/other/") == preview.page("nowhere/") and "The Forum" in preview.page("groups/forum/")


def test_engine_tells_of_a_record_that_others_still_name(preview: Preview) -> None:
    """Nothing can be made of such data; what is wrong is told, and not how the code failed on it."""
    preview.finish()
    preview.change(preview.remove("data/sources/nato-1.yml"))
    news = preview.finish()
    assert news.became == "refused" and {problem.rule for problem in news.problems} == {"unknown-reference"}
    assert "talks with" in preview.page("partners/japan/")


def test_engine_has_a_removed_record_no_more_at_once(preview: Preview) -> None:
    preview.change(preview.write("data/partners/chile.yml", CHILE))
    assert "Chile is" in preview.page("partners/chile/")
    preview.change(preview.remove("data/partners/chile.yml"))
    assert "Chile" not in preview.page("partners/chile/") + preview.page("partners/")


def test_engine_tells_of_a_dead_link_in_a_page_written_by_hand(preview: Preview) -> None:
    preview.finish()
    preview.change(preview.write("docs/about/method.md", "# Method\n\nSee [there](nowhere.md).\n"))
    news = preview.finish()
    assert news.became == "refused"
    assert [(problem.path, problem.line) for problem in news.problems] == [("docs/about/method.md", 3)]


def test_engine_gives_what_a_build_gives(preview: Preview, tmp_path: Path) -> None:
    assert different(preview.all(), built(preview, tmp_path / "site")) == set()


CHILE = JAPAN.replace("Japan", "Chile").replace("code: JP", "code: CL")


def edits(preview: Preview, chance: random.Random) -> Iterator[Callable[[], list[str]]]:
    """Changes without end; each leaves data that can be built, and says which files it has touched."""
    japan, chile, peru = (f"data/partners/{name}.yml" for name in ("japan", "chile", "peru"))
    page, settings = "docs/about/method.md", "mkdocs.yml"

    def has(path: str) -> bool:
        return (preview.root / path).exists()

    def text() -> list[str]:
        return [preview.write(japan, JAPAN.replace("talks with", f"talks {chance.random()} with"))]

    def date() -> list[str]:
        year = chance.randint(1950, 2000)
        return [preview.write("data/groups/forum.yml", FORUM.replace("1994-01-10", f"{year}-01-10"))]

    def add_or_remove() -> list[str]:
        return [preview.remove(chile) if has(chile) else preview.write(chile, CHILE)]

    def another_id() -> list[str]:
        if has(peru):
            return [preview.remove(peru)]
        changed = [preview.remove(chile)] if has(chile) else []
        moved = CHILE.replace("checked:", "formerly: [chile]\nchecked:").replace("Chile", "Peru").replace("CL", "PE")
        return [*changed, preview.write(peru, moved)]

    def by_hand() -> list[str]:
        return [preview.write(page, f"# Method\n\nNumber {chance.random()}.\n")]

    def new_page() -> list[str]:
        path = "docs/about/more.md"
        return [preview.remove(path) if has(path) else preview.write(path, "# More\n")]

    def script() -> list[str]:
        return [preview.write("docs/assets/lost.js", f"// {chance.random()}\n")]

    def setting() -> list[str]:
        text = (ROOT / settings).read_text("utf-8")
        return [preview.write(settings, text.replace("the source of every statement", f"a {chance.random()}"))]

    def error_and_repair() -> list[str]:
        preview.change(preview.write(japan, JAPAN.replace("region:", "regoin:")))
        assert preview.told[-1].became == "refused"
        return [preview.write(japan, JAPAN)]

    def ten_saves() -> list[str]:
        for _ in range(9):
            preview.change(*text())
        return text()

    while True:
        yield chance.choice(
            (
                text,
                date,
                add_or_remove,
                another_id,
                by_hand,
                new_page,
                script,
                setting,
                error_and_repair,
                ten_saves,
            )
        )


@pytest.mark.parametrize(("seed", "number_of_edits"), [(1, 25), *weekly((2, 200))])
def test_engine_gives_what_a_new_one_gives_after_many_edits(
    preview: Preview, tmp_path: Path, seed: int, number_of_edits: int
) -> None:
    """What is kept from one to the next is never what should be made anew."""
    chance = random.Random(seed)
    for number, edit in zip(range(1, number_of_edits + 1), edits(preview, chance), strict=False):
        preview.change(*edit())
        preview.page(chance.choice(("partners/japan/", "", "partners/", "timeline/", "search/index.json")))
        if number % 25 == 0:
            anew = Preview(preview.root, tmp_path / f"own-{number}")
            assert different(preview.all(), anew.all()) == set(), number
            assert preview.finish().became == "checked", preview.told[-1].problems
