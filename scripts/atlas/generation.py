"""From data to Markdown: checks, renders and writes into `docs/`."""

from dataclasses import dataclass
from pathlib import Path

from atlas import handwritten, output, stylesheet
from atlas.check import check
from atlas.dates import Day
from atlas.problems import Problem, has_errors
from atlas.project import Project
from atlas.render import pages
from atlas.render.addresses import Site
from atlas.terminal import Progress


@dataclass(frozen=True, slots=True)
class Generated:
    """What came of it. Where `day` is None something is wrong, and nothing was written.

    `day` is the one up to which the data speaks, `pages` how many there are, `changed` how many files under `docs/`
    were written or removed.
    """

    problems: list[Problem]
    day: Day | None = None
    pages: int = 0
    changed: int = 0


def generate(project: Project, docs: Path, site: Site, progress: Progress, strict: bool = False) -> Generated:
    """Bring the generated pages in line with the data. Errors stop it, and with `strict` warnings too."""
    progress.stage("Checking the data")
    catalogue, problems = check(project.data, progress.count)
    if has_errors(problems, strict) or catalogue.edition is None:
        return Generated(problems)
    progress.stage("Writing the pages")
    compiled = project.work / "templates"
    compiled.mkdir(parents=True, exist_ok=True)
    texts = pages(catalogue, site, handwritten.pages(docs), compiled)
    written = output.write({**texts, **stylesheet.stylesheets()}, docs)
    return Generated(
        problems,
        catalogue.edition.date.earliest,
        sum(path.endswith(".md") for path in texts),
        written.written + written.removed,
    )
