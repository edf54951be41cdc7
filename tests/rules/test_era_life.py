import pytest

from data_folder import ERA, RIGA, Finds

BRUSSELS = RIGA.replace("Riga", "Brussels").replace("partners", "peace").replace("2006-11-28/2006-11-29", "1994-01-10")


def era(years: str, *decisions: str) -> dict[str, str]:
    text = ERA.replace("1990/1996", years).replace("[groups/forum]", f"[{', '.join(decisions)}]")
    return {"summits/1994-brussels.yml": BRUSSELS, "eras/first.yml": text}


@pytest.mark.parametrize("years", ["1990/2005", "2007/2010", "2007/.."])
def test_decision_outside_its_era(finds: Finds, years: str) -> None:
    finds("era-life", era(years, "§summits/2006-riga"), f"is of 2006-11-28/2006-11-29, outside the era ({years})")


def test_decisions_out_of_order(finds: Finds) -> None:
    files = era("1990/2010", "summits/2006-riga", "§summits/1994-brussels")
    finds("era-life", files, "is of 1994-01-10, before the one above it (2006-11-28/2006-11-29)")


@pytest.mark.parametrize("years", ["1994/2006", "1990/.."])
def test_decisions_of_an_era_in_their_order_pass(finds: Finds, years: str) -> None:
    finds("", era(years, "summits/1994-brussels", "groups/forum", "summits/2006-riga"))
