"""Newer evidence that a state still holds: a later day and its source, written into a record without other change."""

import copy
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from atlas.commands.identify import Refused
from atlas.derive.standing import Standing, on_day
from atlas.model.dates import Date
from atlas.model.paths import DataPath
from atlas.model.records import Group, Partner
from atlas.model.spells import Spell
from atlas.reading import data_files
from atlas.reading.catalogue import Catalogue, Entry

_LISTS = {"groups": ("memberships", "group"), "tools": ("programmes", "tool")}
"""Where a partner's spells in a group or with a tool stand, and what names it there."""
_WIDTH = 118


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day on which a source shows something."""

    date: Date
    source: str


def spell(entry: Entry[Partner], owner: str, evidence: Evidence) -> str:
    """The text of a partner's file with a later day on which its last spell in a group or with a tool is shown.

    Raises Refused where there is no such spell, where it has ended, or where the day is no later one.
    """
    folder, _, identifier = owner.partition("/")
    key, name = _LISTS[folder]
    spells: tuple[Spell, ...] = getattr(entry.record, key)
    at = next(((key, place) for place, one in reversed([*enumerate(spells)]) if getattr(one, name) == identifier), None)
    if at is None:
        raise Refused(f"{entry.reference} has no {key} with {name}: {identifier}")
    one = spells[at[1]]
    if one.until:
        raise Refused(f"it has ended ({one.until.first_date}); what is over needs no confirmation")
    if one.last_told and evidence.date.latest <= one.last_told.latest:
        raise Refused(f"it is shown until {one.last_told} already, which is no earlier than {evidence.date}")
    attested = _attested(one, evidence.date)
    text = entry.file.text
    data = _data(text, entry)
    wanted = copy.deepcopy(data)
    inner = _inside(wanted, at)
    inner["attested"] = attested
    if evidence.source not in inner["sources"]:
        inner["sources"] = [*inner["sources"], evidence.source]
    text = _source_added(text, at, _inside(data, at)["sources"], evidence.source)
    return _checked(_with_attested(text, at, _inside(data, at), attested), wanted, entry)


def _attested(spell: Spell, last: Date) -> str:
    """What stands in `attested` with a later last date; the first one is kept where it stands there."""
    is_pair = spell.attested is not None and (spell.attested.precision == "interval" or spell.from_ is None)
    if not is_pair:
        return f"{last}"
    if last.precision == "span":
        raise Refused(f"{last} cannot stand as the last of two dates; give the month or year in which the day lies")
    return f"{spell.first_shown}/{last}"


def group(entry: Entry[Group], catalogue: Catalogue, evidence: Evidence, names: Collection[str] = ()) -> str:
    """The text of a group's file with one more list of its partners.

    The list has all who are in the group on its day by their records, unless `names` gives their ids. Raises Refused
    where there are none.
    """
    unread = sorted(one for one in catalogue.invalid if one.startswith("partners/"))
    if unread:
        raise Refused(f"records with errors, which the list might lack: {', '.join(unread)}; mend them first")
    for name in names:
        if not catalogue.find(f"partners/{name}"):
            raise Refused(f'no partner "{name}"{catalogue.near(f"partners/{name}") or "; name partners by their ids"}')
    members = sorted({*names}) or sorted(_members(catalogue, entry, evidence.date))
    if any(one.date == evidence.date and sorted(one.members) == members for one in entry.record.seen):
        raise Refused(f"it has this list of {evidence.date} already")
    if not members:
        raise Refused(f"nobody is in {entry.reference} on {evidence.date.words} by the records; name the partners")
    sighting = {"date": f"{evidence.date}", "members": members, "sources": [evidence.source]}
    data = _data(entry.file.text, entry)
    wanted = {**data, "seen": [*data.get("seen", []), sighting]}
    lines = [
        f"  - date: {_scalar(f'{evidence.date}')}",
        *_flow("members", members),
        f"    sources: [{evidence.source}]",
    ]
    after = [key for key in data if key in ("replaced_by", "events", "statements", "status", "checked")]
    keys = list(data)
    following = keys[keys.index("seen") + 1 :] if "seen" in data else after
    written = "".join(f"{line}\n" for line in (*(() if "seen" in data else ("seen:",)), *lines))
    offset = _offset(entry.file.text, (following[0],), key=True) if following else len(entry.file.text)
    text = entry.file.text[:offset] + written + entry.file.text[offset:]
    return _checked(text, wanted, entry)


def _members(catalogue: Catalogue, entry: Entry[Group], day: Date) -> Iterator[str]:
    for partner in catalogue.of(Partner):
        spells = [one for one in partner.record.memberships if one.group == entry.id]
        if on_day(spells, day.latest, entry.record.from_).standing in (Standing.MEMBER, Standing.SUSPENDED):
            yield partner.id


def _with_attested(text: str, at: DataPath, before: dict[str, Any], attested: str) -> str:
    written = _scalar(attested)
    if "attested" in before:
        offset = _offset(text, (*at, "attested"))
        return text[:offset] + re.sub(r"^[^\s,}]+", written, text[offset:], count=1)
    following = next(key for key in ("suspensions", "note", "cycles", "sources") if key in before)
    offset = _offset(text, (*at, following), key=True)
    line_start = text.rfind("\n", 0, offset) + 1
    is_block = not text[line_start:offset].strip(" -")
    addition = f"attested: {written}\n{' ' * (offset - line_start)}" if is_block else f"attested: {written}, "
    return text[:offset] + addition + text[offset:]


def _scalar(value: str) -> str:
    """A date as it is written in YAML, where a span would be a list without quotes."""
    return f"'{value}'" if value.startswith("[") else value


def _source_added(text: str, at: DataPath, sources: list[Any], source: str) -> str:
    """The text with one more source at the end of a list; the other forms of a list are told by `_checked`."""
    if source in sources:
        return text
    offset = _offset(text, (*at, "sources", len(sources) - 1))
    last = re.match(r"[^\s,\]}]+", text[offset:])
    end = offset + (last.end() if last else 0)
    line_start = text.rfind("\n", 0, offset) + 1
    is_block = text[line_start:offset].strip(" ") == "-"
    return text[:end] + (f"\n{text[line_start:offset]}{source}" if is_block else f", {source}") + text[end:]


def _flow(key: str, items: list[str]) -> Iterator[str]:
    """A list in brackets, over as many lines as it needs."""
    line = f"    {key}: ["
    margin = " " * len(line)
    for item in items:
        piece = f"{item}{']' if item == items[-1] else ', '}"
        if len(line) + len(piece.rstrip()) > _WIDTH:
            yield line.rstrip()
            line = margin
        line += piece
    yield line


def _offset(text: str, at: DataPath, key: bool = False) -> int:
    line, column = data_files.locate(text, at, key)
    return sum(len(one) for one in text.splitlines(keepends=True)[: line - 1]) + column - 1


def _data(text: str, entry: Entry) -> dict[str, Any]:
    return data_files.parse(text, entry.file.path)[0] or {}


def _inside(data: Any, at: DataPath) -> Any:
    for step in at:
        data = data[step]
    return data


def _checked(text: str, wanted: dict[str, Any], entry: Entry) -> str:
    """A text that reads as was wanted, and as nothing else. Raises Refused for any other."""
    if data_files.parse(text, entry.file.path) != (wanted, []):
        raise Refused("this cannot be written here without changing more; write it by hand")
    return text
