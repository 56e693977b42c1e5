"""WCAG 2.2 AA as far as a machine can see it: axe on every template, light and dark, wide and narrow."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import largest, record_in

AXE = (Path(__file__).resolve().parents[1] / "vendor/axe-core/axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TEMPLATES = {
    "hub": "index.html",
    "home": "*/index.html",
    "section": "*/list/section/credit-1.html",
    "list": "*/resource/index.html",
    "narrowed list": "*/list/resource/kind/*-1.html",
    "standards": "*/list/resource/standards/index.html",
    "topic": "*/list/subjects/*-1.html",
    "function": "*/function/transitions.html",
    "exchange": "*/exchange/*.html",
    "organization": "*/organization/*.html",
    "resource": "*/resource/*.html",
    "career": "*/career/*.html",
    "course": "*/course/*.html",
    "program": "*/program/*.html",
    "articulation": "*/articulation/*.html",
    "dual-credit": "*/dual-credit/*.html",
    "credential": "*/credential/*.html",
    "map of a school": "*/map/*school.html",
    "map of a college": "*/map/*college.html",
    "editorial": "*/about/*.html",
    "credit": "*/about/credit.html",
    "search": "search.html",
    "not found": "404.html",
    "rules": "maintain/rules.html",
    "rule": "maintain/lx103.html",
}
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false, resultTypes: ['violations']})"

FRAMES_OUT_OF_REACH = """() => [...document.querySelectorAll("main *")].filter((one) =>
  one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX) &&
  one.tabIndex !== 0).map((one) => one.outerHTML.slice(0, 120))"""


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate(RUN, TAGS)["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_template(site: Path, chromium: Browser, width: int, scheme: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    page = context.new_page()
    found = {}

    for name, pattern in TEMPLATES.items():
        page.goto(largest(site, pattern).as_uri() + ("?q=college" if name == "search" else ""))
        if name == "search":
            expect(page.locator("a[data-result]").first).to_be_visible()
        if faults := violations(page):
            found[name] = faults

    context.close()
    assert found == {}


def test_axe_finds_nothing_while_results_are_open(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 800}, offline=True)
    page = context.new_page()

    page.goto(largest(site, "*/career/*.html").as_uri())
    page.locator("input[type=search]").fill(record_in(site, "career")["title"])
    expect(page.locator("a[data-result]").first).to_be_visible()

    assert violations(page) == []
    context.close()


def test_axe_would_find_what_is_wrong(chromium: Browser) -> None:
    page = chromium.new_page()

    page.set_content('<html><body><img src="x.png"><p style="color:#999;background:#fff">pale</p></body></html>')

    assert {fault.partition(":")[0] for fault in violations(page)} >= {"image-alt", "color-contrast", "html-has-lang"}
    page.close()


@pytest.mark.parametrize("pattern", TEMPLATES.values(), ids=TEMPLATES)
def test_no_page_scrolls_in_two_directions_at_320_pixels(site: Path, chromium: Browser, pattern: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 800}, offline=True)
    page = context.new_page()

    page.goto(largest(site, pattern).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(FRAMES_OUT_OF_REACH) == []
    context.close()
