"""What comes out of a printer: a record of the example fits one sheet, with addresses and without navigation."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

SHEETS = {
    "exchange": "manufacturing/exchange/manufacturing.html",
    "organization": "manufacturing/organization/kestrel-community-college.html",
    "resource": "manufacturing/resource/scrap-bin-data.html",
    "career": "manufacturing/career/machinist.html",
    "course": "manufacturing/course/pvhs-precision-machining.html",
    "college course": "manufacturing/course/kcc-mfg-105.html",
    "program": "manufacturing/program/pv-precision-manufacturing.html",
    "articulation": "manufacturing/articulation/kcc-machining-from-pv.html",
    "dual-credit": "manufacturing/dual-credit/kcc-mat-110-at-pv.html",
    "credential": "manufacturing/credential/kcc-cnc-certificate.html",
    "map": "manufacturing/map/prairie-view-high-school.html",
}


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_page()


def sheets(page: Page, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format=paper)))


def printed(page: Page) -> str:
    """All text that paper shows."""
    page.emulate_media(media="print")
    return page.evaluate("document.body.innerText")


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("address", SHEETS.values(), ids=SHEETS)
def test_a_record_fits_one_sheet(example: Path, page: Page, address: str, paper: str) -> None:
    """Row I7."""
    page.goto((example / address).as_uri())

    assert sheets(page, paper) == 1


def test_a_long_page_would_be_seen_to_take_more(example: Path, page: Page) -> None:
    page.goto((example / SHEETS["course"]).as_uri())
    page.evaluate("document.querySelector('.lead').textContent = 'many words '.repeat(2000)")

    assert sheets(page, "Letter") > 1


def test_paper_has_addresses_and_nothing_to_press(site: Path, page: Page) -> None:
    """Row I7."""
    resource = next(one for one in sorted(site.glob("*/resource/*.html")) if "print-address" in one.read_text())
    page.goto(resource.as_uri())
    opened = page.locator(".actions a.button")
    words, address = opened.inner_text(), opened.get_attribute("href")

    text = printed(page)

    assert f"{words}: {address}" in text
    assert re.search(f"This page: [a-z-]+/resource/{resource.name}", text)
    for word in ("See also", "Mentioned by", "Privacy", "Credit\n", "Search", "Print\n"):
        assert word not in text


def test_a_link_whose_words_say_little_says_on_paper_where_it_leads(example: Path, page: Page) -> None:
    page.goto((example / SHEETS["course"]).as_uri())

    assert "All terms: Machining at Prairie View for credit at Kestrel, revised agreement" in printed(page)


@pytest.mark.parametrize(("today", "marked"), [(date(2026, 9, 11), 0), (date(2026, 9, 12), 1), (date(2026, 11, 7), 2)])
def test_a_last_day_has_passed_by_the_readers_own_day(example: Path, page: Page, today: date, marked: int) -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00")

    page.goto((example / SHEETS["dual-credit"]).as_uri())

    row = page.locator("tr", has_text="2026-27")
    assert row.locator("[data-passed]:visible").count() == marked
