"""Who names a record, a source or an entry of a list."""

from dataclasses import dataclass
from pathlib import Path

from atlas.commands.mentions import links, mentions
from atlas.reading.catalogue import Catalogue
from atlas.reading.problems import nearest, quoted


class Unknown(Exception):  # noqa: N818
    """Nothing has the id that was asked for, in words for the person who asked."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One place, and what stands there."""

    path: str
    line: int
    column: int
    key: str
    written: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.key}: {self.written}"


def named(word: str, catalogue: Catalogue) -> list[str]:
    """The references that a word stands for: `partners/japan`, `data/partners/japan.yml`, `japan`.

    Raises Unknown where there is nothing of the kind.
    """
    wanted = word.removeprefix("data/").removesuffix(".yml").partition("#")[0]
    found = [target for target in catalogue.targets if wanted in (target, target.rpartition("/")[2])]
    if found:
        return sorted(found)
    renamed = [new for old, new in catalogue.formerly.items() if wanted in (old, old.rpartition("/")[2])]
    if renamed:
        raise Unknown(f"{quoted(word)} was renamed; it is {' or '.join(map(quoted, sorted(renamed)))} now")
    if "/" in wanted:
        raise Unknown(f"no record {quoted(word)}{catalogue.near(wanted, in_full=True) or '; name another'}")
    ids = {target.rpartition("/")[2]: target for target in sorted(catalogue.targets, reverse=True)}
    near = ids.get(nearest(wanted, ids))
    raise Unknown(f"nothing has the id {quoted(word)}{f'; did you mean {quoted(near)}?' if near else '; name another'}")


def uses(reference: str, catalogue: Catalogue, docs: Path) -> list[Use]:
    """Every place that names what has this reference, sorted by file and place."""
    in_data = {
        Use(mention.file.path, *mention.place, mention.key, mention.written)
        for mention in mentions(catalogue)
        if mention.reference == reference
    }
    in_pages = {
        Use(link.path, link.line, link.column, "link", link.target)
        for link in links(docs)
        if link.reference == reference
    }
    return sorted(in_data | in_pages)
