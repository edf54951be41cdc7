import pytest

from data_folder import PLAN, Finds


def party(keys: str) -> dict[str, str]:
    return {"tools/plan.yml": f"{PLAN}parties:\n  - {keys}\n    sources: [nato-1]\n"}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            "party: partners/japan\n    signed: 1996-05-06\n    in_force: §1995",
            "in force on 1995, before it was signed",
        ),
        ("party: partners/japan\n    signed: 1996-05\n    consented: §1996-04-30", "consented to on 1996-04-30"),
        ("§party: partners/japan", "no dates"),
        ("party: §groups/forum\n    signed: 1996", "is no partner or Ally"),
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
        "party: partners/japan\n    note: The day was not found.",
    ],
)
def test_party_in_order_passes(finds: Finds, keys: str) -> None:
    """It may be in force from the day of signature and be ratified later."""
    finds("", party(keys))
