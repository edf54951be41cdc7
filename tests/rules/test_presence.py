import pytest

from data_folder import JAPAN, RIGA, Finds


def present(*rows: str, partner: str = "") -> dict[str, str]:
    """Rows of the summit of 2006 in Riga, and more keys of Japan."""
    items = "".join(f"  - {{{row}, sources: [nato-1]}}\n" for row in rows)
    return {"summits/2006-riga.yml": f"{RIGA}present:\n{items}", "partners/japan.yml": JAPAN + partner}


@pytest.mark.parametrize(
    ("partner", "words"),
    [
        ("until: 2005\n", "had ceased to exist (2005)"),
        ("state_since: 2006-11-30\n", "did not exist yet (2006-11-30)"),
        ("accession: {date: 2004-03-29, sources: [nato-1]}\n", "was an Ally by then (2004-03-29)"),
        ("accession: {date: 2006-11-28, sources: [nato-1]}\n", "was an Ally by then (2006-11-28)"),
    ],
)
def test_state_that_was_gone_or_an_ally(finds: Finds, partner: str, words: str) -> None:
    finds("presence", present("partner: §japan", partner=partner), words)


def test_partner_told_of_twice(finds: Finds) -> None:
    finds("presence", present("partner: japan, by: Its minister", "partner: §japan, by: Its minister"), "keep one")


@pytest.mark.parametrize(
    "partner", ["until: 2006\n", "state_since: 2006-11\n", "accession: {date: 2009, sources: [nato-1]}\n"]
)
def test_partner_that_was_there_passes(finds: Finds, partner: str) -> None:
    rows = ["partner: japan, by: Its minister, meeting: Council", "partner: japan, by: Its minister, meeting: Dinner"]
    finds("", present(*rows, partner=partner))
