"""A tiny data folder that passes every check, for tests to change, and what they expect to find in it.

In a changed file the mark `§` stands before each place at which a problem is expected; it is not written.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from atlas.reading.problems import Problem
from atlas.rules.check import check

MARK = "§"

_HEAD = "# yaml-language-server: $schema=../schema/"

JAPAN = f"""{_HEAD}partner.schema.json
name: Japan
type: country
code: JP
region: asia
summary:
  text: Japan is a country that talks with NATO.
  sources: [nato-1]
checked: 2026-11-20
"""
FORUM = f"""{_HEAD}group.schema.json
name: Forum
from: 1994-01-10
attested: 2010
sources: [nato-1]
summary:
  text: The Forum brings partners to one table.
  sources: [nato-1]
checked: 2026-11-20
"""
PLAN = f"""{_HEAD}tool.schema.json
name: Plan
type: planning
from: 1995-02
attested: 2010
sources: [nato-1]
summary:
  text: The Plan sets goals for two years.
  sources: [nato-1]
checked: 2026-11-20
"""
FRANCE = f"""{_HEAD}ally.schema.json
name: France
code: FR
accession: {{date: 1949-08-24, sources: [nato-1]}}
checked: 2026-11-20
"""
AGREEMENT = PLAN.replace("type: planning", "type: agreement")
FORCE = f"""{_HEAD}operation.schema.json
name: Force
from: 1996-12-20
until: 2004-12-02
sources: [nato-1]
summary:
  text: The Force kept the peace.
  sources: [nato-1]
checked: 2026-11-20
"""
RIGA = f"""{_HEAD}summit.schema.json
name: Riga
date: 2006-11-28/2006-11-29
sources: [nato-1]
summary:
  text: Leaders met in Riga and spoke of partners.
  sources: [nato-1#5]
documents:
  - title: Declaration
    sources: [nato-1]
checked: 2026-11-20
"""
SOURCE = f"""{_HEAD}source.schema.json
type: webpage
title: A page about partners
publisher: NATO
issued: 2011-04
accessed: 2026-11-20
URL: https://www.nato.int/one
grade: official
"""
TERM = f"""{_HEAD}term.schema.json
name: Council
definition:
  text: The Council decides.
  sources: [nato-1]
checked: 2026-11-20
"""
ERA = f"""{_HEAD}era.schema.json
name: First years
years: 1990/1996
summary:
  text: It began.
  sources: [nato-1]
paragraphs:
  - statements:
      - id: years-began
        text: In these years it began.
        sources: [nato-1]
decisions: [groups/forum]
checked: 2026-11-20
"""
QUESTION = f"""{_HEAD}question.schema.json
name: Who is in the Forum?
topic: who
summary:
  text: It is open to all.
  sources: [nato-1]
computed:
  function: members
  of: groups/forum
checked: 2026-11-20
"""
TOPICS = f"""{_HEAD}list.schema.json
name: Topics of questions
entries:
  who:
    name: Who is a partner
  words:
    name: What the names mean
"""
REGIONS = f"""{_HEAD}list.schema.json
name: Regions
entries:
  asia:
    name: Asia
"""
TOOL_TYPES = f"""{_HEAD}list.schema.json
name: Kinds of tool
entries:
  planning:
    name: Planning
  agreement:
    name: Agreement
"""
EDITION = """# yaml-language-server: $schema=schema/edition.schema.json
date: 2026-11-23
summary: An edition for tests.
"""
FILES = {
    "edition.yml": EDITION,
    "groups/forum.yml": FORUM,
    "lists/regions.yml": REGIONS,
    "lists/tool-types.yml": TOOL_TYPES,
    "partners/japan.yml": JAPAN,
    "sources/nato-1.yml": SOURCE,
    "summits/2006-riga.yml": RIGA,
    "tools/plan.yml": PLAN,
}

Changes = Mapping[str, str | bytes | None]
Place = tuple[str, int, int]
Finds = Callable[..., list[Problem]]
"""What the fixture `finds` gives: see `expect`."""


def tiny(tmp_path: Path, changed: Changes | None = None) -> Path:
    """Write the data folder, with files changed or added by name; None leaves one out."""
    folder = tmp_path / "data"
    for name, content in {**FILES, **(changed or {})}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and line and column of what each mark stands before."""
    places = []
    while MARK in text:
        before, _, after = text.partition(MARK)
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
        text = before + after
    return text, places


def expect(tmp_path: Path, rule: str, changed: Changes, *words: str, at: Sequence[Place] = ()) -> list[Problem]:
    """Check a changed data folder: it has this rule's problems at the marks, each with these words, and no others.

    `at` gives places that no mark can stand at, as file, line and column.
    """
    clean: dict[str, str | bytes | None] = {}
    places = list(at)
    for name, content in changed.items():
        clean[name] = content
        if isinstance(content, str):
            clean[name], found = marked(content)
            places += [(f"data/{name}", line, column) for line, column in found]
    problems = check(tiny(tmp_path, clean))[1]
    told = "\n".join(map(str, problems))
    assert [(problem.path, problem.line, problem.column) for problem in problems] == sorted(places), told
    assert {problem.rule for problem in problems} <= {rule}, told
    assert all(word in problem.message for problem in problems for word in words), told
    return problems
