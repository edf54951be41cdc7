"""Where the project's parts are, for tests that look at them."""

from atlas.publishing.project import ROOT

DATA = ROOT / "data"

__all__ = ["DATA", "ROOT"]
