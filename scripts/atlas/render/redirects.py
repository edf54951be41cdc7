"""What stands at an address that a record had before."""

from dataclasses import dataclass

from atlas.render.parts import Head, Link


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a record had before."""

    head: Head
    to: Link
    address: str
    """The new address from the site's root."""
