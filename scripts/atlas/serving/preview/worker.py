"""A process that builds the site for the preview once and ends: MkDocs and its plugins keep things from build to build.

It is started ahead of its use, so that everything is loaded when it is told, as a line of JSON on standard input,
what to do. Each result is a line of JSON on standard output.
"""

import json
import shutil
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from atlas.publishing import suggestions
from atlas.publishing.pipeline import Published, build
from atlas.publishing.project import Project
from atlas.publishing.terminal import Progress


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: into which folder, and for which address.

    `base` is a site that was built before. Where it is given, a copy of it with only the changed pages made anew
    comes first, in the folder `quick`.
    """

    root: str
    folder: str
    url: str
    quick: str = ""
    base: str = ""


def results(order: Order) -> Iterator[tuple[str, Published]]:
    """The folder of each site as it is built, and what came of it."""
    project, progress = Project(Path(order.root)), Progress()
    if order.base:
        quick = Path(order.quick)
        shutil.copytree(Path(order.base), quick)
        published = build(project, quick, progress, url=order.url, only_changed=True)
        if not published.done:
            yield order.quick, published
            return
        yield order.quick, published
    folder = Path(order.folder)
    folder.mkdir(parents=True)
    yield order.folder, build(project, folder, progress, url=order.url)


def main() -> None:
    """Wait for an order, carry it out, and end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches this process too; its parent ends it
    line = sys.stdin.readline()
    if not line:
        return
    order = Order(**json.loads(line))
    for folder, published in results(order):
        print(json.dumps({"folder": folder, **asdict(published)}), flush=True)
    suggestions.refresh(Project(Path(order.root)).data)


if __name__ == "__main__":
    main()
