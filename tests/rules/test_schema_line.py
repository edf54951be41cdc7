import pytest

from data_folder import EDITION, JAPAN, Finds

RIGHT = "# yaml-language-server: $schema=../schema/partner.schema.json"


@pytest.mark.parametrize(
    "line",
    [
        "# yaml-language-server: $schema=../schema/group.schema.json\n",
        "# yaml-language-server: $schema=schema/partner.schema.json\n",
        "# a record\n",
        "",
        f"\n{RIGHT}\n",
    ],
)
def test_first_line_that_names_another_schema(finds: Finds, line: str) -> None:
    text = "§" + line + JAPAN.partition("\n")[2]
    assert finds("schema-line", {"partners/japan.yml": text}, RIGHT)[0].level == "warning"


def test_edition_with_the_line_of_a_record(finds: Finds) -> None:
    text = "§" + EDITION.replace("schema/", "../schema/")
    finds("schema-line", {"edition.yml": text}, "# yaml-language-server: $schema=schema/edition.schema.json")


@pytest.mark.parametrize("text", [JAPAN.replace("\n", "\r\n"), "\ufeff" + JAPAN, JAPAN.replace("# yaml", "#  yaml", 1)])
def test_first_line_in_any_encoding_of_lines_passes(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": text})
