import pytest

from data_folder import JAPAN, RIGA, Finds


@pytest.mark.parametrize(("code", "words"), [("QQ", "no country"), ("KR", "Republic of Korea"), ("SUHH", "USSR")])
def test_code_of_no_or_another_country_is_told(finds: Finds, code: str, words: str) -> None:
    finds("country-code", {"partners/japan.yml": JAPAN.replace("code: JP", f"code: §{code}")}, words)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("KR", "name: Republic of Korea"),
        ("KG", "name: Kyrgyz Republic"),
        ("TR", "name: Turkey\nalso_known_as: [Türkiye]"),
        ("KZ", "name: Qazaqstan\nofficial_name: {name: Republic of Kazakhstan, sources: [nato-1]}"),
        ("SUHH", "name: Soviet Union\nalso_known_as: [Union of Soviet Socialist Republics]"),
    ],
)
def test_code_of_a_country_of_that_name_passes(finds: Finds, code: str, names: str) -> None:
    finds("", {"partners/japan.yml": JAPAN.replace("name: Japan", names).replace("code: JP", f"code: {code}")})


def test_code_of_a_place_is_looked_up_too(finds: Finds) -> None:
    place = RIGA + "place: {city: Riga, countries: [LV, §QQ], sources: [nato-1]}\n"
    finds("country-code", {"summits/2006-riga.yml": place}, '"QQ"')
