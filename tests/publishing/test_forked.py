"""Work that is shared between copies of this process."""

import os
import sys

import pytest

from atlas.publishing import forked


def test_each_gives_what_comes_of_all_things() -> None:
    """Things and what comes of them are sent; what the work itself is made of need not be."""
    added = 1000
    assert sorted(forked.each(lambda number: number + added, range(50))) == list(range(1000, 1050))


def test_each_shares_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: 2)
    found = set(forked.each(lambda _: os.getpid(), range(200)))
    assert os.getpid() not in found or sys.platform in ("darwin", "win32")


@pytest.mark.parametrize("processors", [1, 2])
def test_each_raises_what_the_work_raises(monkeypatch: pytest.MonkeyPatch, processors: int) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: processors)

    def fail(number: int) -> int:
        raise OSError(28, "No space left on device", f"file-{number}")

    with pytest.raises(OSError, match="No space left") as told:
        list(forked.each(fail, [1, 2]))
    assert told.value.filename in ("file-1", "file-2")


def test_each_alone_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: 1)
    assert list(forked.each(str, [1, 2, 3])) == ["1", "2", "3"]
