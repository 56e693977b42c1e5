"""What a page says on a reader's day, long after it was made; without script, what it said then."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

AGREEMENT = "manufacturing/articulation/kcc-machining-from-pv.html"
COURSE = "manufacturing/course/pvhs-precision-machining.html"
OFFERING = "manufacturing/dual-credit/kcc-mat-110-at-pv.html"
MAP = "manufacturing/map/prairie-view-high-school.html"

STILL, LATE = "can still be claimed until Jun 30, 2027", "too late to claim"


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_page()


def text_on(day: date, page: Page, address: Path) -> str:
    """What a page says to whoever opens it on a day."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(address.as_uri())
    return page.locator("main").inner_text()


@pytest.mark.parametrize("address", [AGREEMENT, COURSE, MAP])
def test_a_claim_is_too_late_on_the_day_after_its_last(example: Path, page: Page, address: str) -> None:
    last = text_on(date(2027, 6, 30), page, example / address)
    after = text_on(date(2027, 7, 1), page, example / address)

    assert (STILL in last, LATE in last) == (True, False)
    assert (STILL in after, LATE in after) == (False, True)


@pytest.mark.parametrize(
    ("day", "banner"),
    [
        (date(2028, 5, 30), ""),
        (date(2028, 5, 31), "Ends soon."),
        (date(2028, 6, 30), "Ends soon."),
        (date(2028, 7, 1), "Ended."),
    ],
)
def test_an_offering_says_when_it_ends_and_has_ended(example: Path, page: Page, day: date, banner: str) -> None:
    text_on(day, page, example / OFFERING)

    assert "".join(page.locator(".banner:not(.banner-demonstration):visible").all_inner_texts()) == banner


def test_an_offer_that_has_ended_since_is_closed(example: Path, page: Page) -> None:
    address = example / "manufacturing/course/pvhs-technical-math.html"

    assert "Dual credit\n" in text_on(date(2028, 6, 30), page, address)
    assert "Closed to new students" in text_on(date(2028, 7, 1), page, address)


def test_a_clock_that_lags_undoes_nothing(example: Path, page: Page) -> None:
    assert STILL in text_on(date(2020, 1, 1), page, example / COURSE)


def test_without_script_a_page_says_what_it_said_when_it_was_made(example: Path, chromium: Browser) -> None:
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto((example / COURSE).as_uri())

    assert (STILL in plain.inner_text("main"), LATE in plain.inner_text("main")) == (True, False)


def test_a_row_of_a_list_says_what_has_ended_since(example: Path, page: Page) -> None:
    address = example / "manufacturing/dual-credit/index.html"

    assert "Ended" not in text_on(date(2028, 6, 30), page, address)
    assert "Ended" in text_on(date(2028, 7, 1), page, address)
