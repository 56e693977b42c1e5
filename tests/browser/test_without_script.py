"""Without JavaScript every record is linked, read and printed; search says why it is silent."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import largest, record_in

KINDS = (
    "exchange",
    "organization",
    "resource",
    "career",
    "course",
    "program",
    "articulation",
    "dual-credit",
    "credential",
)


LINK = re.compile(r'<a [^>]*?href="([a-z0-9/._-]+[.]html)["#?]')


class Words(HTMLParser):
    """The text of a page as it is sent, hidden parts and scripts left out."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._silent = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "title")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "title")

    def handle_data(self, data: str) -> None:
        self.text += "" if self._silent else data


@pytest.fixture
def page(chromium: Browser) -> Page:
    context = chromium.new_context(java_script_enabled=False, offline=True)
    yield context.new_page()
    context.close()


def reached(first: Path) -> set[Path]:
    """Every page that links lead to, from a first page on."""
    found, waiting = {first}, [first]
    while waiting:
        page = waiting.pop()
        for href in set(LINK.findall(page.read_text())):
            target = Path(os.path.normpath(page.parent / href))
            if target not in found and target.is_file():
                found.add(target)
                waiting.append(target)
    return found


def test_links_alone_lead_to_every_record(site: Path) -> None:
    """Row H5."""
    records = json.loads((site / "catalog.json").read_text())["records"]

    found = reached(site / "index.html")

    assert len(records) > 100
    assert [one["url"] for one in records if site / one["url"] not in found] == []


def test_every_record_says_its_title_and_summary_without_script(site: Path) -> None:
    """Row H5."""
    silent = []
    for one in json.loads((site / "catalog.json").read_text())["records"]:
        words = Words()
        words.feed((site / one["url"]).read_text())
        text = " ".join(words.text.split())
        silent += [one["url"] for said in (one["title"], one.get("summary", "")) if " ".join(said.split()) not in text]

    assert silent == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_prints_without_script(site: Path, page: Page, kind: str) -> None:
    """Row H5."""
    page.goto((site / record_in(site, kind)["url"]).as_uri())

    assert re.search(rb"/Type\s*/Page[^s]", page.pdf(format="Letter"))
    page.emulate_media(media="print")
    assert page.locator("main details:not([open])").count() == 0
    assert page.locator("h1:visible").count() == 1


@pytest.mark.parametrize("pattern", ["index.html", "*/index.html", "*/career/*.html", "404.html"])
def test_the_search_box_leads_to_a_page_that_says_why_it_is_silent(site: Path, page: Page, pattern: str) -> None:
    """Row H5."""
    page.goto(largest(site, pattern).as_uri())

    page.get_by_role("searchbox").fill("college")
    page.keyboard.press("Enter")

    page.wait_for_url("**/search.html?q=college")
    assert "needs JavaScript, which is off" in page.locator("main").inner_text()
    assert page.locator("#lists a:visible").count() > 3
