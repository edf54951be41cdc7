"""The rules of `check`, listed for editors."""

from markupsafe import Markup, escape

from atlas.render.about_data.dictionary import described
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.rules.check import RULES

_INTRO = (
    "What is checked before the site is built. An error stops the build; a warning is shown and stops it only "
    "with --strict. "
    "What follows from many records is only told once nothing else is wrong. "
    "Beside these, a file must be readable YAML and its keys those of the data dictionary."
)


def rules_page(view: View) -> SectionPage:
    """Every rule by name, with what it asks for."""
    rows = tuple(
        Row((Markup("<code>{}</code>").format(rule.name), escape(rule.level), described(rule.summary)))
        for rule in RULES
    )
    table = Table("Rules", ("Rule", "Level", "What it asks for"), rows)
    head = view.head("Rules", "What is checked before the site is built.", "scripts/atlas/rules/", assets=("data.css",))
    return SectionPage(head, escape(_INTRO), (Section("rules", "All rules", table=table),))
