"""From data to website: checks the data, writes the pages into `docs/`, and builds the site from them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.exports import downloads, edition
from atlas.model.addresses import Site
from atlas.model.dates import Day
from atlas.model.kinds import EDITION_FILE
from atlas.publishing import handwritten, mkdocs_site, odd_files, stylesheet
from atlas.publishing.lock import alone
from atlas.publishing.offline import archive
from atlas.publishing.printing import write_site
from atlas.publishing.project import Project, site_of
from atlas.publishing.settings import placeholders
from atlas.publishing.swap import replacing
from atlas.publishing.terminal import Progress, tell
from atlas.reading.catalogue import Kept
from atlas.reading.problems import Problem, has_errors
from atlas.render.about_data.downloads import Large
from atlas.render.cards import cards as cards_of
from atlas.render.site import Texts
from atlas.render.view import View, prepare
from atlas.rules.check import check

if TYPE_CHECKING:
    # These are made only where it is asked for, and what makes them is not in every environment.
    from atlas.publishing.cards import Drawn
    from atlas.publishing.data_files import Made


@dataclass(frozen=True, slots=True)
class Checked:
    """The data, once it is read: its problems, and what pages are made from unless these forbid it."""

    problems: list[Problem]
    view: View | None = None

    @property
    def day(self) -> Day:
        """The day up to which the data speaks. Raises ValueError where the data was refused."""
        if self.view is None:
            raise ValueError("refused data speaks of no day")
        return self.view.edition.earliest


def checked(project: Project, docs: Path, site: Site, progress: Progress, strict: bool = False) -> Checked:
    """Read and check the data. Errors forbid pages, and with `strict` warnings too."""
    progress.stage("Checking the data")
    catalogue, problems = check(project.data, progress.count, Kept(project.records))
    problems = [*problems, *odd_files.check(docs)]
    if has_errors(problems, strict) or catalogue.edition is None:
        return Checked(problems)
    return Checked(problems, prepare(catalogue, site))


def planned(project: Project, docs: Path, view: View) -> Texts:
    """All texts to be written into `docs/`, each of which is made when it is asked for."""
    compiled = project.work / "templates"
    compiled.mkdir(parents=True, exist_ok=True)
    texts = Texts(view, handwritten.pages(docs), compiled)
    for path in stylesheet.PATHS:
        texts.plan(path, partial(stylesheet.sheet, path))
    return texts


def _outgrown(view: View, texts: Texts) -> list[Problem]:
    """A warning where who cites the edition of this day would fetch other data than are published under it."""
    listings = edition.outgrown(view, texts)
    if not listings:
        return []
    message = (
        f"{len(listings)} listings have changed since the edition of {view.edition.words} was kept, {listings[0]} "
        "among them; keep a new one: python3 scripts/edition.py --help"
    )
    return [Problem(f"data/{EDITION_FILE}", 1, 1, "outgrown-edition", message, level="warning")]


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build. Without `done` the site is as it was before.

    `seconds` is without the cards, the large downloads and the offline edition.
    """

    done: bool
    problems: list[Problem]
    pages: int = 0
    seconds: float = 0.0
    cards: Drawn | None = None
    large: Made | None = None
    offline: Large | None = None


class _GivenUpError(Exception):
    """Leaves the block in which a site would be replaced."""


def publish(
    project: Project,
    site: Path,
    progress: Progress,
    strict: bool = False,
    to_publish: bool = False,
    with_offline: bool = False,
) -> Published:
    """Build the site beside the one that is there, and put it in its place when it is whole."""
    outcome = Published(False, [])
    with alone(project.work / "site.lock", lambda: tell("Another build is running; waiting.")):
        try:
            with replacing(site) as folder:
                outcome = build(
                    project, folder, progress, strict=strict, to_publish=to_publish, with_offline=with_offline
                )
                if not outcome.done:
                    raise _GivenUpError
        except _GivenUpError:
            pass
    return outcome


def build(
    project: Project,
    folder: Path,
    progress: Progress,
    *,
    strict: bool = False,
    url: str | None = None,
    to_publish: bool = False,
    with_offline: bool = False,
) -> Published:
    """Build the site into an empty folder. `url` is where it will be seen, if not where mkdocs.yml says.

    `to_publish` gives each record a picture of its own for other sites, where else one of its kind stands for it, and
    puts large downloads beside the others; this needs more packages. `with_offline` puts the offline edition beside
    them.
    """
    start = time.monotonic()
    config, problems = mkdocs_site.configure(project.config, folder)
    if config is None or problems:
        return Published(False, problems)
    # What is published must say where; the preview is at an address of its own.
    unsaid = [] if url else placeholders(config, "error" if to_publish else "warning")
    if has_errors(unsaid, strict):
        return Published(False, unsaid)
    site = site_of(config)
    config.site_url = url or config.site_url
    config.extra[mkdocs_site.WITH_CARDS] = to_publish
    with alone(project.work / "docs.lock"):
        data = checked(project, Path(config.docs_dir), site, progress, strict)
        if data.view is None:
            return Published(False, [*unsaid, *data.problems])
        texts = planned(project, Path(config.docs_dir), data.view)
        with mkdocs_site.dated(data.day), mkdocs_site.telling(config) as problems:
            progress.stage(f"Building the site: {len(texts)} files")
            write_site(config, texts, folder)
    seconds = time.monotonic() - start
    number = sum(1 for _ in folder.rglob("*.html"))
    drawn, packed, large = None, None, None
    if with_offline and not problems:
        progress.stage("Packing the offline edition")
        packed = archive.write(folder, site.name, data.view.edition)
    if to_publish and not problems:
        from atlas.publishing import cards, data_files

        drawn = cards.write(cards_of(data.view), site.name, folder, project.work / "cards", progress)
        package = texts[downloads.PACKAGE]
        unsaid += _outgrown(data.view, texts)
        large = data_files.write(data.view, package, folder, project.work / "downloads", progress)
    return Published(not problems, [*unsaid, *data.problems, *problems], number, seconds, drawn, large, packed)
