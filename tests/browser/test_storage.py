"""What the sites keep on a device: little, nothing about a person, each under its own name, and none of it needed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import Watch

KEY = re.compile(r"lx:[a-z0-9]+(-[a-z0-9]+)*:1:(scheme|search-key)|lx:hub:1")
KEPT = "() => [localStorage, sessionStorage].flatMap((store) => Object.entries(store))"
EXCHANGES = ("manufacturing", "information-technology")
SPOILED = {
    "garbage": """for (const store of [localStorage, sessionStorage])
        for (const site of ["hub", "manufacturing"]) for (const name of ["", ":scheme", ":search-key"])
            store.setItem(`lx:${site}:1${name}`, '{"<img src=x onerror=alert(1)>": ' + "x".repeat(1000));""",
    "full": """for (const store of [localStorage, sessionStorage])
        for (let size = 2 ** 22; size >= 1; size = size / 2)
            for (let at = 0; at < 4; at++)
                try { store.setItem(`${size} ${at}`, "x".repeat(size)); } catch (error) { break; }
        for (const store of [localStorage, sessionStorage]) {
            let refused = false;
            try { store.setItem("one more", "xxxx"); } catch (error) { refused = true; }
            if (!refused) throw new Error("not full");
        }""",
    "forbidden": """for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });""",
}


def home(site: Path, exchange: str) -> str:
    return (site / exchange / "index.html").as_uri()


def used(page: Page, site: Path) -> None:
    """Everything that keeps something, once, and a search, which must not."""
    page.goto((site / "index.html").as_uri())
    for exchange in EXCHANGES:
        page.goto(home(site, exchange))
        page.get_by_role("searchbox").fill("what Jane Doe looks for")
        page.locator("[data-scheme-set=dark]").click()
        page.goto((site / exchange / "search.html").as_uri() + "?q=what+Jane+Doe+looks+for")
        page.locator("[data-search-key] input").uncheck()


def test_what_is_kept_has_the_name_of_its_site_and_nothing_of_a_person(site: Path, offline: BrowserContext) -> None:
    """Row H7."""
    page = offline.new_page()
    used(page, site)

    kept = dict(page.evaluate(KEPT))

    assert [key for key in kept if not KEY.fullmatch(key)] == []
    assert {key.split(":")[1] for key in kept} == {"hub", *EXCHANGES}
    # A number stands for the hub's address, which may hold the name of a person: file:///home/jane/…
    assert {value for value in kept.values() if not re.fullmatch("-?[0-9]{1,10}", value)} == {"dark", "off"}
    assert page.evaluate("document.cookie") == ""


def test_two_exchanges_of_one_origin_keep_their_own(site: Path, offline: BrowserContext) -> None:
    """Row H3."""
    page = offline.new_page()
    page.goto(home(site, EXCHANGES[0]))
    page.locator("[data-scheme-set=dark]").click()

    page.goto(home(site, EXCHANGES[1]))

    assert page.evaluate("document.documentElement.dataset.scheme") is None
    page.goto(home(site, EXCHANGES[0]))
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_site_works_where_nothing_can_be_kept(site: Path, chromium: Browser, watch: Watch, spoil: str) -> None:
    """Row H4."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.add_init_script(spoil)
    watch.on(page)
    page.goto((site / "index.html").as_uri())
    page.goto(home(site, EXCHANGES[0]))

    page.locator("[data-scheme-set=dark]").click()
    page.keyboard.press("/")
    page.keyboard.type("college")

    expect(page.locator("a[data-result]").first).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert watch.faults == []
    context.close()
