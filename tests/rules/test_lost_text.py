import pytest

from data_folder import JAPAN, SOURCE, Finds

TEXT = "Japan is a country that talks with NATO."


@pytest.mark.parametrize(
    "text",
    [
        "Japan is in five areas. #6 was added.",
        "Japan is in area #6 was added.",
        "Japan is\n    in five areas.  #6 was added.",
    ],
    ids=["after-a-sentence", "within-a-sentence", "two-lines"],
)
def test_text_that_a_comment_cuts_short_is_told_with_what_is_lost(finds: Finds, text: str) -> None:
    changed = JAPAN.replace(TEXT, f"§{text}")
    finds("lost-text", {"partners/japan.yml": changed}, '"#6 was added."', "put all of it in quotes")


@pytest.mark.parametrize("key", ["title", "publisher"])
def test_title_and_name_that_a_comment_cuts_short(finds: Finds, key: str) -> None:
    changed = SOURCE.replace(f"{key}: ", f"{key}: §One #2 ")
    finds("lost-text", {"sources/nato-1.yml": changed}, '"#2 ')


def test_item_of_a_list_that_a_comment_cuts_short(finds: Finds) -> None:
    aliases = "also_known_as:\n  - Land\n  - §Nippon #1\n"
    finds("lost-text", {"partners/japan.yml": JAPAN.replace("type:", f"{aliases}type:", 1)}, '"#1"')


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("code: JP", "code: JP # ISO 3166"),
        ("checked: 2026-11-20", "checked: 2026-11-20 # by hand"),
        ("sources: [nato-1]", "sources: [nato-1] # page 3"),
        (TEXT, f"'{TEXT}' # in quotes"),
        (TEXT, '"In five areas. #6 was added."'),
        (TEXT, "In five areas, C#6 of them."),
        (TEXT, f"{TEXT}\n  # on its own line"),
    ],
    ids=["code", "date", "list", "quoted", "in-quotes", "no-space", "own-line"],
)
def test_what_loses_nothing_passes(finds: Finds, old: str, new: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(old, new)})
