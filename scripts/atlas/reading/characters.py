"""Characters that are not what they seem: those that nobody sees, odd spaces, accents apart, letters that look alike.

Two texts that look the same are the same only without them: search, links and sorting compare characters.
"""

import re
import unicodedata
from collections.abc import Iterator

from atlas.reading.problems import quoted

FAULTS = ("invisible-character", "odd-space", "accent-apart", "look-alike")
"""The rules that are told of here."""
ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""As they stand within the brackets of a pattern."""

_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\U000e0100-\U000e01ef]"
)
"""Letters, signs and marks that show nothing."""
_NAMELESS = {"Cc": "control character", "Cn": "not a character", "Co": "for private use", "Cs": "half a character"}
"""What those without a name are, by their category in Unicode."""
_JOINERS = "\u200c\u200d"
_AROUND = 12
"""How many characters before one that cannot be seen tell where it is."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_LATIN = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")
"""Greek and Cyrillic letters, which look much like Latin ones."""


def faults(text: str) -> Iterator[tuple[str, str]]:
    """Rule and message of the first fault of each kind in a text."""
    may_be_unseen = not text.isprintable() or _BLANK.search(text)  # most texts are told at once
    unseen = next((place for place in range(len(text)) if _is_unseen(text, place)), None) if may_be_unseen else None
    if unseen is not None:
        yield FAULTS[0], f"an invisible character ({named(text[unseen])}){_after(text, unseen)}; delete it"
    if space := _ODD_SPACE.search(text):
        looks = f"{named(space[0])}{_after(text, space.start())}, which only looks like a space"
        yield FAULTS[1], f"{looks}; write an ordinary one"
    if not unicodedata.is_normalized("NFC", text):
        word = next((word for word in text.split() if not unicodedata.is_normalized("NFC", word)), text)
        message = f"a letter of {quoted(word)} is not written as one character with its marks"
        yield FAULTS[2], f"{message}; write {quoted(unicodedata.normalize('NFC', word))}"
    for word in _WORD.findall(text) if _NOT_LATIN.search(text) else ():
        odd = _NOT_LATIN.search(word)
        if odd and any(_is_latin(letter) for letter in word):
            yield FAULTS[3], f"{named(odd[0])} in {quoted(word)}, which only looks like another; write the word anew"
            break


def mended(text: str) -> str:
    """A text without what nobody sees, with ordinary spaces and each letter with its marks as one character."""
    seen = "".join(letter for place, letter in enumerate(text) if not _is_unseen(text, place))
    return unicodedata.normalize("NFC", _ODD_SPACE.sub(" ", seen))


def named(character: str) -> str:
    """A character that cannot be seen or told from another, in words."""
    nameless = _NAMELESS.get(unicodedata.category(character), "")
    return f"U+{ord(character):04X} {unicodedata.name(character, nameless).lower()}"


def _is_unseen(text: str, place: int) -> bool:
    """Whether a character shows nothing. A joiner is right after a letter of a script that needs it: Persian, Hindi."""
    character = text[place]
    if character in _JOINERS:
        before = text[place - 1 : place]
        return not before or _is_latin(before) or before.isascii() or not before.isprintable()
    if character.isprintable():
        return bool(_BLANK.match(character))
    return not _ODD_SPACE.match(character)


def _after(text: str, place: int) -> str:
    before = text[max(0, place - _AROUND) : place]
    return f" after {quoted(before)}" if before else " at the start"


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")
