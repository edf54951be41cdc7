#!/usr/bin/env python3
"""Write anew what is made from other files and kept.

JSON Schemas from the model, what they suggest where a record names another, outlines of the map from borders, names of
countries in every language from CLDR, pictures that stand beside links to the site, and in CITATION.cff the addresses
that mkdocs.yml names.

With --check nothing is written: what is out of date is named, and the exit code is 1 if anything is. Suggestions are
left out of that: any new record makes them old, which harms nobody.
"""

import argparse
import sys

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter(dev=True)
    from atlas.exports import territory_names
    from atlas.model import schema
    from atlas.publishing import citation_file, link_pictures, mkdocs_site, suggestions
    from atlas.publishing.project import Project, site_of
    from atlas.publishing.terminal import tell
    from atlas.render.geography import outlines

    project = Project()
    folder = project.data / schema.FOLDER
    names = [
        f"data/{schema.FOLDER}/{name}" for name in (schema.stale(folder) if options.check else schema.write(folder))
    ]
    if not options.check and suggestions.write(project.data):
        names.append(f"data/{schema.FOLDER}/{schema.SUGGESTIONS}")
    if outlines.is_stale():
        names.append(outlines.MADE.relative_to(project.root).as_posix())
        if not options.check:
            outlines.write()
    if territory_names.is_stale():
        names.append(territory_names.MADE.relative_to(project.root).as_posix())
        if not options.check:
            territory_names.write()
    config, problems = mkdocs_site.configure(project.config)
    if config is None:
        raise environment.Trouble(str(problems[0]))
    pictures = link_pictures.stale if options.check else link_pictures.write
    names += [f"docs/{link_pictures.FOLDER}/{name}" for name in pictures(config.site_name, project.docs)]
    if citation_file.is_stale(project.root, site_of(config)):
        names.append(citation_file.NAME)
        if not options.check:
            citation_file.write(project.root, site_of(config))
    for name in names:
        print(name)
    if not names:
        tell("All is up to date")
    elif options.check:
        tell("error: out of date; run python3 scripts/generate.py")
    return 1 if names and options.check else 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; name what is out of date")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))
