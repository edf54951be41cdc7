"""What the data page tells of the file beside each record's page."""

from markupsafe import Markup, escape

from atlas.exports import record_file
from atlas.render import html
from atlas.render.about_data.dictionary import described
from atlas.render.parts import Row, Section, Table
from atlas.render.writer import Writer

_EXAMPLE = "partners/japan"
_INTRO = (
    "Beside each record's page stands the record as JSON: at the address of the page, with {} in place of the last "
    "slash, such as {}. It holds what the page tells. The listing {} names all of them."
)


def section(writer: Writer) -> Section:
    """The keys of such a file, each explained."""
    example = record_file.path(_EXAMPLE)
    link = html.anchor(writer.asset(example), example) if writer.catalogue.find(_EXAMPLE) else escape(example)
    intro = Markup(_INTRO).format(Markup("<code>.json</code>"), link, html.anchor("#records", "Records"))
    rows = tuple(
        Row((Markup("<code>{}</code>").format(key), described(says))) for key, says in record_file.KEYS.items()
    )
    return Section(
        "one-record", "One record", intro, table=Table("Keys of a record's file", ("Key", "What it holds"), rows)
    )
