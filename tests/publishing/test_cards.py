"""Cards: the picture of its own that each record has on other sites."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from atlas.publishing import cards as drawing
from atlas.publishing import link_pictures
from atlas.publishing.cards import Drawn
from atlas.publishing.terminal import Progress
from atlas.render.cards import Card, cards
from the_data import atlas


@cache
def all_cards() -> dict[str, Card]:
    return {card.reference: card for card in cards(atlas())}


def test_card_says_what_holds_and_shows_the_lives() -> None:
    card = all_cards()["partners/georgia"]
    assert (card.kind, card.name) == ("Partner", "Georgia")
    assert card.verdict.endswith(": Partner since 5 June 1992")
    assert "Partnership for Peace" in [bar.label for bar in card.bars]
    assert all_cards()["summits/2016-warsaw"].verdict == "8–9 July 2016"


def test_typefaces_have_every_letter_of_every_card() -> None:
    for card in all_cards().values():
        for text in (card.kind, card.name, card.verdict, card.text, *(bar.label for bar in card.bars)):
            assert drawing.lacks(text) == set(), (card.reference, text)


def test_letters_of_other_languages_are_drawn_and_a_missing_one_is_told() -> None:
    assert drawing.lacks("Łódź, Türkmenistan, İstanbul, Ağrı, Šiauliai, Iași, Plzeň, São Tomé, Tõnu, Ćuprija") == set()
    assert drawing.lacks("საქართველო") == set("საქართველო")


def test_cards_have_the_size_that_sites_want_are_small_and_keep_their_margins(tmp_path: Path) -> None:
    longest = max(all_cards().values(), key=lambda card: len(card.name))
    crowded = max(all_cards().values(), key=lambda card: len(card.bars))
    wordy = max(all_cards().values(), key=lambda card: len(card.text) * (not card.bars))
    late = all_cards()["partners/turkmenistan"]  # with a name that is longer than what is left to the right
    for card in (longest, crowded, wordy, late):
        picture = drawing.draw(card, "Atlas")
        picture.save(tmp_path / "card.png")
        assert picture.size == link_pictures.SIZE
        assert (tmp_path / "card.png").stat().st_size < 60_000, card.reference
        margins = [picture.crop(box).convert("RGB") for box in ((1142, 100, 1200, 610), (0, 100, 58, 610))]
        assert all(len(margin.getcolors() or ()) == 1 for margin in margins), card.reference


def test_card_is_drawn_again_only_when_what_it_shows_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "draw", lambda card, name: Image.new("P", (8, 8)))
    kept, some = tmp_path / "kept", list(all_cards().values())[:3]

    def write(chosen: list[Card], name: str = "Atlas") -> Drawn:
        return drawing.write(chosen, name, tmp_path / "site", kept, Progress())

    assert (write(some).number, write(some).drawn) == (3, 0)
    assert write([replace(some[0], verdict="Suspended"), *some[1:]]).drawn == 1
    assert write(some, "Another").drawn == 3
    assert len(list(kept.iterdir())) == 3  # of those that no card shows none is left
    assert (tmp_path / "site" / "assets" / "social" / f"{some[0].reference}.png").is_file()
