import json

import pytest

from atlas.reading.problems import Problem, did_you_mean, has_errors, quoted, show, summary

LATE = Problem("data/b.yml", 10, 2, "unknown-key", 'no key "x"')
EARLY = Problem("data/b.yml", 9, 12, "shared-name", "a name", "warning")
FIRST = Problem("data/a.yml", 30, 1, "bad-date", "100% wrong: a,b")


def test_text_is_a_line_a_problem_sorted_by_file_and_place() -> None:
    assert show([LATE, EARLY, FIRST]).splitlines() == [
        "data/a.yml:30:1: error[bad-date] 100% wrong: a,b",
        "data/b.yml:9:12: warning[shared-name] a name",
        'data/b.yml:10:2: error[unknown-key] no key "x"',
    ]


def test_colour_marks_place_and_level() -> None:
    told = show([EARLY], colour=True)
    assert told == "\033[1mdata/b.yml:9:12:\033[0m \033[33mwarning[shared-name]\033[0m a name"


def test_github_has_a_command_a_problem() -> None:
    assert show([FIRST, EARLY], "github").splitlines() == [
        "::error file=data/a.yml,line=30,col=1,title=bad-date::100%25 wrong: a,b",
        "::warning file=data/b.yml,line=9,col=12,title=shared-name::a name",
    ]


def test_github_path_is_escaped() -> None:
    assert "file=a%3Ab%2Cc%25.yml," in show([Problem("a:b,c%.yml", 1, 1, "x", "y")], "github")


def test_json_has_an_object_a_problem() -> None:
    assert json.loads(show([LATE], "json")) == [
        {
            "path": "data/b.yml",
            "line": 10,
            "column": 2,
            "level": "error",
            "rule": "unknown-key",
            "message": 'no key "x"',
        }
    ]
    assert json.loads(show([], "json")) == []


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_unseen_characters_are_written_out(form: str) -> None:
    told = show([Problem("a\n.yml", 1, 1, "x", "\x1b[2J one\ntwo \u202e three \udc80")], form)  # type: ignore[arg-type]
    assert told.isprintable() or form == "json"
    assert "\x1b" not in told
    assert "u001b" in told and "u202e" in told and "udc80" in told
    told.encode()


def test_letters_of_every_script_are_shown() -> None:
    assert show([Problem("a", 1, 1, "x", "日本 فلسطين é")]).endswith("日本 فلسطين é")


@pytest.mark.parametrize(
    ("problems", "text"),
    [
        ([], "no problems"),
        ([LATE], "1 error"),
        ([EARLY], "1 warning"),
        ([LATE, FIRST, EARLY], "2 errors, 1 warning"),
        ([EARLY, EARLY], "2 warnings"),
    ],
)
def test_summary_counts(problems: list[Problem], text: str) -> None:
    assert summary(problems) == text


@pytest.mark.parametrize(
    ("problems", "strict", "stops"),
    [([], True, False), ([EARLY], False, False), ([EARLY], True, True), ([EARLY, LATE], False, True)],
)
def test_errors_stop_a_build_and_warnings_only_a_strict_one(problems: list[Problem], strict: bool, stops: bool) -> None:
    assert has_errors(problems, strict) is stops


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("nmae", ["date", "name"], '; did you mean "name"?'),
        ("url", ["URL", "language"], '; did you mean "URL"?'),
        ("nato-7236", ["nato-72368", "nato-11111"], '; did you mean "nato-72368"?'),
        ("colour", ["name"], ""),
        ("x", [], ""),
    ],
)
def test_near_match(word: str, known: list[str], meant: str) -> None:
    assert did_you_mean(word, known) == meant


def test_near_match_of_a_very_long_word_is_quick() -> None:
    assert did_you_mean("x" * 1_000_000, ["name"]) == ""


def test_quoted_text_is_cut() -> None:
    assert quoted("short") == '"short"'
    assert len(quoted("x" * 1000)) < 70


@pytest.mark.parametrize("word", ["jordan", "java", "jamaica"])
def test_did_you_mean_names_no_word_that_is_hardly_like_it(word: str) -> None:
    assert did_you_mean(word, ["japan", "oman"]) == ""
