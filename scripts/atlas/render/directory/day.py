"""Who was a partner on a day, for pages that are made of one: by format, by status, and how that differs from today."""

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.differences import Difference, difference
from atlas.derive.members import states
from atlas.derive.status import NOT_IN_IT, FormatStatus, Status
from atlas.model.computations import PartnerState
from atlas.model.dates import Date, Day
from atlas.render import dated_names, format_marks
from atlas.render.directory.facets import ONCE_PARTNERS
from atlas.render.parts import Fact, Row, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer

FOLDER = "partners/as-of"
"""Where the pages of days and years stand."""


def of_year(year: int) -> str:
    """The page of a year, as a target for links."""
    return f"{FOLDER}/{year}"


def by_format(view: View, writer: Writer, day: Date) -> Section:
    """A row a format that has partners on the day, or of which that is not certain."""
    rows = []
    for group in [group for group in view.ordered["groups"] if group.record.confers != "consultation"]:
        found = states(group.record, view.connections.members[group.reference], day.earliest)
        shown = {partner: state for partner, state in found.items() if state.key not in NOT_IN_IT}
        if shown:
            name = format_marks.swatch(group.record) + writer.anchor(group.reference)
            names = Markup(", ").join(_named(view, writer, partner, state, day) for partner, state in shown.items())
            rows.append(Row((name, escape(wording.number_of_members(shown.values())), names)))
    caption = f"Partnership formats on {day.words}"
    table = Table(caption, ("Format", "Partners", "Who"), tuple(rows))
    empty = Markup("") if rows else Markup("No partnership format is known to have had partners on this day.")
    return Section("formats", "By format", intro=empty, table=table if rows else None, day=day.edtf)


def _named(view: View, writer: Writer, partner: str, state: FormatStatus, day: Date) -> Markup:
    words = wording.format_status(state) if state.key != "member" else ""
    doubt = Markup(' <span class="atlas-doubt">({})</span>').format(wording.inside(words)) if words else Markup("")
    return dated_names.anchor_on(writer, view.catalogue.entries[f"partners/{partner}"], day.earliest) + doubt


def by_status(view: View, writer: Writer, day: Date) -> Section:
    """All partners of the atlas by what they were on the day, with what is to be said of one."""
    found: dict[PartnerState, list[Markup]] = {key: [] for key in wording.STATUSES}
    for entry in view.ordered["partners"]:
        status = view.histories.status(entry, day.earliest)
        name = dated_names.anchor_on(writer, entry, day.earliest)
        words = wording.status(status)
        if words != wording.STATUSES[status.key]:
            name += Markup(' <span class="atlas-doubt">({})</span>').format(wording.inside(_details(words)))
        found[status.key].append(name)
    links = tuple(
        Fact(f"{ONCE_PARTNERS if key == 'ally' else wording.STATUSES[key]} ({len(names)})", Markup(", ").join(names))
        for key, names in found.items()
        if names
    )
    return Section("status", "By status", links=links, day=day.edtf)


def _details(words: str) -> str:
    """The words of a status without the name that they stand under."""
    for name in sorted(wording.STATUSES.values(), key=len, reverse=True):
        if words.startswith(name):
            more = words.removeprefix(name).lstrip(" ;,")
            return more[1:-1] if more.startswith("(") else more
    return words[:1].lower() + words[1:]


def statuses_on(view: View, day: Day) -> dict[str, Status]:
    """What every partner is on a day, by id."""
    return {entry.id: view.histories.status(entry, day) for entry in view.ordered["partners"]}


def since_then(view: View, writer: Writer, day: Date) -> Section:
    """Who was something else on the day than on the edition's, by what became of them."""
    now = statuses_on(view, view.edition.latest)
    found: dict[Difference, list[Markup]] = {key: [] for key in wording.DIFFERENCES}
    for entry in view.ordered["partners"]:
        key = difference(view.histories.status(entry, day.earliest), now[entry.id])
        if key:
            words = _became(now[entry.id])
            doubt = Markup(' <span class="atlas-doubt">({})</span>').format(words) if words else Markup("")
            found[key].append(writer.anchor(entry.reference) + doubt)
    links = tuple(
        Fact(f"{wording.DIFFERENCES[key]} ({len(names)})", Markup(", ").join(names))
        for key, names in found.items()
        if names
    )
    title = f"Since then, up to {view.edition.words}"
    return Section("since", title, intro=Markup("") if links else Markup("Nothing differs."), links=links)


def _became(after: Status) -> str:
    """Since when somebody is what they are, beside who they are."""
    if after.key == "ally" and after.since:
        return wording.since(after.since)
    words = wording.status(after)
    return "" if words == wording.STATUSES[after.key] else wording.inside(_details(words))
