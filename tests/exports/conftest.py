"""The atlas and its downloads, made once for all tests of a process."""

import pytest

import the_data
from atlas.exports import downloads
from atlas.exports.database import database
from atlas.exports.listing import Listing
from atlas.render.view import View
from rendered import SITE


@pytest.fixture(scope="session")
def atlas() -> View:
    return the_data.atlas()


@pytest.fixture(scope="session")
def texts(atlas: View) -> dict[str, str]:
    """The text of every download, by its path."""
    return {path: make() for path, make in downloads.texts(atlas, SITE).items()}


@pytest.fixture(scope="session")
def listings(atlas: View) -> dict[str, Listing]:
    return {listing.name: listing for listing in downloads.listings(atlas)}


@pytest.fixture(scope="session")
def about() -> dict[str, str]:
    """What the database and the workbook say of themselves."""
    return {"title": "Atlas", "edition": "2026-11-29"}


@pytest.fixture(scope="session")
def content(listings: dict[str, Listing], about: dict[str, str]) -> bytes:
    """The database, as it is in its file."""
    return database(listings.values(), about)
