"""What the site is made from."""

import os
from collections.abc import Iterator

from atlas.model.schema import FOLDER as SCHEMAS
from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.project import Project


def inputs(project: Project) -> Iterator[str]:
    """Every file that the site is made from, by its path from the project's folder, such as `data/partners/japan.yml`.

    What is generated is left out, for it follows from the others, and schemas, which are for editors.
    """
    yield project.config.name
    left_out = {str(project.docs): GENERATED, str(project.data): (SCHEMAS,)}
    for folder in (project.data, project.docs, project.root / "scripts"):
        for place, inside, names in os.walk(folder):
            skipped = ("__pycache__", *left_out.get(place, ()))
            inside[:] = [name for name in inside if name not in skipped and not name.startswith(".")]
            start = os.path.relpath(place, project.root).replace(os.sep, "/")
            yield from (f"{start}/{name}" for name in names if not name.startswith("."))
