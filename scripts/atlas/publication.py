"""From data to website: generates the pages and builds the site from them."""

import time
from dataclasses import dataclass
from pathlib import Path

from atlas import website
from atlas.exchange import replacing
from atlas.generation import generate
from atlas.lock import alone
from atlas.problems import Problem
from atlas.project import Project, site_of
from atlas.terminal import Progress, tell


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build. Without `done` the site is as it was before.

    `changed` counts the files under `docs/` that were written or removed.
    """

    done: bool
    problems: list[Problem]
    pages: int = 0
    changed: int = 0
    seconds: float = 0.0


class _GivenUpError(Exception):
    """Leaves the block in which a site would be replaced."""


def publish(project: Project, site: Path, progress: Progress, strict: bool = False) -> Published:
    """Build the site beside the one that is there, and put it in its place when it is whole."""
    outcome = Published(False, [])
    with alone(project.work / "site.lock", lambda: tell("Another build is running; waiting.")):
        try:
            with replacing(site) as folder:
                outcome = build(project, folder, progress, strict=strict)
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
) -> Published:
    """Build the site into an empty folder. `url` is where it will be seen, if not where mkdocs.yml says.

    With `only_changed` the folder holds an earlier site, of which unchanged pages are kept. Removed
    pages are still there after that, and links are not checked.
    """
    start = time.monotonic()
    config, problems = website.configure(project.config, folder)
    if config is None or problems:
        return Published(False, problems)
    site = site_of(config)
    config.site_url = url or config.site_url
    with alone(project.work / "docs.lock"):
        made = generate(project, Path(config.docs_dir), site, progress, strict)
        if made.day is None:
            return Published(False, made.problems)
        progress.stage(f"Building the site: {made.pages} pages of records")
        problems = website.build(config, made.day, only_changed)
    seconds = time.monotonic() - start
    number = sum(1 for _ in folder.rglob("*.html"))
    return Published(not problems, [*made.problems, *problems], number, made.changed, seconds)
