import pytest

from data_folder import ERA, JAPAN, TERM, Finds

LISTED = "statements:\n  - {0}text: Talks go on.\n    sources: [nato-1]\n"


def test_statement_in_a_list_without_an_id(finds: Finds) -> None:
    problems = finds("statement-id", {"partners/japan.yml": JAPAN + LISTED.format("§")}, "python3 scripts/identify.py")
    assert [problem.level for problem in problems] == ["warning"]


def test_statement_of_a_paragraph_without_an_id(finds: Finds) -> None:
    finds("statement-id", {"eras/first-years.yml": ERA.replace("id: years-began\n        text", "§text")})


def test_statement_in_a_list_with_an_id_passes(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + LISTED.format("id: talks\n    ")})


@pytest.mark.parametrize(
    ("path", "text", "key"),
    [
        ("partners/japan.yml", JAPAN.replace("  text", "  §id: talks\n  text"), "summary"),
        ("glossary/council.yml", TERM.replace("  text", "  §id: talks\n  text"), "definition"),
        ("partners/japan.yml", f"{JAPAN}status: {{§id: talks, text: Talks go on., sources: [nato-1]}}\n", "status"),
    ],
)
def test_id_of_a_statement_that_is_alone_under_its_key(finds: Finds, path: str, text: str, key: str) -> None:
    finds("statement-id", {path: text}, f'"{key}"', "delete the id")


def test_record_with_a_fault_is_not_told_to_run_the_command(finds: Finds) -> None:
    text = JAPAN.replace("type: country", "type: §cuontry") + LISTED.format("")
    finds("bad-value", {"partners/japan.yml": text})
