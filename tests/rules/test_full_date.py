import pytest

from data_folder import EDITION, JAPAN, SOURCE, Finds


@pytest.mark.parametrize("date", ["2026-11", "2026", "2026-11-20~", "2026-11-19/2026-11-20"])
def test_checked_on_no_single_day(finds: Finds, date: str) -> None:
    finds("full-date", {"partners/japan.yml": JAPAN.replace("2026-11-20", f"§{date}")}, "write it in full")


def test_edition_of_no_single_day(finds: Finds) -> None:
    finds("full-date", {"edition.yml": EDITION.replace("2026-11-23", "§2026-11")}, '"2026-11"')


def test_change_of_no_single_day(finds: Finds) -> None:
    change = "changes: [{id: one, date: §2026-10, text: A date was corrected.}]\n"
    finds("full-date", {"edition.yml": EDITION + change}, '"2026-10"')


def test_source_read_in_a_month_passes(finds: Finds) -> None:
    finds("", {"sources/nato-1.yml": SOURCE.replace("2026-11-20", "2026-11")})
