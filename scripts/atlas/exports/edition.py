"""An edition of the data: its files as they are kept, so that what was cited can be fetched again.

It names no address of the site, which may move; references to it are made anew with each build.
"""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from atlas.derive.derived import Derived
from atlas.exports import data_package, downloads
from atlas.exports.citing import forms
from atlas.exports.citing.work import dataset
from atlas.exports.edition_changes import Change, changes
from atlas.model.addresses import Site
from atlas.model.dates import Date
from atlas.reading.editions import KeptEdition

CHANGES = "changes.csv"
CHECKSUMS = "SHA256SUMS"
README = "README.txt"
LICENCE = "LICENSE.txt"


def contents(derived: Derived, site: Site, licence: str, before: Mapping[str, str]) -> dict[str, str]:
    """Every file of an edition by its name; `before` are those of the one before, none for the first.

    `licence` is the text of the data's licence.
    """
    made = {
        path.removeprefix(f"{downloads.FOLDER}/"): make()
        for path, make in downloads.texts(derived, replace(site, url="")).items()
        if path.endswith(".csv") or path in (downloads.CSL, downloads.PACKAGE)
    }
    if before:
        made[CHANGES] = _table(changes(before, made))
    made[LICENCE] = licence
    made[README] = _readme(site, derived.edition, made)
    made[CHECKSUMS] = "".join(f"{checksum(text)}  {name}\n" for name, text in sorted(made.items()))
    return made


def outgrown(derived: Derived, made: Mapping[str, str]) -> list[str]:
    """Listings that are no more as they were kept in the edition of the same day; `made` has all texts, by path."""
    kept = next((one for one in derived.catalogue.kept_editions if one.day == derived.edition), None)
    if kept is None:
        return []
    return [name for name in kept.sizes if name.endswith(".csv") and name != CHANGES
            and made.get(f"{downloads.FOLDER}/{name}") != kept.text(name)]  # fmt: skip


def checksum(text: str) -> str:
    """The SHA-256 of a file with this text."""
    return hashlib.sha256(text.encode()).hexdigest()


def address(day: Date) -> str:
    """Where the files of an edition are, from the site's root."""
    return f"{downloads.FOLDER}/{day.edtf}/"


def texts(kept: Iterable[KeptEdition], site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """What makes the text of each file of the editions that are kept, by its path under `docs/`."""
    for edition in kept:
        yield from ((f"{address(edition.day)}{name}", partial(edition.text, name)) for name in edition.sizes)
        yield from ((form.file, partial(str, form.text)) for form in references(edition.day, site))


def references(day: Date, site: Site) -> tuple[forms.CiteForm, ...]:
    """References to an edition, as its page names them."""
    cited = dataset(site, day, address(day).removesuffix("/"))
    return forms.forms(address(day), f"{address(day)}dataset", cited)


def count_changes(text: str) -> dict[str, dict[str, int]]:
    """How many rows of each listing were added, removed and changed, by the text of the file that tells of them."""
    rows: dict[str, dict[str, set[str]]] = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        rows.setdefault(row["listing"], {}).setdefault(row["change"], set()).add(row["key"])
    return {listing: {change: len(keys) for change, keys in found.items()} for listing, found in rows.items()}


def _table(found: Iterable[Change]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("listing", "change", "key", "column", "before", "after"))
    writer.writerows((one.listing, one.what, one.key, one.column, one.before, one.after) for one in found)
    return text.getvalue()


def _readme(site: Site, day: Date, made: Mapping[str, str]) -> str:
    changed = f"`{CHANGES}` has each row that differs from the edition before.\n" if CHANGES in made else ""
    return f"""# {site.name}, edition of {day.words}

The data of {site.name} as they were on that day. These files do not change any more.

- Each CSV file is a listing: UTF-8, comma, a line of column names first. What is not known is empty.
- `{data_package.NAME}` explains every column, and tells types, values, keys, sizes and checksums to programs that read
  Data Packages.
- `sources.csl.json` has all sources for programs that write references.
- `{CHECKSUMS}` is read by `sha256sum --check`.
{f"- {changed}" if changed else ""}
Licence: CC BY 4.0; its text is in `{LICENCE}`. Sources that the data name remain their publishers'.

Cite: Contributors to {site.name}, “{site.name}”, data set, edition of {day.words}.
"""
