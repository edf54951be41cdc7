"""The data that tests look at, read and worked out once for all tests of a process; none of them changes it."""

import functools

from atlas.reading.catalogue import Catalogue, read
from atlas.render.view import View, prepare
from places import DATA
from rendered import SITE


@functools.cache
def catalogue() -> Catalogue:
    found, problems = read(DATA)
    assert not problems
    return found


@functools.cache
def atlas() -> View:
    """All that follows from the data, for the site of tests."""
    return prepare(catalogue(), SITE)
