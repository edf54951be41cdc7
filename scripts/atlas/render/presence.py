"""Partners at summits: who came for them, and to which meeting."""

from markupsafe import Markup, escape

from atlas.model.parts import Presence
from atlas.render.parts import Row
from atlas.render.writer import Writer


def columns(head: str) -> tuple[str, ...]:
    """The heads of the columns of a table of presences; `head` is that of the first."""
    return (head, "Who came", "Meeting", "Notes and sources")


def row(writer: Writer, head: Markup, told: Presence) -> Row:
    """One presence: partner or summit, who came, in which meeting, notes and sources."""
    note = writer.prose(told.note) if told.note else Markup("")
    meeting = writer.prose(told.meeting) if told.meeting else Markup("")
    return Row((head, escape(told.by or ""), meeting, note + writer.cite(told.sources)))
