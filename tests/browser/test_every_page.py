"""Every page of the starter site: light, whole, self-contained."""

import gzip
import os
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext

from browser.conftest import Watch, largest

HTML_LIMIT = 12 * 1024
SCRIPT_LIMIT = 60 * 1024
STYLE_LIMIT = 45 * 1024


class Refs(HTMLParser):
    """Addresses and ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.sources: list[str] = []
        self.ids: set[str] = set()
        self.search_boxes = 0
        self.titles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "href" in given and tag in ("a", "link"):
            (self.hrefs if tag == "a" else self.sources).append(given["href"])
        if "src" in given:
            self.sources.append(given["src"])
        if "id" in given:
            self.ids.add(given["id"])
        self.search_boxes += tag == "input" and given.get("type") == "search"
        self.titles += tag == "h1"


def parsed(path: Path) -> Refs:
    refs = Refs()
    refs.feed(path.read_text())
    return refs


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def site_of(page: Path, site: Path) -> Path:
    """The closed site to which a page belongs: its exchange's folder, or the hub."""
    first = page.relative_to(site).parts[0]
    return site / first if (site / first / "catalog.json").is_file() else site


def test_at_least_150_records_have_a_page(site: Path) -> None:
    records = [page for page in pages(site) if (page.parent.name, page.name) != ("", "") and page.parent.parent != site]

    assert len(records) >= 150


def test_every_link_of_every_page_ends_in_a_file_that_is_there_and_stays_in_its_site(site: Path) -> None:
    cache: dict[Path, Refs] = {page: parsed(page) for page in pages(site)}
    faults = []

    for page, refs in cache.items():
        home = site_of(page, site)
        for href in (*refs.hrefs, *refs.sources):
            parts = urlsplit(href)
            if parts.scheme in ("http", "https", "mailto", "tel"):
                continue
            target = Path(os.path.normpath(page.parent / unquote(parts.path))) if parts.path else page
            if parts.scheme or not target.is_file():
                faults.append(f"{page.relative_to(site)}: {href}: no file")
            elif home not in target.parents:
                faults.append(f"{page.relative_to(site)}: {href}: leaves its site")
            elif parts.fragment and target in cache and parts.fragment not in cache[target].ids:
                faults.append(f"{page.relative_to(site)}: {href}: no such place")

    assert faults == []


def test_every_page_has_one_search_box_and_one_heading(site: Path) -> None:
    wrong = [
        f"{page.relative_to(site)}: {refs.search_boxes} search boxes, {refs.titles} headings"
        for page in pages(site)
        if ((refs := parsed(page)).search_boxes, refs.titles) != (1, 1)
    ]

    assert wrong == []


def test_every_page_is_light(site: Path) -> None:
    heavy = {
        str(page.relative_to(site)): size
        for page in pages(site)
        if (size := len(gzip.compress(page.read_bytes()))) > HTML_LIMIT
    }

    assert heavy == {}


def test_scripts_and_styles_are_light(site: Path) -> None:
    def weight(pattern: str) -> int:
        return sum(
            len(gzip.compress(file.read_bytes()))
            for file in (site / "assets").rglob(pattern)
            if "search" not in file.parts  # the index is data, asked for by need
        )

    assert weight("*.js") <= SCRIPT_LIMIT
    assert weight("*.css") <= STYLE_LIMIT


def test_no_page_asks_for_anything_outside_or_says_anything_on_the_console(
    site: Path, offline: BrowserContext, watch: Watch
) -> None:
    page = offline.new_page()
    watch.on(page)
    faults = []

    for file in pages(site):
        page.goto(file.as_uri())
        faults += [f"{file.relative_to(site)}: {fault}" for fault in watch.faults]
        watch.console.clear()
        watch.errors.clear()
        watch.foreign.clear()

    assert faults == []


@pytest.mark.parametrize("page", ["index.html", "*/index.html", "*/career/*.html"])
def test_a_page_reads_without_script(site: Path, chromium: object, page: str) -> None:
    context = chromium.new_context(java_script_enabled=False, offline=True)  # type: ignore[attr-defined]
    opened = context.new_page()

    opened.goto(largest(site, page).as_uri())

    assert opened.locator("h1").inner_text()
    assert opened.locator("main a").count() > 3
    assert not opened.locator("button:not([type=submit]):visible").count(), (
        "a button that needs script is a dead control without it"
    )
    context.close()
