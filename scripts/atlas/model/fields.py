"""The types of single values, and what a field's type says about its use.

Every value arrives as text (see `atlas.reading.data_files`) and is turned into its type here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import Field, GetJsonSchemaHandler, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

from atlas.model import dates

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_PATTERN = rf"^{ID}$"
ID_HELP = "an id is lower-case letters, digits and single hyphens"


class Citation(NamedTuple):
    """A source, and the paragraph of it where that is known: `nato-37920#12`."""

    source: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that names another record.

    `kind` is a kind's folder (`groups`), a list's (`lists/regions`), or empty where the value itself
    names the kind (`partners/japan`).
    """

    kind: str = ""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the field with this mark, of which `atlas.model.schema` makes suggestions for editors."""
        return {**handler(core), "names": self.kind}


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks running text, with the most characters that it may have."""

    limit: int


@dataclass(frozen=True, slots=True)
class Label:
    """Marks a name or title, which is shown as it stands."""


def span_text(value: Any) -> Any:
    """YAML reads an unquoted `[2005-01..2005-03]` as a list of one text; here it is the text again."""
    match value:
        case [str(span)] if ".." in span:
            return f"[{span}]"
    return value


def _reader(rule: str, read: Callable[[str], Any]) -> PlainValidator:
    def validate(value: Any) -> Any:
        value = span_text(value)
        if not isinstance(value, str):
            raise PydanticCustomError("wrong-type", "expected a text")
        try:
            return read(value)
        except ValueError as error:
            raise PydanticCustomError(rule, "{what}", {"what": str(error)}) from None

    return PlainValidator(validate)


@lru_cache(maxsize=65536)
def citation(text: str) -> Citation:
    """Read one citation. Raises ValueError, in words for an editor, where it is none."""
    match = re.fullmatch(rf"({ID})(?:#(\d+[a-z]?(?:-\d+[a-z]?)?))?", text)
    if not match:
        own = re.fullmatch(rf"(?:sources/)?({ID}(?:#\d+)?)(?:\.yml)?", text)
        meant = f'did you mean "{own[1]}"?' if own else "write its id, with #12 after it for paragraph 12"
        raise ValueError(f'"{text}" names no source; {meant}')
    return Citation(match[1], match[2] or "")


def _reference(text: str) -> str:
    if not re.fullmatch(rf"(?:[a-z-]+/)?{ID}", text):  # without its kind: the rule for references tells which is meant
        raise ValueError(f'"{text}" names no record; write kind/id, such as partners/japan')
    return text


def _id(text: str) -> str:
    if not re.fullmatch(ID, text):
        raise ValueError(f'"{text}" is no id; {ID_HELP}')
    return text


def _anchor(text: str) -> str:
    if not re.fullmatch(rf"{ID}(?:--{ID})*", text):
        raise ValueError(f'"{text}" is no anchor; write what follows # in the address, such as malta--joined--eapc')
    return text


def _full_day(text: str) -> dates.Day:
    try:
        return dates.Day.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> dates.Day:
    raise ValueError(f'"{text}" is no day; write it in full, such as 1991-12-26')


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise ValueError(f'"{text}" is no number of things; write it in digits, such as 18')
    return int(text)


_DATE_SCHEMA = WithJsonSchema(
    {
        # The text comes first, as an editor completes by the first form: a span without quotes is a list to it.
        "anyOf": [
            {"type": "string", "pattern": dates.PATTERN, "patternErrorMessage": dates.EXPECTED},
            {
                "type": "array",
                "items": {"type": "string", "pattern": rf"^{dates.POINT}\.\.{dates.POINT}$"},
                "maxItems": 1,
            },
        ]
    }
)
_ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": ID_PATTERN})

Date = Annotated[dates.Date, _reader("bad-date", dates.parse), _DATE_SCHEMA]
FullDay = Annotated[
    dates.Day,
    _reader("bad-day", _full_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A day of any century, in lists of others that go far back."""
Id = Annotated[str, _reader("bad-id", _id), _ID_SCHEMA]
Anchor = Annotated[
    str,
    _reader("bad-anchor", _anchor),
    WithJsonSchema({"type": "string", "pattern": rf"^{ID}(--{ID})*$"}),
]
"""An address within a page: ids with two hyphens between them."""
Number = Annotated[int, _reader("bad-number", _number), WithJsonSchema({"type": "integer"})]
Reference = Annotated[
    str,
    _reader("bad-reference", _reference),
    WithJsonSchema({"type": "string", "pattern": rf"^[a-z-]+/{ID}$"}),
    Refers(),
]
Cited = Annotated[
    Citation,
    _reader("bad-citation", citation),
    WithJsonSchema({"type": "string", "pattern": rf"^{ID}(#\d+[a-z]?(-\d+[a-z]?)?)?$"}),
    Refers("sources"),
]
Sources = Annotated[
    tuple[Cited, ...],
    Field(min_length=1, description="Ids of the sources that show it; `nato-37920#12` is its paragraph 12."),
]
Name = Annotated[str, StringConstraints(max_length=200), Label()]
Names = tuple[Name, ...]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
"""BCP 47: a language, and where it needs one a script or region."""
NameLanguages = Annotated[
    dict[Name, LanguageTag],
    Field(
        description="The languages of those other names that are not English, by name, as language tags (BCP 47); "
        "screen readers speak each in its own.",
    ),
]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(?:[A-Z]{2})?$")]
"""ISO 3166-1 alpha-2, or for a state that is no more ISO 3166-3."""

Text = Annotated[str, Prose(420), Field(description="One or two plain sentences in our own words, without markup.")]
Note = Annotated[str | None, Prose(420), Field(description="What else is to be said of it, in a sentence or two.")]
