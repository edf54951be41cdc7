"""The atlas and its downloads, made once for all tests of a process."""

import pytest

import the_data
from atlas.exports import downloads
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
