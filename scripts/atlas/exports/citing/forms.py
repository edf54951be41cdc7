"""The forms that reference managers read, each a file beside the page that it is for: `partners/japan.bib`."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.exports.citing import bibtex, csl, ris
from atlas.exports.citing.work import Work
from atlas.model.addresses import asset


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    ending: str
    media_type: str
    write: Callable[[Work], str]


_FORMS = (
    _Form("BibTeX", "bib", "application/x-bibtex", bibtex.write),
    _Form("RIS", "ris", "application/x-research-info-systems", ris.write),
    _Form("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl.write),
)


@dataclass(frozen=True, slots=True)
class CiteForm:
    """A reference to the page itself as a program reads it, and the file under `docs/` that holds it."""

    name: str
    text: str
    file: str
    href: str
    media_type: str


def files(start: str) -> tuple[str, ...]:
    """The files under `docs/` that hold the forms of a reference, by how their paths begin (`partners/japan`)."""
    return tuple(f"{start}.{form.ending}" for form in _FORMS)


def forms(page: str, start: str, work: Work) -> tuple[CiteForm, ...]:
    """Every form of a reference, with the file that holds it, as the page at an address names it."""
    return tuple(
        CiteForm(form.name, form.write(work), file, asset(page, file), form.media_type)
        for form, file in zip(_FORMS, files(start), strict=True)
    )
