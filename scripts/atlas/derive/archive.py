"""Copies of sources in a web archive."""

from urllib.parse import quote

from atlas.model.reference_records import Source

WAYBACK = "https://web.archive.org/web"
DEFAULT_YEAR = 2024


def archive(source: Source) -> str:
    """Address of an archive copy: the known one, or the one nearest to the year of issue."""
    if source.archived or not source.url:
        return source.archived or ""
    year = source.issued.earliest.year if source.issued else DEFAULT_YEAR
    # The archive begins in 1996 and takes the nearest capture to the year in the address.
    return f"{WAYBACK}/{max(year, 1996)}/{quote(source.url, safe=':/?&=#%~+,;@!$()*')}"
