"""Plain MkDocs in the project's folder."""

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands.project import JAPAN, Copy, contents, surroundings


def mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def start(copy: Copy, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Start MkDocs anew, as a person does; what is not about that runs it where all is loaded, by `Copy.mkdocs`."""
    # Without PYTHONPATH: MkDocs itself has to find the package.
    variables = {name: value for name, value in surroundings({}).items() if name != "PYTHONPATH"}
    return subprocess.run(mkdocs(*arguments), cwd=copy.root, env=variables, capture_output=True, text=True, timeout=120)


def test_mkdocs_build_gives_what_our_build_gives(whole: Copy) -> None:
    ours = contents(whole.root / "site")
    shutil.rmtree(whole.root / "docs" / "partners")
    done = start(whole, "build", "--strict", "--site-dir", str(whole.root / "plain"))
    assert done.returncode == 0, done.stderr
    plain = contents(whole.root / "plain")
    assert {name for name in ours.keys() | plain.keys() if ours.get(name) != plain.get(name)} == set()


def test_pages_are_read_the_same_without_the_hooks(copy: Copy) -> None:
    """Hooks make a build quicker and pages smaller, and addresses of versions; they are no need."""
    (copy.root / "bare.yml").write_text("INHERIT: mkdocs.yml\nhooks: []\n", "utf-8")
    done = copy.mkdocs("build", "-f", "bare.yml", "--site-dir", str(copy.root / "bare"))
    assert done.returncode == 0, done.stderr
    ours, bare = contents(copy.root / "site"), contents(copy.root / "bare")
    pages = {name for name in ours if name.endswith(".html")}
    assert {name for name in pages if words(ours[name]) != words(bare[name])} == set()


def words(page: bytes) -> bytes:
    """A page without white space between tags and words, and without what hooks put in and put right.

    That is the version in addresses, an attribute of the theme's checkboxes, and where its link to the content leads.
    """
    page = re.sub(rb"version/[0-9a-f]{12}/", b"", page)
    page = re.sub(rb'<div data-md-component="skip">.*?</div>', b"", page, flags=re.DOTALL)
    page = page.replace(b' id="atlas-content"', b"")
    page = re.sub(rb'(type="checkbox"[^>]*) autocomplete="off"', rb"\1", page)
    return re.sub(rb"\s*([<>])\s*", rb"\1", b" ".join(page.split()))


def test_link_into_html_that_markdown_is_spared_is_checked(copy: Copy) -> None:
    links = "Read [this](../partners/japan.md#source-1) and [that](../partners/japan.md#source-9)."
    copy.change("docs/about/index.md", "Written by hand.", links)
    done = copy.mkdocs("build", "--strict", "--site-dir", str(copy.root / "plain"))
    assert done.returncode == 1, done.stderr
    assert "#source-9" in done.stderr and "#source-1" not in done.stderr


def test_mkdocs_build_aborts_with_the_problems(copy: Copy) -> None:
    copy.change(JAPAN, "region: asia", "regoin: asia")
    done = copy.mkdocs("build", "--site-dir", str(copy.root / "plain"))
    assert done.returncode == 1
    assert f"{JAPAN}:5:1: error[unknown-key]" in re.sub(r"\s+", " ", done.stderr)
    assert "The data has 1 error." in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (copy.root / "plain").exists()


def test_mkdocs_build_refuses_settings_that_links_cannot_honour(copy: Copy) -> None:
    done = copy.mkdocs("build", "--no-directory-urls", "--site-dir", str(copy.root / "plain"))
    told = re.sub(r"\s+", " ", done.stdout + done.stderr)
    assert done.returncode == 1 and "mkdocs.yml:1:1: error[setting] use_directory_urls must be true" in told
    assert "Traceback" not in told
    assert not (copy.root / "plain").exists()


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_mkdocs_build_aborts_at_a_warning_only_if_strict(copy: Copy, arguments: list[str], code: int) -> None:
    text = (copy.root / "data" / "sources" / "nato-1.yml").read_text("utf-8")
    (copy.root / "data" / "sources" / "nato-2.yml").write_text(
        text.replace("/one", "/two").replace("A page", "Another page"), "utf-8"
    )
    done = copy.mkdocs("build", *arguments, "--site-dir", str(copy.root / "plain"))
    assert done.returncode == code
    assert "uncited-source" in done.stderr


def test_our_build_does_not_run_the_hook(whole: Copy) -> None:
    hook = whole.root / "scripts" / "atlas" / "publishing" / "mkdocs_hooks.py"
    text = hook.read_text("utf-8")
    place = "    project = Project("
    assert place in text
    hook.write_text(text.replace(place, "    raise SystemExit('the hook ran')\n" + place, 1), "utf-8")
    assert whole.start("build").returncode == 0
    assert "the hook ran" in start(whole, "build", "--site-dir", str(whole.root / "plain")).stderr


@pytest.mark.thorough
def test_mkdocs_serve_follows_the_data_and_does_not_loop(whole: Copy, tmp_path: Path) -> None:
    with (tmp_path / "said").open("w") as said:
        process = subprocess.Popen(
            mkdocs("serve", "--dev-addr", "127.0.0.1:0"), cwd=whole.root, env=surroundings({}), stdout=said, stderr=said
        )
    try:
        wait(process, tmp_path / "said", "Serving on")
        whole.change(JAPAN, "talks with", "speaks to")
        wait(process, tmp_path / "said", "Reloading browsers")
        assert "speaks to" in (whole.root / "docs" / "partners" / "japan.md").read_text("utf-8")
        time.sleep(2.5)
        assert (tmp_path / "said").read_text().count("Reloading browsers") == 1
    finally:
        process.kill()
        process.wait()


def wait(process: "subprocess.Popen[bytes]", file: Path, words: str) -> None:
    end = time.monotonic() + 60
    while words not in file.read_text():
        assert time.monotonic() < end and process.poll() is None, file.read_text()
        time.sleep(0.05)
