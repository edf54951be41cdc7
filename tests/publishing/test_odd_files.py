"""Only files of the project are published, and nothing is opened that would never end."""

import os
import socket
from contextlib import chdir
from pathlib import Path

import pytest

from atlas.publishing.odd_files import check
from rendered import render


@pytest.mark.skipif(os.name == "nt", reason="has neither such links nor pipes")
def test_odd_files_are_told_each_with_what_it_is(tmp_path: Path) -> None:
    docs = tmp_path / "project" / "docs"
    (docs / "about").mkdir(parents=True)
    (docs / "index.md").write_text("# Home\n")
    (docs.parent / "README.md").write_text("# Project\n")
    (docs / "fine.md").symlink_to("../README.md")
    (docs / "also-fine").symlink_to("about")
    (docs / "leak.txt").symlink_to("/etc/hostname")
    (docs / "leaks").symlink_to(tmp_path)
    (docs / "nowhere.md").symlink_to("gone.md")
    (docs / "circle.md").symlink_to("circle.md")
    (docs / "about" / "up").symlink_to("..")
    os.mkfifo(docs / "about" / "pipe.md")
    with socket.socket(socket.AF_UNIX) as listener, chdir(docs):
        listener.bind("socket")
        told = {problem.path: problem.message for problem in check(docs)}
    words = {
        "docs/about/pipe.md": "neither a file nor a folder",
        "docs/about/up": "stands in itself",
        "docs/circle.md": "in a circle",
        "docs/leak.txt": "out of the project",
        "docs/leaks": "out of the project",
        "docs/nowhere.md": "leads nowhere",
        "docs/socket": "neither a file nor a folder",
    }
    assert told.keys() == words.keys()
    assert [path for path, message in told.items() if words[path] not in message] == []


def test_pages_of_a_kind_that_is_no_more_are_told(tmp_path: Path) -> None:
    """They would be published for ever, as if they were written by hand."""
    docs = tmp_path / "docs"
    for folder in ("visits", "summits", "about"):
        (docs / folder).mkdir(parents=True)
    made = render(tmp_path)["summits/index.md"]
    for folder in ("visits", "summits"):
        (docs / folder / "index.md").write_text(made, "utf-8")
    (docs / "about" / "index.md").write_text("# About\n")
    (told,) = check(docs)
    assert told.path == "docs/visits/index.md"
    assert told.message.endswith("delete docs/visits/")
