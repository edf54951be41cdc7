import pytest

from data_folder import AGREEMENT, EDITION, ERA, JAPAN, RIGA, Finds

EVENT = "events:\n  - id: visit\n    date: {}\n    text: A visit took place.\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("partners/japan.yml", JAPAN + EVENT.format("§2012-10/..")),
        ("summits/2006-riga.yml", RIGA.replace("2006-11-28/2006-11-29", "§2006-11-28/..")),
    ],
)
def test_event_without_an_end(finds: Finds, file: str, text: str) -> None:
    finds("open-date", {file: text}, "has no end")


@pytest.mark.parametrize(
    "text",
    [
        EVENT.format("2012-10/2012-11"),
        "memberships:\n  - group: forum\n    attested: 2012-10/..\n    until: 2020\n    sources: [nato-1]\n",
    ],
)
def test_open_attestation_and_closed_event_pass(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN + text})


def test_boundary_without_an_end_is_told_by_the_rule_on_boundaries(finds: Finds) -> None:
    spell = "memberships:\n  - group: forum\n    from: §2012-10/..\n    attested: 2013\n    sources: [nato-1]\n"
    finds("spell-boundary", {"partners/japan.yml": JAPAN + spell})


@pytest.mark.parametrize(
    ("file", "text", "rule"),
    [
        (
            "tools/plan.yml",
            AGREEMENT + "parties:\n  - {party: partners/japan, signed: §1996/.., sources: [nato-1]}\n",
            "spell-boundary",
        ),
        ("partners/japan.yml", JAPAN.replace("2026-11-20", "§2026-11-20/.."), "full-date"),
        ("edition.yml", EDITION.replace("2026-11-23", "§2026-11-23/.."), "full-date"),
    ],
)
def test_date_of_which_another_rule_tells_is_told_once(finds: Finds, file: str, text: str, rule: str) -> None:
    finds(rule, {file: text})


def test_era_that_goes_on_passes(finds: Finds) -> None:
    finds("", {"eras/first.yml": ERA.replace("1990/1996", "2020/..")})
