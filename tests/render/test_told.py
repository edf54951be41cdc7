"""One fact of each kind of certainty, wherever it is told: in which words, with which doubt, by which sources.

The spell itself has `nato-1` as its source, its boundaries others, so that it is seen which are cited.
"""

import csv
import io
import re
from pathlib import Path

import pytest

from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import JAPAN, QUESTION, SOURCE, TOPICS, tiny
from rendered import SITE

DISPUTED = "{disputed: [{date: 1995-02-08, sources: [nato-2]}, {date: 1996, sources: [nato-3]}]}"
SHOWN = "\n    attested: 2026-05-04"
SUSPENDED = (
    "from: 1995-02-08\n    attested: 2010-03-04\n    suspensions:\n"
    "      - {from: {date: 2020-05, sources: [nato-2]}, scope: membership, sources: [nato-3]}"
)
COOPERATION = SUSPENDED.replace("scope: membership", "scope: cooperation")

TOLD: dict[str, dict[str, str | list[str]]] = {
    f"from: 1995-02-08{SHOWN}": {
        "status": "Partner since 8 February 1995 [nato-1]",
        "table": ["8 February 1995", "member; last confirmed 4 May 2026"],
        "directory": "Forum since 8 February 1995",
        "answer": ["Japan, since 8 February 1995 [nato-1]"],
        "timeline": ["Joined Forum: Japan. [nato-1]"],
        "events": ["1995-02-08 Joined Forum: Japan. nato-1"],
        "membership": "1995-02-08 stated, no end known; nato-1",
    },
    f"from: {{date: 1995-02-08, basis: inferred, sources: [nato-2]}}{SHOWN}": {
        "status": "Partner since 8 February 1995 (inferred) [nato-2] [nato-1]",
        "table": ["8 February 1995 (inferred) [nato-2]", "member; last confirmed 4 May 2026"],
        "directory": "Forum since 8 February 1995 (inferred)",
        "answer": ["Japan, since 8 February 1995 (inferred) [nato-2] [nato-1]"],
        "timeline": ["Joined Forum: Japan (inferred). [nato-2]"],
        "events": ["1995-02-08 Joined Forum: Japan (inferred). nato-2"],
        "membership": "1995-02-08 inferred, no end known; nato-2|nato-1",
    },
    f"from: {DISPUTED}{SHOWN}": {
        "status": "Partner since 8 February 1995 or 1996, sources differ [nato-2] [nato-3] [nato-1]",
        "table": ["8 February 1995 [nato-2] or 1996 [nato-3] (sources differ)", "member; last confirmed 4 May 2026"],
        "directory": "Forum since 8 February 1995 or 1996, sources differ",
        "answer": ["Japan, since 8 February 1995 or 1996, sources differ [nato-2] [nato-3] [nato-1]"],
        "timeline": ["Joined Forum: Japan (sources differ). [nato-2] [nato-3]"],
        "events": ["1995-02-08 Joined Forum: Japan (sources differ). nato-2|nato-3"],
        "membership": "[1995-02-08,1996] disputed, no end known; nato-2|nato-3|nato-1",
    },
    # It holds after the last date on which a source shows it, which is told where it lies long ago.
    "attested: 1996-05/2010-03-04": {
        "status": "Partner since May 1996 or earlier (last confirmed 4 March 2010) [nato-1]",
        "table": ["by May 1996", "member; last confirmed 4 March 2010"],
        "directory": "Forum since May 1996 or earlier",
        "answer": ["Japan, since May 1996 or earlier [nato-1]"],
        "timeline": [],
        "events": [],
        "membership": "1996-05 attested, no end known; nato-1",
    },
    "from: 1995-02-08\n    until: {date: 2004-03-29, basis: inferred, sources: [nato-2]}": {
        "status": "Left on 29 March 2004 (inferred)",
        "table": ["8 February 1995", "29 March 2004 (inferred) [nato-2]"],
        "directory": "Forum until 29 March 2004 (inferred)",
        "answer": [],
        "timeline": ["Joined Forum: Japan. [nato-1]", "Left Forum: Japan (inferred). [nato-2]"],
        "events": ["1995-02-08 Joined Forum: Japan. nato-1", "2004-03-29 Left Forum: Japan (inferred). nato-2"],
        "membership": "1995-02-08 stated, 2004-03-29 inferred; nato-2|nato-1",
    },
    "from: 1995-02-08\n    until: {date: 2026, sources: [nato-2]}": {
        "status": "Not certain; left in 2026",
        "table": ["8 February 1995", "2026 [nato-2] left in 2026"],
        "directory": "Forum left in 2026",
        "answer": ["Japan, left in 2026 [nato-1]"],
        "timeline": ["Joined Forum: Japan. [nato-1]", "Left Forum: Japan. [nato-2]"],
        "events": ["1995-02-08 Joined Forum: Japan. nato-1", "2026 Left Forum: Japan. nato-2"],
        "membership": "1995-02-08 stated, 2026 stated; nato-2|nato-1",
    },
    f"from: {{date: 2026, sources: [nato-2]}}{SHOWN}": {
        "status": "Not certain; joined in 2026",
        "table": ["2026 [nato-2]", "joined in 2026; last confirmed 4 May 2026"],
        "directory": "Forum joined in 2026",
        "answer": ["Japan, joined in 2026 [nato-2] [nato-1]"],
        "timeline": ["Joined Forum: Japan. [nato-2]"],
        "events": ["2026 Joined Forum: Japan. nato-2"],
        "membership": "2026 stated, no end known; nato-2|nato-1",
    },
    # A suspension goes on too, and nothing is said of the last date that shows what is suspended.
    SUSPENDED: {
        "status": "Suspended since May 2020 [nato-2] [nato-3]",
        "table": ["8 February 1995", "suspended"],
        "directory": "Forum suspended since May 2020",
        "answer": ["Japan, since 8 February 1995; suspended since May 2020 [nato-1] [nato-3]"],
        "timeline": ["Joined Forum: Japan. [nato-1]", "Suspended in Forum: Japan. [nato-2]"],
        "events": ["1995-02-08 Joined Forum: Japan. nato-1", "2020-05 Suspended in Forum: Japan. nato-2"],
        "membership": "1995-02-08 stated, no end known; nato-2|nato-3|nato-1",
    },
    COOPERATION: {
        "status": "Partner; practical cooperation suspended since May 2020 [nato-2] [nato-3]",
        "table": ["8 February 1995", "member; practical cooperation suspended"],
        "directory": "Forum since 8 February 1995; practical cooperation suspended since May 2020",
        "timeline": ["Joined Forum: Japan. [nato-1]", "Practical cooperation suspended in Forum: Japan. [nato-2]"],
        "membership": "1995-02-08 stated, no end known; nato-2|nato-3|nato-1",
    },
}


@pytest.mark.parametrize(("spell", "expected"), TOLD.items())
def test_fact_is_told_with_its_doubt_and_sources(
    tmp_path: Path, spell: str, expected: dict[str, str | list[str]]
) -> None:
    memberships = f"memberships:\n  - group: forum\n    {spell}\n    sources: [nato-1]\n"
    numbered = {
        f"sources/nato-{number}.yml": SOURCE.replace("/one", f"/{number}").replace("A page", f"Page {number}")
        for number in (2, 3)
        if f"nato-{number}" in spell
    }
    files = {
        "lists/question-topics.yml": TOPICS,
        "questions/who.yml": QUESTION,
        "partners/japan.yml": JAPAN.replace("checked:", f"{memberships}checked:"),
        **numbered,
    }
    catalogue, problems = check(tiny(tmp_path, files))
    assert problems == []
    texts = dict(pages(catalogue, SITE))
    assert {place: READ[place](texts) for place in expected} == expected


def _status(texts: dict[str, str]) -> str:
    on_page = _plain(texts["partners/japan.md"], r"data-verdict>On 23 November 2026: (.*?)</p>")
    listed = _plain(texts["partners/index.md"], r'<td data-label="Status">(.*?)</td>')
    assert listed == [re.sub(r" \[nato-\d\]", "", told) for told in on_page]
    return on_page[0]


def _table(texts: dict[str, str]) -> list[str]:
    """Beginning, and end or state, on the pages of the partner and of the group."""
    cells = r'<td data-label="(?:From|Until)">(.*?)</td>'
    found = _plain(texts["partners/japan.md"], cells)
    assert found == _plain(texts["groups/forum.md"], cells)
    return found


def _directory(texts: dict[str, str]) -> str:
    return _plain(texts["partners/index.md"], r'<ul class="atlas-formats"><li [^>]*>(.*?)</li>')[0]


def _answer(texts: dict[str, str]) -> list[str]:
    page = texts["questions/who.md"]
    part = page.partition("{: #computed ")[2].partition("## Sources")[0]
    return _plain(part, r"<li>(.*?)</li>", sources=_numbered(page))


def _timeline(texts: dict[str, str]) -> list[str]:
    """Computed events, each with the sources that stand below it."""
    found = []
    for event in re.findall(r"<li id=.*?</details></li>", texts["timeline/index.md"], re.S):
        (words,) = _plain(event, r"<p>(?:<b.*?</b>|<a class.*?</a>) (.*?)</p>")
        cited = re.findall(r'href="../sources/n/#([^"]+)"', event)
        if "Riga" not in words:
            found.append(f"{words} {' '.join(f'[{source}]' for source in cited)}")
    return found


def _events(texts: dict[str, str]) -> list[str]:
    rows = csv.DictReader(io.StringIO(texts["data/events.csv"], newline=""))
    return [f"{row['date']} {row['text']} {row['sources']}" for row in rows if row["kind"] == "partners"]


def _membership(texts: dict[str, str]) -> str:
    (row,) = csv.DictReader(io.StringIO(texts["data/memberships.csv"], newline=""))
    edges = (f"{row[edge]} {row[f'{edge}_certainty']}".strip() for edge in ("from", "until"))
    return f"{', '.join(edges)}; {row['sources']}"


READ = {
    "status": _status,
    "table": _table,
    "directory": _directory,
    "answer": _answer,
    "timeline": _timeline,
    "events": _events,
    "membership": _membership,
}


def _numbered(page: str) -> dict[str, str]:
    """The sources of a page by their numbers on it."""
    return dict(re.findall(r'<li id="source-(\d+)">.*?href="[./]*sources/n/#([^"]+)"', page))


def _plain(page: str, pattern: str, between: str = "", sources: dict[str, str] | None = None) -> list[str]:
    """What stands at a place, without elements and with the ids of sources for their numbers."""
    known = sources or _numbered(page)
    found = []
    for piece in re.findall(pattern, page, re.S):
        html = piece if isinstance(piece, str) else between.join(piece)
        cited = re.sub(r'<a href="#source-(\d+)"[^>]*>\[\d+\]</a>', lambda link: f" [{known[link[1]]}] ", html)
        shown = re.sub(r'<span class="atlas-reason">[^<]*</span>', "", cited)
        text = " ".join(re.sub(r"<[^>]*>", "", shown).split())
        found.append(text)
    return found
