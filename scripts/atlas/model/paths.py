"""Where a value stands in a record."""

DataPath = tuple[str | int, ...]
"""Keys and list positions that lead to a value: `("memberships", 0, "from")`."""
