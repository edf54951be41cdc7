"""The guide for publishing tells hosts to send what the tests of the built site send, and names what is there."""

import re

import pytest
import yaml

from atlas.publishing.settings import PLACES
from atlas.publishing.version import FOLDER, LENGTH
from atlas.serving.headers import HEADERS
from places import ROOT

GUIDE = (ROOT / "docs" / "publishing" / "index.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", GUIDE, re.S)
RECIPES = {f"{language}-{number}": text for number, (language, text) in enumerate(BLOCKS, 1)}
SENDING = {name: text for name, text in RECIPES.items() if "Content-Security-Policy" in text}


def test_guide_has_a_recipe_for_each_host_that_lets_one_say_what_is_sent() -> None:
    assert len(SENDING) == len(re.findall(r"^## (?:What to send|Netlify|nginx|Apache|Caddy)", GUIDE, re.M)) == 5


@pytest.mark.parametrize("name", SENDING)
def test_recipe_sends_the_headers_that_tests_send(name: str) -> None:
    for header, value in HEADERS.items():
        assert re.findall(rf'{header}:? "?{re.escape(value)}"?(?: always;)?$', SENDING[name], re.M), header


def test_recipes_of_servers_let_files_of_a_version_be_kept() -> None:
    (kept,) = [text for text in RECIPES.values() if text.startswith("Cache-Control: ") and "immutable" in text]
    keeping = [text for text in RECIPES.values() if f'"{kept.strip().removeprefix("Cache-Control: ")}"' in text]
    assert len(keeping) == len(re.findall(r"^## (?:nginx|Apache|Caddy)", GUIDE, re.M)) == 3
    pattern = f"/{FOLDER}/[0-9a-f]+/"
    assert all(pattern in text for text in keeping)
    assert re.fullmatch(pattern, f"/{FOLDER}/{'0' * LENGTH}/")


def test_guide_names_the_variables_that_settings_read() -> None:
    read = set(re.findall(r"!ENV \[(\w+)", (ROOT / "mkdocs.yml").read_text("utf-8")))
    assert set(PLACES.values()) <= read == set(re.findall(r"^\| `(ATLAS_\w+)`", GUIDE, re.M))
    (pipeline,) = [text for name, text in RECIPES.items() if name.startswith("yaml")]
    assert set(yaml.safe_load(pipeline)["pages"]["variables"]) == read
