"""The content policy that the guide tells hosts to send: every kind of page and every script works under it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

import browsing
from atlas.serving.compressed import serving
from atlas.serving.headers import HEADERS
from data_folder import JAPAN, tiny
from directory import open_menu, tick
from other_sites import build_site, small_project

pytestmark = pytest.mark.browser

MORE = ("partners/atlantis/", "timeline/?words=cyber", "sources/?publisher=nato", "partners/?as-of=1995-02-15")
"""A page that is not there, and what scripts show of some."""


@pytest.fixture
def said(context: BrowserContext) -> Iterator[list[str]]:
    """What pages of the context complain of, which must be nothing."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    told = browsing.complaints(context)
    yield told
    assert told == []


def test_policy_is_sent_with_every_page(context: BrowserContext, address: str) -> None:
    for path in ("", "partners/atlantis/", "assets/atlas.js"):
        answer = context.request.get(address + path)
        assert {name: answer.headers[name.lower()] for name in HEADERS} == dict(HEADERS), path


def test_what_the_policy_forbids_is_heard(context: BrowserContext, address: str) -> None:
    """Or the tests below would pass whatever happens."""
    heard: list[str] = []
    context.add_init_script("addEventListener('securitypolicyviolation', (event) => console.error('refused'))")
    context.on("console", lambda message: heard.append(message.text))
    page = context.new_page()
    page.goto(address)
    forbidden = "() => { try { document.body.innerHTML = '<p>' } catch { console.error('no HTML of text') } }"
    page.evaluate(forbidden)
    page.wait_for_timeout(100)
    assert "refused" in heard and "no HTML of text" in heard


def test_what_scripts_show_keeps_the_policy(said: list[str], context: BrowserContext, address: str) -> None:
    """Besides a page of each kind, which test_reading.py visits."""
    page = context.new_page()
    for path in MORE:
        browsing.visit(page, address + path)
        assert said == [], path


def test_search_and_pages_fetched_ahead_keep_the_policy(said: list[str], context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, address)
    page.keyboard.press("/")
    for query in ("which partners were suspended in 2015", "kvirikashvili", "72368"):
        page.get_by_role("combobox").fill(query)
        expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"search/\?q=72368$"))
    browsing.settle(page)
    browsing.visit(page, f"{address}summits/")
    page.locator("article td a").first.hover()
    expect(page.locator("link[rel=prefetch]").first).to_be_attached()
    page.locator("button[data-choice]").click()


def test_directory_and_time_machine_keep_the_policy(said: list[str], context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}partners/")
    tick(page, "status", "ally")
    page.get_by_role("slider", name="Month").fill("171")
    browsing.settle(page)
    with page.expect_download():
        copy_and_save(page)
    browsing.visit(page, f"{address}partners/changes/?from=1999-01-01&to=2004-12-31")
    browsing.visit(page, f"{address}partners/compare/?partners=finland,sweden&from=1994&to=2023")
    expect(page.get_by_role("table", name="Finland and Sweden")).to_be_visible()


def copy_and_save(page: Page) -> None:
    open_menu(page, "Copy or download")
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_text(re.compile(r"^Table of [0-9]+ rows copied\.$"))).to_be_visible()
    page.get_by_role("button", name=re.compile("CSV")).click()


def test_timeline_keeps_the_policy(said: list[str], context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}timeline/")
    page.get_by_role("searchbox", name="Words").fill("cyber")
    browsing.settle(page)
    page.get_by_role("button", name="Open all years").click()
    page.locator("#list li:not([hidden]) summary").first.click()
    page.get_by_text("Copy or download").click()
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_text(re.compile(r"^Table of [0-9]+ rows copied\.$"))).to_be_visible()


def test_cards_and_copies_of_a_record_keep_the_policy(said: list[str], context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}groups/partnership-for-peace/")
    page.locator(".atlas-summary .atlas-cites a").first.hover()
    expect(page.get_by_role("group", name="Source 1")).to_be_visible()
    page.locator(".atlas-statements li[id]").first.get_by_role("link", name="Address of this statement").click()
    page.get_by_role("button", name="Copy statement with its sources").click()
    expect(page.get_by_role("status").filter(has_text="Copied.").first).to_be_visible()


def test_page_at_an_old_address_leads_on_under_the_policy(
    said: list[str], context: BrowserContext, tmp_path: Path
) -> None:
    root = small_project(tmp_path / "project")
    tiny(root, {"partners/japan.yml": JAPAN.replace("type: country", "formerly: [nippon]\ntype: country")})
    with serving(build_site(root), "/partnerships-atlas/") as address:
        page = context.new_page()
        page.goto(f"{address}partners/nippon/#sources")
        expect(page).to_have_url(f"{address}partners/japan/#sources")
