"""What the search is given: the index, the description for browsers and the list of all names."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from atlas.exports.search_index import Titled, search_index
from atlas.model.addresses import Site
from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import JAPAN, RIGA, TERM, tiny
from rendered import render as pages_of
from site_pages import Page
from the_data import atlas

SITE = Site("Atlas & more", "https://example.org/atlas/", "https://example.org/atlas")
NAMED = JAPAN.replace("type: country", "also_known_as: [Nippon, Éden]\nmisspellings: [Jappan]\ntype: country")
HELD = RIGA + "place:\n  city: Riga\n  countries: [LV]\n  sources: [nato-1]\n"


def render(tmp_path: Path) -> dict[str, str]:
    folder = tiny(tmp_path, {"partners/japan.yml": NAMED, "summits/2006-riga.yml": HELD, "glossary/council.yml": TERM})
    return dict(
        pages(check(folder)[0], SITE, [Titled("", "Home", "By hand."), Titled("about/", "About", "", ("RIS",))])
    )


def index(tmp_path: Path) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    read = json.loads(render(tmp_path)["search/index.json"])
    return read["kinds"], {record["address"]: record for record in read["records"]}


def test_search_index_holds_every_record_and_page(tmp_path: Path) -> None:
    kinds, records = index(tmp_path)
    assert {"partners/japan/", "summits/2006-riga/", "glossary/#council", "timeline/", "a-z/", "about/", ""} <= set(
        records
    )
    assert [kinds[records[address]["kind"]]["id"] for address in ("partners/japan/", "about/")] == ["partners", "pages"]
    assert "search/" not in records
    assert records["about/"]["does"] == ["RIS"]


def test_search_index_tells_what_a_question_is_answered_with_and_who_is_no_partner() -> None:
    records = {one["address"]: one for one in json.loads(search_index(atlas(), []))["records"]}
    assert re.match(r"\d+ partner countries on ", records["questions/how-many-partners/"]["summary"])
    assert [records[f"partners/{one}/"].get("one", "") for one in ("china", "brazil", "sweden", "japan")] == [
        "Consulted by NATO",
        "Country",
        "Ally, once a partner",
        "",
    ]


def test_search_index_knows_names_in_other_languages_by_the_code(tmp_path: Path) -> None:
    japan = index(tmp_path)[1]["partners/japan/"]
    assert (japan["also"], japan["misspelt"]) == (["Nippon", "Éden"], ["Jappan"])
    assert {"Japon", "日本"} <= set(japan["foreign"])


def test_search_index_knows_a_country_by_its_codes_and_which_have_no_record(tmp_path: Path) -> None:
    read = json.loads(render(tmp_path)["search/index.json"])
    japan = next(record for record in read["records"] if record["name"] == "Japan")
    assert japan["codes"] == ["JP", "JPN"]
    assert read["strangers"]["Fiji"] == ["FJ", "FJI"]
    assert not {"Japan", "European Union", "Pseudo-Accents"} & set(read["strangers"])


def test_search_finds_a_country_by_its_name_in_every_language(tmp_path: Path) -> None:
    files = render(tmp_path)
    place = next(
        at for at, one in enumerate(json.loads(files["search/index.json"])["records"]) if one["name"] == "Japan"
    )
    names = json.loads(files["search/names.json"])[str(place)]
    assert {"ญี่ปุ่น", "Nhật Bản", "Ιαπωνία"} <= set(names)
    assert "Japan" not in names


def test_search_texts_tell_where_each_stands_and_when_an_event_was(tmp_path: Path) -> None:
    event = "events:\n  - {id: visit, date: 2011-04-15, text: A visit., sources: [nato-1]}\n"
    files = pages_of(tmp_path, {"partners/japan.yml": NAMED + event})
    records = json.loads(files["search/index.json"])["records"]
    place = next(at for at, one in enumerate(records) if one["address"] == "partners/japan/")
    own = json.loads(files["search/texts.json"])["texts"][place]
    assert ["visit", "A visit.", "15 April 2011"] in own
    assert records[place]["summary"] not in [text for _, text, *_ in own]


def test_search_index_knows_the_city_of_a_summit_in_other_languages(tmp_path: Path) -> None:
    assert {"Rīga", "Рига"} <= set(index(tmp_path)[1]["summits/2006-riga/"]["foreign"])


def test_search_index_puts_the_summary_first_and_knows_the_date(tmp_path: Path) -> None:
    riga = index(tmp_path)[1]["summits/2006-riga/"]
    assert riga["summary"].startswith("Leaders met")
    assert riga["detail"] == "28–29 November 2006"


def test_opensearch_description_leads_to_the_search(tmp_path: Path) -> None:
    tree = ElementTree.fromstring(render(tmp_path)["search/opensearch.xml"])
    names = {"os": "http://a9.com/-/spec/opensearch/1.1/"}
    assert tree.findtext("os:ShortName", namespaces=names) == "Atlas & more"
    address = tree.find("os:Url", names)
    assert address is not None
    assert address.get("template") == "https://example.org/atlas/search/?q={searchTerms}"


def test_alphabet_lists_every_name_but_no_misspelling(tmp_path: Path) -> None:
    text = render(tmp_path)["a-z/index.md"]
    page = Page("a-z/", f"<!doctype html><title>x</title>{text.split('---', 2)[2]}")
    assert page.links.count("../partners/japan/") == 3
    assert "Jappan" not in text
    assert text.index("## E ") < text.index("Éden") < text.index("## F ")


def test_search_index_weighs_pages_about_records_less_than_the_records(tmp_path: Path) -> None:
    weights = {kind["id"]: kind["weight"] for kind in index(tmp_path)[0]}
    assert weights["questions"] < weights["eras"] < weights["partners"] == weights["tools"] == 1


def test_names_of_other_scripts_come_last(tmp_path: Path) -> None:
    named = JAPAN.replace("type: country", "also_known_as: [Nippon, 日本, Éden, 1st]\ntype: country")
    text = pages_of(tmp_path, {"partners/japan.yml": named})["a-z/index.md"]
    letters = re.findall(r"^## .* \{: #([a-z0-9-]+) \}$", text, re.M)
    assert letters == ["0-9", "e", "f", "j", "n", "p", "r", "other-scripts"]
