"""Ids that the code asks for are in the data, so that renaming one is noticed."""

import pytest

from atlas.model.reference_records import SubjectList
from atlas.model.vocabulary import ENTRIES, RECORDS
from the_data import catalogue


@pytest.mark.parametrize("name", ENTRIES)
def test_entries_that_the_code_asks_for_are_in_their_list(name: str) -> None:
    entries = catalogue().record(SubjectList, name).entries
    assert set(ENTRIES[name]) <= set(entries)


@pytest.mark.parametrize("reference", RECORDS)
def test_records_that_the_code_asks_for_are_there(reference: str) -> None:
    assert reference in catalogue().entries
