import pytest

from data_folder import AGREEMENT, JAPAN, Finds


def party(keys: str) -> dict[str, str]:
    return {"tools/plan.yml": f"{AGREEMENT}parties:\n  - {keys}\n    sources: [nato-1]\n"}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            "party: partners/japan\n    signed: 1996-05-06\n    in_force: §1995",
            "in force on 1995, before it was signed",
        ),
        ("party: partners/japan\n    signed: 1996-05\n    consented: §1996-04-30", "consented to on 1996-04-30"),
        ("§party: partners/japan", "no dates"),
        (
            "party: partners/japan\n    signed: §1998-10-31\n    consented: 1997-10\n    in_force: 1997-11",
            "signed on 1998-10-31, but consented to on 1997-10 and in force on 1997-11; which date is wrong?",
        ),
        (
            "party: partners/japan\n    signed: §1994\n    in_force: 1996",
            "1994 is before the agreement itself",
        ),
        ("party: partners/japan\n    consented: §1995-01-31", "(1995-02)"),
    ],
)
def test_party_bound_before_it_signed_or_without_dates(finds: Finds, keys: str, words: str) -> None:
    finds("agreement-order", party(keys), words)


@pytest.mark.parametrize(
    "keys",
    [
        "party: partners/japan\n    signed: 1996-05-06\n    consented: 1997\n    in_force: 1998",
        "party: partners/japan\n    signed: 1996-05-06\n    in_force: 1996-05-06\n    consented: 2005",
        "party: partners/japan\n    signed: 1996-05-06\n    in_force: '1996'",
        "party: partners/japan\n    signed: 1995-02",
        "party: partners/japan\n    note: The day was not found.",
    ],
)
def test_party_in_order_passes(finds: Finds, keys: str) -> None:
    """It may be in force from the day of signature and be ratified later."""
    finds("", party(keys))


def test_parties_of_what_is_no_agreement(finds: Finds) -> None:
    changed = party("party: partners/japan\n    signed: 1996")["tools/plan.yml"]
    planning = changed.replace("type: agreement", "type: planning").replace("parties:", "§parties:")
    finds("agreement-order", {"tools/plan.yml": planning}, 'only a tool of the type "agreement" has parties')


@pytest.mark.parametrize(
    ("dates", "partner", "words"),
    [
        ("signed: §2011", "", "2011 is after the agreement itself ended (2010)"),
        ("signed: 2000\n    in_force: §2011", "", "after the agreement itself ended"),
        ("signed: §1996", "state_since: 1997-01-01\n", "Japan did not exist yet (1997-01-01)"),
        ("signed: 1996\n    consented: §2003", "until: 2002-02\n", "Japan had ceased to exist (2002-02)"),
    ],
)
def test_party_outside_the_life_of_the_agreement_or_its_own(finds: Finds, dates: str, partner: str, words: str) -> None:
    files = party(f"party: partners/japan\n    {dates}")
    files["tools/plan.yml"] += "until: 2010\n"
    finds("agreement-order", {**files, "partners/japan.yml": JAPAN + partner}, words)
