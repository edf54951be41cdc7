"""All pages: the same data gives the same text, templates get what they need and no more, and no text breaks a page."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import made_up
from atlas.render.site import pages, planned_pages
from atlas.render.templating import TEMPLATES
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import JAPAN, RIGA, tiny
from rendered import SITE
from site_pages import Page

NASTY = (
    'a < b & c | d *e* _f_ [g](h) `i` {{ j }} {% k %} <b>l</b> </p></div> <!-- m --> ## n &amp; \\o "p" שלום مرحبا q'
)


def render(folder: Path) -> dict[str, str]:
    catalogue, _ = check(folder)
    return dict(pages(catalogue, SITE))


def test_pages_same_data_same_text(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    assert render(folder) == render(folder)


def test_source_of_a_list_of_codes_leads_to_the_data(tmp_path: Path) -> None:
    codes = """# yaml-language-server: $schema=../schema/code-list.schema.json
name: State numbers
codes:
  - {country: FR, code: 220}
sources: [nato-1]
checked: 2026-11-20
"""
    found = render(tiny(tmp_path, {"codes/gw.yml": codes}))
    (shelf,) = (text for path, text in found.items() if "Cited by" in text and path.startswith("sources/"))
    assert '<a href="../../data/">State numbers</a>' in shelf


def test_pages_every_record_and_section(tmp_path: Path) -> None:
    assert {"timeline/index.md", "partners/index.md", "partners/japan.md", "summits/2006-riga.md"} <= set(
        render(tiny(tmp_path))
    )


@pytest.mark.parametrize(
    ("contact", "href"),
    [("atlas@example.org", "mailto:atlas@example.org"), ("https://example.org/write", "https://example.org/write")],
)
def test_contact_stands_on_records_and_about_where_one_is_set(tmp_path: Path, contact: str, href: str) -> None:
    catalogue, _ = check(tiny(tmp_path))
    link = f'<a href="{href}">{contact}</a>'
    for site, is_told in ((replace(SITE, contact=contact), True), (SITE, False)):
        made = pages(catalogue, site)
        assert (f"Contact: {link}." in made["partners/japan.md"]) == is_told
        assert (f"{link}." in made["snippets/contact.md"]) == is_told
        assert ("ontact" in made["partners/japan.md"] + made["snippets/contact.md"]) == is_told


def test_record_leads_to_its_file_only_where_that_can_be_edited(tmp_path: Path) -> None:
    catalogue, _ = check(tiny(tmp_path))
    edits = "https://example.org/atlas/edit/main/{path}"
    for site, words in (
        (replace(SITE, edits=edits), ["Report a mistake", "edit this record"]),
        (replace(SITE, edits=edits, repository=""), ["Edit this record"]),
        (SITE, ["Report a mistake"]),
        (replace(SITE, repository=""), []),
    ):
        foot = re.findall(r'<span class="atlas-edit">.*?</span>', pages(catalogue, site)["partners/japan.md"])[0]
        assert re.findall(r'<a href="http[^"]+"[^>]*>([^<]+)</a>', foot) == words
        assert foot.count("<a") == len(words) and "data/partners/japan.yml" in foot


def test_page_of_renamed_record_leads_to_new_address(tmp_path: Path) -> None:
    renamed = JAPAN.replace("type: country", "formerly: [nippon]\ntype: country")
    page = render(tiny(tmp_path, {"partners/japan.yml": renamed}))["partners/nippon.md"]
    assert 'href="../../partners/japan/"' in page
    assert 'moved: "partners/japan/"' in page


def test_page_of_a_summit_has_a_table_of_partners_only_where_one_was_there(tmp_path: Path) -> None:
    """What was expected stands alone, without the heads of a table that has no rows."""
    expected = RIGA + "attendance:\n  - {id: expected, text: Japan was expected., date: 2006, sources: [nato-1]}\n"
    present = expected.replace("attendance:", "present:\n  - {partner: japan, sources: [nato-1]}\nattendance:")
    for text, is_told in ((expected, False), (present, True)):
        page = render(tiny(tmp_path, {"summits/2006-riga.yml": text}))["summits/2006-riga.md"]
        assert "Japan</a> was expected." in page
        assert ("Who came" in page) == is_told


def test_page_shows_nasty_text_as_text(tmp_path: Path) -> None:
    nasty = JAPAN.replace("name: Japan", f"name: '{NASTY}'\nalso_known_as: ['{NASTY.replace('|', '')} r']")
    nasty = nasty.replace("Japan is a country that talks with NATO.", f"'{NASTY}.'")
    text = render(tiny(tmp_path, {"partners/japan.yml": nasty}))["partners/japan.md"]
    body = text.split("---\n", 2)[2]
    page = Page("partners/japan/", f"<!doctype html><title>x</title>{body}")
    assert "<b>" not in text
    assert not page.faults
    assert page.headings == [(1, NASTY)]


def test_page_text_with_blank_lines_stays_in_its_html(tmp_path: Path) -> None:
    """A blank line and a number sign would begin a Markdown heading in the midst of the page."""
    folded = JAPAN.replace("Japan is a country that talks with NATO.", '"Japan is\\n\\n## a country."')
    text = render(tiny(tmp_path, {"partners/japan.yml": folded}))["partners/japan.md"]
    assert "\n## a country" not in text


USED_BY_CODE = {
    ("Head", "searched"),
    ("Head", "found_by"),
    ("Reference", "details"),
    ("Reference", "target"),
    ("CiteForm", "file"),
}
"""Fields that templates need not place, as the code asks for them."""


def test_contexts_are_frozen_and_wholly_used(tmp_path: Path) -> None:
    """A field that no template places is dead; a template cannot ask for more, as undefined names are errors."""
    made_up.write(tmp_path / "data", made_up.MadeUp(1, records=2, fill=1))
    catalogue, _ = check(tmp_path / "data")
    found = [(page.template, page.make()) for page in planned_pages(prepare(catalogue, SITE))]
    assert {f"{name}.md.j2" for name, _ in found} == {file.name for file in TEMPLATES.glob("*.md.j2")}
    placed = "".join(file.read_text() for file in TEMPLATES.glob("*.j2"))
    parts: dict[type, Any] = {}
    for _, context in found:
        parts |= {type(part): part for part in _parts(context)}
    assert len(parts) > 25
    for cls, part in parts.items():
        fields = [field.name for field in dataclasses.fields(part) if (cls.__name__, field.name) not in USED_BY_CODE]
        assert [name for name in fields if f".{name}" not in placed] == [], cls.__name__
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(part, fields[0], None)


def _parts(value: Any) -> Iterator[Any]:
    """A context and all that it is made of, as far as that is made for pages."""
    if dataclasses.is_dataclass(value) and type(value).__module__.startswith("atlas.render."):
        yield value
        for field in dataclasses.fields(value):
            yield from _parts(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _parts(item)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "text"),
        ("entries", "map from ids to list entries"),
        ("memberships", "list of memberships"),
        ("also_known_as", "list of texts"),
        ("region", "id in data/lists/regions.yml"),
        ("concerns", "list of records, as kind/id"),
        ("accession", "dated fact"),
        ("checked", "date"),
        ("online", "true or false"),
    ],
)
def test_dictionary_tells_what_each_key_holds(tmp_path: Path, key: str, value: str) -> None:
    text = render(tiny(tmp_path))["data/dictionary.md"]
    rows = re.findall(r"<tr><th[^>]*><code>(.*?)</code>.*?</th><td>(.*?)</td>", text)
    assert value in {re.sub(r"<[^>]*>", "", what) for name, what in rows if name == key}
