import pytest

from data_folder import JAPAN, Finds

TEXT = "Japan is a country that talks with NATO."


@pytest.mark.parametrize(
    "word", ["now", "Today", "ongoing", "upcoming", "so far", "last year", "this month", "the latest"]
)
def test_word_that_may_be_wrong(finds: Finds, word: str) -> None:
    text = JAPAN.replace(TEXT, f"§Japan {word} talks with NATO.")
    assert finds("perhaps-ageing", {"partners/japan.yml": text}, f'"{word}"')[0].level == "warning"


@pytest.mark.parametrize("text", ["It is known.", "It lasted a year.", "He asked “what now” and left."])
def test_other_words_pass(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(TEXT, text)})
