"""What a page becomes in use: results, none, a search that fails, filters, chosen colors, days that passed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import faults
from browser.conftest import Watch, largest

NOTHING = "qqqqqqqq"


def typed(page: Page, text: str) -> None:
    page.get_by_role("searchbox").fill(text)
    expect(page.get_by_role("status").filter(has_text=text.strip()).first).to_be_visible()


def results_on_the_hub(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    typed(page, "college")


def more_results_than_are_shown(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri() + "?q=c")
    page.locator("a[data-result]").first.wait_for()


def nothing_found(page: Page, site: Path) -> None:
    page.goto(largest(site, "*/course/*.html").as_uri())
    typed(page, NOTHING)


def nothing_found_on_the_search_page(page: Page, site: Path) -> None:
    page.goto((site / "search.html").as_uri())
    typed(page, NOTHING)


def a_search_that_fails(page: Page, site: Path) -> None:
    page.route("**/search/manifest.js*", lambda route: route.abort())
    page.goto(largest(site, "*/career/*.html").as_uri())
    page.get_by_role("searchbox").fill("college")
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute_all()


def all_filters_open(page: Page, site: Path) -> None:
    page.goto(largest(site, "*/resource/index.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.locator("details[open]").count() > 3


def the_other_colors_chosen(page: Page, site: Path) -> None:
    page.goto(largest(site, "*/program/*.html").as_uri())
    page.locator("[data-scheme-set]").last.click()
    expect(page.locator("[data-scheme-set]").last).to_have_attribute("aria-pressed", "true")


def days_that_have_passed(page: Page, site: Path) -> None:
    page.clock.set_fixed_time("2040-01-01T12:00:00")
    page.goto(next(one for one in sorted(site.rglob("*.html")) if "data-passed" in one.read_text()).as_uri())
    assert page.locator("[data-passed]:visible").count()


def the_way_back_to_the_hub(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.goto(next(one for one in sorted(site.glob("*/index.html")) if "data-hub" in one.read_text()).as_uri())
    expect(page.locator("[data-hub]")).to_be_visible()


STATES = (
    results_on_the_hub,
    more_results_than_are_shown,
    nothing_found,
    nothing_found_on_the_search_page,
    a_search_that_fails,
    all_filters_open,
    the_other_colors_chosen,
    days_that_have_passed,
    the_way_back_to_the_hub,
)


@pytest.fixture(params=[(1280, "light"), (360, "dark")], ids=["wide and light", "phone and dark"])
def page(request: pytest.FixtureRequest, chromium: Browser, watch: Watch) -> Page:
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    page = context.new_page()
    watch.on(page)
    yield page
    context.close()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__.replace("_", " "))
def test_axe_finds_nothing_in_any_state(
    site: Path, page: Page, watch: Watch, state: Callable[[Page, Path], None]
) -> None:
    """Row I1."""
    state(page, site)

    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert watch.foreign == []
