"""The forms that reference managers read, each a file beside the page that it is for: `partners/japan.bib`."""

from dataclasses import dataclass

from atlas.exports.citing import bibtex, csl, ris
from atlas.exports.citing.work import Work
from atlas.model.addresses import address, asset

_FORMS = (("BibTeX", "bib", bibtex.write), ("RIS", "ris", ris.write), ("CSL-JSON", "csl.json", csl.write))


@dataclass(frozen=True, slots=True)
class CiteForm:
    """A reference to the page itself as a program reads it, and the file under `docs/` that holds it."""

    name: str
    text: str
    file: str
    href: str


def files(reference: str) -> tuple[str, ...]:
    """The files under `docs/` that hold the forms of a reference to a record's page."""
    return tuple(f"{reference}.{ending}" for _, ending, _ in _FORMS)


def forms(reference: str, work: Work) -> tuple[CiteForm, ...]:
    """Every form of a reference to a record's page, with the file that holds it."""
    made = ((name, f"{reference}.{ending}", write(work)) for name, ending, write in _FORMS)
    return tuple(CiteForm(name, text, file, asset(address(reference), file)) for name, file, text in made)
