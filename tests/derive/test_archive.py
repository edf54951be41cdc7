"""Copies of sources in a web archive."""

from typing import Any

import pytest

from atlas.derive.archive import archive
from atlas.model.reference_records import Source
from atlas.reading.catalogue import adapter

KEYS = {"type": "webpage", "title": "A page", "publisher": "NATO", "grade": "official", "accessed": "2026-11-20"}
PAGE = "https://www.nato.int/a b?c=d"


@pytest.mark.parametrize(
    ("keys", "address"),
    [
        ({"URL": PAGE, "issued": "2011-04"}, "https://web.archive.org/web/2011/https://www.nato.int/a%20b?c=d"),
        ({"URL": PAGE, "issued": "1990"}, "https://web.archive.org/web/1996/https://www.nato.int/a%20b?c=d"),
        ({"URL": PAGE}, "https://web.archive.org/web/2024/https://www.nato.int/a%20b?c=d"),
        ({"URL": PAGE, "archived": "https://archive.example/1"}, "https://archive.example/1"),
        ({"archived": "https://archive.example/1"}, "https://archive.example/1"),
        ({}, ""),
    ],
)
def test_archive_copy_is_the_known_one_or_the_nearest_that_there_can_be(keys: dict[str, Any], address: str) -> None:
    assert archive(adapter(Source).validate_python({**KEYS, **keys})) == address
