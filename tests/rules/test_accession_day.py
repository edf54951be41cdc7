import pytest

from data_folder import FORUM, JAPAN, Finds

JOINED = "accession:\n  date: 2004-03-29\n  sources: [nato-1]\n"


def member(until: str) -> dict[str, str]:
    spell = f"memberships:\n  - group: forum\n    from: 1995\n    until: {until}\n    sources: [nato-1]\n"
    return {"partners/japan.yml": JAPAN + JOINED + spell}


@pytest.mark.parametrize("until", ["§2004-03-28", "§2004-03", "§2004", "§2003-12-31"])
def test_end_shortly_before_the_day_of_accession(finds: Finds, until: str) -> None:
    finds("accession-day", member(until), "Japan became a member of NATO on 2004-03-29")


@pytest.mark.parametrize("joined", ["2004-03", "2004", "2004-03-29~"])
def test_exact_end_passes_where_the_day_of_accession_is_not_known(finds: Finds, joined: str) -> None:
    files = member("2004-03-29")
    finds("", {"partners/japan.yml": files["partners/japan.yml"].replace("date: 2004-03-29", f"date: {joined}")})


def test_accession_without_an_end_is_told_once(finds: Finds) -> None:
    files = member("2004-03-29")
    japan = files["partners/japan.yml"].replace("date: 2004-03-29", "date: §2004-03-29/..")
    finds("open-date", {"partners/japan.yml": japan})


@pytest.mark.parametrize("until", ["2004-03-29", "{date: 2004-03-29, basis: inferred}", "1999-12-01"])
def test_end_on_the_day_or_long_before_passes(finds: Finds, until: str) -> None:
    finds("", member(until))


def test_end_with_the_group_itself_passes(finds: Finds) -> None:
    finds("", {**member("2003-12-31"), "groups/forum.yml": FORUM + "until: 2003-12-31\n"})
