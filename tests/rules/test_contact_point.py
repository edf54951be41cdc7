import pytest

from data_folder import JAPAN, Finds

NORWAY = """# yaml-language-server: $schema=../schema/ally.schema.json
name: Norway
code: NO
accession: {date: 1949, sources: [nato-1]}
checked: 2026-11-20
"""
OFFICES = """# yaml-language-server: $schema=../schema/list.schema.json
name: Offices
entries:
  mission: {name: Mission}
  contact-point-embassy: {name: Contact point embassy}
"""


def office(keys: str) -> dict[str, str]:
    text = f"{JAPAN}representations:\n  - {keys}\n    from: 2004\n    until: 2006\n    sources: [nato-1]\n"
    oman = JAPAN.replace("Japan", "Oman").replace("JP", "OM")
    return {
        "partners/japan.yml": text,
        "partners/oman.yml": oman,
        "allies/norway.yml": NORWAY,
        "lists/representations.yml": OFFICES,
    }


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("§type: contact-point-embassy", "a contact point embassy of no Ally"),
        ("type: mission\n    §by: [allies/norway]", "`by` tells whose embassy a contact point is"),
        ("type: contact-point-embassy\n    by: [§partners/oman]", '"partners/oman" is no Ally'),
    ],
)
def test_contact_point_of_no_ally(finds: Finds, keys: str, words: str) -> None:
    finds("contact-point", office(keys), words)


def test_contact_point_without_an_end_in_what_is_an_ally(finds: Finds) -> None:
    files = office("§type: contact-point-embassy\n    by: [allies/norway]")
    text = files["partners/japan.yml"].replace("    until: 2006\n", "    attested: 2005\n")
    joined = "accession: {date: 2009, sources: [nato-1]}\n"
    finds("contact-point", {**files, "partners/japan.yml": text + joined}, "an Ally has no contact point embassy")


def test_contact_point_of_an_ally_passes(finds: Finds) -> None:
    finds("", office("type: contact-point-embassy\n    by: [allies/norway]"))


def test_contact_point_of_what_is_no_country_is_told_by_the_rule_on_references(finds: Finds) -> None:
    finds(
        "unknown-reference", office("type: contact-point-embassy\n    by: [§groups/forum]"), "name a record of partners"
    )
