"""A reference in words."""

from atlas.exports.citing.work import Work


def write(work: Work) -> str:
    """The reference as it may stand in a footnote."""
    edition = f"edition of {work.edition.words}, {work.url}"
    if work.type == "dataset":
        return f"{work.author}, “{work.title}”, data set, {edition}"
    return f"“{work.title}”, {work.container}, {edition}"
