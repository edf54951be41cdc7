"""References to pages, read by the programs that they are for; a made-up form would help nobody."""

import json
from pathlib import Path

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from atlas.exports.citing import bibtex, csl, ris, text
from atlas.exports.citing.work import Work, dataset, work
from atlas.model.addresses import Site
from atlas.model.dates import parse
from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import tiny
from places import ROOT

SITE = Site("Partnerships Atlas", "https://example.org/atlas/", "")
TITLES = ["Japan", "NATO & partners: 100 % of #1, {a} _b_ $c ~d ^e \\f", "Türkiye “שלום” Ş"]


def page(title: str) -> Work:
    return work(SITE, title, "partners/japan", parse("2026-11-23"))


def test_text_names_page_site_edition_and_address() -> None:
    assert text.write(page("Japan")) == (
        "“Japan”, Partnerships Atlas, edition of 23 November 2026, https://example.org/atlas/partners/japan/"
    )


@pytest.mark.parametrize("title", TITLES)
def test_bibtex_is_read_by_its_parser(title: str) -> None:
    library = parse_string(bibtex.write(page(title)))
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert (entry.entry_type, entry.key) == ("misc", "partnerships-atlas-partners-japan")
    assert fields["title"].startswith("{") and fields["title"].endswith("}")
    assert fields["howpublished"] == "Partnerships Atlas, edition of 23 November 2026"
    assert fields["url"] == "https://example.org/atlas/partners/japan/"
    assert (fields["year"], fields["date"]) == ("2026", "2026-11-23")


def test_bibtex_escapes_what_latex_would_obey() -> None:
    assert r"{{NATO \& 100 \% \#1 \_ \$}}" in bibtex.write(page("NATO & 100 % #1 _ $"))


@pytest.mark.parametrize("made", [page("Japan"), dataset(SITE, parse("2026-11-23"))])
def test_bibtex_names_the_site_once(made: Work) -> None:
    """As styles print every field; the author of the data has the name of the site in its own."""
    fields = {field.key: field.value for field in parse_string(bibtex.write(made)).entries[0].fields}
    assert [key for key, value in fields.items() if "Partnerships Atlas" in value and key != "author"] in (
        ["howpublished"],
        ["title"],
    )


@pytest.mark.parametrize("title", ["A { b", "A } b", "}{"])
def test_bibtex_has_as_many_braces_that_open_as_that_close(title: str) -> None:
    """A parser of BibTeX counts those after a backslash too."""
    depths = [0]
    for character in bibtex.write(page(title)):
        depths.append(depths[-1] + {"{": 1, "}": -1}.get(character, 0))
    assert min(depths) == depths[-1] == 0
    assert depths.count(0) == depths.index(1) + 2, "the entry ends within its title"


@pytest.mark.parametrize("title", TITLES)
def test_ris_is_read_by_its_parser(title: str) -> None:
    (entry,) = rispy.loads(ris.write(page(title)))
    assert entry["type_of_reference"] == "ELEC"
    assert entry["title"] == title
    assert entry["secondary_title"] == "Partnerships Atlas"
    assert entry["urls"] == ["https://example.org/atlas/partners/japan/"]
    assert (entry["year"], entry["date"]) == ("2026", "2026/11/23")


@pytest.mark.parametrize("title", TITLES)
def test_csl_json_is_set_by_its_processor(title: str) -> None:
    items = json.loads(csl.write(page(title)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(Citation([CitationItem("partnerships-atlas-partners-japan")]))
    (reference,) = map(str, bibliography.bibliography())
    assert title.split()[0] in reference
    assert "2026" in reference and "https://example.org/atlas/partners/japan/" in reference


def test_data_are_cited_as_a_dataset_of_an_edition() -> None:
    data = dataset(SITE, parse("2026-11-23"))
    assert text.write(data) == (
        "Contributors to Partnerships Atlas, “Partnerships Atlas”, data set, edition of 23 November 2026, "
        "https://example.org/atlas/data/"
    )
    (item,) = json.loads(csl.write(data))
    assert (item["type"], item["version"]) == ("dataset", "2026-11-23")
    assert item["author"] == [{"literal": "Contributors to Partnerships Atlas"}]
    (entry,) = rispy.loads(ris.write(data))
    assert (entry["type_of_reference"], entry["authors"]) == ("DATA", ["Contributors to Partnerships Atlas"])
    (entry,) = parse_string(bibtex.write(data)).entries
    assert (entry.entry_type, entry.fields_dict["version"].value) == ("dataset", "2026-11-23")


def test_data_have_the_author_whom_the_citation_file_names() -> None:
    known = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    data = dataset(Site(known["title"], known["url"], ""), parse("2026-11-23"))
    assert (data.title, data.author) == (known["title"], known["authors"][0]["name"])


def test_every_record_page_has_its_files(tmp_path: Path) -> None:
    catalogue, _ = check(tiny(tmp_path))
    made = pages(catalogue, SITE)
    for entry in catalogue.entries.values():
        if entry.kind.has_pages:
            assert {f"{entry.reference}.{ending}" for ending in ("bib", "ris", "csl.json")} <= set(made)
