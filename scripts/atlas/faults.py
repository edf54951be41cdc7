"""What pydantic finds wrong with a record, told to an editor."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from atlas.documents import Document
from atlas.model import walk
from atlas.problems import Problem, did_you_mean


def problems(error: ValidationError, record: type, document: Document) -> Iterator[Problem]:
    """Each fault as a problem at its place in the file."""
    faults = error.errors(include_url=False)
    for fault in faults:
        at = fault["loc"]
        rule, message, on_key = _told(fault, _class_at(record, at[:-1]))
        yield document.problem(rule, message, at, key=on_key)


def _told(fault: ErrorDetails, owner: Any) -> tuple[str, str, bool]:
    """Rule, message and whether the fault is in the key."""
    name, context, value = fault["loc"][-1] if fault["loc"] else "", fault.get("ctx", {}), fault["input"]
    keys = [walk.alias(owner, item) for item in getattr(owner, "__pydantic_fields__", {})]
    match fault["type"]:
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return "missing-key", f'the key "{name}" is missing; add it{_misspelt(str(name), value)}', True
        case "unexpected_keyword_argument" | "extra_forbidden":
            meant = did_you_mean(str(name), keys)
            return "unknown-key", f'"{name}" is no key here{meant or "; keys here are " + ", ".join(keys)}', True
        case "literal_error":
            expected = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            return (
                "bad-value",
                f'"{value}" is not one of {", ".join(expected)}{did_you_mean(str(value), expected)}',
                False,
            )
        case "too_short":
            return "missing-value", f'"{name}" is an empty list; give at least {context["min_length"]}', False
        case "string_too_long":
            return "too-long", f"{len(str(value))} characters; at most {context['max_length']} fit here", False
        case "string_pattern_mismatch":
            return "bad-value", f'"{value}" does not have the form that is expected here ({context["pattern"]})', False
        case "string_type" | "wrong-type":
            return "wrong-type", f"expected a text, found {_shape(value)}", False
        case "tuple_type" | "list_type":
            return "wrong-type", f'expected a list ("- " before each item), found {_shape(value)}', False
        case "dataclass_type" | "dict_type":
            return "wrong-type", f'expected a map ("key: value" lines), found {_shape(value)}', False
        case "bool_parsing" | "bool_type":
            return "bad-value", f'"{value}" is neither true nor false', False
        case rule:
            return rule.replace("_", "-"), fault["msg"], False


def _misspelt(name: str, value: Any) -> str:
    """A hint where a key like the missing one stands beside it."""
    return "" if not isinstance(value, dict) or not did_you_mean(name, value) else " (or mend the key that is meant)"


def _shape(value: Any) -> str:
    match value:
        case str():
            return f'the text "{value[:40]}"'
        case list() | tuple():
            return "a list"
        case dict():
            return "a map"
    return "nothing"


def _class_at(record: type, path: tuple[str | int, ...]) -> Any:
    """The class of the part at a path, as far as the model goes; None elsewhere."""
    part: Any = record
    for step in path:
        if isinstance(step, str):
            part = walk.part_class(part, step) or part
    return part
