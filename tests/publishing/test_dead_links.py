"""What leads nowhere in a built site is told with page and line, and what leads somewhere is not."""

from pathlib import Path

import pytest

from atlas.commands import environment
from atlas.publishing.dead_links import dead_among, dead_links
from links import main

URL = "https://example.org/atlas/"
HOME = f'<link rel="canonical" href="{URL}"><a href="tools/">Tools</a>'
EAPC = '<p id="here">x</p>'
FILES = {
    "index.html",
    "404.html",
    "tools/index.html",
    "groups/eapc/index.html",
    "a.css",
    "a.png",
    "groups/a b.csv",
    "groups/lost/index.html",
    "tools/a.css",
}


def told(page: str, path: str = "tools/index.html") -> list[str]:
    """What is wrong with the links of a page among a few others."""
    texts = {"index.html": f'{HOME}<a href="groups/eapc/"></a>', "groups/eapc/index.html": EAPC, path: page}
    return [str(problem) for problem in sorted(dead_among(texts, FILES, URL))]


@pytest.mark.parametrize(
    "link",
    [
        "#gone",
        "../groups/gone/",
        "../groups/eapc/#gone",
        "./gone.csv",
        "../../tools/",
        "/atlas/gone/",
        "/tools/",
        "../tools",
    ],
)
@pytest.mark.parametrize(
    "tag", ['<a href="{}">', '<svg><a href="{}"><title>x</title></a></svg>', "<a class=x href='{}'>"]
)
def test_dead_link_is_told_in_text_and_picture(tag: str, link: str) -> None:
    (problem,) = told(f"<p>\n{tag.format(link)}")
    assert problem.startswith("tools/index.html:2:") and f'error[dead-link] "{link}" leads' in problem


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="../gone.png">',
        '<img src="../a.png" srcset="../a.png 1x, ../gone.png 2x">',
        '<link rel="stylesheet" href="../gone.css">',
        '<form action="../gone/">',
        '<svg><use xlink:href="#gone"/></svg>',
        f'<meta property="og:image" content="{URL}gone.png">',
        '<meta http-equiv="refresh" content="0; url=../gone/">',
    ],
)
def test_dead_address_is_told_wherever_it_stands(tag: str) -> None:
    (problem,) = told(tag)
    assert "error[dead-link]" in problem and "gone" in problem


@pytest.mark.parametrize(
    "page",
    [
        '<a href="../groups/eapc/#here"> <a href=".."> <a href="."> <a href="/atlas/groups/eapc/"> <a href="#">',
        '<b id="x&amp;y"></b><a href="#x%26y"> <a href="../groups/a%20b.csv?now"> <a href="?words=cyber">',
        '<!-- <a href="gone/"> --> <p title=" href=gone ">href="gone/"</p> <a data-href="gone/">',
        '<a href="https://example.org/atlas/gone/"> <a href="mailto:a@b.c"> <img src="data:x"> <a href="//b.c/">',
        f'<meta property="og:image" content="{URL}a.png"> <meta name="description" content="gone/">',
    ],
)
def test_what_leads_somewhere_or_elsewhere_is_not_told(page: str) -> None:
    assert told(page) == []


def test_address_in_a_style_sheet_starts_from_the_sheet() -> None:
    sheet = "a{b:url(#mark)}\nc{d:url('../a.png')}e{f:url(../gone.png)}g{h:url(data:x)}"
    assert told(sheet, "tools/a.css") == [
        'tools/a.css:2:25: error[dead-link] "../gone.png" leads to gone.png, which is not there'
    ]


def test_page_for_lost_addresses_is_read_from_the_root_of_the_host() -> None:
    (problem,) = told('<a href="../../gone/"><a href="/atlas/tools/"><a href="/atlas/gone/">', "404.html")
    assert '"/atlas/gone/"' in problem


def test_page_to_which_no_other_leads_is_told_unless_it_leads_on() -> None:
    (problem,) = told('<a href="./">', "groups/lost/index.html")
    assert problem.startswith("groups/lost/index.html:1:1: warning[lonely-page]")
    assert told('<meta http-equiv="refresh" content="0; url=../eapc/">', "groups/lost/index.html") == []


def test_near_id_is_proposed() -> None:
    (problem,) = told('<a href="../groups/eapc/#here2">')
    assert problem.endswith('where nothing has this id; did you mean "here"?')


def write(folder: Path, home: str) -> Path:
    (folder / "tools").mkdir(parents=True)
    (folder / "index.html").write_text(home, "utf-8")
    (folder / "tools" / "index.html").write_text("x", "utf-8")
    return folder


def test_folder_is_read_with_the_address_that_its_home_page_tells(tmp_path: Path) -> None:
    site = write(tmp_path / "site", f'{HOME}<a href="/atlas/tools/"><a href="/atlas/gone/">')
    (problem,) = dead_links(site)
    assert (problem.path, problem.line) == ("index.html", 1) and "gone/index.html" in problem.message


@pytest.mark.parametrize(("more", "code"), [("", 0), ('<a href="gone/">', 1), (None, 2)])
def test_command_answers_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: str | None, code: int
) -> None:
    monkeypatch.setattr(environment, "enter", lambda: None)
    site = tmp_path / "site" if more is None else write(tmp_path / "site", HOME + more)
    monkeypatch.setattr("sys.argv", ["links.py", "site", str(site)])
    assert main() == code
    assert ("index.html:1:" in capsys.readouterr().out) is (code == 1)
