"""What readers come for is on the pages of the built site."""

import re
from pathlib import Path

import pytest

from site_pages import Pages


def test_every_record_has_its_page(pages: Pages) -> None:
    from atlas.catalogue import read
    from test_records import DATA

    catalogue, _ = read(DATA)
    addresses = {f"{entry.reference}/" for entry in catalogue.entries.values() if entry.kind.has_pages}
    assert addresses <= set(pages)


def test_source_document_has_a_home_for_each_statement(pages: Pages) -> None:
    page = pages["source-documents/partners-across-the-globe-page/"]
    assert [f"statement-{number}" for number in range(1, 23)] == [
        name for name in page.ids if name.startswith("statement-")
    ]


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


def test_history_tells_every_era_in_order_of_time(pages: Pages) -> None:
    page = pages["eras/"]
    eras = [title for level, title in page.headings if level == 2][:-1]  # the last are the sources
    starts = [int(re.findall(r"\d{4}", title)[0]) for title in eras]
    assert len(eras) == len([address for address in pages if re.fullmatch("eras/.+/", address)]) >= 5
    assert starts == sorted(starts)
    assert starts[0] == 1990


def paragraphs(pages: Pages) -> list[str]:
    """The running text of the history, as HTML."""
    article = pages["eras/"].text.partition("<article")[2].partition('id="sources"')[0]
    return [text.strip() for text in re.findall(r"<p>(.*?)</p>", article, re.S)]


def test_history_is_read_in_ten_minutes(pages: Pages) -> None:
    text = " ".join(paragraphs(pages))
    words = re.sub(r'<span class="atlas-cites">.*?</span>|<[^>]+>', "", text, flags=re.S).split()
    assert 1500 <= len(words) <= 2250


def test_history_ends_every_paragraph_with_a_source(pages: Pages) -> None:
    found = paragraphs(pages)
    assert len(found) > 20
    assert [
        text for text in found if not re.search(r'<span class="atlas-cites">(?:<a [^>]*>[^<]*</a>)+</span>$', text)
    ] == []


def test_every_question_is_listed_with_its_answer(pages: Pages) -> None:
    links = pages["questions/"].links
    questions = [address for address in pages if re.fullmatch("questions/.+/", address)]
    assert len(questions) >= 25
    assert [address for address in questions if f"../{address}" not in links] == []


def test_record_leads_to_the_era_and_the_questions_that_name_it(pages: Pages) -> None:
    links = pages["tools/ipcp/"].links
    assert "../../eras/one-policy/" in links
    assert "../../questions/what-replaced-the-ipcp/" in links


def test_statement_is_shown_on_every_page_that_it_concerns(pages: Pages) -> None:
    """The milestone owns the meeting; each of the four partners' pages shows it."""
    for partner in ("australia", "japan", "new-zealand", "republic-of-korea"):
        assert "../../milestones/2020-asia-pacific-ministerial/" in pages[f"partners/{partner}/"].links
