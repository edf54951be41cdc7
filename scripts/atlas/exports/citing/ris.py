"""A reference in the RIS format, which reference managers read (https://en.wikipedia.org/wiki/RIS_(file_format))."""

from atlas.exports.citing.work import Work

_TYPES = {"webpage": "ELEC", "dataset": "DATA"}


def write(work: Work) -> str:
    """An electronic source or data; each line a tag, two spaces, a hyphen and a value."""
    lines = (
        ("TY", _TYPES[work.type]),
        ("ID", work.key),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.container),
        ("PY", str(work.day.year)),
        ("DA", f"{work.day:%Y/%m/%d}"),
        ("ET", f"Edition of {work.edition.words}"),
        ("UR", work.url),
        ("LA", "en"),
    )
    return "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value) + "ER  - \n"
