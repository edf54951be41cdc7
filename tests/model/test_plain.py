"""Records as plain values: what was read from a file can be read from them again."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from atlas.model.kinds import KINDS
from atlas.model.plain import plain
from made_up import MadeUp

RECORDS = {
    path: data
    for path, data in MadeUp(1, records=1, fill=1).records()
    if "/" in path and KINDS[path.partition("/")[0]].has_pages
}


def as_text(value: Any) -> Any:
    """As a YAML file would have given it: every single value a text."""
    match value:
        case dict():
            return {key: as_text(item) for key, item in value.items()}
        case list():
            return [as_text(item) for item in value]
        case bool():
            return str(value).lower()
    return str(value)


@pytest.mark.parametrize("path", RECORDS)
def test_record_comes_back_whole(path: str) -> None:
    kind = KINDS[path.partition("/")[0]]
    reader: Any = TypeAdapter(kind.record)
    record = reader.validate_python(RECORDS[path])
    made = plain(record)
    assert reader.validate_python(as_text(made)) == record
    assert RECORDS[path].keys() <= made.keys()
