"""Values as they are written in files of records: plain where that reads as the same text, else in single quotes."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from atlas.reading import data_files

_WIDTH = 118
_SPAN = re.compile(r"\[\S+\.\.\S+\]")


def scalar(value: str, in_list: bool = False) -> str:
    """One value on one line, each letter as one character with its marks."""
    value = unicodedata.normalize("NFC", " ".join(value.split()))
    if _SPAN.fullmatch(value) and not in_list:
        return value
    written, wanted = (f"[{value}]", [value]) if in_list else (value, value)
    if data_files.parse(f"key: {written}", "") == ({"key": wanted}, []):
        return value
    return "'" + value.replace("'", "''") + "'"


def lines(key: str, value: str | Sequence[str], margin: str = "", fold: bool = True) -> Iterator[str]:
    """The lines of a key and its value, a list in brackets; long texts are folded as the files have it."""
    if isinstance(value, str):
        whole = f"{margin}{key}: {scalar(value)}"
        following = f"{margin}  "
    else:
        whole = f"{margin}{key}: [{', '.join(scalar(item, in_list=True) for item in value)}]"
        following = " " * (len(margin) + len(key) + 3)
    if not fold or len(whole) <= _WIDTH:
        yield whole
        return
    yield from textwrap.wrap(
        whole,
        _WIDTH,
        subsequent_indent=following,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
