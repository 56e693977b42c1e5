"""The keyboard alone reaches every control of each kind of page, in the order of reading, and shows where one is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import largest
from browser.test_accessibility import TEMPLATES

CONTROLS = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']"
)].filter((one) =>
  one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && !one.closest("[inert]")
).map((one, number) => { one.dataset.control = number; return one.outerHTML.slice(0, 120); })"""
HERE = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  // A card's link shows its focus around the whole card, which its ::after covers.
  const outlined = [getComputedStyle(one), getComputedStyle(one, "::after")].some((style) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  return { number: Number(one.dataset.control ?? -1), outlined, html: one.outerHTML.slice(0, 120),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
}"""


def tabbed(page: Page, count: int) -> list[dict[str, object]]:
    """Where one is after each press of Tab, from the top of the page."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(HERE))
    return found


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("pattern", TEMPLATES.values(), ids=TEMPLATES)
def test_tab_reaches_every_control_in_order_and_shows_where_one_is(
    site: Path, chromium: Browser, pattern: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True)
    page = context.new_page()
    is_search = pattern == TEMPLATES["search"]
    page.goto(largest(site, pattern).as_uri() + ("?q=college" if is_search else ""))
    if is_search:
        page.locator("main a[data-result]").first.wait_for()
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    controls = page.evaluate(CONTROLS)

    found = tabbed(page, len(controls))

    context.close()
    assert len(controls) > (20 if is_search else 3)
    assert [one["number"] for one in found] == list(range(len(controls))), [
        html for number, html in enumerate(controls) if number not in {one["number"] for one in found}
    ]
    assert [one["html"] for one in found if not one["outlined"]] == []
    assert [one["html"] for one in found if not one["seen"]] == []


def test_a_control_that_shows_no_focus_would_be_found(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content('<a href="#a" style="outline:none">a</a><a href="#b">b</a>')
    page.evaluate(CONTROLS)

    assert not tabbed(page, 1)[0]["outlined"]
    page.close()
