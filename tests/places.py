"""Where the project's parts are, for tests that look at them."""

import os
from pathlib import Path

from atlas.publishing.project import ROOT

DATA = Path(os.environ.get("ATLAS_TEST_DATA", ROOT / "data"))
"""The data that tests of the built site look at: the project's own, or with more in it (`built/test_grown.py`)."""

SITE_OF_DATA = os.environ.get("ATLAS_TEST_SITE")
"""The folder of its site, where that is built already."""

__all__ = ["DATA", "ROOT", "SITE_OF_DATA"]
