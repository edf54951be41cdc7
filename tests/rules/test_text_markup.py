import pytest

from data_folder import JAPAN, Finds

TEXT = "Japan is a country that talks with NATO."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Japan is a <b>country</b>.", "<b>"),
        ("Japan <script>alert(1)</script>.", "<script>"),
        ("Japan is **large**.", "**"),
        ("Japan is [here](https://example.org).", "]("),
        ("Japan is `large`.", "`"),
        ("Japan &amp; NATO.", "&amp;"),
        ("Japan &#38; NATO.", "&#38;"),
        ("'# Japan is large.'", "# "),
    ],
)
def test_text_with_markup(finds: Finds, text: str, shown: str) -> None:
    assert finds("text-markup", {"partners/japan.yml": JAPAN.replace(TEXT, f"§{text}")}, shown)[0].level == "warning"


@pytest.mark.parametrize(
    "text", ["R&D is 5 < 6 and 7 > 6.", "Japan | Nippon [sic] is * a _country_.", "It’s AT&T; so it is."]
)
def test_plain_text_passes(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(TEXT, text)})


@pytest.mark.parametrize("name", ["<b>Japan</b>", "'![Japan](https://example.org)'", "'`Japan`'"])
def test_name_with_markup(finds: Finds, name: str) -> None:
    renamed = JAPAN.replace("name: Japan", f"name: §{name}\nalso_known_as: [Japan]")
    finds("text-markup", {"partners/japan.yml": renamed}, "names have no markup")
