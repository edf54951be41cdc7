"""What editors get wrong, each told at the line where it is wrong; and what looks wrong and is not."""

from pathlib import Path

import pytest

from atlas.rules.check import check
from data_folder import FORUM, JAPAN, SOURCE, Finds, marked, tiny

MEMBER = "memberships:\n  - group: forum\n    from: {}\n    until: {}\n    sources: [nato-1]\n"
EVENT = "events:\n  - id: visit\n    date: {}\n    text: {}\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        (JAPAN + "§regoin: asia\n", "unknown-key", '"regoin" is no key here; did you mean "region"?'),
        (JAPAN.replace("type: country", "§type country"), "yaml-syntax", "lacks its colon"),
        (JAPAN.replace("type: country", "type:§\tcountry"), "yaml-tab", "a tab; use spaces"),
        (JAPAN + "§code: JP\n", "duplicate-key", '"code" stands twice'),
        (JAPAN + EVENT.format("§2011-06-31", "They met."), "bad-date", "June 2011 has 30 days"),
        (JAPAN + MEMBER.format("2011", "§2010-12"), "spell-order", "ends before it begins (2010-12, from 2011)"),
        (JAPAN.replace("[nato-1]", "[§nato-l]"), "unknown-reference", 'no source "nato-l"; did you mean "nato-1"?'),
        (
            JAPAN + "memberships:\n  - group: §circle\n    from: 2000\n    attested: 2001\n    sources: [nato-1]\n",
            "unknown-reference",
            '"forum"',
        ),
        ("§", "empty-file", "no data in this file"),
        ("a: §&a [x, x]\nb: §&b [§*a, §*a]\n", "yaml-alias", ""),
    ],
    ids=[
        "misspelt-key",
        "missing-colon",
        "tab",
        "duplicate-key",
        "31-june",
        "end-before-start",
        "source-with-one-letter-wrong",
        "renamed-record",
        "empty-file",
        "aliases",
    ],
)
def test_fault_has_its_rule_message_and_place(finds: Finds, text: str, rule: str, words: str) -> None:
    finds(rule, {"partners/japan.yml": text, "groups/forum.yml": FORUM + "formerly: [circle]\n"}, words)


def test_misspelt_key_that_is_needed_is_told_with_the_one_beside_it(tmp_path: Path) -> None:
    folder = tiny(tmp_path, {"partners/japan.yml": JAPAN.replace("name:", "nmae:")})
    told = [str(problem) for problem in check(folder)[1]]
    assert told == [
        'data/partners/japan.yml:2:1: error[missing-key] the key "name" is missing; "nmae" beside it may be meant',
        'data/partners/japan.yml:2:1: error[unknown-key] "nmae" is no key here; did you mean "name"?',
    ]


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """One that keeps a record from being read hides no other."""
    text = JAPAN.replace("type: country", "type: §contry").replace("region: asia", "§regoin: asia") + "§code: JP\n"
    text += "also_known_as:§\ncapital:§\t{name: Tokyo, sources: [§nato-2]}\nmemberships:\n"
    text += "  - group: §fourm\n    from: §2011-06-31\n    until: 2012\n    sources: [nato-1]\n"
    text += "  - group: forum\n    from: 2011\n    until: §2010-12\n    sources: [§nato-l]\n"
    text += "events:\n  - §id: visit\n    date: 2011\n    text: §They met\n"
    clean, places = marked(text)
    problems = check(tiny(tmp_path, {"partners/japan.yml": clean}))[1]
    assert [(problem.line, problem.column) for problem in problems] == places, "\n".join(map(str, problems))
    assert [problem.rule for problem in problems] == [
        "bad-value",
        "unknown-key",
        "duplicate-key",
        "empty-value",
        "yaml-tab",
        "unknown-reference",
        "unknown-reference",
        "bad-date",
        "spell-order",
        "unknown-reference",
        "missing-key",
        "text-full-stop",
    ]


def test_script_address(finds: Finds) -> None:
    text = SOURCE.replace("https://www.nato.int/one", "§javascript:alert(1)")
    finds("unsafe-url", {"sources/nato-1.yml": text}, '"javascript:"', "https://")


@pytest.mark.parametrize(
    "text", ["A <b>bold</b> claim.", "<script>alert(1)</script> was said.", "It is 5 < 6 & 7 > 6."]
)
def test_html_in_a_text_is_no_error(tmp_path: Path, text: str) -> None:
    catalogue, problems = check(tiny(tmp_path, {"partners/japan.yml": JAPAN + EVENT.format(2011, text)}))
    assert [problem for problem in problems if problem.level == "error"] == []
    assert catalogue.entries["partners/japan"].record.events[0].text == text


@pytest.mark.parametrize("name", ['Cote d\'Ivoire "the | land"', "فلسطين", "ישראל", "日本", "Türkiye"])
def test_names_of_any_script_and_with_signs_pass(finds: Finds, name: str) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    finds("", {"partners/japan.yml": JAPAN.replace("name: Japan", f"name: {quoted}\nalso_known_as: [Japan]")})


@pytest.mark.parametrize(
    "text",
    [
        JAPAN.replace("code: JP", "code: NO").replace("name: Japan", "name: Norway"),
        JAPAN + EVENT.format("2011-04", "They met."),
        JAPAN + EVENT.format("2011-04-15", "They met."),
        "\ufeff" + JAPAN,
        JAPAN.replace("\n", "\r\n"),
        "\ufeff" + JAPAN.replace("\n", "\r\n"),
    ],
    ids=["norway", "month", "day", "byte-order-mark", "crlf", "both"],
)
def test_what_yaml_often_spoils_passes(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": text})


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_stay_right_with_any_line_ends(tmp_path: Path, ends: str, mark: str) -> None:
    text = mark + (JAPAN + EVENT.format("2011-02-30", "They met.")).replace("\n", ends)
    problems = check(tiny(tmp_path, {"partners/japan.yml": text}))[1]
    assert [(problem.rule, problem.line, problem.column) for problem in problems] == [("bad-date", 12, 11)]
