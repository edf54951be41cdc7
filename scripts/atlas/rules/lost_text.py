"""Texts and names of which a part is taken for a comment, and so would be lost."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import quoted
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts and names without quotes that end at a `#`."""
    if " #" not in entry.file.text:
        return
    for at in [*(at for at, _, _ in entry.contents.texts), *(at for at, _ in entry.contents.names)]:
        if lost := entry.file.comment_after(at):
            message = f"the text ends before {quoted(lost)}, which would be lost; put all of it in quotes"
            yield Finding(at, f"{message}, or move a comment to a line of its own")


RULE = Rule(
    "lost-text",
    "No text or name is followed by a comment on its line: what comes after ` #` is no part of it, which is seldom "
    "meant. Comments after ids, codes and dates are allowed.",
    each=check,
)
