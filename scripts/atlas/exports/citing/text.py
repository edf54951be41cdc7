"""A reference in words."""

from atlas.exports.citing.work import Work


def write(work: Work) -> str:
    """The reference as it may stand in a footnote."""
    return f"“{work.title}”, {work.container}, edition of {work.edition.words}, {work.url}"
