"""HTML that Markdown is spared: the page that comes out is the one that Markdown would have made of all of it."""

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.publishing.raw_html import anchors, put_back, take_out

LONG = "word " * 50
LIST = f'<ol class="a">\n<li id="one">{LONG}<a href="x">y &amp; z</a></li>\n<li>{LONG}</li>\n</ol>'
PAGE = f"## Title {{: #title }}\n\n{LIST}\n<p>short</p>\n<div><div>{LONG}</div></div>\nWords *here*.\n"

pieces = st.sampled_from(
    [
        LIST,
        f"<div>{LONG}</div>",
        f'<div class="x"><div>{LONG}</div>',
        "</div>",
        f"<div>\n\n<p>{LONG}</p>\n\n\n    <p>{LONG}</p>\n\n</div>",
        f"<div>{LONG}\n \t\n</div>",
        f"<p>{LONG}</p> and more",
        f"<span>{LONG}</span>",
        "<p>short</p>",
        "## Title",
        f"*Words* and {LONG}",
        "",
        f"    <div>{LONG}</div>",
        f"- <div>{LONG}</div>",
        f"<divider>{LONG}</divider>",
        f"<p>&#10;{LONG} <br> <b>x</b></p>",
    ]
)


def converted(text: str) -> str:
    html: str = python_markdown.markdown(text, extensions=["attr_list", "tables", "toc"])
    return html


def test_blocks_are_taken_out_and_put_back() -> None:
    text, blocks = take_out(PAGE)
    assert blocks == [LIST, f"<div><div>{LONG}</div></div>"]
    assert LONG not in text and "## Title" in text and "<p>short</p>" in text
    assert put_back(converted(text), blocks) == converted(PAGE)


@given(st.lists(pieces, max_size=8), st.sampled_from(["\n", "\n\n"]))
def test_page_comes_out_the_same(parts: list[str], between: str) -> None:
    text = between.join(parts)
    spared, blocks = take_out(text)
    assert put_back(converted(spared), blocks) == converted(text)


@pytest.mark.parametrize(
    "text",
    [
        f"```html\n<div>{LONG}</div>\n```\n",
        f"<div>{LONG}\n \n</div>",
        f"<span>{LONG}</span>",
        f"<div>{LONG}",
        f"    <div>{LONG}</div>",
        f'<div data-raw-html="0"></div>\n\n<div>{LONG}</div>',
    ],
    ids=["code", "line-of-white-space", "in-text", "no-end", "indented", "like-a-place"],
)
def test_what_is_no_whole_block_stays(text: str) -> None:
    assert take_out(text) == (text, [])


@pytest.mark.parametrize("html", ["", '<div data-raw-html="0"></div>' * 2, '<div data-raw-html="1"></div>'])
def test_lost_place_is_an_error(html: str) -> None:
    with pytest.raises(ValueError, match="places"):
        put_back(html, [LIST])


def test_anchors_of_blocks_are_found() -> None:
    assert anchors([LIST, '<p data-id="no">id="no" <b class="x" id="two">']) == {"one", "two"}
