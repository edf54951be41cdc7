"""How a worked-out answer reads: the answer first, and what the sources leave open said as such."""

from pathlib import Path

import pytest

from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import JAPAN, QUESTION, TOPICS, tiny
from rendered import SITE

FROM_1995, FROM_1996 = (f"from: {year}\n    attested: 2026" for year in (1995, 1996))
SUSPENDED = f"{FROM_1995}\n    suspensions:\n      - {{from: 2020-01-02, scope: membership, sources: [nato-1]}}"


def member(dates: str) -> str:
    return f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {dates}\n"


def rendered(tmp_path: Path, japan: str, chile: str) -> dict[str, str]:
    files = {
        "lists/question-topics.yml": TOPICS,
        "questions/who.yml": QUESTION,
        "partners/japan.yml": JAPAN + member(japan),
        "partners/chile.yml": JAPAN.replace("Japan", "Chile").replace("JP", "CL") + member(chile),
    }
    catalogue, problems = check(tiny(tmp_path, files))
    assert problems == []
    return dict(pages(catalogue, SITE))


@pytest.mark.parametrize(
    ("japan", "chile", "words"),
    [
        (FROM_1995, FROM_1996, "2 partners on 23 November 2026: Chile and Japan."),
        (FROM_1995, "from: 1996\n    until: 2000", "1 partner on 23 November 2026: Japan."),
        (
            FROM_1995,
            SUSPENDED,
            "2 partners, of which 1 suspended, on 23 November 2026: Chile (suspended) and Japan.",
        ),
        (FROM_1995, "attested: 1996/2010-05-04", "2 partners on 23 November 2026: Chile and Japan."),
        (
            FROM_1995,
            "from: 1996\n    until: 2026",
            "1 partner on 23 November 2026: Japan; left in 2026: Chile.",
        ),
        ("from: 1995\n    until: 2026", "from: 1996\n    until: 2026", "Left in 2026: Chile and Japan."),
        ("until: 2001\n    from: 1995", "from: 1996\n    until: 2000", "None on 23 November 2026."),
    ],
)
def test_computed_answer_reads(tmp_path: Path, japan: str, chile: str, words: str) -> None:
    page = rendered(tmp_path, japan, chile)["questions/who.md"]
    assert f'description: "{words} It is open to all."' in page


def test_answer_stands_first_and_on_the_list(tmp_path: Path) -> None:
    found = rendered(tmp_path, FROM_1995, FROM_1996)
    page, listed = found["questions/who.md"], found["questions/index.md"]
    answer = "<strong>2 partners on 23 November 2026: "
    assert answer in page.partition('<dl class="atlas-glance">')[0]
    assert answer in listed
    assert "It is open to all." in listed


def test_computed_answer_cites_its_sources(tmp_path: Path) -> None:
    page = rendered(tmp_path, FROM_1995, FROM_1996)["questions/who.md"]
    part = page.partition("{: #computed ")[2].partition("##")[0]
    assert part.count('aria-label="Source 1"') == 2


def test_names_of_questions_are_no_links_in_texts(tmp_path: Path) -> None:
    files = {
        "lists/question-topics.yml": TOPICS,
        "questions/who.yml": QUESTION.replace("topic:", "also_known_as: [talks with NATO]\ntopic:"),
    }
    catalogue, _ = check(tiny(tmp_path, files))
    assert "questions/who" not in pages(catalogue, SITE)["partners/japan.md"]
