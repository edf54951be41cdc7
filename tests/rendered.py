"""The generated pages of a data folder, as text by their paths, without MkDocs."""

from pathlib import Path

from atlas.model.addresses import Site
from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import Changes, tiny

SITE = Site("Atlas", "https://example.org/atlas/", "https://example.org/atlas")
"""The site for which tests render pages."""


def render(tmp_path: Path, changed: Changes | None = None) -> dict[str, str]:
    """The pages of the tiny data folder with some files changed, which must have no errors."""
    catalogue, problems = check(tiny(tmp_path, changed))
    assert [str(problem) for problem in problems if problem.level == "error"] == []
    return dict(pages(catalogue, SITE))
