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
    """An entry of type `misc`, which every style knows, or of BibLaTeX's `dataset`, which others read as `misc`.

    Titles and authors keep their capitals. The name of the site stands once, as styles print every field of `misc`.
    """
    edition, is_data = f"edition of {work.edition.words}", work.type == "dataset"
    fields = {
        "author": f"{{{_escaped(work.author)}}}" if work.author else "",
        "title": f"{{{_escaped(work.title)}}}",
        "howpublished": f"{_escaped(work.container)}, {edition}" if work.container else "",
        "version": work.edition.edtf if is_data else "",
        "note": f"Data set, {edition}" if is_data else "",
        "year": str(work.day.year),
        "date": work.day.isoformat(),
        "url": work.url.translate(_IN_ADDRESSES),
    }
    lines = [f"@{'dataset' if is_data else 'misc'}{{{work.key},"]
    lines += [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([*lines, "}", ""])


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)
