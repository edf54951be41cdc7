"""From data to website: checks the data, writes the pages into `docs/`, and builds the site from them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.model.addresses import Site
from atlas.model.dates import Day
from atlas.publishing import docs_folder, handwritten, mkdocs_site, odd_files, stylesheet
from atlas.publishing.lock import alone
from atlas.publishing.project import Project, site_of
from atlas.publishing.settings import placeholders
from atlas.publishing.swap import replacing
from atlas.publishing.terminal import Progress, tell
from atlas.reading.catalogue import Catalogue
from atlas.reading.problems import Problem, has_errors
from atlas.render.cards import cards
from atlas.render.site import pages
from atlas.render.view import prepare
from atlas.rules.check import check

if TYPE_CHECKING:
    # Cards are drawn only where it is asked for, and what draws them is not in every environment.
    from atlas.publishing.cards import Drawn


@dataclass(frozen=True, slots=True)
class Generated:
    """What came of it. Where `catalogue` and `day` are None something is wrong, and nothing was written.

    `day` is the one up to which the data speaks, `pages` how many there are, `changed` how many files under `docs/`
    were written or removed.
    """

    problems: list[Problem]
    catalogue: Catalogue | None = None
    day: Day | None = None
    pages: int = 0
    changed: int = 0


def generate(project: Project, docs: Path, site: Site, progress: Progress, strict: bool = False) -> Generated:
    """Bring the generated pages in line with the data. Errors stop it, and with `strict` warnings too."""
    progress.stage("Checking the data")
    catalogue, problems = check(project.data, progress.count)
    problems = [*problems, *odd_files.check(docs)]
    if has_errors(problems, strict) or catalogue.edition is None:
        return Generated(problems)
    progress.stage("Writing the pages")
    compiled = project.work / "templates"
    compiled.mkdir(parents=True, exist_ok=True)
    texts = pages(catalogue, site, handwritten.pages(docs), compiled)
    written = docs_folder.write({**texts, **stylesheet.stylesheets()}, docs)
    return Generated(
        problems,
        catalogue,
        catalogue.edition.date.earliest,
        sum(path.endswith(".md") for path in texts),
        written.written + written.removed,
    )


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build. Without `done` the site is as it was before.

    `changed` counts the files under `docs/` that were written or removed. `seconds` is without the cards.
    """

    done: bool
    problems: list[Problem]
    pages: int = 0
    changed: int = 0
    seconds: float = 0.0
    cards: Drawn | None = None


class _GivenUpError(Exception):
    """Leaves the block in which a site would be replaced."""


def publish(
    project: Project, site: Path, progress: Progress, strict: bool = False, with_cards: bool = False
) -> Published:
    """Build the site beside the one that is there, and put it in its place when it is whole."""
    outcome = Published(False, [])
    with alone(project.work / "site.lock", lambda: tell("Another build is running; waiting.")):
        try:
            with replacing(site) as folder:
                outcome = build(project, folder, progress, strict=strict, with_cards=with_cards)
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
    only_changed: bool = False,
    with_cards: bool = False,
) -> Published:
    """Build the site into an empty folder. `url` is where it will be seen, if not where mkdocs.yml says.

    `with_cards` gives each record a picture of its own for other sites, which needs Pillow; without, one of its kind
    stands for it.

    With `only_changed` the folder holds an earlier site, of which unchanged pages are kept. Removed
    pages are still there after that, and links are not checked.
    """
    start = time.monotonic()
    config, problems = mkdocs_site.configure(project.config, folder)
    if config is None or problems:
        return Published(False, problems)
    # What is published must say where; the preview is at an address of its own.
    unsaid = [] if url else placeholders(config, "error" if with_cards else "warning")
    if has_errors(unsaid, strict):
        return Published(False, unsaid)
    site = site_of(config)
    config.site_url = url or config.site_url
    config.extra[mkdocs_site.WITH_CARDS] = with_cards
    with alone(project.work / "docs.lock"):
        made = generate(project, Path(config.docs_dir), site, progress, strict)
        if made.catalogue is None or made.day is None:
            return Published(False, [*unsaid, *made.problems])
        progress.stage(f"Building the site: {made.pages} pages of records")
        problems = mkdocs_site.build(config, made.day, only_changed)
    seconds = time.monotonic() - start
    number = sum(1 for _ in folder.rglob("*.html"))
    drawn = None
    if with_cards and not problems:
        from atlas.publishing.cards import write

        drawn = write(cards(prepare(made.catalogue, site)), site.name, folder, project.work / "cards", progress)
    return Published(not problems, [*unsaid, *made.problems, *problems], number, made.changed, seconds, drawn)
