"""Where the project's parts are, and what `mkdocs.yml` says of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.model.addresses import Site
from atlas.publishing.settings import edits

if TYPE_CHECKING:
    # Most commands build no site, and to load MkDocs takes longer than much of what they do.
    from mkdocs.config.defaults import MkDocsConfig

ROOT = Path(__file__).parents[3]
WORK = ".atlas"


@dataclass(frozen=True, slots=True)
class Project:
    """A copy of the project, at its folder."""

    root: Path = ROOT

    @property
    def data(self) -> Path:
        """The facts."""
        return self.root / "data"

    @property
    def docs(self) -> Path:
        """Pages written by hand, and beside them the generated ones."""
        return self.root / "docs"

    @property
    def config(self) -> Path:
        """How MkDocs builds the site."""
        return self.root / "mkdocs.yml"

    @property
    def work(self) -> Path:
        """What commands keep for themselves: locks and previews. May be deleted when none runs."""
        return self.root / WORK

    @property
    def records(self) -> Path:
        """Where records are kept as they were read the last time, which saves reading them again."""
        return self.work / "records"


def site_of(config: MkDocsConfig) -> Site:
    """Where the site and its repository are published."""
    contact = config.extra.get("contact") or ""
    return Site(config.site_name, config.site_url or "", config.repo_url or "", edits(config), contact)
