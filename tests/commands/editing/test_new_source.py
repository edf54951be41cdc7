"""A source written from its address and title: its id, what is taken from its neighbours, and what is refused."""

import datetime
from pathlib import Path

import pytest

from atlas.commands.new_source import proposed, text, there, usual
from atlas.reading.catalogue import read
from commands.project import Copy, contents
from data_folder import EDITION, SOURCE, tiny

TODAY = datetime.date.today().isoformat()
PAGE = "https://www.example.org/a/1052093.html"
RADIO = SOURCE.replace("NATO", "Radio").replace("https://www.nato.int/one", PAGE).replace("official", "secondary")


def today(copy: Copy) -> Copy:
    """The copy with an edition of today, so that what is read today is not read after it."""
    (copy.root / "data" / "edition.yml").write_text(EDITION.replace("2026-11-23", TODAY), "utf-8")
    return copy


def test_new_source_is_written_as_its_neighbours_are(copy: Copy) -> None:
    title = "Ministers: what they 'said'"
    done = today(copy).run(
        "new", "source", "--url", "https://www.nato.int/cps/en/natohq/topics_49188.htm", "--title", title,
        "--issued", "2024-03-07", "--language", "fr",
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "data/sources/nato-topics-49188.yml\n"), done.stderr
    assert done.stderr == "as most of the 1 sources of this host have it: type, publisher, grade\n"
    assert (copy.root / "data" / "sources" / "nato-topics-49188.yml").read_text("utf-8") == (
        f"""# yaml-language-server: $schema=../schema/source.schema.json
type: webpage
title: 'Ministers: what they ''said'''
publisher: NATO
issued: 2024-03-07
accessed: {TODAY}
URL: 'https://www.nato.int/cps/en/natohq/topics_49188.htm'
language: fr
grade: official
"""
    )
    assert [line.split()[1] for line in copy.run("check").stdout.splitlines()] == ["warning[uncited-source]"]


def test_new_source_is_suggested_to_editors(copy: Copy) -> None:
    kept = copy.root / "data" / "schema" / "references.yml"
    kept.parent.mkdir()
    kept.write_text("")
    today(copy).run("new", "source", "--url", PAGE, "--title", "Envoys meet")
    assert '"label": "example-1052093", "description": "Envoys meet"' in kept.read_text("utf-8")


def test_new_source_of_an_unknown_host_has_blanks(copy: Copy) -> None:
    done = today(copy).run("new", "source", "--url", PAGE, "--title", "Envoys meet")
    assert (done.returncode, done.stdout) == (0, "data/sources/example-1052093.yml\n")
    assert "still to be filled in: publisher, grade" in done.stderr
    assert copy.run("check").stdout.count("error[blank]") == 2


def test_new_source_has_what_is_given(copy: Copy) -> None:
    options = ["--publisher", "Example", "--type", "speech", "--grade", "secondary", "--id", "my-own"]
    done = today(copy).run("new", "source", "--url", PAGE, "--title", "Envoys meet", *options)
    assert (done.returncode, done.stdout, done.stderr) == (0, "data/sources/my-own.yml\n", "")
    written = (copy.root / "data" / "sources" / "my-own.yml").read_text("utf-8")
    assert "type: speech\ntitle: Envoys meet\npublisher: Example\n" in written and "grade: secondary\n" in written


def test_new_source_whose_address_is_there_is_told_with_its_id(copy: Copy) -> None:
    before = contents(copy.root / "data")
    done = today(copy).run("new", "source", "--url", "https://www.nato.int/one/", "--title", "A page")
    assert done.returncode == 1
    assert 'is a source already: nato-1 ("A page about partners", of 2011-04); cite it instead' in done.stderr
    assert "give its date with --issued" in done.stderr
    done = copy.run("new", "source", "--url", "https://www.nato.int/one", "--title", "A page", "--issued", "2011-04")
    assert (done.returncode, "cite it instead" in done.stderr) == (1, True)
    assert contents(copy.root / "data").keys() == before.keys()


def test_new_source_may_be_another_version_of_a_page(copy: Copy) -> None:
    options = ["--url", "https://www.nato.int/one", "--title", "A page", "--issued", "2012-05-06"]
    done = today(copy).run("new", "source", *options)
    assert (done.returncode, done.stdout) == (0, "data/sources/nato-2012-05-06.yml\n")
    assert "another version of this page is nato-1, of 2011-04" in done.stderr


def test_new_source_read_after_the_edition_is_told(copy: Copy) -> None:
    (copy.root / "data" / "edition.yml").write_text(EDITION.replace("2026-11-23", "2020-01-01"), "utf-8")
    done = copy.run("new", "source", "--url", PAGE, "--title", "Envoys meet")
    assert (done.returncode, "after the day of the edition (2020-01-01)" in done.stderr) == (0, True)


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["source", "--url", PAGE], 2, "--title is missing"),
        (["source", "--title", "x"], 2, "--url is missing"),
        (["partner", "x", "--url", PAGE, "--title", "x"], 2, "are for sources alone"),
        (["source"], 2, "its id is missing; write it after the kind, or its --url and --title"),
        (["partner"], 2, "its id is missing; write it after the kind"),
        (["source", "a", "--id", "b", "--url", PAGE, "--title", "x"], 2, "its id is given twice"),
        (["source", "My Id", "--url", PAGE, "--title", "x"], 2, 'did you mean "my-id"?'),
        (["source", "nato-1", "--url", PAGE, "--title", "x"], 1, "data/sources/nato-1.yml is there already"),
        (["source", "all", "--url", PAGE, "--title", "x"], 1, "is the address of a part of that page"),
        (["source", "--url", PAGE, "--title", "x", "--issued", "3.4.2020"], 1, 'did you mean "2020-04-03"?'),
        (["source", "--url", PAGE, "--title", "x", "--issued", "2099"], 1, "is later than the day"),
        (["source", "--url", PAGE, "--title", "x", "--type", "web-page"], 1, 'did you mean "webpage"?'),
        (["source", "--url", PAGE, "--title", "x", "--language", "French"], 1, "a language tag"),
        (["source", "--url", "www.example.org/a", "--title", "x"], 1, "this address lacks its beginning"),
    ],
)
def test_new_source_that_is_wrong_is_told_and_not_written(copy: Copy, options: list[str], code: int, told: str) -> None:
    before = contents(today(copy).root / "data")
    done = copy.run("new", *options)
    assert done.returncode == code, done.stdout + done.stderr
    assert told in done.stdout + done.stderr and "Traceback" not in done.stderr
    assert contents(copy.root / "data") == before


def test_new_source_dry_run_writes_nothing(copy: Copy) -> None:
    before = contents(today(copy).root / "data")
    done = copy.run("new", "source", "--url", PAGE, "--title", "Envoys meet", "--dry-run")
    assert (done.returncode, f"URL: '{PAGE}'" in done.stdout) == (0, True)
    assert contents(copy.root / "data") == before


@pytest.mark.parametrize(
    ("url", "title", "issued", "identifier"),
    [
        ("https://www.nato.int/cps/en/natohq/news_179806.htm?selectedLocale=en", "x", "2020-12-02", "nato-news-179806"),
        ("https://www.nato.int/cps/en/topics_5.htm", "Partners in Asia", "", "nato-partners-asia"),
        ("https://www.nato.int/cps/en/topics_49188.htm", "x", "2024-03-07", "nato-topics-49188-2024"),
        ("https://www.nato.int/cps/en/topics_50000.htm", "x", "2024-03-07", "nato-topics-50000-2024-03-07"),
        ("https://www.nato.int/cps/en/official_texts_24721.htm", "x", "", "nato-24721"),
        ("https://www.nato.int/docu/pr/2002/p020514e.htm", "x", "2002-05-14", "nato-p020514"),
        ("https://www.nato.int/docu/comm/c940622a.htm", "x", "1994-06-22", "nato-c940622a"),
        (PAGE, "Envoys meet", "2004-03-29", "radio-2004-03-29"),
        (PAGE, "Envoys of seven states meet", "2004-03-30", "radio-2004-03-30-envoys-states-meet"),
        (PAGE, "Envoys meet", "2004-03", "radio-1052093"),
        ("https://example.org/2004/03/29/envoys", "Envoys meet", "", "radio-2004-03-29"),
        ("https://example.org/envoys", "Envoys meet", "2004", "radio-2004-envoys-meet"),
        ("https://example.org/2004", "日本", "", "radio-page"),
        ("https://www.mofa.go.jp/a", "Envoys meet", "2004-03-29", "mofa-jp-2004-03-29"),
        ("https://en.trend.az/a", "Envoys meet", "2004-03-29", "trend-az-2004-03-29"),
        ("https://www.gov.uk/a", "Envoys meet", "[2004-03..2004-05]", "gov-uk-2004-03-envoys-meet"),
        ("https://[::1", "Envoys meet", "2004-03-29", "source-2004-03-29"),
    ],
)  # fmt: skip
def test_proposed_id_is_free_and_of_what_does_not_change(
    tmp_path: Path, url: str, title: str, issued: str, identifier: str
) -> None:
    ids = ["radio-2004-03-29-x", "radio-2004-03-30", "radio-x", "nato-topics-49188-2017", "nato-topics-50000-2024"]
    files = {
        f"sources/{one}.yml": (RADIO if one.startswith("radio") else SOURCE).replace(
            "issued: 2011-04", f"number: {one}"
        )
        for one in ids
    }
    catalogue, found = read(tiny(tmp_path, files))
    assert not found
    values = {"URL": url, "title": title, "issued": issued}
    assert proposed(values, catalogue) == identifier
    again = proposed(values, catalogue, [identifier])
    assert again.startswith(identifier.split("-")[0]) and again != identifier


def test_what_most_sources_of_a_host_have_is_usual(tmp_path: Path) -> None:
    files = {f"sources/r{number}.yml": RADIO.replace("Radio", name) for number, name in enumerate(("Radio", "Other"))}
    catalogue, _ = read(tiny(tmp_path, files))
    assert usual("https://example.org/b", catalogue) == ({"type": "webpage", "grade": "secondary"}, 2)
    assert usual("https://www.nowhere.org/b", catalogue) == ({}, 0)
    same, others = there(PAGE + "/", "2011-04", catalogue)
    assert ([entry.id for entry in same], others) == (["r0", "r1"], [])


def test_text_of_a_source_leaves_blank_what_is_not_known() -> None:
    assert text({"title": "x", "author": ["Doe, Jane"]}).splitlines()[1:] == [
        "type: FILL IN", "title: x", "author: ['Doe, Jane']", "publisher: FILL IN", "accessed: FILL IN",
        "grade: FILL IN",
    ]  # fmt: skip


def test_id_of_a_source_that_is_not_on_the_web_is_of_its_publisher(tmp_path: Path) -> None:
    catalogue, _ = read(tiny(tmp_path))
    values = {"title": "Envoys meet", "publisher": "Oxford University Press, Inc.", "issued": "2004"}
    assert proposed(values, catalogue) == "oxford-university-press-2004-envoys-meet"
