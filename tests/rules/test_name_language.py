"""Languages of other names: each is of a name that the record has."""

from pathlib import Path

import pytest

from data_folder import JAPAN, Finds
from rendered import render

NAMED = JAPAN.replace("type: country", "also_known_as: [Nippon]\nname_languages: {{{}: {}ja-Latn}}\ntype: country")


@pytest.mark.parametrize(
    ("name", "cure"), [("Yamato", "add it there"), ("Nippom", 'did you mean "Nippon"?'), ("nippon", "did you mean")]
)
def test_language_of_a_name_that_the_record_has_not(finds: Finds, name: str, cure: str) -> None:
    finds("name-language", {"partners/japan.yml": NAMED.format(name, "§")}, f'"{name}" is none of its names', cure)


def test_language_of_a_name_that_it_has(finds: Finds) -> None:
    finds("", {"partners/japan.yml": NAMED.format("Nippon", "")})


def test_names_carry_their_languages(tmp_path: Path) -> None:
    """For who has the page read out, on the record's page and in the A-Z."""
    made = render(tmp_path, {"partners/japan.yml": NAMED.format("Nippon", "")})
    for page in ("partners/japan.md", "a-z/index.md"):
        assert '<bdi lang="ja-Latn">Nippon</bdi>' in made[page]
