import pytest

from data_folder import JAPAN, Finds

TEXT = "Japan is a country that talks with NATO."


@pytest.mark.parametrize(
    "word",
    ["currently", "Recently", "nowadays", "at present", "to date", "at the moment", "until now", "in recent years"],
)
def test_word_that_will_be_wrong(finds: Finds, word: str) -> None:
    text = JAPAN.replace(TEXT, f"§{word} Japan talks with NATO.")
    assert finds("ageing-text", {"partners/japan.yml": text}, f'"{word}"')[0].level == "error"


@pytest.mark.parametrize(
    "text",
    [
        "Concurrently Japan talked with NATO.",
        "The paper “NATO Recently” came out.",
        "'The statement said that \"currently\" nothing was planned.'",
        "The document is up to date by its own words of 2014.",
    ],
)
def test_other_words_pass(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(TEXT, text)})
