from data_folder import JAPAN, Finds

TEXT = "Japan is a country that talks with NATO."


def test_text_over_the_limit(finds: Finds) -> None:
    long = "§" + "a" * 420 + "."
    finds("text-too-long", {"partners/japan.yml": JAPAN.replace(TEXT, long)}, "421 characters", "at most 420")


def test_text_at_the_limit_passes(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace(TEXT, "é" * 419 + ".")})
