"""Lets plain `mkdocs build` and `mkdocs serve` make the pages from the data first.

MkDocs puts this folder on the path while it reads this file, so that `atlas` is found.
"""

from atlas.publishing.mkdocs_hooks import (
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_page,
    on_post_template,
    on_pre_build,
    on_serve,
)

__all__ = [
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_page",
    "on_post_template",
    "on_pre_build",
    "on_serve",
]
