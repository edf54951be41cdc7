"""What the site is made from."""

import os
from collections.abc import Iterator

from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.project import Project


def inputs(project: Project) -> Iterator[str]:
    """Every file that the site is made from, by its path from the project's folder, such as `data/partners/japan.yml`.

    What is generated is left out, for it follows from the others.
    """
    yield project.config.name
    for folder in (project.data, project.docs, project.root / "scripts"):
        for place, inside, names in os.walk(folder):
            skipped = (*GENERATED, "__pycache__") if place == str(project.docs) else ("__pycache__",)
            inside[:] = [name for name in inside if name not in skipped and not name.startswith(".")]
            start = os.path.relpath(place, project.root).replace(os.sep, "/")
            yield from (f"{start}/{name}" for name in names if not name.startswith("."))
