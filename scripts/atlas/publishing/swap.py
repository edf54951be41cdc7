"""Puts a new folder in the place of an old one, so that a failure at any step leaves one of the two, whole.

There is no single step that does this everywhere, so there are two renames. What is being built is called
`.site-new` and what was there `.site-old` meanwhile; both stand beside `site`, on the same file system.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OF_A_SITE = ("index.html", "404.html", "sitemap.xml")


def objection(site: Path, root: Path) -> str:
    """Why a folder may not be replaced with a site, or nothing."""
    if site.is_file() or (site.exists() and not site.is_dir()):
        return f"{site} is a file, not a folder"
    if root.is_relative_to(site):
        return f"{site} holds the project itself"
    if inside := source_around(site, root):
        return f"{site} is inside {inside}/, from which the site is built"
    if site.is_dir() and any(site.iterdir()) and not all((site / name).is_file() for name in _OF_A_SITE):
        return f"{site} holds something else than a built site; name an empty or a new folder"
    if not site.parent.is_dir():
        return f"there is no folder {site.parent}"
    return ""


def source_around(site: Path, root: Path) -> str:
    """The folder of the project from which the site is built and in which it would stand, or nothing."""
    inside = site.relative_to(root).parts[:1] if site.is_relative_to(root) else ()
    return inside[0] if inside and inside[0] in ("data", "docs", "scripts", "tests") else ""


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """A new, empty folder that takes the place of `site` at the end, unless an exception is raised before.

    Only one process may do this for a site at a time; what an earlier one left behind when it was cut off is mended.
    """
    new, old = beside(site, "new"), beside(site, "old")
    mend(site)
    new.mkdir()
    try:
        yield new
        swap(new, site, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)


def mend(site: Path) -> None:
    """Undo what a process that was cut off has left: its new folder goes, the old site comes back."""
    new, old = beside(site, "new"), beside(site, "old")
    if old.is_dir() and not site.exists():
        old.rename(site)
    for left in (new, old):
        if left.is_dir():
            shutil.rmtree(left)


def swap(new: Path, site: Path, old: Path) -> None:
    """Two renames; where the second fails the first is taken back."""
    if not site.exists():
        new.rename(site)
        return
    site.rename(old)
    try:
        new.rename(site)
    except BaseException:
        old.rename(site)
        raise


def beside(site: Path, role: str) -> Path:
    """The folder next to a site that plays a role while it is replaced."""
    return site.with_name(f".{site.name}-{role}")
