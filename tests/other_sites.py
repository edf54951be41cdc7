"""Builds whole sites from other data than the project's own, with its theme, scripts and pages written by hand."""

import shutil
from pathlib import Path

from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.pipeline import build
from atlas.publishing.project import ROOT, Project
from atlas.publishing.terminal import Progress


def project(folder: Path) -> Path:
    """A project without data; its code is that of this one."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    (folder / "scripts").symlink_to(ROOT / "scripts", target_is_directory=True)
    skipped = {str(ROOT / "docs" / name) for name in GENERATED}
    shutil.copytree(
        ROOT / "docs",
        folder / "docs",
        ignore=lambda place, names: [name for name in names if str(Path(place, name)) in skipped],
    )
    return folder


def build_site(root: Path) -> Path:
    """Build the site of a project; returns its folder."""
    site = root / "site"
    site.mkdir()
    published = build(Project(root), site, Progress())
    assert published.done, "\n".join(map(str, published.problems))
    return site
