import pytest

from data_folder import JAPAN, Finds


def steps(*rows: str, accession: str = "") -> dict[str, str]:
    items = "".join(f"  - {{{row}, sources: [nato-1]}}\n" for row in rows)
    joined = f"accession: {{date: {accession}, sources: [nato-1]}}\n" if accession else ""
    return {"partners/japan.yml": f"{JAPAN}{joined}steps:\n{items}"}


@pytest.mark.parametrize(
    ("rows", "accession", "words"),
    [
        (["step: invited, date: §2005-01"], "2004-03-29", "2005-01 is after accession to NATO (2004-03-29)"),
        (["step: invited, date: 2002-11", "step: applied, date: §1995"], "", "before the step above it (2002-11)"),
        (["step: invited, date: 2002", "step: §invited, date: 2003"], "", "stands above already"),
    ],
)
def test_step_out_of_order_or_twice(finds: Finds, rows: list[str], accession: str, words: str) -> None:
    finds("step-order", steps(*rows, accession=accession), words)


def test_step_that_there_is_not(finds: Finds) -> None:
    finds("bad-value", steps("step: §invitd, date: 2002"), "invited")


def test_steps_in_order_pass(finds: Finds) -> None:
    rows = ["step: applied, date: 1995", "step: invited, date: '2002'", "step: protocol-signed, date: 2003-03-26"]
    finds("", steps(*rows, accession="2004-03-29"))
