"""Addresses are relative, so that the site works under any path."""

import pytest

from atlas.model.addresses import Site, address, relative


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("partners/japan", "partners/japan/"),
        ("partners/japan#first-ministerial", "partners/japan/#first-ministerial"),
        ("sources/nato-72368", "sources/#nato-72368"),
        ("sources/n#nato-72368", "sources/n/#nato-72368"),
        ("glossary/nac", "glossary/#nac"),
        ("partners", "partners/"),
        ("timeline", "timeline/"),
    ],
)
def test_address_of_target(target: str, expected: str) -> None:
    assert address(target) == expected


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("partners/japan/", "groups/eapc", "../../groups/eapc/"),
        ("partners/japan/", "partners/japan#events", "#events"),
        ("partners/japan/", "sources/nato-1", "../../sources/#nato-1"),
        ("sources/", "sources/nato-1", "#nato-1"),
        ("timeline/", "partners/japan", "../partners/japan/"),
        ("", "partners/japan", "partners/japan/"),
    ],
)
def test_relative_way(page: str, target: str, expected: str) -> None:
    assert relative(page, target) == expected


def test_site_tells_where_its_pages_and_files_are() -> None:
    edits = "https://example.org/atlas/edit/main/{path}"
    site = Site("Atlas", "https://example.org/atlas/", "https://example.org/atlas.git", edits)
    assert site.report("partners/japan/") == (
        "https://example.org/atlas/issues/new?template=mistake.yml&page=partners%2Fjapan%2F"
    )
    assert site.edit("data/partners/japan.yml") == "https://example.org/atlas/edit/main/data/partners/japan.yml"
    assert site.absolute("partners/japan/") == "https://example.org/atlas/partners/japan/"


def test_site_without_a_repository_has_no_links_to_it() -> None:
    site = Site("Atlas", "https://example.org/atlas/", "")
    assert (site.report("partners/japan/"), site.edit("data/partners/japan.yml")) == ("", "")
