from pathlib import Path

import pytest

from atlas.derive.connections import connect
from atlas.derive.reach import newest_of, newest_of_all
from atlas.reading.catalogue import Catalogue
from atlas.rules.check import check
from data_folder import JAPAN, SOURCE, tiny

MEMBER = "memberships:\n  - {group: forum, from: 1995, attested: 2020, sources: [nato-1, nato-2]}\n"


def catalogue(tmp_path: Path, issued: str, partner: str = JAPAN + MEMBER) -> Catalogue:
    """With a second source; the first is of April 2011."""
    second = SOURCE.replace("/one", "/two").replace("issued: 2011-04\n", issued)
    return check(tiny(tmp_path, {"sources/nato-2.yml": second, "partners/japan.yml": partner}))[0]


def test_newest_source_of_a_format_is_that_of_its_members_too(tmp_path: Path) -> None:
    found = catalogue(tmp_path, "issued: 2025-03\n")
    newest = newest_of(found, connect(found), found.entries["groups/forum"])
    assert newest and (newest[0].edtf, newest[1]) == ("2025-03", "nato-2")


def test_source_that_only_others_cite_is_not_a_formats_own(tmp_path: Path) -> None:
    found = catalogue(tmp_path, "issued: 2025-03\n", JAPAN)
    newest, whole = newest_of(found, connect(found), found.entries["groups/forum"]), newest_of_all(found)
    assert newest and newest[1] == "nato-1"
    assert whole and whole[1] == "nato-2"


@pytest.mark.parametrize("issued", ["", "issued: 2011\n"])
def test_source_without_a_date_or_of_a_year_alone_is_not_newer(tmp_path: Path, issued: str) -> None:
    newest = newest_of_all(catalogue(tmp_path, issued))
    assert newest and newest[1] == "nato-1"
