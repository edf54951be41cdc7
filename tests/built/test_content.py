"""What readers come for is on the pages of the built site."""

import json
import re
from pathlib import Path

import pytest
from markupsafe import escape

from counted import Numbers
from site_pages import Pages


def test_every_record_has_its_page(pages: Pages, numbers: Numbers) -> None:
    addresses = {f"{entry.reference}/" for entry in numbers.catalogue.entries.values() if entry.kind.has_pages}
    assert addresses <= set(pages)


def test_source_document_has_a_home_for_each_statement(pages: Pages, numbers: Numbers) -> None:
    for entry in numbers.catalogue.of("source-documents"):
        homes = [name for name in pages[f"{entry.reference}/"].ids if name.startswith("statement-")]
        assert homes == [f"statement-{number}" for number, _ in enumerate(entry.record.passages, start=1)]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        # The dates that the copy of the source document had lost.
        ("decisions/2011-berlin-partnership-policy/", "15 April 2011"),
        ("milestones/2020-nato-2030-launch/", "8 June 2020"),
        ("milestones/2020-asia-pacific-ministerial/", "2 December 2020"),
        ("decisions/2021-brussels-nato-2030/", "14 June 2021"),
        ("decisions/1998-contact-countries/", "1998"),
    ],
)
def test_source_document_dates_are_restored(pages: Pages, address: str, words: str) -> None:
    assert words in pages[address].text


def test_source_document_noise_is_nowhere(site: Path) -> None:
    assert [file for file in site.rglob("*.html") if "lumen" in file.read_text(encoding="utf-8").lower()] == []


@pytest.mark.parametrize("section", ["linked", "sources", "cite"])
def test_record_pages_carry_what_each_must(pages: Pages, section: str) -> None:
    page = pages["partners/japan/"]
    assert section in page.ids
    assert any("/edit/main/data/partners/japan.yml" in link for link in page.links)
    assert any(link.startswith("https://web.archive.org/web/") for link in page.links)


def test_history_tells_every_era_in_order_of_time(pages: Pages, numbers: Numbers) -> None:
    page = pages["eras/"]
    eras = [title for level, title in page.headings if level == 2][:-1]  # the last are the sources
    starts = [int(re.findall(r"\d{4}", title)[0]) for title in eras]
    assert len(eras) == len(list(numbers.catalogue.of("eras"))) > 0
    assert starts == sorted(starts)
    assert starts[0] == 1990


def paragraphs(pages: Pages) -> list[str]:
    """The running text of the history, as HTML."""
    article = pages["eras/"].text.partition("<article")[2].partition('id="sources"')[0]
    return [text.strip() for text in re.findall(r"<p>(.*?)</p>", article, re.S)]


def test_history_is_read_in_ten_minutes(pages: Pages) -> None:
    text = " ".join(paragraphs(pages))
    words = re.sub(r'<span class="atlas-cites[^>]*>.*?</span>|<[^>]+>', "", text, flags=re.S).split()
    assert 1500 <= len(words) <= 2250


def test_history_ends_every_paragraph_with_a_source(pages: Pages) -> None:
    found = paragraphs(pages)
    assert len(found) > 20
    assert [
        text
        for text in found
        if not re.search(
            r'<span class="atlas-cites(?: is-long)?" data-cites>(?:<a [^>]*>[^<]*</a>(?:<wbr>)?)+</span>$', text
        )
    ] == []


def test_sources_are_numbered_in_the_order_of_reading(pages: Pages) -> None:
    mixed = []
    for address, page in pages.items():
        anchors = (link for link in page.links if link.startswith("#source-"))
        numbers = list(dict.fromkeys(int(number) for link in anchors if (number := link[8:]).isdecimal()))
        if numbers != sorted(numbers):
            mixed.append(address)
    assert mixed == []


def test_every_question_is_listed_with_its_answer(pages: Pages, numbers: Numbers) -> None:
    links = pages["questions/"].links
    questions = [f"{entry.reference}/" for entry in numbers.catalogue.of("questions")]
    assert questions
    assert [address for address in questions if f"../{address}" not in links] == []


def test_record_leads_to_the_era_and_the_questions_that_name_it(pages: Pages) -> None:
    links = pages["tools/ipcp/"].links
    assert "../../eras/one-policy/" in links
    assert "../../questions/what-replaced-the-ipcp/" in links


def test_statement_is_shown_on_every_page_that_it_concerns(pages: Pages) -> None:
    """The milestone owns the meeting; each of the four partners' pages shows it."""
    for partner in ("australia", "japan", "new-zealand", "republic-of-korea"):
        assert "../../milestones/2020-asia-pacific-ministerial/" in pages[f"partners/{partner}/"].links


def test_downloads_are_files_of_the_site(pages: Pages, site: Path) -> None:
    """Each that the data page links to is there, whole, and each that is there is linked to."""
    page = pages["data/"]
    linked = [page.resolve(link) for link in page.links if link.endswith((".json", ".csv"))]
    kinds = ("data/*.json", "data/*.csv", "data/schema/*.json")
    offered = {file.relative_to(site).as_posix() for kind in kinds for file in site.glob(kind)}
    assert {target[0] for target in linked if target and target[0].startswith("data/")} == offered
    assert all((site / name).stat().st_size > 100 for name in offered)
    assert json.loads((site / "data" / "partners.json").read_text("utf-8"))["count"] > 0
    assert (site / "data" / "partners.csv").read_bytes().count(b"\r\n") > 1


@pytest.mark.parametrize("name", ["statements", "events", "records", "documents"])
def test_addresses_in_downloads_are_places_of_the_site(pages: Pages, site: Path, name: str) -> None:
    """Each is of a page, and of a part that the page has where it names one."""
    rows = json.loads((site / "data" / f"{name}.json").read_text("utf-8"))["rows"]
    parts: dict[str, set[str]] = {}
    for page, _, part in (row["page"].partition("#") for row in rows if row["page"]):
        parts.setdefault(page, set()).update({part} - {""})
    for page, wanted in parts.items():
        assert all(f'id="{part}"' in pages[page].text for part in wanted), page


def test_every_page_tells_of_the_feed(pages: Pages, site: Path) -> None:
    assert (site / "data" / "changes.xml").is_file()
    for address in ("", "partners/japan/", "data/changes/"):
        found, *_ = re.findall(
            r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', pages[address].text
        )
        assert pages[address].resolve(found) == ("data/changes.xml", "")


@pytest.mark.parametrize("address", ["data/columns/", "data/dictionary/", "data/rules/", "data/changes/", "coverage/"])
def test_pages_about_the_data_lead_back_to_their_section(pages: Pages, address: str) -> None:
    section = "about/" if address == "coverage/" else "data/"
    assert any(target and target[0] == section for target in map(pages[address].resolve, pages[address].links))


def test_coverage_lists_each_conflict_with_a_link(pages: Pages) -> None:
    page = pages["coverage/"]
    assert {"../partners/kazakhstan/", "../partners/kuwait/", "../partners/uzbekistan/"} <= set(page.links)


@pytest.mark.parametrize(
    ("partner", "official", "capital"),
    [
        ("kazakhstan", "Republic of Kazakhstan", "Astana"),
        ("north-macedonia", "Republic of North Macedonia", "Skopje"),
        ("mongolia", None, "Ulaanbaatar"),
        ("israel", "State of Israel", None),
    ],
)
def test_partner_at_a_glance_has_official_name_and_capital(
    pages: Pages, partner: str, official: str | None, capital: str | None
) -> None:
    text = pages[f"partners/{partner}/"].text
    assert ("<dt>Official name</dt>" in text, "<dt>Capital</dt>" in text) == (official is not None, capital is not None)
    assert all(f"<dd>{name}" in text for name in (official, capital) if name)


def test_coverage_tells_what_was_left_out_and_why(pages: Pages, numbers: Numbers) -> None:
    text = pages["coverage/"].text
    for entry in numbers.catalogue.of("omissions"):
        assert all(str(escape(gap.why)) in text for gap in entry.record.entries)
        assert entry.record.entries


def test_every_statement_of_a_record_has_an_address(pages: Pages) -> None:
    """Of those that a record has itself; what comes from another has its address there."""
    kept = "purpose|principles|bodies|decided|reasons|follow-up|cooperation|statements"
    section = rf'data-section="(?:{kept})"(?:(?!data-section).)*?<ul class="atlas-statements">(.*?)</ul>'
    bare = {
        address: item
        for address, page in pages.items()
        for listed in re.findall(section, page.text, re.S)
        for item in re.findall(r"<li>.*?</li>", listed, re.S)
        if "atlas-origin" not in item
    }
    assert bare == {}
