"""WCAG 2.2 AA as far as a machine can see it: axe on every template, wide and narrow, in all colors, and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import NOT_ON_PAPER, faults
from browser.conftest import largest

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
    "measure": "*/measure/*.html",
    "result": "*/result/*.html",
    "map of a school": "*/map/*school.html",
    "map of a college": "*/map/*college.html",
    "editorial": "*/about/*.html",
    "credit": "*/about/credit.html",
    "search": "search.html",
    "not found": "404.html",
    "rules": "maintain/rules.html",
    "rule": "maintain/lx103.html",
}

FRAMES_OUT_OF_REACH = """() => [...document.querySelectorAll("main *")].filter((one) =>
  one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX) &&
  one.tabIndex !== 0).map((one) => one.outerHTML.slice(0, 120))"""


def opened(page: Page, site: Path, name: str) -> Page:
    """The page of a template that shows most, as a reader has it before using it; the search page with results."""
    page.goto(largest(site, TEMPLATES[name]).as_uri() + ("?q=college" if name == "search" else ""))
    if name == "search":
        page.locator("main a[data-result]").first.wait_for()
    return page


def walked(page: Page, site: Path, find: Callable[[Page], list[str]]) -> dict[str, list[str]]:
    """What is found on each template's page, where something is."""
    return {name: found for name in TEMPLATES if (found := find(opened(page, site, name)))}


@pytest.mark.parametrize(
    "colors",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "forced"],
)
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_template(site: Path, chromium: Browser, width: int, colors: dict[str, str]) -> None:
    """Row I1."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True, **colors)

    found = walked(context.new_page(), site, faults)

    context.close()
    assert found == {}


def test_axe_finds_nothing_on_paper(site: Path, chromium: Browser) -> None:
    """Row I1."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.emulate_media(media="print")

    found = walked(page, site, lambda page: faults(page, off=NOT_ON_PAPER))

    context.close()
    assert found == {}


def test_axe_would_find_what_is_wrong_or_undecided(chromium: Browser) -> None:
    """Row I1."""
    page = chromium.new_page()

    page.set_content("""<html><body><img src="x.png"><p style="color:#999;background:#fff">pale</p>
        <p style="background:linear-gradient(#000,#fff)">undecided</p><h1>one</h1><h4>skips</h4>
        <a href="#a" style="display:block;width:9px;height:9px">a</a><a href="#b" style="display:block">b</a>""")

    assert {fault.partition(":")[0] for fault in faults(page)} >= {
        "image-alt", "color-contrast", "html-has-lang", "target-size", "heading-order", "undecided color-contrast",
    }  # fmt: skip
    page.close()


@pytest.mark.parametrize("pattern", TEMPLATES.values(), ids=TEMPLATES)
def test_no_page_scrolls_in_two_directions_at_320_pixels(site: Path, chromium: Browser, pattern: str) -> None:
    """Row I3."""

    context = chromium.new_context(viewport={"width": 320, "height": 800}, offline=True)
    page = context.new_page()

    page.goto(largest(site, pattern).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(FRAMES_OUT_OF_REACH) == []
    context.close()
