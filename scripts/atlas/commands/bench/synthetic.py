"""Made-up records: as rich as real ones, valid, about one another, and the same for the same seed."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from atlas.model.kinds import EDITION_FILE, EDITION_SCHEMA, KINDS

SOURCES = 60
_DAY = "2026-11-23"
_SYLLABLES = (
    "ba",
    "den",
    "kor",
    "lia",
    "mar",
    "nov",
    "pel",
    "ros",
    "sta",
    "tir",
    "vel",
    "zan",
    "gor",
    "hal",
    "jun",
    "fes",
)
_DEEDS = (
    "signed a framework for work on {topic} with {other}",
    "opened a course on {topic}, to which {other} sent teachers",
    "received a visit that dealt with {topic} and with {other}",
    "joined an exercise on {topic} that was led by {other}",
    "agreed with {other} on a plan for {topic}",
)
_TOPICS = (
    "demining",
    "cyber defence",
    "military education",
    "maritime security",
    "civil emergency planning",
    "the building of institutions",
    "the fight against terrorism",
    "logistics",
)
_GROUPS = 8
_TOOLS = 8
_PERIODS = ("1994", "1999-04", "2006-11-28", "'[2008-01..2008-06]'", "2011~", "2014-09-05")


def write(folder: Path, number: int, seed: int = 1) -> int:
    """Write a data folder with this many partners and what they name. Returns the size of the partners in bytes."""
    size = 0
    for path, text in records(number, seed):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        size += len(text.encode()) if path.startswith("partners/") else 0
    for kind in KINDS:
        (folder / kind).mkdir(exist_ok=True)
    return size


def records(number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Paths under `data/` and texts: the edition, a list, sources, groups, tools, and as many partners as asked for."""
    random = Random(seed)
    names = _names(random, number)
    yield EDITION_FILE, f"{_schema(EDITION_SCHEMA)}date: {_DAY}\nsummary: Made-up records.\n"
    for folder, entries in (("regions", ("north", "south")), ("tool-types", ("programme",))):
        lines = "".join(f"  {entry}:\n    name: {entry.capitalize()} of {folder}\n" for entry in entries)
        yield f"lists/{folder}.yml", f"{_in('lists')}name: List of {folder}\nentries:\n{lines}"
    for position in range(SOURCES):
        yield f"sources/source-{position}.yml", _source(position)
    for position in range(_GROUPS):
        yield f"groups/group-{position}.yml", _format("groups", f"Format number {position}", position)
    for position in range(_TOOLS):
        text = _format("tools", f"Programme number {position}", position)
        yield f"tools/tool-{position}.yml", text.replace("sources:", "type: programme\nsources:", 1)
    for position in range(number):
        yield f"partners/partner-{position}.yml", _partner(random, names, position)


def _names(random: Random, number: int) -> list[str]:
    """Names that differ, some of two words."""
    found: dict[str, None] = {}
    while len(found) < number:
        words = ("".join(random.choices(_SYLLABLES, k=random.randint(3, 4))) for _ in range(random.randint(1, 2)))
        found[" ".join(word.capitalize() for word in words)] = None
    return list(found)


def _schema(file: str) -> str:
    return f"# yaml-language-server: $schema=schema/{file}\n"


def _in(folder: str) -> str:
    return f"# yaml-language-server: $schema=../schema/{KINDS[folder].schema}\n"


def _source(position: int) -> str:
    return (
        f"{_in('sources')}type: webpage\ntitle: Report {position} on partnerships\npublisher: NATO\n"
        f"issued: {1990 + position % 36}-05\naccessed: {_DAY}\n"
        f"URL: https://www.example.org/report-{position}.htm\ngrade: official\n"
    )


def _format(folder: str, name: str, position: int) -> str:
    cited = f"[source-{position}]"
    return (
        f"{_in(folder)}name: {name}\nattested: 2024-10\nsources: {cited}\nsummary:\n"
        f"  text: {name} is made up, to measure with.\n  sources: {cited}\nchecked: {_DAY}\n"
    )


def _partner(random: Random, names: list[str], position: int) -> str:
    name, number = names[position], len(names)

    def cited(many: int) -> str:
        return f"[{', '.join(f'source-{one}' for one in random.sample(range(SOURCES), many))}]"

    def others(many: int) -> list[int]:
        return random.sample(
            [one for one in range(max(0, position - 50), min(number, position + 50)) if one != position], many
        )

    def statement(indent: str, lead: str) -> list[str]:
        concerned = others(min(2, number - 1))
        deed = random.choice(_DEEDS).format(
            topic=random.choice(_TOPICS), other=" and ".join(names[one] for one in concerned)
        )
        lines = [f"text: {name} {lead} {deed}, as the report tells in its part {random.randint(1, 9)}."]
        lines += [f"concerns: [{', '.join(f'partners/partner-{one}' for one in concerned)}]"] if concerned else []
        return [f"{indent}{line}" for line in [*lines, f"sources: {cited(2)}"]]

    lines = [f"name: {name}", f"also_known_as: [Land of {name}, {name} Union]", "type: organisation", "region: north"]
    lines += ["summary:", f"  text: {name} is a made-up partner with the number {position}.", f"  sources: {cited(2)}"]
    lines += ["memberships:"]
    for group in random.sample(range(_GROUPS), 2):
        lines += [f"  - group: group-{group}", f"    from: {random.choice(_PERIODS)}", "    attested: 2024-10"]
        lines += [f"    sources: {cited(1)}"]
    lines += ["programmes:"]
    for tool in random.sample(range(_TOOLS), 2):
        lines += [f"  - tool: tool-{tool}", "    attested: 2012-10/2024-10", f"    sources: {cited(2)}"]
    lines += ["cooperation:"]
    for topic in random.sample(_TOPICS, 2):
        lines += [f"  - id: {topic.replace(' ', '-')}"]
        lines += [f"    text: {name} works on {topic} with {random.randint(2, 30)} others.", f"    sources: {cited(1)}"]
    lines += ["events:"]
    for year in sorted(random.sample(range(1995, 2026), 10)):
        lines += [f"  - id: event-{year}", f"    date: {year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"]
        lines += statement("    ", f"in {year}")
    lines += ["statements:", "  - id: in-the-end", "    date: 2020", *statement("    ", "in the end")]
    return _in("partners") + "\n".join([*lines, f"checked: {_DAY}"]) + "\n"
