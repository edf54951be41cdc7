"""A reference for BibTeX and BibLaTeX (https://ctan.org/pkg/biblatex)."""

from atlas.exports.citing.work import Work

# BibTeX counts braces also after a backslash, so a single one of a title cannot stand as such.
_SPECIAL = str.maketrans(
    {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {character: f"\\{character}" for character in "&%$#_"}
)
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "%": r"\%", "#": r"\#"})


def write(work: Work) -> str:
    """An entry of type `misc`, which every style knows; the title keeps its capitals."""
    title, container = work.title.translate(_SPECIAL), work.container.translate(_SPECIAL)
    fields = {
        "organization": container,
        "howpublished": f"{container}, edition of {work.edition.words}",
        "year": str(work.day.year),
        "month": str(work.day.month),
        "date": work.day.isoformat(),
        "url": work.url.translate(_IN_ADDRESSES),
    }
    lines = [f"@misc{{{work.key},", f'  title = "{{{title}}}",']
    lines += [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([*lines, "}", ""])
