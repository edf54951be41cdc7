"""What the YAML parser finds wrong with a text, told to an editor at the line where to look."""

import re

import yaml

from atlas.reading.problems import quoted

RULE = "yaml-syntax"
TOO_DEEP = "nested too deep"
KEY_IS_NO_TEXT = "a key that is no text"

_NO_COLON = 'this line lacks its colon; write "key: value", or indent the line if it goes on with the text above'
_NO_SPACE = 'no space after the colon; write "key: value"'
_NOT_CLOSED = "this bracket is not closed, or a comma is missing after an item"
_COMMENT = '; " #" starts a comment: write no space before it, or quotes around the text'
_LOST = 'a text that goes on below ends here: " #" starts a comment; put all of it in quotes'
_COLON_INSIDE = 'a text with ": " in it must stand in quotes'

_HELP = (
    (("found unexpected end of stream", "unexpected end of stream"), "this quote is not closed"),
    (("sequence entries are not allowed",), 'a list starts on a line of its own, with "- " before each item'),
    (("escape",), "a backslash in double quotes starts a code; put the text in single quotes"),
    (("node content",), "an item is missing between these commas or brackets; write it or delete a comma"),
    (("comment or line break", "a comment or a line break", "chomping"), "a text cannot start so; put it in quotes"),
    (("document start",), "text after the end of the record (...); a file holds one record"),
    ((TOO_DEEP,), "nested deeper than any record is; check the indentation and brackets"),
    ((KEY_IS_NO_TEXT,), "a text that starts with { or [ must stand in quotes"),
)
"""Parts of what libyaml or PyYAML say, with what an editor is told; the first that fits is told."""

_KEY = re.compile(r":(?:\s|$)")
_GLUED = re.compile(r"[\w-]+:\S")


def explain(text: str, error: yaml.MarkedYAMLError) -> tuple[int, int, str, str]:
    """Line and column from 1, rule and message."""
    said = error.problem or error.context or ""
    context = error.context or ""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1, RULE, f"this is not YAML: {said}"
    lines = re.split("\r\n|\r|\n", text)
    line, column = mark.line, mark.column
    at_end = not "".join(lines[line:])[column:].strip()
    if at_end and "node content" in said:
        return _told(_last_opening(lines), _NOT_CLOSED)
    start = (error.context_mark.line, error.context_mark.column) if error.context_mark else (line, column)
    if "could not find expected ':'" in said:
        return _told(start, _NO_SPACE if _GLUED.match(lines[start[0]], start[1]) else _NO_COLON)
    if "mapping values are not allowed" in said:
        return _colon_out_of_place(lines, line, column)
    if context.endswith(("flow sequence", "flow mapping")):
        return _told(start, _NOT_CLOSED + (_COMMENT if " #" in lines[start[0]] else ""))
    if ("quoted scalar" in context and "end of stream" in said) or "document separator" in said:
        return _told(start, "this quote is not closed")
    if context.endswith(("anchor", "alias", "directive")) or "cannot start any token" in said:
        return _told(start if "scanning" in context and error.context_mark else (line, column), _first(lines, start))
    if "expected key" in said or "<block end>" in said or "'-' indicator" in said:
        if (cut := _cut_short(lines, line)) is not None:
            return _told((line - 1, cut), _LOST)
        return _told((line, column), _out_of_line(lines[line] if line < len(lines) else "", column))
    for parts, message in _HELP:
        if any(part in said for part in parts):
            return _told((line, column), message)
    return _told((line, column), f"this cannot be read ({said}); check the quotes, colons and indentation here")


def _told(place: tuple[int, int], message: str) -> tuple[int, int, str, str]:
    return place[0] + 1, place[1] + 1, RULE, message


def _first(lines: list[str], place: tuple[int, int]) -> str:
    character = lines[place[0]][place[1] : place[1] + 1] if place[0] < len(lines) else ""
    return f"no text can start with {quoted(character)}; put the text in quotes"


def _colon_out_of_place(lines: list[str], line: int, column: int) -> tuple[int, int, str, str]:
    """A colon where no key can be: in a text, after a line that lacks one, or on a line indented wrongly."""
    if _KEY.search(lines[line][:column]):
        return _told((line, column), _COLON_INSIDE)
    first = line
    while first > 0 and not _KEY.search(lines[first - 1]) and lines[first - 1].strip():
        first -= 1
    above = lines[first - 1] if first > 0 else ""
    goes_on = bool(re.search(r":\s+[^\s#]", above)) and _indent(lines[first]) > _indent(above)
    if first < line and not goes_on:
        glued = _GLUED.match(lines[first].lstrip(" -"))
        return _told((first, len(lines[first]) - len(lines[first].lstrip(" -"))), _NO_SPACE if glued else _NO_COLON)
    if first < line:
        return _told((line, column), _COLON_INSIDE)
    message = "this line is indented further than the one above; line them up, or put a text that goes on in quotes"
    return _told((line, _indent(lines[line])), message)


def _out_of_line(line: str, column: int) -> str:
    before, here = line[:column].strip(), line[column : column + 1]
    if not before:
        return "this line does not line up with those above it; check the indentation"
    if here in ("]", "}"):
        return "a closing bracket too many"
    if before.endswith("'"):
        return "a text goes on after its closing quote; within single quotes write an apostrophe twice ('')"
    return 'a text goes on after its closing quote; put all of it in quotes, and write \\" for a quote within'


def _cut_short(lines: list[str], line: int) -> int | None:
    """The column of a comment after a text in the line above, where this one goes on with that text; None elsewhere."""
    here, above = lines[line].lstrip() if line < len(lines) else "", lines[line - 1] if line else ""
    before, comment, _ = above.partition(" #")
    goes_on = here and not here.startswith("- ") and not _KEY.search(here)
    return len(before) + 1 if comment and before.strip() and goes_on else None


def _last_opening(lines: list[str]) -> tuple[int, int]:
    """The last bracket that opens, which the end of the text leaves open."""
    for line in range(len(lines) - 1, -1, -1):
        column = max(lines[line].rfind("["), lines[line].rfind("{"))
        if column >= 0:
            return line, column
    return 0, 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
