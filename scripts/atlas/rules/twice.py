"""What stands twice in a catalogue, found in little memory; shared by the rules on doubles."""

from collections.abc import Hashable, Iterable

_SLOTS = 1 << 22


def perhaps_twice(keys: Iterable[Hashable]) -> set[int]:
    """Hashes of keys: of each that stands twice, and by chance of a few others.

    All keys of a large catalogue would fill the memory. So a rule first asks which may stand twice, and then keeps
    and compares only those.
    """
    seen = bytearray(_SLOTS)
    twice: set[int] = set()
    for key in map(hash, keys):
        if seen[key % _SLOTS]:
            twice.add(key)
        seen[key % _SLOTS] = 1
    return twice
