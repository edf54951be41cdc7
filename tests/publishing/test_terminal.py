"""Colours in a terminal: where they are seen and wanted."""

import io

import pytest

from atlas.publishing.terminal import has_colour


class Terminal(io.StringIO):
    """A stream that says that somebody sees it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_left_out_where_it_is_not_wanted(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert has_colour(Terminal()) is coloured


def test_colour_is_left_out_of_a_file() -> None:
    assert not has_colour(io.StringIO())
