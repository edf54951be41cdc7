import pytest

from data_folder import JAPAN, SOURCE, Finds

CITED = JAPAN.replace("[nato-1]", "[nato-1, nato-2]")


@pytest.mark.parametrize("url", ["https://www.nato.int/one", "https://www.nato.int/one/"])
def test_source_entered_twice(finds: Finds, url: str) -> None:
    copy = SOURCE.replace("https://www.nato.int/one", f"§{url}")
    problems = finds("duplicate-source", {"sources/nato-2.yml": copy, "partners/japan.yml": CITED}, "sources/nato-1")
    assert problems[0].level == "warning"


@pytest.mark.parametrize(
    "version",
    [
        SOURCE.replace("2011-04", "2012-04"),
        SOURCE + "archived: https://web.archive.org/web/2013/https://www.nato.int/one\n",
        SOURCE.replace("/one", "/two"),
        SOURCE.replace("URL: https://www.nato.int/one\n", ""),
    ],
)
def test_versions_of_a_page_pass(finds: Finds, version: str) -> None:
    finds("", {"sources/nato-2.yml": version, "partners/japan.yml": CITED})
