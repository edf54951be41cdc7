import pytest

from data_folder import RIGA, Finds

DATE = "2006-11-28/2006-11-29"


@pytest.mark.parametrize("date", ["2005-11-28/2005-11-29", "2007-01-01"])
def test_date_in_another_year_than_that_of_the_id(finds: Finds, date: str) -> None:
    finds("id-year", {"summits/2006-riga.yml": RIGA.replace(DATE, f"§{date}")}, "not in 2006")


@pytest.mark.parametrize("date", ["2006-12-31/2007-01-01", "[2005-12..2006-01]", "2007~"])
def test_date_that_may_be_in_the_year_of_the_id_passes(finds: Finds, date: str) -> None:
    finds("", {"summits/2006-riga.yml": RIGA.replace(DATE, date)})


def test_id_without_a_year_passes(finds: Finds) -> None:
    finds("", {"summits/2006-riga.yml": None, "summits/riga.yml": RIGA})
