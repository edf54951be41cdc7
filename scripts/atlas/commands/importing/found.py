"""What was found in a file of references, in the words of our own sources, and what they share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from atlas.reading.problems import Problem

IN_A_WHOLE = ("article-newspaper", "article-magazine", "article-journal", "entry-encyclopedia")
"""Types of which the publisher in our data is the newspaper, journal or work that they stand in."""

_LANGUAGES = {
    "english": "en", "american": "en", "british": "en", "french": "fr", "german": "de", "ngerman": "de",
    "russian": "ru", "ukrainian": "uk", "italian": "it", "spanish": "es", "arabic": "ar", "swedish": "sv",
    "romanian": "ro", "dutch": "nl", "turkish": "tr", "portuguese": "pt", "polish": "pl", "japanese": "ja",
    "norwegian": "no", "danish": "da", "finnish": "fi",
}  # fmt: skip
_TIME = re.compile(r"(?<=\d)[T ]\d\d:.*")
_PARTS = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?[-/]*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Found:
    """One reference: its line, what its file calls it, and its values by the keys of a source."""

    line: int
    name: str
    values: dict[str, Any] = field(default_factory=dict)


Read = tuple[list[Found], list[Problem]]
"""References in their order, and what in the file cannot be read."""


def text_of(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of a file without a byte order mark, or what forbids to read it."""
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{raw[error.start]:02X} is not UTF-8; save the file as UTF-8"
        return "", [Problem(path, line, 1, "not-utf-8", message)]


def date_of(text: str) -> str:
    """A date as we write it, as far as it is one in numbers, without a time of the day; others as they stand.

    So `2004/3/29/` and `2004-03-29T10:00:00Z` are `2004-03-29`.
    """
    text = _TIME.sub("", " ".join(text.split()))
    found = _PARTS.fullmatch(text)
    return date_of_parts([int(part) for part in found.groups() if part]) if found else text


def date_of_parts(parts: Sequence[int]) -> str:
    """A date of its year, month and day, as far as they are given."""
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(parts) if part)


def month_of(text: str) -> str:
    """The number of a month that is written in words or digits; what is none of the two stands as it is."""
    text = text.strip().lower().rstrip(".")
    return str(_MONTHS.index(text[:3]) + 1) if text[:3] in _MONTHS else text


def language_of(text: str) -> str:
    """The tag of a language; nothing for English, which need not be said."""
    tag = _LANGUAGES.get(text.strip().lower(), text.strip())
    return "" if tag == "en" or tag.startswith(("en-", "en_")) else tag.replace("_", "-")


def address_of(url: str, doi: str) -> str:
    """An address, or the one that a DOI stands for."""
    doi = re.sub(r"^(?:doi:|https?://(?:dx\.)?doi\.org/)", "", doi.strip(), flags=re.IGNORECASE)
    return url.strip() or (f"https://doi.org/{doi}" if doi else "")


def tidy(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty, and with single spaces."""
    made = {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in values.items()}
    return {key: value for key, value in made.items() if value}
