#!/usr/bin/env python3
"""Build the site: checks the data, writes the pages into docs/ and builds them into site/.

The site that is there stays as it is until the new one is whole. Exit code: 0 built, 1 problems, 2 misuse.
With --publish mkdocs.yml, or ATLAS_SITE_URL and ATLAS_REPO_URL, must say where site and repository will be, and each
record gets a card, the picture that other sites show beside a link to it. Cards are kept in
.atlas/cards/, and drawn anew only where what they show has changed. The database, the workbook and the panel by month
come to the downloads, and are kept in .atlas/downloads/. With --publish or --offline the site holds the
offline edition too, which is one file beside its other downloads: who unpacks it reads the site from a folder.
"""

import argparse
import gc
import importlib.util
import sys
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter(dev=options.publish)
    for name, needed in {"PIL": "cards are drawn with Pillow", "xlsxwriter": "the workbook needs XlsxWriter"}.items():
        if options.publish and importlib.util.find_spec(name) is None:
            raise environment.Trouble(
                f"{needed}, which this Python lacks; it is in requirements-dev.lock: "
                "python -m pip install --require-hashes -r requirements-dev.lock"
            )
    # A build makes little garbage and is over soon: to look for it at the usual pace takes a tenth of the time.
    gc.set_threshold(100_000, 50, 100)
    from atlas.publishing.pipeline import publish
    from atlas.publishing.project import Project
    from atlas.publishing.swap import objection
    from atlas.publishing.terminal import Progress, print_problems, tell
    from atlas.reading.problems import summary

    project, progress = Project(), Progress()
    site = (options.site or project.root / "site").resolve()
    if problem := objection(site, project.root):
        tell(f"error: {problem}")
        return 2
    try:
        with_offline = options.publish or options.offline
        published = publish(project, site, progress, options.strict, options.publish, with_offline)
    finally:
        progress.clear()
    print_problems(published.problems, options.format)
    if not published.done:
        kept = "; the site is as it was" if site.is_dir() else ""
        tell(f"{summary(published.problems)}: not built{kept}")
        return 1
    found = f" ({summary(published.problems)})" if published.problems else ""
    tell(f"Built {published.pages} pages in {published.seconds:.1f} s into {site}{found}")
    if cards := published.cards:
        tell(f"Drew {cards.drawn} of {cards.number} cards in {cards.seconds:.1f} s ({cards.size / 1e6:.1f} MB in all)")
    if packed := published.offline:
        tell(f"Packed the offline edition into {site / 'data' / packed.name} ({packed.size / 1e6:.1f} MB)")
    if large := published.large:
        sizes = ", ".join(f"{file.name} ({file.size / 1e6:.1f} MB)" for file in large.files)
        tell(f"Made {large.made} of {len(large.files)} large downloads: {sizes}")
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("--strict", action="store_true", help="let warnings about the data stop the build too")
    parser.add_argument(
        "--publish",
        action="store_true",
        help="draw a card for each record, make the large downloads, and pack the offline edition",
    )
    parser.add_argument("--offline", action="store_true", help="pack the offline edition")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text", help="how problems are printed")
    parser.add_argument("--site", type=Path, metavar="DIR", help="folder to build into; site/ if not given")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))
