import pytest

from data_folder import EDITION, JAPAN, Finds

TEXT = "Japan is a country that talks with NATO."
NOTE = "memberships:\n  - group: forum\n    from: 2000\n    attested: 2001\n    sources: [nato-1]\n    note: {}\n"


@pytest.mark.parametrize("text", ["Japan is a country", "Japan is a country,", "Japan is a country. So"])
def test_text_without_a_full_stop(finds: Finds, text: str) -> None:
    finds("text-full-stop", {"partners/japan.yml": JAPAN.replace(TEXT, f"§{text}")}, "full stop")


def test_note_and_edition_without_a_full_stop(finds: Finds) -> None:
    changed = {
        "partners/japan.yml": JAPAN + NOTE.format("§No source"),
        "edition.yml": EDITION.replace("An edition for tests.", "§An edition"),
    }
    finds("text-full-stop", changed, "full stop")


@pytest.mark.parametrize(
    "text",
    [
        "It is.",
        "Is it?",
        "It is!",
        "'It is \"so.\"'",
        "It is (at least so they said).",
        "It is “so.”",
        ">\n    It\n    is.",
        "|\n    It\n    is.",
    ],
)
def test_text_that_ends_as_a_sentence_passes(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(TEXT, text)})
