import pytest

from data_folder import JAPAN, Finds


@pytest.mark.parametrize(("line", "key"), [("region: asia\n", "`region`"), ("code: JP\n", "`code`")])
def test_country_without(finds: Finds, line: str, key: str) -> None:
    finds("missing-region", {"partners/japan.yml": JAPAN.replace(line, "").replace("country", "§country", 1)}, key)


def test_organisation_without_passes(finds: Finds) -> None:
    text = JAPAN.replace("region: asia\n", "").replace("code: JP\n", "").replace("type: country", "type: organisation")
    finds("", {"partners/japan.yml": text})
