"""Addresses of sources for a link checker, and its report told by the record in which each address stands.

The checker is lychee (https://lychee.cli.rs/). It is given one small page a source, named after the record: so its
report leads back to the record, however it writes the address itself.
"""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from atlas.derive.archive import archive
from atlas.reading.catalogue import Catalogue

_FAILED = ("error_map", "timeout_map")


@dataclass(frozen=True, slots=True)
class Dead:
    """An address that was not reached: where it stands, why, and where a copy should be."""

    file: str
    url: str
    why: str
    copy: str


def write_pages(catalogue: Catalogue, folder: Path) -> int:
    """Write a page with the address of each source that has one; returns how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for entry in catalogue.of("sources"):
        if entry.record.url:
            address = html.escape(entry.record.url)
            (folder / f"{entry.id}.html").write_text(f'<!doctype html><a href="{address}">source</a>\n', "utf-8")
            number += 1
    return number


def dead(report: str, catalogue: Catalogue) -> list[Dead]:
    """What a report in JSON says of addresses that were not reached, by record. ValueError where it is no report."""
    told = json.loads(report)
    if not isinstance(told, dict) or "error_map" not in told:
        raise ValueError("no report of lychee in JSON")
    return sorted(_found(told, catalogue), key=lambda one: one.file)


def as_markdown(found: list[Dead]) -> str:
    """Addresses that were not reached, as a table in Markdown."""
    rows = [f"| `{one.file}` | <{one.url}> | {_cell(one.why)} | {_copy(one.copy)} |" for one in found]
    return "\n".join(["| Record | Address | What happened | Archive copy |", "|---|---|---|---|", *rows])


def _found(told: dict[str, Any], catalogue: Catalogue) -> Iterator[Dead]:
    for key in _FAILED:
        for page, links in (told.get(key) or {}).items():
            entry = catalogue.find(f"sources/{PurePath(page).stem}")
            for link in links:
                if entry:
                    yield Dead(entry.file.path, entry.record.url, _why(link), archive(entry.record))
                else:
                    yield Dead(page, link["url"], _why(link), "")


def _why(link: dict[str, Any]) -> str:
    status = link.get("status") or {}
    return " ".join(str(status.get("text") or "no answer").split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _copy(address: str) -> str:
    return f"<{address}>" if address else "none known"
