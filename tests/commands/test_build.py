import os
import re
import runpy
import signal
import sys
import time
import zipfile

import pytest

from atlas.commands import environment
from commands.project import JAPAN, Copy, contents, read_json
from places import ROOT


def assert_site_kept(copy: Copy, before: dict[str, bytes]) -> None:
    assert contents(copy.root / "site") == before
    assert copy.strays() == []


def test_build_makes_the_pages_of_records(built: Copy) -> None:
    page = (built.root / "site" / "partners" / "japan" / "index.html").read_text("utf-8")
    assert "Japan is a country that talks with" in page
    assert (built.root / "docs" / "partners" / "japan.md").is_file()
    assert built.strays() == []


def test_build_again_says_what_it_made_writes_no_page_and_gives_the_same_bytes(copy: Copy) -> None:
    first = contents(copy.root / "site")
    before = {file: file.stat().st_mtime_ns for file in (copy.root / "docs").rglob("*.md")}
    done = copy.run("build", "--site", str(copy.root.parent / "other"), PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("Built ")
    assert "\r" not in done.stderr  # the progress line is for terminals
    assert {file: file.stat().st_mtime_ns for file in (copy.root / "docs").rglob("*.md")} == before
    second = contents(copy.root.parent / "other")
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} == set()


def test_build_takes_over_a_change_and_gives_what_pages_load_another_address(copy: Copy) -> None:
    (before,) = (copy.root / "site" / "version").iterdir()
    assert f"version/{before.name}/assets/atlas.js" in (copy.root / "site" / "index.html").read_text("utf-8")
    copy.change(JAPAN, "talks with", "speaks to")
    assert copy.run("build").returncode == 0
    assert "speaks to" in (copy.root / "site" / "partners" / "japan" / "index.html").read_text("utf-8")
    assert copy.strays() == []
    (after,) = (copy.root / "site" / "version").iterdir()
    assert before.name != after.name
    pages = [file.read_text("utf-8") for file in (copy.root / "site").rglob("*.html")]
    assert [page for page in pages if before.name in page] == []
    assert all(after.name in page for page in pages)


def test_build_is_dated_as_the_data_is(built: Copy) -> None:
    """RFC 1952: bytes 4 to 7 are the time; the tiny edition is of 23 November 2026."""
    packed = (built.root / "site" / "sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1_795_392_000


def test_build_warns_of_a_placeholder_and_refuses_to_publish_it(copy: Copy) -> None:
    place = "https://atlas.home.arpa/partnerships-atlas/"
    copy.change("mkdocs.yml", place, "https://example.org/atlas/")
    line = (copy.root / "mkdocs.yml").read_text("utf-8").partition("site_url:")[0].count("\n") + 1
    told = f"mkdocs.yml:{line}:1: %s[placeholder] site_url is the placeholder https://example.org/atlas/"
    warned = copy.run("build")
    assert warned.returncode == 0 and told % "warning" in warned.stdout
    before = contents(copy.root / "site")
    refused = copy.run("build", "--publish")
    assert refused.returncode == 1 and told % "error" in refused.stdout and "Traceback" not in refused.stderr
    assert_site_kept(copy, before)
    assert copy.run("build", ATLAS_SITE_URL=place).stderr.startswith("Built ")


@pytest.mark.skipif(os.name == "nt", reason="has no pipes that are files")
def test_build_refuses_a_pipe_and_a_link_that_leads_out(copy: Copy) -> None:
    os.mkfifo(copy.root / "docs" / "about" / "pipe.md")
    (copy.root / "docs" / "leak.txt").symlink_to("/etc/hostname")
    done = copy.run("build")
    assert done.returncode == 1
    assert "docs/about/pipe.md:1:1: error[odd-file]" in done.stdout
    assert "docs/leak.txt:1:1: error[odd-file]" in done.stdout
    assert not (copy.root / "site" / "leak.txt").exists()


def test_build_to_publish_gives_records_cards_and_other_pages_none(copy: Copy) -> None:
    picture = re.compile(r'"og:image" content="[^"]+/assets/social/([^"]+)"')
    page, section = (copy.root / "site" / name / "index.html" for name in ("partners/japan", "groups"))
    assert picture.findall(page.read_text("utf-8")) == ["partners.png"]
    done = copy.run("build", "--publish")
    assert done.returncode == 0
    (offline,) = (copy.root / "site" / "data").glob("*-offline.zip")
    packed = offline.read_bytes()
    assert re.search(r"^Drew (\d+) of \1 cards in ", done.stderr, re.M)
    assert picture.findall(page.read_text("utf-8")) == ["partners/japan.png"]
    assert (copy.root / "site" / "assets" / "social" / "partners" / "japan.png").is_file()
    assert picture.findall(section.read_text("utf-8")) == ["groups.png"]
    assert "Made 3 of 3 large downloads: partnerships-atlas.sqlite (" in done.stderr
    data = copy.root / "site" / "data"
    links = re.findall(r'href="([^"]+)" download', (data / "index.html").read_text("utf-8"))
    later = [f"partnerships-atlas{ending}" for ending in ("-offline.zip", ".sqlite", ".xlsx")]
    assert links[:4] == [*later, "panel_months.csv.gz"] and all((data / name).is_file() for name in links)
    again = copy.run("build", "--publish", PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert "Made 0 of 3 large downloads" in again.stderr
    assert offline.read_bytes() == packed


def test_build_packs_the_offline_edition_beside_the_downloads_and_tells_its_size(copy: Copy) -> None:
    page = copy.root / "site" / "data" / "index.html"
    assert "offline.zip" not in page.read_text("utf-8")
    done = copy.run("build", "--offline")
    assert done.returncode == 0
    (file,) = page.parent.glob("*.zip")
    size = f"({file.stat().st_size / 1e6:.1f} MB)"
    assert f"Packed the offline edition into {file} {size}" in done.stderr
    assert re.search(rf'<a href="{file.name}" download>[^<]+</a> {re.escape(size)}', page.read_text("utf-8"))
    names = zipfile.ZipFile(file).namelist()
    assert {name.partition("/")[0] for name in names} == {f"{file.name.removesuffix('-offline.zip')}-2026-11-23"}
    assert any(name.endswith("/partners/japan/index.html") for name in names)


def test_build_to_publish_without_pillow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setenv("ATLAS_ENVIRONMENT", "current")
    monkeypatch.setattr(sys, "argv", ["build.py", "--publish"])
    with pytest.raises(environment.Trouble, match=r"-r requirements-dev\.lock"):
        runpy.run_path(str(ROOT / "scripts" / "build.py"))["main"]()


def test_contact_that_is_set_stands_on_record_pages_and_where_a_page_takes_it_in(copy: Copy) -> None:
    pages = [copy.root / "site" / name / "index.html" for name in ("partners/japan", "about")]
    assert not any("mailto:" in page.read_text("utf-8") for page in pages)
    copy.change("mkdocs.yml", 'contact: ""', "contact: atlas@example.org")
    copy.change("docs/about/index.md", "Written by hand.", (ROOT / "docs/about/index.md").read_text("utf-8"))
    assert copy.run("build").returncode == 0
    link = '<a href="mailto:atlas@example.org">atlas@example.org</a>'
    assert [page.read_text("utf-8").count(link) for page in pages] == [1, 1]


def test_build_with_broken_data_keeps_the_site(copy: Copy) -> None:
    before = contents(copy.root / "site")
    copy.change(JAPAN, "region: asia", "regoin: asia")
    done = copy.run("build")
    assert done.returncode == 1
    assert f"{JAPAN}:5:1: error[unknown-key]" in done.stdout
    assert "not built; the site is as it was" in done.stderr
    assert_site_kept(copy, before)


def test_build_with_a_dead_link_names_page_and_line(copy: Copy) -> None:
    before = contents(copy.root / "site")
    copy.change("docs/index.md", "Written by hand.", "Some words.\n\n[Gone](nowhere.md)")
    done = copy.run("build")
    assert done.returncode == 1
    assert "docs/index.md:5:1: error[mkdocs]" in done.stdout and "nowhere.md" in done.stdout
    assert_site_kept(copy, before)


def test_build_with_a_broken_template_has_no_traceback(whole: Copy) -> None:
    before = contents(whole.root / "site")
    whole.change("scripts/atlas/publishing/theme/404.html", "{% block content %}", "{% block content")
    done = whole.run("build")
    assert done.returncode == 1
    assert "404.html:" in done.stdout and "Traceback" not in done.stdout + done.stderr
    assert_site_kept(whole, before)


def test_build_with_a_broken_configuration_has_no_traceback(copy: Copy) -> None:
    before = contents(copy.root / "site")
    copy.change("mkdocs.yml", "docs_dir: docs", "docs_dir: dosc")
    done = copy.run("build")
    assert done.returncode == 1
    assert "mkdocs.yml:1:1: error[mkdocs]" in done.stdout and "Traceback" not in done.stdout + done.stderr
    assert_site_kept(copy, before)


def test_build_stops_at_a_warning_only_if_strict(copy: Copy) -> None:
    (copy.root / "data" / "sources" / "nato-2.yml").write_bytes(
        (copy.root / "data" / "sources" / "nato-1.yml")
        .read_bytes()
        .replace(b"/one", b"/two")
        .replace(b"A page", b"B page")
    )
    strict, lenient = copy.run("build", "--strict"), copy.run("build")
    assert (strict.returncode, lenient.returncode) == (1, 0)
    assert "warning[uncited-source]" in strict.stdout and strict.stdout == lenient.stdout
    assert "1 warning" in lenient.stderr


@pytest.mark.parametrize(
    ("form", "expected"),
    [("github", f"::error file={JAPAN},line=3,col=7,"), ("text", f"{JAPAN}:3:7: error[")],
)
def test_build_prints_problems_in_the_form_asked_for(copy: Copy, form: str, expected: str) -> None:
    copy.change(JAPAN, "type: country", "type: cuontry")
    assert expected in copy.run("build", "--format", form).stdout


def test_build_prints_json_and_nothing_else(copy: Copy) -> None:
    copy.change(JAPAN, "type: country", "type: cuontry")
    (problem,) = read_json(copy.run("build", "--format", "json").stdout)
    assert (problem["path"], problem["line"], problem["level"]) == (JAPAN, 3, "error")


def test_build_leaves_a_folder_that_is_no_site(copy: Copy) -> None:
    folder = copy.root.parent / "precious"
    folder.mkdir()
    (folder / "thesis.txt").write_text("all my work")
    done = copy.run("build", "--site", str(folder))
    assert done.returncode == 2
    assert "something else than a built site" in done.stderr
    assert contents(folder) == {"thesis.txt": b"all my work"}


def test_build_with_a_file_where_a_folder_is_needed_has_no_traceback(copy: Copy) -> None:
    before = contents(copy.root / "site")
    (copy.root / ".atlas" / "docs.lock").unlink()
    (copy.root / ".atlas" / "docs.lock").mkdir()
    done = copy.run("build")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ") and "Traceback" not in done.stderr
    (copy.root / ".atlas" / "docs.lock").rmdir()
    assert_site_kept(copy, before)


def test_build_mends_what_a_cut_off_build_left(copy: Copy) -> None:
    (copy.root / "site").rename(copy.root / ".site-old")
    (copy.root / ".site-new").mkdir()
    before = contents(copy.root / ".site-old")
    copy.change(JAPAN, "region: asia", "regoin: asia")
    assert copy.run("build").returncode == 1
    assert_site_kept(copy, before)


WAITS = """
import pathlib, time

def on_post_build(config):
    pathlib.Path("reached").touch()
    time.sleep(60)
"""


def test_build_interrupted_keeps_the_site(whole: Copy) -> None:
    before = contents(whole.root / "site")
    whole.change("mkdocs.yml", "  - scripts/hooks.py", "  - scripts/hooks.py\n  - scripts/wait.py")
    (whole.root / "scripts" / "wait.py").write_text(WAITS)
    reached = whole.root / "reached"
    with whole.running("build") as process:
        while not reached.exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told.strip() == "Stopped."
    reached.unlink()
    assert_site_kept(whole, before)


@pytest.mark.parametrize("arguments", [["--sitte", "x"], ["--format", "xml"], ["extra"]])
def test_build_misused_says_how(built: Copy, arguments: list[str]) -> None:
    done = built.run("build", *arguments)
    assert done.returncode == 2
    assert "usage:" in done.stderr
