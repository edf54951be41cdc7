"""Builds whole sites from other data than the project's own, with its theme, scripts and pages written by hand."""

import shutil
from pathlib import Path

from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.pipeline import build
from atlas.publishing.project import ROOT, Project
from atlas.publishing.terminal import Progress
from data_folder import tiny


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


def small_project(folder: Path) -> Path:
    """A project with little data, whose pages written by hand lead to no records but from the lists of all."""
    root = project(folder)
    for page in (root / "docs").rglob("*.md"):
        if page.name != "index.md":
            page.write_text("# Page\n\nWithout links to records.\n", "utf-8")
    for flag in (root / "docs/assets/flags").glob("*"):
        if flag.stem not in ("jp", "fr"):
            flag.unlink()
    tiny(root)
    return root


def build_site(root: Path) -> Path:
    """Build the site of a project; returns its folder."""
    site = root / "site"
    site.mkdir()
    published = build(Project(root), site, Progress())
    assert published.done, "\n".join(map(str, published.problems))
    return site
