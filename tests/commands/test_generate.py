import shutil

import yaml

from commands.project import JAPAN, Copy
from places import ROOT


def test_generate_writes_what_check_finds_out_of_date(whole: Copy) -> None:
    """Schemas from the model, and where site and repository are from mkdocs.yml, which alone says it."""
    for made in ("data/schema", "docs/assets/social"):
        shutil.copytree(ROOT / made, whole.root / made, dirs_exist_ok=True)
    schema, citation = (whole.root / name for name in ("data/schema/tool.schema.json", "CITATION.cff"))
    fresh, before = schema.read_bytes(), yaml.safe_load(citation.read_text("utf-8"))
    schema.write_text("{}")
    whole.change("mkdocs.yml", "https://atlas.home.arpa/partnerships-atlas/", "https://atlas.test/")
    whole.change("mkdocs.yml", "https://atlas.home.arpa/partnerships-atlas", "https://code.test/a/b")
    whole.change("mkdocs.yml", "edit/main/docs/", "-/edit/trunk/docs/")
    names = "data/schema/tool.schema.json\nCITATION.cff\n"
    stale = whole.run("generate", "--check")
    assert (stale.returncode, stale.stdout) == (1, names)
    assert "run python3 scripts/generate.py" in stale.stderr
    assert schema.read_bytes() == b"{}"
    suggested = "data/schema/references.yml\n"  # of the small copy's records; being old, they are no fault
    assert whole.run("generate").stdout == names.replace("CITATION", f"{suggested}CITATION")
    assert schema.read_bytes() == fresh
    after = yaml.safe_load(citation.read_text("utf-8"))
    assert after == {**before, "url": "https://atlas.test/", "repository-code": "https://code.test/a/b"}
    again = whole.run("generate")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "All is up to date\n")
    assert whole.run("build").returncode == 0
    page = (whole.root / "site" / "partners" / "japan" / "index.html").read_text("utf-8")
    assert f"https://code.test/a/b/-/edit/trunk/{JAPAN}" in page
    assert not [file for file in (whole.root / "site").rglob("*.html") if "atlas.home.arpa" in file.read_text("utf-8")]
