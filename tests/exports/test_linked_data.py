"""Linked data in the head of a page: what it says of records, and that nothing in a record ends the block."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.exports.citing.work import work
from atlas.exports.linked_data import of_record, script
from atlas.render.view import View
from data_folder import FORCE, JAPAN, QUESTION, RIGA, TOPICS
from rendered import SITE, render

WHERE = "place: {city: Riga, countries: [LV], sources: [nato-1]}\n"


def linked(page: str) -> dict[str, Any]:
    """The linked data that a page has for its head."""
    front = yaml.safe_load(page.split("---\n")[1])
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', front["metadata"])
    made: dict[str, Any] = json.loads(found)
    return made


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    changed = {
        "partners/japan.yml": JAPAN.replace("type:", "also_known_as: [Nippon]\nabbreviation: JPN\ntype:"),
        "summits/2006-riga.yml": RIGA.replace("summary:", f"{WHERE}summary:"),
        "operations/force.yml": FORCE,
        "questions/forum.yml": QUESTION,
        "lists/question-topics.yml": TOPICS,
    }
    return render(tmp_path_factory.mktemp("data"), changed)


@pytest.mark.parametrize(
    ("record", "about"),
    [
        ("partners/japan", {"@type": "Country", "name": "Japan", "alternateName": ["Nippon", "JPN"]}),
        ("groups/forum", {"@type": "Thing", "name": "Forum"}),
        (
            "summits/2006-riga",
            {
                "@type": "Event",
                "name": "Riga",
                "startDate": "2006-11-28",
                "endDate": "2006-11-29",
                "location": {
                    "@type": "Place",
                    "address": {"@type": "PostalAddress", "addressLocality": "Riga", "addressCountry": ["LV"]},
                },
            },
        ),
        (
            "operations/force",
            {"@type": "Event", "name": "Force", "startDate": "1996-12-20", "endDate": "2004-12-02"},
        ),
    ],
)
def test_page_says_what_it_is_about(pages: dict[str, str], record: str, about: dict[str, Any]) -> None:
    assert linked(pages[f"{record}.md"])["mainEntity"] == about


def test_country_is_the_one_that_wikidata_has(atlas: View) -> None:
    cited = work(SITE, "Japan", "partners/japan", atlas.edition)
    about = of_record(atlas, SITE, atlas.catalogue.entries["partners/japan"], cited)["mainEntity"]
    assert about["sameAs"] == "http://www.wikidata.org/entity/Q17"
    union = of_record(atlas, SITE, atlas.catalogue.entries["partners/european-union"], cited)["mainEntity"]
    assert "sameAs" not in union


def test_question_comes_with_its_answer(pages: dict[str, str]) -> None:
    about = linked(pages["questions/forum.md"])["mainEntity"]
    assert about["@type"] == "Question"
    assert about["acceptedAnswer"]["text"].endswith("It is open to all.")


def test_page_says_of_which_site_edition_and_day_it_is(pages: dict[str, str]) -> None:
    page = linked(pages["partners/japan.md"])
    assert (page["@type"], page["@id"]) == ("WebPage", "https://example.org/atlas/partners/japan/")
    assert (page["version"], page["dateModified"]) == ("2026-11-23", "2026-11-20")
    assert page["isPartOf"]["@id"] == "https://example.org/atlas/"
    assert page["license"].startswith("https://creativecommons.org/")


def test_data_are_a_dataset_with_each_of_their_files(pages: dict[str, str]) -> None:
    data = linked(pages["data/index.md"])
    assert (data["@type"], data["version"]) == ("Dataset", "2026-11-23")
    assert data["description"] == "An edition for tests."
    files = {one["contentUrl"].removeprefix("https://example.org/atlas/") for one in data["distribution"]}
    made = {path for path in pages if path.startswith("data/") and path.endswith((".csv", ".json"))}
    assert files == {path for path in made - {"data/dataset.csl.json"} if "/schema/" not in path}


@pytest.mark.parametrize("date", ["2006-11~", "[2006-11-28..2006-11-30]"])
def test_date_that_is_not_sure_is_not_given(tmp_path: Path, date: str) -> None:
    changed = {"summits/2006-riga.yml": RIGA.replace("2006-11-28/2006-11-29", f'"{date}"')}
    about = linked(render(tmp_path, changed)["summits/2006-riga.md"])["mainEntity"]
    assert "startDate" not in about and "endDate" not in about


def test_markup_in_a_text_is_no_markup() -> None:
    told = {"name": "</script><script>ran=1</script> <!-- & \u2028"}
    made = script(told)
    block = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in block and "&" not in block
    assert json.loads(block) == told
