"""What heads of pages tell reference managers, read by Zotero's rules, and who follows links of known meaning."""

import re

import pytest
import yaml

import zotero
from data_folder import SOURCE
from rendered import render

AUTHORED = SOURCE.replace("type: webpage", "type: article-newspaper").replace(
    "publisher:", "author: ['Abe, Shinzō', Reuters]\npublisher:"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    changed = {"sources/nato-1.yml": AUTHORED.replace("A page about", "A “page” & more = < about")}
    return render(tmp_path_factory.mktemp("data"), changed)


def lines(page: str) -> str:
    metadata: str = yaml.safe_load(page.split("---\n")[1])["metadata"]
    return metadata


def test_links_of_a_record_lead_to_its_references_licence_and_json(pages: dict[str, str]) -> None:
    found = re.findall(r'<link rel="([^"]+)"(?: type="([^"]+)")? href="([^"]+)">', lines(pages["summits/2006-riga.md"]))
    assert found == [
        ("cite-as", "", "https://example.org/atlas/summits/2006-riga/"),
        ("license", "", "https://creativecommons.org/licenses/by/4.0/"),
        ("author", "", "../../about/"),
        ("type", "", "https://schema.org/WebPage"),
        ("alternate describedby", "application/json", "../../summits/2006-riga.json"),
        ("alternate describedby", "application/x-bibtex", "../../summits/2006-riga.bib"),
        ("alternate describedby", "application/x-research-info-systems", "../../summits/2006-riga.ris"),
        ("alternate describedby", "application/vnd.citationstyles.csl+json", "../../summits/2006-riga.csl.json"),
    ]


def test_links_of_the_data_lead_to_every_file(pages: dict[str, str]) -> None:
    items = re.findall(r'<link rel="item" type="([^"]+)" href="\.\./([^"]+)">', lines(pages["data/index.md"]))
    assert ("text/csv", "data/partners.csv") in items and ("application/json", "data/partners.json") in items
    assert {path for _, path in items} <= pages.keys()


def test_sources_are_taken_one_by_one(pages: dict[str, str]) -> None:
    (shelf,) = (page for path, page in pages.items() if path.startswith("sources/") and "Z3988" in page)
    assert zotero.items(shelf) == [
        {
            "title": "A “page” & more = < about partners",
            "creators": "Abe, Shinzō; Reuters",
            "publicationTitle": "NATO",
            "date": "2011-04",
            "url": "https://www.nato.int/one",
            "language": "en",
            "itemType": "newspaperArticle",
        }
    ]
