"""Search as a reader meets it: from a disk, without a network, by keyboard, under the site's own content policy."""

import re
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import Watch
from lx.export.search import index
from search_site import built, record, site_of

HOSTILE = '<img src=x onerror="alert(1)"> & <b>"bolts"</b>'
RECORDS = [
    record("career/machinist", "Machinist", "Cuts metal parts to an exact size.", tags=["CNC"], onet="51-4041.00"),
    record("career/welder", "Welder", "Joins metal with heat.", body="A machinist works next door, with oxyacetylene."),
    record("career/nut", HOSTILE, HOSTILE, line=[HOSTILE]),
    record(
        "course/mat-110",
        "Technical Mathematics MAT 110",
        "For the trades.",
        owner="kestrel",
        line=["College", "3 hours"],
    ),
    record("course/geo", "Geometry in the shop", "Área y volumen, in Spanish too.", subjects=["cs"]),
    record("organization/kestrel", "Kestrel Community College", "A college.", demonstration=True),
    record("organization/prairie", "Prairie View", "A school.", home="energy"),
    record("resource/ohms-law", "Ohm’s Law", "See the equation move.", home="statewide", exchanges=["statewide"]),
    record("career/zinc", "Zinc", "Keeps rust off."),
    record("career/plating", "Plating", "Covers one thing by another.", body="Zinc, from the shelf."),
    *(
        record(f"resource/lathe-{n}", f"Lathe lesson {n:03}", "Of a shelf." if n < 30 else "Of many.", home="energy")
        for n in range(120)
    ),
]
OWN = [{**one, "home": "manufacturing", "exchanges": ["manufacturing"]} for one in RECORDS]


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(site_of(OWN), tmp_path_factory.mktemp("search") / "USB stick ü")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(site_of(RECORDS, None), tmp_path_factory.mktemp("search") / "USB stick ü")


@pytest.fixture
def reader(exchange: Path, offline: BrowserContext, watch: Watch) -> Page:
    """A reader on a record's page; whatever the page says on the console fails the test."""
    page = offline.new_page()
    watch.on(page)
    page.goto((exchange / "career/machinist.html").as_uri())
    yield page
    assert watch.faults == []


@pytest.fixture
def searcher(offline: BrowserContext, watch: Watch) -> Page:
    """A reader who is about to open a search page."""
    page = offline.new_page()
    watch.on(page)
    yield page
    assert watch.faults == []


def box(page: Page):
    return page.get_by_role("searchbox")


def results(page: Page):
    return page.locator("a[data-result]")


def status(page: Page):
    return page.get_by_role("status")


def titles(page: Page) -> list[str]:
    return results(page).all_inner_texts()


def test_results_appear_while_one_types_and_lead_to_the_record(reader: Page) -> None:
    box(reader).press_sequentially("mach")

    expect(results(reader)).to_have_text(["Machinist", "Welder"])
    expect(status(reader)).to_have_text("2 results for mach")
    results(reader).first.click()
    assert reader.url.endswith("/career/machinist.html")


def test_a_result_says_in_one_line_what_helps_to_choose(reader: Page) -> None:
    box(reader).fill("mat110")

    expect(reader.locator("[data-results] .row-sub")).to_have_text(
        ["Course · College · 3 hours · Kestrel Community College"]
    )


def test_a_fictional_result_says_so(reader: Page) -> None:
    box(reader).fill("kestrel")

    expect(reader.locator("[data-results] .row-sub").first).to_have_text("Organization · Demonstration")


def test_the_search_page_shows_the_same_beneath_each_summary(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri() + "?q=mat110")

    expect(searcher.locator(".result .chips > li")).to_have_text(
        ["Course", "Kestrel Community College", "College", "3 hours"]
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("machinists", "Machinist"),
        ("51-4041", "Machinist"),
        ("ohms", "Ohm’s Law"),
        ("ohm's", "Ohm’s Law"),
        ("AREA", "Geometry in the shop"),
        ("computer science", "Geometry in the shop"),
        ("oxyacetylene", "Welder"),
        ("mat110", "Technical Mathematics MAT 110"),
        ("mathematics kestrel", "Technical Mathematics MAT 110"),
        ("bolts", HOSTILE),
    ],
)
def test_any_word_of_a_record_finds_it(reader: Page, query: str, found: str) -> None:
    box(reader).fill(query)

    expect(results(reader).first).to_have_text(found)


@pytest.mark.parametrize(
    ("query", "found"), [("mechinist", "Machinist"), ("weldr", "Welder"), ("gemoetry", "Geometry")]
)
def test_a_slip_of_one_letter_is_forgiven_and_said(reader: Page, query: str, found: str) -> None:
    box(reader).fill(query)

    expect(results(reader).first).to_have_text(re.compile(found))
    expect(status(reader)).to_contain_text(f"Nothing has “{query}”. Similar words: {found.lower()}")


def test_what_holds_all_words_comes_before_what_holds_some(reader: Page) -> None:
    box(reader).fill("metal heat")

    expect(results(reader)).to_have_text(["Welder", "Machinist"])
    expect(status(reader)).to_have_text("2 results for metal heat. All words are in the first 1")


def test_two_words_deep_inside_come_before_one_in_a_title(reader: Page) -> None:
    box(reader).fill("zinc shelf")

    expect(results(reader).first).to_have_text("Plating")


def test_a_title_comes_before_a_mention(reader: Page) -> None:
    box(reader).fill("machinist")

    expect(results(reader)).to_have_text(["Machinist", "Welder"])


def test_old_results_are_gone_at_the_next_input_before_anything_else_happens(reader: Page) -> None:
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)

    left = reader.evaluate(
        """() => {
          const box = document.querySelector("input[type=search]");
          box.value = "metals";
          box.dispatchEvent(new Event("input", { bubbles: true }));
          const results = document.querySelectorAll("a[data-result]");
          return [results.length, document.querySelector("[role=status]").textContent];
        }"""
    )

    assert left == [0, ""]
    expect(results(reader)).to_have_count(2)


def test_a_slow_answer_never_replaces_a_later_one(reader: Page) -> None:
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)
    reader.evaluate(
        """() => {
          const find = lx.search.find;
          lx.search.find = async (query) => {
            if (query === "lathe") await new Promise((done) => setTimeout(done, 300));
            return find(query);
          };
        }"""
    )

    box(reader).fill("lathe")
    box(reader).fill("welder")
    reader.wait_for_timeout(600)

    assert titles(reader) == ["Welder"]
    assert status(reader).inner_text() == "1 result for welder"


def test_matched_words_are_marked_and_a_record_s_text_stays_text(reader: Page) -> None:
    box(reader).fill("bolts")

    expect(reader.locator("[data-results] mark").first).to_have_text("bolts")
    assert results(reader).first.inner_text() == HOSTILE
    assert reader.locator("[data-results] :is(img, b)").count() == 0


def test_a_query_stays_text_too(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20zzz")

    expect(searcher.get_by_role("heading", level=1)).to_have_text("<img src=x onerror=alert(1)> zzz")
    assert searcher.locator("main img").count() == 0


def test_the_slash_leads_to_the_box_but_not_while_one_writes_elsewhere(reader: Page) -> None:
    reader.locator("#field").focus()
    reader.keyboard.press("/")
    assert reader.locator("#field").input_value() == "/"

    reader.locator("#field").blur()
    reader.keyboard.press("/")

    expect(box(reader)).to_be_focused()
    assert box(reader).input_value() == ""


def test_the_slash_can_be_switched_off(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri())
    searcher.get_by_label("The key / leads to the search box").uncheck()
    searcher.goto((exchange / "career/welder.html").as_uri())

    searcher.keyboard.press("/")

    expect(box(searcher)).not_to_be_focused()


def test_arrows_lead_through_the_results_and_enter_opens_one(reader: Page) -> None:
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)

    reader.keyboard.press("ArrowDown")
    expect(results(reader).nth(0)).to_be_focused()
    reader.keyboard.press("ArrowUp")
    expect(box(reader)).to_be_focused()
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("ArrowDown")
    expect(results(reader).nth(1)).to_be_focused()
    reader.keyboard.press("ArrowDown")
    expect(results(reader).nth(1)).to_be_focused()
    reader.keyboard.press("Enter")

    reader.wait_for_url("**/career/welder.html")


def test_escape_closes_and_returns_to_the_box(reader: Page) -> None:
    """Row I2."""
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)
    reader.keyboard.press("ArrowDown")

    reader.keyboard.press("Escape")

    expect(results(reader)).to_have_count(0)
    expect(box(reader)).to_be_focused()
    assert box(reader).input_value() == "metal"
    reader.keyboard.press("ArrowDown")
    expect(results(reader)).to_have_count(2)


def test_escape_in_the_box_closes_and_keeps_what_was_typed(reader: Page) -> None:
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)

    reader.keyboard.press("Escape")

    expect(results(reader)).to_have_count(0)
    assert box(reader).input_value() == "metal"


def test_tab_leads_on_through_the_results_and_out_of_them(reader: Page) -> None:
    """Row I2."""
    box(reader).fill("metal")
    expect(results(reader)).to_have_count(2)

    reader.keyboard.press("Tab")
    expect(results(reader).nth(0)).to_be_focused()
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")

    expect(reader.locator("#field")).to_be_focused()
    expect(results(reader)).to_have_count(0)


def test_many_results_are_eight_and_a_link_to_all(reader: Page) -> None:
    box(reader).fill("lathe lesson")

    expect(results(reader)).to_have_count(8)
    expect(status(reader)).to_have_text("120 results for lathe lesson")
    reader.get_by_role("link", name="All 120 results").click()
    reader.wait_for_url("**/search.html?q=lathe+lesson")
    expect(results(reader)).to_have_count(20)


def test_the_search_page_shows_twenty_and_more_on_demand(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri() + "?q=lathe")
    expect(results(searcher)).to_have_count(20)

    searcher.get_by_role("button", name="Show more results").click()

    expect(results(searcher)).to_have_count(40)
    expect(results(searcher).nth(20)).to_be_focused()
    for _ in range(4):
        searcher.get_by_role("button", name="Show more results").click()
    expect(results(searcher)).to_have_count(120)
    expect(searcher.get_by_role("button", name="Show more results")).to_be_hidden()


def test_enter_in_the_box_opens_the_search_page(reader: Page) -> None:
    box(reader).fill("metal")

    reader.keyboard.press("Enter")

    reader.wait_for_url("**/search.html?q=metal")
    expect(results(reader)).to_have_text(["Machinist", "Welder"])
    expect(status(reader)).to_have_text("2 results for metal")
    expect(reader.get_by_role("heading", level=1)).to_have_text("metal")
    expect(box(reader)).to_have_value("metal")


def test_the_search_page_s_address_follows_and_brings_the_same_view_back(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri())
    box(searcher).fill("college")
    expect(results(searcher)).to_have_count(2)

    searcher.get_by_role("checkbox", name="Courses").check()

    expect(results(searcher)).to_have_text(["Technical Mathematics MAT 110"])
    expect(status(searcher)).to_have_text("1 result for college")
    searcher.wait_for_url("**/search.html?q=college&type=course")
    searcher.reload()
    expect(results(searcher)).to_have_text(["Technical Mathematics MAT 110"])
    expect(searcher.get_by_role("checkbox", name="Courses")).to_be_checked()


def test_filters_show_counts_and_can_be_cleared(searcher: Page, hub: Path) -> None:
    searcher.goto((hub / "search.html").as_uri() + "?q=a&exchange=energy&type=organization")
    expect(results(searcher)).to_have_text(["Prairie View"])

    labels = {label.inner_text().replace("\n", " ") for label in searcher.locator(".check:visible").all()}
    assert {"energy 1", "manufacturing 1"} <= labels
    searcher.get_by_role("button", name="Show all types and exchanges").click()

    expect(results(searcher).nth(2)).to_be_visible()
    searcher.wait_for_url("**/search.html?q=a")


def test_the_hub_leads_to_the_homes_of_what_it_finds(searcher: Page, hub: Path) -> None:
    searcher.goto((hub / "manufacturing/career/machinist.html").as_uri())

    box(searcher).fill("prairie")

    expect(results(searcher)).to_have_attribute("href", "../../energy/organization/prairie.html")


def test_focus_stays_on_a_filter_while_results_change(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri() + "?q=college")
    courses = searcher.get_by_role("checkbox", name="Courses")
    courses.focus()

    searcher.keyboard.press("Space")

    expect(results(searcher)).to_have_count(1)
    expect(courses).to_be_focused()


def test_without_a_query_the_search_page_shows_the_lists(searcher: Page, exchange: Path) -> None:
    searcher.goto((exchange / "search.html").as_uri())

    expect(searcher.get_by_role("link", name="Careers")).to_be_visible()
    box(searcher).fill("metal")
    expect(searcher.get_by_role("link", name="Careers")).to_be_hidden()
    box(searcher).fill("qqqqqqqq")
    expect(status(searcher)).to_have_text("No results for qqqqqqqq")
    expect(searcher.get_by_role("link", name="Careers")).to_be_visible()


def test_without_script_the_box_leads_to_a_page_that_says_why_and_shows_the_lists(chromium, exchange: Path) -> None:
    """Row H5."""
    context = chromium.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((exchange / "career/machinist.html").as_uri())

    page.locator("input[type=search]").fill("metal")
    page.keyboard.press("Enter")

    page.wait_for_url("**/search.html?q=metal")
    assert "needs JavaScript" in page.locator("main").inner_text()
    assert page.locator("main a:visible").count() > 0
    assert page.locator("main :is(button:not([type=submit]), input[type=checkbox]):visible").count() == 0
    context.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as if it were large: parts of its index are so small that many words begin alike in too many of them."""
    with patch.object(index, "SHARD_SIZE", 20):
        return built(site_of(OWN), tmp_path_factory.mktemp("search"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("m", "Machinist"),
        ("mach", "Machinist"),
        ("machinists", "Machinist"),
        ("technical m", "Technical Mathematics MAT 110"),
        ("les", "Lathe lesson 000"),
        ("lathe lesson 077", "Lathe lesson 077"),
        ("weldr", "Welder"),
        ("oxyacetylene", "Welder"),
    ],
)
def test_a_large_index_finds_the_same(searcher: Page, large: Path, query: str, first: str) -> None:
    assert (large / "assets/search/prefixes.js").is_file()
    searcher.goto((large / "career/welder.html").as_uri())

    box(searcher).fill(query)

    expect(results(searcher).first).to_have_text(first)


def test_first_letters_that_too_many_words_share_say_that_there_is_more(searcher: Page, large: Path) -> None:
    searcher.goto((large / "career/welder.html").as_uri())

    box(searcher).fill("m")

    expect(status(searcher)).to_have_text(re.compile(r"^More than \d+ results for m$"))


def broken(exchange: Path, name: str, change) -> Path:
    """A copy of the site, one file of whose search is changed."""
    copy = exchange.parent / f"broken {name} {change.__name__}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(exchange, copy)
    change(copy / f"assets/search/{name}.js")
    return copy


def removed(path: Path) -> None:
    path.unlink()


def outdated(path: Path) -> None:
    path.write_text(re.sub(r'","[0-9a-f]{12}",', '","000000000000",', path.read_text()))


@pytest.mark.parametrize("change", [removed, outdated])
@pytest.mark.parametrize("name", ["words-0", "documents-0"])
def test_a_file_that_does_not_load_is_said_and_the_lists_are_offered(
    exchange: Path, offline: BrowserContext, name: str, change
) -> None:
    page = offline.new_page()
    page.goto((broken(exchange, name, change) / "career/machinist.html").as_uri())

    box(page).fill("geometry")

    expect(page.get_by_role("alert")).to_contain_text("A part of the search did not load.")
    page.get_by_role("link", name="The lists show everything that is here.").click()
    expect(page.get_by_role("link", name="Careers")).to_be_visible()


@pytest.mark.parametrize("page_name", ["career/machinist.html", "search.html"])
def test_a_manifest_that_does_not_load_is_said(exchange: Path, offline: BrowserContext, page_name: str) -> None:
    page = offline.new_page()
    page.goto((broken(exchange, "manifest", removed) / page_name).as_uri())

    box(page).fill("metal")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(results(page)).to_have_count(0)
