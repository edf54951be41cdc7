"""What pydantic finds wrong with a record, told to an editor."""

import functools
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from atlas.model import walk
from atlas.model.fields import ID_PATTERN, Anchor, CountryCode
from atlas.model.reference_records import Source
from atlas.reading.blanks import BLANK
from atlas.reading.data_files import DataFile
from atlas.reading.problems import Problem, did_you_mean, quoted

_IDS = re.compile(r"[a-z0-9/#-]+(, ?[a-z0-9/#-]+)*")
_MOST = 100
"""Faults told of one record: a file that is no record at all has thousands, which help nobody."""


def problems(error: ValidationError, record: type, data_file: DataFile) -> Iterator[Problem]:
    """Each fault as a problem at its place in the file."""
    faults = _one_each(fault for fault in error.errors(include_url=False) if not _follows(fault))
    for fault in faults[:_MOST]:
        at = fault["loc"]
        rule, message, on_key = _told(fault, _class_at(record, at[:-1]))
        yield data_file.problem(rule, message, at, key=on_key)


def _follows(fault: ErrorDetails) -> bool:
    """Whether it only follows: a list all of whose items are at fault counts as empty; blanks are told as such."""
    return fault["input"] in (BLANK, "") or (fault["type"] == "too_short" and len(fault["input"]) > 0)


def _one_each(faults: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """The faults, with one of a value that is none of the words of several sets: pydantic tells one of each set."""
    told: list[ErrorDetails] = []
    for fault in faults:
        *at, last = fault["loc"] or ("",)
        if fault["type"] == "literal_error" and str(last).startswith("literal["):
            fault = {**fault, "loc": tuple(at)}
            if told and (told[-1]["type"], told[-1]["loc"]) == (fault["type"], fault["loc"]):
                expected = f"{told[-1]['ctx']['expected']}, {fault['ctx']['expected']}"
                told[-1] = {**fault, "ctx": {"expected": expected}}
                continue
        told.append(fault)
    return told


def _told(fault: ErrorDetails, owner: Any) -> tuple[str, str, bool]:
    """Rule, message and whether the fault is in the key."""
    place, context, value = fault["loc"], fault.get("ctx", {}), fault["input"]
    name = str(place[-1]) if place else ""
    keys = _keys(owner)
    match fault["type"]:
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return "missing-key", f'the key "{name}" is missing; {_remedy(name, value, keys)}', True
        case "unexpected_keyword_argument" | "extra_forbidden":
            meant = did_you_mean(name, keys) or "; keys here are " + ", ".join(keys)
            return "unknown-key", f"{quoted(name)} is no key here{meant}", True
        case "literal_error":
            expected = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            message = f"{quoted(str(value))} is not one of {', '.join(expected)}{did_you_mean(str(value), expected)}"
            return "bad-value", message, False
        case "too_short":
            return "missing-value", f'"{name}" is an empty list; give at least {context["min_length"]}', False
        case "string_too_long":
            return "too-long", f"{len(str(value))} characters; at most {context['max_length']} fit here", False
        case "string_pattern_mismatch":
            form = forms().get(context["pattern"], "what has the form of its field")
            return "bad-value", f"{quoted(str(value))} is not {form}", False
        case "string_type" | "wrong-type":
            return "wrong-type", f"expected one value, found {_shape(value)}", False
        case "tuple_type" | "list_type":
            return "wrong-type", f"expected a list, found {_shape(value)}; {_as_list(value)}", False
        case "dataclass_type" | "dict_type":
            inner = walk.part_class(owner, name) or owner if fault["type"] == "dataclass_type" else None
            meant = "; keys here are " + ", ".join(_keys(inner)) if inner else ""
            return "wrong-type", f'expected "key: value" lines, found {_shape(value)}{meant}', False
        case "bool_parsing" | "bool_type":
            return "bad-value", f"{quoted(str(value))} is neither true nor false", False
        case rule:
            return rule.replace("_", "-"), fault["msg"], place[-1:] == ("[key]",)


@functools.cache
def forms() -> dict[str, str]:
    """What each pattern of the model asks for, in words."""
    code = TypeAdapter(CountryCode).json_schema()["pattern"]
    anchor = TypeAdapter(Anchor).json_schema()["pattern"]
    language = TypeAdapter(Source).json_schema()["properties"]["language"]["pattern"]
    return {
        code: "a country code; write the two capital letters of ISO 3166-1, such as JP (four for a former state)",
        language: "a language tag; write en, fr, or such as pt-BR",
        ID_PATTERN: "an id",
        anchor: "what follows # in an address; write ids with two hyphens between them",
    }


def _remedy(name: str, value: Any, keys: list[str]) -> str:
    """What to do about a missing key: mend the one beside it that looks like it, or add it."""
    beside = [key for key in value if key not in keys] if isinstance(value, dict) else []
    near = next((key for key in beside if did_you_mean(key, [name])), None)
    return f"{quoted(near)} beside it may be meant" if near else "add it"


def _keys(part: Any) -> list[str]:
    return [walk.alias(part, item) for item in getattr(part, "__pydantic_fields__", ())]


def _shape(value: Any) -> str:
    match value:
        case str():
            return f"the text {quoted(value)}"
        case list() | tuple():
            return "a list"
        case dict():
            return '"key: value" lines'
    return "nothing"


def _as_list(value: Any) -> str:
    if isinstance(value, str) and not value.startswith("-"):
        if len(value) > 40:
            return 'write it on a line of its own, with "- " before it'
        is_one = "," in value and not _IDS.fullmatch(value)
        return f"write [{json.dumps(value, ensure_ascii=False) if is_one else value}]"
    return 'write "- " before each item, with the space'


def _class_at(record: type, path: tuple[str | int, ...]) -> Any:
    """The class of the part at a path, as far as the model goes; None elsewhere."""
    part: Any = record
    for step in path:
        if isinstance(step, str):
            part = walk.part_class(part, step) or part
    return part
