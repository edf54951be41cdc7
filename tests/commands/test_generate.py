import yaml

from commands.project import JAPAN, Copy


def test_generate_writes_what_check_finds_out_of_date(copy: Copy) -> None:
    file = copy.root / "data" / "schema" / "tool.schema.json"
    assert copy.run("generate").returncode == 0
    fresh = file.read_bytes()
    file.write_text("{}")
    stale = copy.run("generate", "--check")
    assert (stale.returncode, stale.stdout) == (1, "data/schema/tool.schema.json\n")
    assert "run python3 scripts/generate.py" in stale.stderr
    assert file.read_bytes() == b"{}"
    assert copy.run("generate").stdout == "data/schema/tool.schema.json\n"
    assert file.read_bytes() == fresh
    assert copy.run("generate", "--check").returncode == 0


def test_mkdocs_yml_alone_says_where_site_and_repository_are(copy: Copy) -> None:
    assert copy.run("generate").returncode == 0
    copy.change("mkdocs.yml", "site_url: https://example.org/partnerships-atlas/", "site_url: https://atlas.test/")
    copy.change("mkdocs.yml", "repo_url: https://example.org/partnerships-atlas", "repo_url: https://code.test/a/b")
    copy.change("mkdocs.yml", "edit_uri: edit/main/docs/", "edit_uri: -/edit/trunk/docs/")
    before = yaml.safe_load((copy.root / "CITATION.cff").read_text("utf-8"))
    stale = copy.run("generate", "--check")
    assert (stale.returncode, stale.stdout) == (1, "CITATION.cff\n")
    assert copy.run("generate").stdout == "CITATION.cff\n"
    after = yaml.safe_load((copy.root / "CITATION.cff").read_text("utf-8"))
    assert after == {**before, "url": "https://atlas.test/", "repository-code": "https://code.test/a/b"}
    assert copy.run("generate", "--check").returncode == 0
    assert copy.run("build").returncode == 0
    page = (copy.root / "site" / "partners" / "japan" / "index.html").read_text("utf-8")
    assert f"https://code.test/a/b/-/edit/trunk/{JAPAN}" in page
    assert not [file for file in (copy.root / "site").rglob("*.html") if "example.org" in file.read_text("utf-8")]
