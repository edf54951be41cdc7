"""Texts that do not end as sentences do."""

import re
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_END = re.compile(r"""[.!?…]["'”’»)\]]*$""")


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts without a full stop; those that a comment cuts short are told by `lost-text`."""
    for at, text, _ in entry.contents.texts:
        if not _END.search(text, max(0, len(text) - 8)) and not entry.file.comment_after(at):
            yield Finding(at, f'ends with "{text[-20:]}", not with a full stop; was it cut off?')


RULE = Rule("text-full-stop", "A text is made of sentences and ends with a full stop, ! or ?.", each=check)
