"""Names by their first letter, accents left aside."""

import unicodedata
from functools import lru_cache

_KEPT = 10_000
"""Names that are not worked out again."""

DIGITS, OTHERS = "0-9", "Other scripts"


@lru_cache(maxsize=_KEPT)
def sorting_key(name: str) -> str:
    """A name as it is sorted: without capitals, accents and signs."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in decomposed if sign.isalnum() or sign == " ").strip()


def letter(key: str) -> str:
    """The letter, or what stands for it, that a sorting key is found under."""
    first = key[:1].upper()
    if first.isdigit():
        return DIGITS
    return first if "A" <= first <= "Z" else OTHERS


@lru_cache(maxsize=_KEPT)
def slug(name: str) -> str:
    """A name as part of an address: `rfe-rl` for RFE/RL."""
    plain = (sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return "-".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
