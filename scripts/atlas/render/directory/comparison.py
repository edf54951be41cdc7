"""What is compared of partners: each spell in words and as a bar, for the script that sets them side by side."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from atlas import wording
from atlas.derive import spans
from atlas.derive.accessions import RoadStep, StepKey, road
from atlas.derive.confirmations import confirmation
from atlas.derive.parts_taken import SECTIONS, PartTaken, parts_taken
from atlas.derive.spans import Stretch
from atlas.derive.status import FormatStatus, format_status, is_implied, lapses_after
from atlas.model.addresses import SectionId, relative
from atlas.model.dates import Day
from atlas.model.records import Group, Partner
from atlas.model.spells import Boundary, Party, Representation, Spell
from atlas.reading.catalogue import Entry
from atlas.render import flags, format_marks, member_tables, offices, on_a_day, spells
from atlas.render.charts.lanes import hollows
from atlas.render.lists import accessions
from atlas.render.view import View
from atlas.render.writer import Writer

PATH = "partners/comparison.json"
"""Where the file stands under docs/."""
PAGE = "partners/compare/"
"""The page from which its addresses lead."""

Told = dict[str, Any]
"""A part of the file; what is empty in it is left out."""

_STEPS_TITLE = "Steps to membership"
_NEVER = Day.max.isoformat()


def comparison_file(view: View) -> str:
    """JSON: `sections` with their titles, `rows` that partners can have something in, and of each of the `partners` its
    statuses (first day, key, words) and by row its `parts`: words, state, the stretches of bars (ISO 8601 days), and as
    `steps` what held of it from which day on.
    """
    writer = view.writer(PAGE, numbered=False)
    rows: dict[str, tuple[str, Told]] = {}
    partners: dict[str, Told] = {}
    for entry in view.all(Partner):
        parts: dict[str, list[Told]] = {}
        for row, part in (*_parts(view, writer, entry), *_steps(view, writer, entry)):
            parts.setdefault(row["id"], []).append(part)
            before, _ = rows.get(row["id"], (_NEVER, row))
            rows[row["id"]] = min([before, *_starts(part)]), row
        partners[entry.id] = _without_empty(_head(view, writer, entry)) | {"parts": parts}
    sections = (*SECTIONS.items(), (SectionId.STEPS, _STEPS_TITLE))
    whole = {
        "sections": [{"id": identifier, "title": title} for identifier, title in sections],
        "rows": [row for _, row in sorted(rows.values(), key=lambda found: (found[0], found[1]["name"]))],
        "partners": partners,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _head(view: View, writer: Writer, entry: Entry[Partner]) -> Told:
    """What stands above a partner's column: `short` marks its bars."""
    partner = entry.record
    code = partner.code if partner.code and len(partner.code) == 2 else None
    return {
        "short": code or partner.abbreviation or "",
        "region": wording.list_entry(view.catalogue, "regions", partner.region) if partner.region else "",
        "flag": flags.flag(writer, partner),
        "status": [
            [step.first.isoformat(), step.state.key, wording.status(step.state)]
            for step in view.histories.statuses(entry)
        ],
    }


def _parts(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[tuple[Told, Told]]:
    """Each spell with the row that it stands in."""
    for part in parts_taken(view, entry):
        row = {
            "id": f"{part.section}/{part.name}",
            "section": part.section,
            "name": part.owner.name if part.owner else wording.list_entry(view.catalogue, "representations", part.name),
            "href": writer.href(part.target),
        }
        if isinstance(part.owner, Group):
            mark = part.owner.mark or format_marks.UNMARKED
            row |= {"colour": mark.colour, "pattern": mark.pattern}
        told = _party(view, part.spell) if isinstance(part.spell, Party) else _spell(view, entry, part, part.spell)
        told["steps"] = [[day.isoformat(), key, words] for day, key, words in _on_days(view, entry, part)]
        if isinstance(part.spell, Representation):
            told["where"] = str(offices.place(writer, part.spell).striptags())
        yield row, _without_empty({"href": writer.href(f"{entry.reference}#{part.anchor}"), **told})


def _spell(view: View, entry: Entry[Partner], part: PartTaken, spell: Spell) -> Told:
    state = format_status([spell], view.edition.latest, part.owner, entry.record)
    drawn = spans.of_spell(spell, view.edition.latest, lapses_after(part.owner, [spell]))
    return {
        "when": _when(view, spell, state, is_implied(spell, part.owner, entry.record)),
        "state": _state(view, part, spell, state),
        "notes": [*_confirmed(view, entry, spell, state), *map(wording.suspended, spell.suspensions)],
        "began": _first_day(spell.from_),
        "drawn": _stretches(drawn),
        "suspended": [[scope, *_stretch(one)] for scope, one in hollows(spell.suspensions, drawn)],
    }


def _on_days(view: View, entry: Entry[Partner], part: PartTaken) -> Iterator[on_a_day.Told]:
    """What holds of it from which day on, for who does not ask up to the edition's day."""
    if isinstance(part.spell, Party):
        return on_a_day.party_told(view, part.spell)
    return on_a_day.spell_told(view, entry.record, part.spell, part.owner)


def _when(view: View, spell: Spell, state: FormatStatus, is_end_implied: bool) -> str:
    """`as a partner from 9 May 1994 until 4 April 2023`, `since 2012 or earlier`, `by October 2012`."""
    if spell.until:
        ended = wording.boundary(spell.until, is_end_implied)
        if spell.start is None:
            return f"{'as a partner ' * state.as_partner}until {ended}"
        return f"{'as a partner ' * state.as_partner}{_began(spell, 'from')} until {ended}"
    goes_on = spells.holds(view.catalogue, spell) and state.key in ("member", "cooperation-suspended", "suspended")
    return _began(spell, "since" if goes_on else "from")


def _began(spell: Spell, word: str) -> str:
    if spell.from_:
        return f"{word} {wording.boundary(spell.from_)}"
    if spell.first_shown is None:
        return "no source tells since when" if word == "since" else "no source tells when"
    shown = spell.first_shown.in_sentence
    return f"since {shown} or earlier" if word == "since" else f"by {shown}"


def _state(view: View, part: PartTaken, spell: Spell, state: FormatStatus) -> tuple[str, str] | None:
    """Key and words of the state on the edition's day; nothing where the dates tell it."""
    if state.key == "former":
        return None
    if not spell.until and state.key == "member" and not spells.holds(view.catalogue, spell):
        return ("lapsed", f"last shown {spell.last_told.when}") if spell.last_told else None
    return state.key, wording.spell_state(state, member_tables.in_force(part.owner))


def _confirmed(view: View, entry: Entry[Partner], spell: Spell, state: FormatStatus) -> Iterator[str]:
    """The last date on which a source shows what goes on."""
    found = confirmation(view.catalogue, entry.id, spell)
    if found and not spell.until and state.key == "member" and spells.holds(view.catalogue, spell):
        yield f"last confirmed {found.date.in_sentence}"


def _party(view: View, party: Party) -> Told:
    """In force since a day; where no source tells that, signed on one."""
    signed, bound = party.signed, party.in_force
    told = [f"signed {wording.boundary(signed)}"] if signed else []
    told += [f"in force since {wording.boundary(bound)}"] if bound else []
    return {
        "when": ", ".join(told) or "no source tells when",
        "began": _first_day(signed or bound),
        "drawn": _stretches(spans.stretches(bound, None, None, view.edition.latest)) if bound else [],
        "days": _days(signed),
    }


def _steps(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[tuple[Told, Told]]:
    """Steps on the road to membership, but for the plan, which is a programme; and being an Ally from accession on."""
    partner = entry.record
    for step in road(partner):
        if step.key not in ("map", "acceded"):
            href = writer.href(f"{entry.reference}#{SectionId.STEPS}")
            yield _step_row(step.key), _without_empty({"href": href, **_step(step)})
    if partner.accession:
        date = partner.accession.date
        told = {
            "href": writer.href(entry.reference),
            "when": f"since {date.in_sentence}",
            "state": ("ally", wording.STATUSES["ally"]),
            "began": date.earliest.isoformat(),
            "drawn": _stretches(spans.since(date, view.edition.latest)),
        }
        yield _step_row("acceded"), told


def _step_row(key: StepKey) -> Told:
    return {
        "id": f"{SectionId.STEPS}/{key}",
        "section": SectionId.STEPS,
        "name": wording.STEPS[key],
        "href": relative(PAGE, accessions.PATH),
    }


def _step(step: RoadStep) -> Told:
    first, _ = step.days
    words = " or ".join(date.words for date in step.dates) + wording.in_brackets(step.certainty)
    return {"when": words, "began": first.isoformat(), "days": [first.isoformat()]}


def _first_day(boundary: Boundary | None) -> str:
    return boundary.days[0].isoformat() if boundary and boundary.days else ""


def _days(boundary: Boundary | None) -> list[str]:
    first = _first_day(boundary)
    return [first] if first else []


def _stretches(found: Iterable[Stretch]) -> list[tuple[str, str, str]]:
    return [_stretch(one) for one in found]


def _stretch(found: Stretch) -> tuple[str, str, str]:
    return found.start.isoformat(), found.end.isoformat(), found.look


def _starts(part: Told) -> Iterator[str]:
    yield from (start for start, *_ in part.get("drawn", ()))
    yield from part.get("days", ())


def _without_empty(told: Told) -> Told:
    return {key: value for key, value in told.items() if value}
