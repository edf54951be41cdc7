"""Made-up data folders: records of every kind with whatever their models allow, the same for the same seed.

What the rules do not allow in them is taken out again, so that what is left passes the check.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pycountry
from pydantic import WithJsonSchema

from atlas.model import dates
from atlas.model.computations import ARGUMENTS, Computation
from atlas.model.fields import ID_PATTERN, Citation, CountryCode, Label, Prose, Refers
from atlas.model.kinds import EDITION_FILE, EDITION_SCHEMA, KINDS
from atlas.model.parts import Count, Document, Revision, Statement
from atlas.model.paths import DataPath
from atlas.model.records import Era, Group, Operation, Partner, Summit, Tool
from atlas.model.reference_records import Ally, Edition, Source
from atlas.model.spells import Boundary, Cycle, Party, Spell, Strength, Suspension
from atlas.model.walk import alias
from atlas.reading import data_files
from atlas.rules.check import check

EDITION_DAY = "2026-11-23"
LISTS = ("regions", "tool-types", "representations", "bodies", "question-topics")
COUNTRIES = [country for country in pycountry.countries if "," not in country.name]

_LANGUAGE = typing.get_type_hints(Source, include_extras=True)["language"]

Words = Callable[[str], str]
"""Makes of plain words what is to stand in a text or name."""


class MadeUp:
    """Makes the records of one folder. `fill` is the chance of a key that may be left out.

    `awkward` are ids that stand for something else on some page; half of those that are made up are of these.
    """

    def __init__(
        self,
        seed: int,
        records: int = 3,
        fill: float = 0.5,
        words: Words = lambda plain: plain,
        awkward: Sequence[str] = (),
    ) -> None:
        self._random = Random(seed)
        self._awkward = awkward
        self._fill = fill
        self._words = words
        self._number = self._eras = 0
        self._ids = {kind: [f"{kind[:3]}-{number}" for number in range(records)] for kind in KINDS if kind != "lists"}
        self._entries = {name: [f"{name[:3]}-{number}" for number in range(records)] for name in LISTS}
        self._entries["tool-types"][0] = "agreement"

    def records(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Paths under the data folder, and what stands there."""
        yield EDITION_FILE, {**self._part(Edition), "date": EDITION_DAY}
        for kind, ids in self._ids.items():
            for identifier in ids:
                yield f"{kind}/{identifier}.yml", self._part(KINDS[kind].record)
        for name, entries in self._entries.items():
            made = {entry: {"name": self._name(), "abbreviation": self._name()} for entry in entries}
            yield f"lists/{name}.yml", {"name": self._name(), "entries": made}

    def _part(self, cls: Any) -> dict[str, Any]:
        """One record or part of one, by its keys."""
        hints = typing.get_type_hints(cls, include_extras=True)
        made: dict[str, Any] = {}
        for name, field in cls.__pydantic_fields__.items():
            if field.is_required() or self._random.random() < self._fill:
                value = self._value(hints[name])
                if value != []:
                    made[alias(cls, name)] = value
        return self._sensible(cls, made)

    def _sensible(self, cls: Any, made: dict[str, Any]) -> dict[str, Any]:
        """What its keys must be for one another."""
        made.pop("planned", None)
        if cls is Partner and "until" in made:
            made["until"] = self._boundary(2021, 2024)
        if issubclass(cls, Spell):
            made |= self._spell()
            made.get("cycles", []).sort(key=lambda cycle: cycle["period"])
            made.get("strengths", []).sort(key=lambda strength: strength["date"])
            made.pop("by", None)  # none of the kinds of office is a contact point
        elif cls is Suspension:
            made["from"] = self._boundary(2001, 2004)
            if "until" in made:
                made["until"] = self._boundary(2006, 2009)
        elif cls is Strength:
            made |= {"date": self._random.choice(["2000-12", "2001", "2001-03-01"]), "number": "12"}
        elif cls is Cycle:
            year = self._random.randint(2001, 2005)
            made["period"] = f"{year}/{year + 3}"
        elif cls is Party:
            made |= {"party": self._reference("partners", "allies"), "signed": self._boundary(1991, 1993)}
            later = {"consented": self._boundary(1995, 1997), "in_force": self._boundary(1999, 2001)}
            made |= {key: later[key] for key in later.keys() & made.keys()}
        elif cls is Ally:
            made["code"] = self._random.choice(COUNTRIES).alpha_2
        elif cls is Revision:
            made["date"] = EDITION_DAY
        elif cls is Statement:
            made.pop("id", None)
        elif cls is Boundary and "disputed" in made:
            made.pop("date", None)
        elif cls in (Group, Tool, Operation):
            made |= {"from": self._boundary(1988, 1989), "until": None} if "until" not in made else {
                "from": None, "until": self._boundary(2021, 2024)}  # fmt: skip
            if cls is Operation:
                made["attested"] = None if made["until"] else "2024"
            made |= {"type": "agreement"} if "parties" in made else {}
        elif cls is Summit:
            made.setdefault("documents", [self._part(Document)])
        elif cls is Era:
            self._eras += 1
            made["years"] = f"{1980 + 10 * self._eras}/{1989 + 10 * self._eras}"
        elif cls is Count:
            made.pop("unnamed", None)
        elif cls is Computation:
            kinds = ARGUMENTS[made["function"]]
            made |= {"of": self._reference(*kinds)} if kinds else {}
            if not kinds:
                made.pop("of", None)
        elif cls is Partner and made["type"] == "organisation":
            made.pop("code", None)
            made.pop("state_since", None)
        elif cls is Partner:
            country = self._random.choice(COUNTRIES)
            made |= {"region": self._id("lists/regions"), "code": country.alpha_2}
            made["also_known_as"] = [*made.get("also_known_as", []), country.name]
            if "state_since" in made:
                made["state_since"] = self._boundary(1980, 1985)
        elif cls is Source and "URL" in made:
            made["URL"] = self._address()
        if made.pop("name_languages", None) and made.get("also_known_as"):
            made["name_languages"] = {made["also_known_as"][0]: "fr"}
        full = dict.fromkeys({"checked", "accessed"} & made.keys(), EDITION_DAY)
        return {key: value for key, value in {**made, **full}.items() if value is not None}

    def _spell(self) -> dict[str, Any]:
        """Begin, end and what is attested, in an order that makes sense; None for what is left out."""
        begin, end, last = self._boundary(1990, 2000), self._boundary(2010, 2015), self._date(2002, 2009)
        first = self._date(1990, 2000)
        return self._random.choice(
            [
                {"from": begin, "until": None, "attested": last},
                {"from": begin, "until": end, "attested": None},
                {"from": None, "until": end, "attested": None},
                {"from": None, "until": end, "attested": f"{first}/.."},
                {"from": None, "until": None, "attested": f"{first}/{last}"},
            ]
        )

    def _boundary(self, first: int, last: int) -> Any:
        date, sources = self._date(first, last), [self._cited()]
        return self._random.choice(
            [
                date,
                f"[{first}-03..{first + 1}-05]",
                f"[{first}-03-19..{first}-03-20]",
                {"date": date, "basis": "inferred", "note": self._text()},
                {"disputed": [{"date": date, "sources": sources}, {"date": f"{first}-02~", "sources": sources}]},
            ]
        )

    def _value(self, hint: Any) -> Any:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if hint == CountryCode:
            return self._random.choice(COUNTRIES).alpha_2
        if origin is typing.Annotated:
            return self._annotated(hint)
        if origin in (typing.Union, types.UnionType):
            return self._value(next(part for part in arguments if part is not type(None)))
        if origin is tuple:
            items = [self._value(arguments[0]) for _ in range(self._random.randint(1, 2))]
            if arguments[0] is Statement:
                return [{"id": self._new_id(), **item} for item in items]
            return list(dict.fromkeys(items)) if isinstance(items[0], str) else items
        if origin is dict:
            return {self._new_id(): self._value(arguments[1]) for _ in range(2)}
        if origin is typing.Literal:
            return self._random.choice(arguments)
        if hint is bool:
            return self._random.choice(["true", "false"])
        if hint is Boundary:
            return self._boundary(1991, 1998)
        if dataclasses.is_dataclass(hint):
            return self._part(hint)
        return self._address()

    def _annotated(self, hint: Any) -> Any:
        marks, inner = hint.__metadata__, typing.get_args(hint)[0]
        for mark in marks:
            if isinstance(mark, Refers):
                if inner is Citation:
                    return self._cited()
                return self._id(mark.kind) if mark.kind else self._reference()
            if isinstance(mark, Prose):
                return self._text()
            if isinstance(mark, Label):
                return self._name()
        if inner is dates.Date:
            return self._date(1990, 2020)
        if inner is int:
            return str(self._random.randint(0, 40))
        schema = next((mark.json_schema or {} for mark in marks if isinstance(mark, WithJsonSchema)), {})
        if schema.get("pattern") == ID_PATTERN:
            return self._new_id()
        return "fr" if hint == _LANGUAGE else self._value(inner)

    def _id(self, kind: str) -> str:
        ids = self._entries[kind.removeprefix("lists/")] if kind.startswith("lists/") else self._ids[kind]
        return self._random.choice(ids)

    def _reference(self, *kinds: str) -> str:
        kind = self._random.choice(kinds or [kind for kind in KINDS if KINDS[kind].has_pages])
        return f"{kind}/{self._id(kind)}"

    def _cited(self) -> str:
        return self._id("sources") + self._random.choice(["", "#12"])

    def _date(self, first: int, last: int) -> str:
        year, month = self._random.randint(first, last), self._random.randint(1, 12)
        return self._random.choice(
            [f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{self._random.randint(1, 28):02}", f"{year}~"]
        )

    def _address(self) -> str:
        self._number += 1
        return f"https://www.example.org/{self._number}"

    def _new_id(self) -> str:
        self._number += 1
        if self._awkward and self._random.random() < 0.5:
            return self._random.choice(self._awkward)
        return f"id-{self._number}"

    def _name(self) -> str:
        self._number += 1
        return self._words(f"Name {self._number}")

    def _text(self) -> str:
        self._number += 1
        return self._words(f"Text {self._number} says what happened") + "."


def write(folder: Path, made: MadeUp) -> None:
    """Write the folder, and take out of it what the check has to say against."""
    for path, data in made.records():
        _write(folder / path, data)
    for kind in KINDS:
        (folder / kind).mkdir(exist_ok=True)
    while True:
        errors = [problem for problem in check(folder)[1] if problem.level == "error"]
        if not errors:
            return
        places: dict[Path, set[tuple[int, int]]] = {}
        for problem in errors:
            places.setdefault(folder.parent / problem.path, set()).add((problem.line, problem.column))
        for file, wrong in places.items():
            _without(file, wrong)


def _write(file: Path, data: dict[str, Any]) -> None:
    kind = file.parent.name
    schema = f"../schema/{KINDS[kind].schema}" if kind in KINDS else f"schema/{EDITION_SCHEMA}"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, indent=1, ensure_ascii=False)
    file.write_text(f"# yaml-language-server: $schema={schema}\n{text}\n", "utf-8")


def _without(file: Path, wrong: set[tuple[int, int]]) -> None:
    """Take out of a file the items of lists, or else the keys, that stand at these places; the file where none does."""
    text = file.read_text("utf-8")
    data: dict[Any, Any] = data_files.parse(text, file.name)[0] or {}
    paths = {at[:2] if len(at) > 1 and isinstance(at[1], int) else at[:1] for at in _paths(data)
             if not wrong.isdisjoint({data_files.locate(text, at), data_files.locate(text, at, key=True)})}  # fmt: skip
    if not paths:
        file.unlink()
        return
    for key, *position in sorted(paths, key=lambda path: path[1:], reverse=True):
        if position and len(data.get(key, ())) > 1:
            del data[key][position[0]]
        else:
            data.pop(key, None)
    _write(file, data)


def _paths(data: Any, at: DataPath = ()) -> Iterator[DataPath]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield (*at, step)
        yield from _paths(value, (*at, step))
