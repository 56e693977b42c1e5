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
  const [line] = one.getClientRects();
  const middle = (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
  const points = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
    document.elementFromPoint(line.left + line.width * part, middle));
  return { number: Number(one.dataset.control ?? -1), outlined, html: one.outerHTML.slice(0, 120),
    free: points.some((hit) => one.contains(hit)),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
}"""

KINDS = f"""() => ({CONTROLS})().map((html, number) => {{
  const named = (one) => one && one.tagName + "." + one.className;
  const one = document.querySelector(`[data-control="${{number}}"]`);
  return [html, [one, one.parentElement, one.parentElement.parentElement].map(named).join(" < "), number];
}})"""
TURNED_TO = """([number, focus]) => {
  const one = document.querySelector(`[data-control="${number}"]`);
  document.activeElement.blur();
  one.scrollIntoView({ block: "center", inline: "center" });
  if (focus) one.focus({ preventScroll: true });
  const { left, top, width, height } = (one.closest(".card") || one).getBoundingClientRect();
  const x = Math.max(0, left - 8), y = Math.max(0, top - 8);
  const across = Math.min(width + 16, 600, innerWidth - x), down = Math.min(height + 16, 300, innerHeight - y);
  return { x, y, width: across, height: down };
}"""


def tabbed(page: Page, count: int, *, key: str = "Tab") -> list[dict[str, object]]:
    """Where one is after each press of Tab, from the top of the page; or of another key, from where one is."""
    if key == "Tab":
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    found = []
    for _ in range(count):
        page.keyboard.press(key)
        found.append(page.evaluate(HERE))
    return found


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("pattern", TEMPLATES.values(), ids=TEMPLATES)
def test_tab_reaches_every_control_in_order_and_shows_where_one_is(
    site: Path, chromium: Browser, pattern: str, width: int
) -> None:
    """Row I2."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True)
    page = context.new_page()
    is_search = pattern == TEMPLATES["search"]
    page.goto(largest(site, pattern).as_uri() + ("?q=college" if is_search else ""))
    if is_search:
        page.locator("main a[data-result]").first.wait_for()
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    controls = page.evaluate(CONTROLS)

    found = tabbed(page, len(controls))
    page.keyboard.press("Tab")
    left = page.evaluate("document.activeElement === document.body || document.activeElement.dataset.control === '0'")

    context.close()
    assert 'class="skip-link"' in controls[0]
    assert left, "the last control lets nobody go"
    assert len(controls) > (20 if is_search else 3)
    assert [one["number"] for one in found] == list(range(len(controls))), [
        html for number, html in enumerate(controls) if number not in {one["number"] for one in found}
    ]
    assert [one["html"] for one in found if not one["outlined"]] == []
    assert [one["html"] for one in found if not one["seen"] or not one["free"]] == []


def test_a_control_that_shows_no_focus_would_be_found(chromium: Browser) -> None:
    """Row I2."""
    page = chromium.new_page()
    page.set_content('<a href="#a" style="outline:none">a</a><a href="#b">b</a>')
    page.evaluate(CONTROLS)

    assert not tabbed(page, 1)[0]["outlined"]
    page.close()


@pytest.mark.parametrize("name", ["map of a school", "map of a college"])
def test_going_back_never_leads_beneath_the_column_that_stays(site: Path, chromium: Browser, name: str) -> None:
    """Row I2."""
    context = chromium.new_context(viewport={"width": 320, "height": 800}, offline=True)
    page = context.new_page()
    page.goto(largest(site, TEMPLATES[name]).as_uri())
    controls = page.evaluate(CONTROLS)
    page.locator(f"[data-control='{len(controls) - 1}']").focus()

    found = tabbed(page, len(controls) - 1, key="Shift+Tab")

    context.close()
    assert [one["number"] for one in found] == list(reversed(range(len(controls) - 1)))
    assert [one["html"] for one in found if not one["free"]] == []


def test_what_lies_beneath_something_would_be_found(chromium: Browser) -> None:
    """Row I2."""
    page = chromium.new_page()
    page.set_content('<a href="#a">a</a><p style="position:fixed;inset:0;margin:0;background:#fff">over it</p>')

    assert not tabbed(page, 1)[0]["free"]
    page.close()


def test_the_skip_link_leads_past_what_every_page_begins_with(site: Path, chromium: Browser) -> None:
    """Row I2."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.goto(largest(site, TEMPLATES["career"]).as_uri())

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('main'))")
    context.close()


def test_enter_and_space_work_every_kind_of_control(site: Path, chromium: Browser) -> None:
    """Row I2."""
    context = chromium.new_context(viewport={"width": 360, "height": 800}, offline=True)
    page = context.new_page()
    page.goto(largest(site, TEMPLATES["list"]).as_uri())
    heading = page.locator("details.facet > summary").first
    button = page.locator("[data-scheme-set=dark]")
    is_open = heading.evaluate("one => one.parentElement.open")

    heading.focus()
    page.keyboard.press("Enter")
    once = heading.evaluate("one => one.parentElement.open")
    page.keyboard.press("Space")
    twice = heading.evaluate("one => one.parentElement.open && document.activeElement === one")
    button.focus()
    page.keyboard.press("Space")

    assert (once, twice) == (not is_open, is_open)
    assert button.get_attribute("aria-pressed") == "true"
    context.close()


def test_focus_changes_what_is_on_the_screen(site: Path, chromium: Browser) -> None:
    """Row I2. One control of each kind: an outline that is computed could still lie outside of what is drawn."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce", offline=True)
    page = context.new_page()
    seen, invisible = set(), []

    for pattern in TEMPLATES.values():
        page.goto(largest(site, pattern).as_uri())
        page.keyboard.press("Tab")
        for html, kind, number in page.evaluate(KINDS):
            if kind not in seen and not seen.add(kind):
                without, focused = (pictured(page, number, focus) for focus in (False, True))
                invisible += [] if without != focused else [html]

    context.close()
    assert len(seen) > 20
    assert invisible == []


def test_focus_that_changes_nothing_would_be_found(chromium: Browser) -> None:
    """Row I2."""
    page = chromium.new_page()
    page.set_content(
        '<div style="overflow:hidden;width:40px"><a href="#a" style="display:block;outline-offset:5px">a</a></div>'
    )
    page.evaluate(CONTROLS)
    page.keyboard.press("Tab")

    assert pictured(page, 0, False) == pictured(page, 0, True)
    page.close()


def pictured(page: Page, number: int, focus: bool) -> bytes:
    """A control and what is close around it, as drawn, with the focus on it or on nothing."""
    box = page.evaluate(TURNED_TO, [number, focus])
    return page.screenshot(clip=box)
