"""Files of a site as a web server gives them: which one is at an address, and of what type it is."""

from collections.abc import Mapping
from pathlib import Path

TYPES: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
"""What machines call these differs; what is not here is sent as bytes."""


def find(folder: Path, path: str) -> Path | None:
    """The file or folder at a path of an address; None where there is none or where the path leads out."""
    try:
        place = (folder / path).resolve()
        inside = place.is_relative_to(folder.resolve())
        return place if inside and place.exists() else None
    except (OSError, ValueError):
        return None
