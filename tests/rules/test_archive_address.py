import pytest

from data_folder import SOURCE, Finds

PAGE = "https://www.nato.int/one"


@pytest.mark.parametrize(
    "host", ["https://web.archive.org", "http://archive.ph", "https://webarchive.library.unt.edu", "https://perma.cc"]
)
def test_copy_in_an_archive_as_the_address(finds: Finds, host: str) -> None:
    text = SOURCE.replace(PAGE, f"§{host}/web/2012/{PAGE}")
    finds("archive-address", {"sources/nato-1.yml": text}, "`archived`")


def test_copy_beside_the_address_passes(finds: Finds) -> None:
    finds("", {"sources/nato-1.yml": SOURCE + f"archived: https://web.archive.org/web/2012/{PAGE}\n"})


@pytest.mark.parametrize("url", ["https://myarchive.org/one", "https://www.nato.int/archive.org/one"])
def test_host_that_only_looks_like_one_passes(finds: Finds, url: str) -> None:
    finds("", {"sources/nato-1.yml": SOURCE.replace(PAGE, url)})
