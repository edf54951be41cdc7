"""On which page each source stands."""

from pathlib import Path

from atlas.derive.shelves import Shelf, shelves
from atlas.rules.check import check
from data_folder import SOURCE, tiny


def shelved(tmp_path: Path, sources: list[tuple[str, str]]) -> tuple[Shelf, ...]:
    """The shelves of sources of publishers and dates of issue, beside the one that every data folder has."""
    texts = {
        f"sources/s-{number}.yml": SOURCE.replace("/one", f"/{number}")
        .replace("publisher: NATO", f"publisher: '{publisher}'")
        .replace("issued: 2011-04\n", f"issued: {issued}\n" if issued else "")
        for number, (publisher, issued) in enumerate(sources)
    }
    return shelves(check(tiny(tmp_path, texts))[0])


def test_publishers_stand_at_their_letter_without_article_and_accents(tmp_path: Path) -> None:
    names = ["The Irish Times", "İhlas", "Івано", "112.ua", "RFE/RL", "Ö1"]
    found = shelved(tmp_path, [(name, "2012") for name in names])
    assert {shelf.id: [group.title for group in shelf.groups] for shelf in found} == {
        "0-9": ["112.ua"],
        "i": ["İhlas", "The Irish Times"],
        "n": ["NATO"],
        "o": ["Ö1"],
        "r": ["RFE/RL"],
        "other-scripts": ["Івано"],
    }


def test_sources_of_a_publisher_stand_in_order_of_issue(tmp_path: Path) -> None:
    found = shelved(tmp_path, [("Radio", "2013"), ("Radio", ""), ("RADIO", "2012-05-01")])
    (radio,) = next(shelf.groups for shelf in found if shelf.id == "r")
    assert (radio.title, radio.anchor) == ("RADIO", "atlas-radio")
    assert [entry.id for entry in radio.sources] == ["s-2", "s-0", "s-1"]


def test_publisher_with_very_many_has_a_page_for_each_decade(tmp_path: Path) -> None:
    issued = ["1999", "2000-02", "[2001-12..2002-01]", ""]
    found = shelved(tmp_path, [("Radio", issued[number % 4]) for number in range(201)])
    assert [(shelf.id, shelf.publisher, [group.title for group in shelf.groups]) for shelf in found] == [
        ("radio-1990s", "Radio", ["1999"]),
        ("radio-2000s", "Radio", ["2000", "2001"]),
        ("radio-without-a-date", "Radio", ["Without a date"]),
        ("n", "", ["NATO"]),
    ]
