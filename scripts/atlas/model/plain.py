"""A record as plain values, as programs in any language read them: texts, numbers, lists and maps."""

import dataclasses
from typing import Any

from atlas.model.dates import Date
from atlas.model.fields import Citation
from atlas.model.walk import alias


def plain(value: Any) -> Any:
    """What a record or a part of one holds, under the keys that its file has; what is empty is left out.

    Dates are texts in EDTF, and citations are written as in the data: `nato-37920#12`.
    """
    match value:
        case Date():
            return value.edtf
        case Citation():
            return f"{value.source}#{value.paragraph}" if value.paragraph else value.source
        case tuple():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case _ if dataclasses.is_dataclass(value):
            fields = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
            cls = type(value)
            return {alias(cls, name): plain(held) for name, held in fields if held is not None and held not in ((), {})}
        case _:
            return value
