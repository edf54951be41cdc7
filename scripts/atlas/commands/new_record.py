"""The file of a new record: its required keys left blank, all others explained in comments."""

import re
import textwrap
import typing
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from atlas.model.addresses import page_at
from atlas.model.fields import ID, ID_HELP
from atlas.model.kinds import KINDS, Kind
from atlas.model.shape import Shape, shapes
from atlas.model.walk import alias
from atlas.reading.blanks import BLANK
from atlas.reading.problems import did_you_mean, quoted

_WIDTH = 118


class Misuse(Exception):  # noqa: N818
    """What was asked for makes no sense, in words for the person who asked."""


def kind_named(word: str) -> Kind:
    """The kind that a word names: `partner`, `partners`, `source document`, `term`. Raises Misuse where none has it."""
    known = {name: kind for kind in KINDS.values() for name in _names(kind)}
    found = known.get(word.strip().lower().replace(" ", "-").replace("_", "-"))
    if found is None:
        kinds = ", ".join(_name(kind) for kind in KINDS.values())
        raise Misuse(f"there is no kind {quoted(word)}{did_you_mean(word, known) or f'; kinds are {kinds}'}")
    return found


def path_of(kind: Kind, identifier: str) -> Path:
    """Where the record is kept, from the data folder. Raises Misuse for what is no id, or another page's address."""
    if not re.fullmatch(ID, identifier):
        near = like(identifier)
        meant = f"; did you mean {quoted(near)}?" if near else ""
        raise Misuse(f"{quoted(identifier)} is no id; {ID_HELP}{meant}")
    if page := page_at(kind, identifier):
        raise Misuse(f"{quoted(identifier)} is the address of {page}; choose another id")
    return Path(kind.folder, f"{identifier}.yml")


def like(text: str) -> str:
    """The id that is nearest to a text: `Côte d'Ivoire` gives `cote-d-ivoire`; empty where no letter is Latin."""
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def template(kind: Kind) -> str:
    """The text of a new record of a kind."""
    head = f"# yaml-language-server: $schema=../schema/{kind.schema}\n"
    about = (
        f"# {_name(kind).capitalize()}: write over each {BLANK}; take the # from keys that you need, drop the rest.\n"
    )
    return head + about + "\n".join(_keys(kind.record)) + "\n"


def _name(kind: Kind) -> str:
    return kind.word.replace(" ", "-")


def _names(kind: Kind) -> set[str]:
    """Singular and plural: both the word on the site and the folder's."""
    return {_name(kind), f"{_name(kind)}s", kind.plural.lower().replace(" ", "-"), kind.folder}


def _keys(record: Any) -> Iterator[str]:
    """The lines of all keys, in the order of the model."""
    for name, field in record.__pydantic_fields__.items():
        about = (field.description or "").replace("`", "")
        for line in textwrap.wrap(about, _WIDTH):
            yield f"# {line}"
        lines = _value(alias(record, name), shapes(record)[name])
        yield from lines if field.is_required() else (f"# {line}" for line in lines)


def _value(key: str, of: Shape) -> list[str]:
    """One key with a blank value of its shape."""
    if of.part:
        lines, left_out = _required(of.part)
        if not lines:  # a boundary, which may be a mere date
            return [f"{key}: {BLANK}  # or keys of its own: {', '.join(left_out)}"]
        if of.many == "map":
            return [f"{key}:", f"  {BLANK}:", *(f"    {line}" for line in lines)]
        if of.many:
            lines = [f"{'- ' if position == 0 else '  '}{line}" for position, line in enumerate(lines)]
        more = [f"  # also, where known: {', '.join(left_out)}"] if left_out else []
        return [f"{key}:", *(f"  {line}" for line in lines), *more]
    if of.many == "map":
        return [f"{key}:", f"  {BLANK}: {BLANK}"]
    choice = _choice(of.inner)
    return [f"{key}: {f'[{BLANK}]' if of.many else BLANK}{f'  # {choice}' if choice else ''}"]


def _required(part: Any) -> tuple[list[str], list[str]]:
    """The lines of a part's required keys, its own before those it shares, and the names of its others."""
    lines: list[str] = []
    left_out: list[str] = []
    fields = part.__pydantic_fields__
    for name in sorted(fields, key=lambda name: name not in part.__annotations__):
        if fields[name].is_required():
            lines += _value(alias(part, name), shapes(part)[name])
        elif name != "id":  # one that may be left out is a statement's, which a command writes
            left_out.append(alias(part, name))
    return lines, left_out


def _choice(hint: Any) -> str:
    if typing.get_origin(hint) is typing.Literal:
        return "one of " + ", ".join(typing.get_args(hint))
    return "true or false" if hint is bool else ""
