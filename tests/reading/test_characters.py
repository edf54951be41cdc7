"""What looks the same is the same: no character in a value is other than it seems."""

import unicodedata

import pytest

from atlas.reading.characters import faults, mended
from atlas.reading.data_files import parse


@pytest.mark.parametrize(
    "character",
    [
        *"\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202e\u034f\u115f\u3164\uffa0\u2800\ufe0f\ufffc",
        *"\U000e0041\U000e0100\ufdd0\U0001ffff\ue000\U00100000\u0378",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_character_that_nobody_sees_is_named_with_its_place(character: str) -> None:
    text = f"Republic of Mal{character}ta"
    [(rule, message)] = faults(text)
    assert rule == "invisible-character"
    assert f"U+{ord(character):04X} " in message and 'after "ublic of Mal"; delete it' in message
    assert mended(text) == "Republic of Malta"


@pytest.mark.parametrize("space", "\u00a0\u1680\u2003\u2007\u2009\u202f\u205f\u3000", ids=lambda c: f"U+{ord(c):04X}")
def test_odd_space_is_named_with_its_place(space: str) -> None:
    text = f"San{space}Marino"
    [(rule, message)] = faults(text)
    assert rule == "odd-space"
    assert f"U+{ord(space):04X} " in message and 'after "San"' in message and "write an ordinary one" in message
    assert mended(text) == "San Marino"


@pytest.mark.parametrize("name", ["Türkiye", "Côte d’Ivoire", "Gürbüz"])
def test_accent_apart_from_its_letter_is_told_with_what_to_write(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    [(rule, message)] = faults(f"In {apart} too")
    assert rule == "accent-apart"
    assert message.endswith(f'write "{name.split()[0]}"')
    assert mended(apart) == name


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("M\u0430lta", "U+0430 cyrillic small letter a"),
        ("\u041dATO", "U+041D cyrillic capital letter en"),
        ("\u0391rmenia", "U+0391 greek capital letter alpha"),
        ("Украiна", "U+0423 cyrillic capital letter u"),
    ],
)
def test_letter_of_another_script_within_a_word_is_named(word: str, named: str) -> None:
    [(rule, message)] = faults(f"The word {word} stands here")
    assert rule == "look-alike"
    assert named in message and f'"{word}"' in message


@pytest.mark.parametrize(
    "text",
    [
        "Oʻzbekiston, Türkiye and Kyivʼs Nº 5, 20 °C",
        "日本とNATOのパートナーシップ",
        "NATO и Украина",
        "Ελλάδα (Greece)",
        "جمهوری اسلامی ایران می\u200cخواهد",
        "क\u094d\u200dष and क\u094d\u200cष",
        "กองทัพบกที่สุด",
        "Cafe x\u0302",
        "“Curly” – and so on…",
    ],
)
def test_text_of_any_script_passes(text: str) -> None:
    assert [*faults(text)] == []


def test_all_faults_of_a_value_are_told_and_the_rest_of_the_file_is_read() -> None:
    data, problems = parse("name: M\u0430l\u200bta\u00a0x\nurl: Ame\u0301lie\nname: y\n", "x.yml")
    assert data == {"name": "y", "url": "Amélie"}
    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [
        (1, 7, "invisible-character"),
        (1, 7, "odd-space"),
        (1, 7, "look-alike"),
        (2, 6, "accent-apart"),
        (3, 1, "duplicate-key"),
    ]
