"""Running text: names become links, abbreviations explain themselves, and nothing in it is ever run."""

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from atlas.model.dates import parse
from atlas.model.parts import Statement
from atlas.render.view import View, prepare
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, TERM, tiny
from rendered import SITE

OMAN = (
    JAPAN.replace(
        "name: Japan", "name: Oman\nalso_known_as: [Sultanate of Oman, Gulf, Oman talks 2006]\nmisspellings: [Ohman]"
    )
    .replace("code: JP", "code: OM")
    .replace("Japan is a country that talks with NATO.", "Oman is another country.")
)
KUWAIT = (
    OMAN.replace("Oman talks 2006", "Emirate")
    .replace("Oman", "Kuwait")
    .replace("code: OM", "code: KW")
    .replace("[Ohman]", "[Kuwayt]")
)
COUNCIL = FORUM.replace("name: Forum", "name: Euro-Atlantic Partnership Council\nabbreviation: EAPC").replace(
    "The Forum brings partners to one table.", "A council."
)


@pytest.fixture
def atlas(tmp_path: Path) -> View:
    folder = tiny(
        tmp_path,
        {
            "partners/oman.yml": OMAN,
            "partners/kuwait.yml": KUWAIT,
            "groups/eapc.yml": COUNCIL,
            "glossary/council.yml": TERM,
        },
    )
    catalogue, problems = check(folder)
    assert not [problem for problem in problems if problem.level == "error"]
    return prepare(catalogue, SITE)


def prose(atlas: View, text: str, subject: str = "") -> str:
    return str(atlas.writer("partners/x/", subject).prose(text))


@pytest.mark.parametrize(
    ("text", "date", "shown"),
    [
        ("Ministers met.", "2011-04", "April 2011"),
        ("Ministers met in April 2011.", "2011-04", ""),
        ("Ministers met on 15 April 2011.", "2011-04", ""),
        ("Ministers met in April 2011.", "2011-04-15", "15 April 2011"),  # more exact than the text
        ("Rule 20110 was read.", "2011", "2011"),
        ("Ministers met that day.", "2010-11-20", ""),  # the day that the page is about
    ],
)
def test_statement_date_shown_where_reader_does_not_know_it(atlas: View, text: str, date: str, shown: str) -> None:
    statement = TypeAdapter(Statement).validate_python({"text": text, "date": date, "sources": ["nato-1"]})
    (line,) = atlas.writer("decisions/x/").lines([statement], parse("2010-11-20"))
    assert re.sub(r"<.*?>", "", line.date) == shown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Japan met them.", '<a href="../../partners/japan/">Japan</a> met them.'),
        ("Japan's ships.", '<a href="../../partners/japan/">Japan</a>&#39;s ships.'),
        ("Japan and Japan.", '<a href="../../partners/japan/">Japan</a> and Japan.'),  # the first mention only
        ("The Sultanate of Oman.", 'The <a href="../../partners/oman/">Sultanate of Oman</a>.'),  # the longest name
        (
            "The Oman talks of 2006.",
            'The <a href="../../partners/oman/">Oman talks of 2006</a>.',
        ),  # the year as it is said
        ("Omani ships, Oman-led.", "Omani ships, Oman-led."),
        ("A woman from Ohman.", "A woman from Ohman."),  # misspellings never become links
        ("Ships in the Gulf.", "Ships in the Gulf."),  # two records claim the name
        ("A council of the Council.", "A council of the Council."),  # one common word is no link
        ("pre-Japan", "pre-Japan"),
    ],
)
def test_prose_links_names(atlas: View, text: str, html: str) -> None:
    assert prose(atlas, text) == html


def test_prose_explains_abbreviation(atlas: View) -> None:
    html = prose(atlas, "The EAPC met.")
    assert 'href="../../groups/eapc/"' in html
    assert 'data-meaning="Euro-Atlantic Partnership Council">EAPC</a>' in html


def test_prose_never_links_to_own_page(atlas: View) -> None:
    assert prose(atlas, "Japan met Oman.", "partners/japan") == 'Japan met <a href="../../partners/oman/">Oman</a>.'


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "a & b", "quotes \" and '", "<img src=x onerror=alert(1)>", "{{ 7 * 7 }}"]
)
def test_prose_shows_markup_as_text(atlas: View, text: str) -> None:
    html = prose(atlas, text)
    assert "<" not in html
    assert '"' not in html


def test_sources_are_numbered_in_order_of_use(atlas: View) -> None:
    writer = atlas.writer("partners/japan/", "partners/japan")
    record = atlas.catalogue.entries["partners/japan"].record
    first, again = (writer.cite(record.summary.sources) for _ in range(2))
    assert first.count('href="#source-1"') == again.count('href="#source-1"') == 1
    assert 'id="atlas-cited-1"' in first, "to which the list of sources leads back"
    assert "id=" not in again
    assert [(line.number, line.reference.title) for line in writer.sources()] == [(1, "A page about partners")]


def test_source_has_archive_link_of_its_year(atlas: View) -> None:
    line = atlas.writer("sources/").source("nato-1")
    assert 'href="https://web.archive.org/web/2011/https://www.nato.int/one"' in line.reference.html


def test_paragraph_is_shown(atlas: View) -> None:
    record = atlas.catalogue.entries["summits/2006-riga"].record
    assert "[1, §5]</a>" in atlas.writer("summits/2006-riga/").cite(record.summary.sources)
