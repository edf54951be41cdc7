"""The posts at NATO that are about partners on one page: what each is, and who held it."""

from markupsafe import escape

from atlas.model.reference_records import Post
from atlas.reading.catalogue import Entry
from atlas.render import spells
from atlas.render.parts import Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

PAGE = "posts/"
_DESCRIPTION = "Posts at NATO that are about partners: what each is for, and who held it from when to when."


def posts_page(view: View) -> SectionPage:
    """Each post in a section of its own."""
    writer = view.writer(PAGE)
    sections = tuple(_section(writer, entry) for entry in view.ordered["posts"])
    head = view.head("Posts", _DESCRIPTION, "data/posts/")
    return SectionPage(head, escape(_DESCRIPTION), sections, writer.sources())


def _section(writer: Writer, entry: Entry[Post]) -> Section:
    post: Post = entry.record
    rows = tuple(spells.spell_row(writer, escape(holder.name), holder) for holder in post.holders)
    return Section(
        entry.id,
        post.name,
        lines=writer.lines((post.summary, *post.statements)),
        table=Table(f"Holders of the post: {post.name}", spells.spell_columns("Holder"), rows),
    )
