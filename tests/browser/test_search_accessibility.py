"""The search's own states, which no page has when it is opened: results open, filters in use, a phone, the dark."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import faults
from browser.conftest import largest, record_in

WIDE, PHONE = (1280, 900), (320, 700)


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, chromium: Browser, size: tuple[int, int]) -> Page:
    width, height = size
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=request.param)
    yield context.new_page()
    context.close()


def overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_open_results_have_no_fault(site: Path, page: Page) -> None:
    """Row I1."""
    page.goto(largest(site, "*/career/*.html").as_uri())
    page.get_by_role("searchbox").fill(record_in(site, "career")["title"][:-1])
    page.locator("a[data-result]").first.wait_for()

    assert faults(page) == []
    assert overflow(page) <= 0


def test_the_search_page_with_filters_in_use_has_no_fault(site: Path, page: Page) -> None:
    """Row I1."""
    course = record_in(site, "course")
    exchange = course["url"].partition("/")[0]
    page.goto((site / "search.html").as_uri() + f"?q={quote(course['title'])}&type=course&exchange={exchange}")
    page.locator("a[data-result]").first.wait_for()
    summary = page.get_by_text("Narrow the results")
    if summary.is_visible():
        summary.click()

    assert faults(page) == []
    assert overflow(page) <= 0


def test_every_result_and_filter_is_large_enough_for_a_finger(site: Path, page: Page) -> None:
    page.goto((site / "search.html").as_uri() + "?q=college")
    page.locator("a[data-result]").first.wait_for()
    summary = page.get_by_text("Narrow the results")
    if summary.is_visible():
        summary.click()

    heights = [label.bounding_box()["height"] for label in page.locator(".check:visible").all()]

    assert len(heights) > 3
    assert min(heights) >= 44
