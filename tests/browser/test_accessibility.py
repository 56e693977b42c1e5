"""WCAG 2.2 AA as far as a machine can see it: axe on every template, light and dark, wide and narrow."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

AXE = (Path(__file__).resolve().parents[1] / "vendor/axe-core/axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TEMPLATES = {
    "hub": "index.html",
    "home": "manufacturing/index.html",
    "section": "manufacturing/list/section/credit-1.html",
    "list": "manufacturing/resource/index.html",
    "narrowed list": "manufacturing/list/resource/kind/simulation-1.html",
    "standards": "manufacturing/list/resource/standards/index.html",
    "topic": "information-technology/list/subjects/computer-science-1.html",
    "function": "manufacturing/function/transitions.html",
    "exchange": "manufacturing/exchange/manufacturing.html",
    "organization": "manufacturing/organization/prairie-view-high-school.html",
    "resource": "manufacturing/resource/phet-ohms-law.html",
    "career": "manufacturing/career/machinist.html",
    "course": "manufacturing/course/pvhs-precision-machining.html",
    "college course": "manufacturing/course/kcc-mfg-105.html",
    "program": "manufacturing/program/bluestem-robotics.html",
    "articulation": "manufacturing/articulation/kcc-machining-from-pv.html",
    "dual-credit": "manufacturing/dual-credit/kcc-mat-110-at-pv.html",
    "credential": "manufacturing/credential/kcc-cnc-certificate.html",
    "map of a school": "manufacturing/map/prairie-view-high-school.html",
    "map of a college": "manufacturing/map/kestrel-community-college.html",
    "editorial": "manufacturing/about/funding.html",
    "search": "search.html?q=machin",
    "not found": "404.html",
    "rules": "maintain/rules.html",
    "rule": "maintain/lx103.html",
}
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false, resultTypes: ['violations']})"


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

    for name, address in TEMPLATES.items():
        file, _, query = address.partition("?")
        page.goto((site / file).as_uri() + (f"?{query}" if query else ""))
        if query:
            expect(page.locator("a[data-result]").first).to_be_visible()
        if faults := violations(page):
            found[name] = faults

    context.close()
    assert found == {}


def test_axe_finds_nothing_while_results_are_open(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 800}, offline=True)
    page = context.new_page()

    page.goto((site / "manufacturing/career/machinist.html").as_uri())
    page.locator("input[type=search]").fill("circuit")
    expect(page.locator("a[data-result]").first).to_be_visible()

    assert violations(page) == []
    context.close()


def test_axe_would_find_what_is_wrong(chromium: Browser) -> None:
    page = chromium.new_page()

    page.set_content('<html><body><img src="x.png"><p style="color:#999;background:#fff">pale</p></body></html>')

    assert {fault.partition(":")[0] for fault in violations(page)} >= {"image-alt", "color-contrast", "html-has-lang"}
    page.close()


@pytest.mark.parametrize("address", TEMPLATES.values())
def test_no_page_scrolls_in_two_directions_at_320_pixels(site: Path, chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 800}, offline=True)
    page = context.new_page()

    page.goto((site / address.partition("?")[0]).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
