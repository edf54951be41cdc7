"""All pages: the same data gives the same text, templates get what they need and no more, and no text breaks a page."""

import dataclasses
import re
from pathlib import Path

import pytest

from atlas.render.site import TEMPLATES, page_contexts, pages
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import JAPAN, tiny
from rendered import SITE
from site_pages import Page

NASTY = (
    'a < b & c | d *e* _f_ [g](h) `i` {{ j }} {% k %} <b>l</b> </p></div> <!-- m --> ## n &amp; \\o "p" '
    "שלום مرحبا \u200f q"
)


def render(folder: Path) -> dict[str, str]:
    catalogue, _ = check(folder)
    return pages(catalogue, SITE)


def test_pages_same_data_same_text(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    assert render(folder) == render(folder)


def test_pages_every_record_and_section(tmp_path: Path) -> None:
    assert {"timeline/index.md", "partners/index.md", "partners/japan.md", "summits/2006-riga.md"} <= set(
        render(tiny(tmp_path))
    )


def test_page_of_renamed_record_leads_to_new_address(tmp_path: Path) -> None:
    renamed = JAPAN.replace("type: country", "formerly: [nippon]\ntype: country")
    page = render(tiny(tmp_path, {"partners/japan.yml": renamed}))["partners/nippon.md"]
    assert 'href="../../partners/japan/"' in page
    assert 'moved: "partners/japan/"' in page


def test_page_shows_nasty_text_as_text(tmp_path: Path) -> None:
    nasty = JAPAN.replace("name: Japan", f"name: '{NASTY}'\nalso_known_as: ['{NASTY} r']")
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


def test_contexts_are_frozen_and_wholly_used(tmp_path: Path) -> None:
    """A field that no template places is dead; a template cannot ask for more, as undefined names are errors."""
    catalogue, _ = check(tiny(tmp_path))
    templates = {file.stem.removesuffix(".md"): file.read_text() for file in TEMPLATES.glob("*.j2")}
    shared = templates["head"] + templates["pieces"]
    for _, name, context in page_contexts(prepare(catalogue, SITE)):
        assert dataclasses.is_dataclass(context)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(context, dataclasses.fields(context)[0].name, None)
        fields = [field.name for field in dataclasses.fields(context)]
        unused = [field for field in fields if f"page.{field}" not in templates[name] + shared]
        assert not unused, name


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
