"""A tiny data folder with partners in a group, and what is expected of it; for the tests of both rules on that."""

from data_folder import ERA, FORUM, JAPAN, PLAN

HEAD = "# yaml-language-server: $schema=../schema/expectation.schema.json\nname: Forum\nexpectations:\n"
MEMBERS = "function: members\nof: groups/forum\non: 2000-01-01\n"
EARLY = MEMBERS.replace("2000-01-01", "1995-06-01")
OMAN = "function: format\nof: partners/oman\non: 2000-01-01\n"
STATUS = "function: status\nof: partners/oman\non: 2000-01-01\n"
PARTNERS = "function: partners\non: 2000-01-01\n"
CODES = {"Oman": "OM", "Qatar": "QA"}


def partner(name: str, spell: str) -> str:
    text = JAPAN.replace("Japan", name).replace("JP", CODES[name])
    return text + f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {spell}\n"


USE = "programmes:\n  - {tool: plan, from: 1996-04, attested: 1996-04, sources: [nato-1]}\n"
FILES = {
    "partners/oman.yml": partner("Oman", "from: 1995-03\n    attested: 2010") + USE,
    "partners/qatar.yml": partner("Qatar", "attested: 1996/1999"),
    "eras/first.yml": ERA.replace("1990/1996", "1990/.."),
    "groups/council.yml": FORUM.replace("Forum", "Council"),
    "groups/forum.yml": FORUM + "replaced_by:\n  - {to: groups/council, note: Step by step., sources: [nato-1]}\n",
    "tools/plan.yml": PLAN + "lapses: 3\n",
}


def expected(lines: str) -> dict[str, str]:
    text = "".join(f"    {line}\n" for line in f"{lines}\nsources: [nato-1]".splitlines())
    return {**FILES, "expectations/forum.yml": f"{HEAD}  -{text[3:]}"}
