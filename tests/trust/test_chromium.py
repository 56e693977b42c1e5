"""Harm in every text, in a real browser: no script runs, with the content policy and without it, and the elements of a
page are those of the template, whatever the words are.

What a payload would do is caught by stand-ins for what payloads call, by the policy's own reports, by requests, and by
a look at all elements. A page that is not escaped shows that each of them catches something.
"""

import json
from collections import Counter
from urllib.parse import quote

import pytest

from checking import TYPES
from corpora import every_payload
from lx.text.bidi import has_harmful
from sites import files_of, page_of, site_of
from trust.editorial import harmful_pages
from trust.hostile_site import free_texts, hostile_tree, laden_tree, pages_of, plain_text, plain_twin, tree_with, write
from trust.payloads import PAYLOADS

LINE = "svg>g>text[x,y]"
WATCHING = """
window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "fetch", "importScripts"])
  window[name] = () => { window.__ran.push(name); };
window.addEventListener("error", (event) => { if (event.message) window.__ran.push(event.message); });
document.addEventListener("securitypolicyviolation", (event) =>
  window.__ran.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
ROUSE = """() => {
  const events = ["mouseover", "mousemove", "mousedown", "focus", "blur", "toggle", "load", "error", "pointerenter",
    "animationstart", "animationend", "transitionend", "scroll", "wheel", "input", "change", "keydown"];
  for (const element of document.querySelectorAll("*"))
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
}"""
FOREIGN = """() => Array.from(document.querySelectorAll("*")).flatMap((element) => {
  const tag = element.localName;
  const bad = Array.from(element.attributes, (one) => one.name)
    .filter((name) => /^on|^style$|^srcdoc$|^formaction$|^ping$|^xlink/.test(name));
  if (["iframe", "object", "embed", "base", "frame", "style", "math", "template", "img", "video"].includes(tag))
    bad.push(tag);
  if (tag === "script" && element.src && !element.src.startsWith("file:")) bad.push(element.src);
  if (tag === "meta" && /refresh/i.test(element.httpEquiv)) bad.push("refresh");
  if (element.href && element.protocol && !["file:", "http:", "https:", "mailto:", "tel:"].includes(element.protocol))
    bad.push(element.href);
  return bad.map((one) => `${tag}: ${one}`);
})"""
ELEMENTS = """(pages) => pages.map((html) => {
  const found = new DOMParser().parseFromString(html, "text/html");
  return Array.from(found.querySelectorAll("*"), (element) => {
    const way = [];
    for (let at = element; at; at = at.parentElement) way.unshift(at.localName);
    return `${way.join(">")}[${Array.from(element.attributes, (one) => one.name).sort()}]`;
  }).filter((one) => !one.endsWith("wbr[]"));
})"""


@pytest.fixture(scope="module", params=["with the policy", "without the policy"])
def reader(request, chromium):
    """A reader whose pages are watched; the content policy is in force, or is not."""
    context = chromium.new_context(bypass_csp=request.param == "without the policy")
    context.set_offline(True)
    context.add_init_script(WATCHING)
    context.asked = []
    context.on("request", lambda one: None if one.url.startswith("file:") else context.asked.append(one.url))
    yield context
    context.close()


def harm_on(page):
    """What ran on a page or is foreign to it, once everything on it has been roused."""
    page.evaluate(ROUSE)
    page.wait_for_timeout(1)
    return [*page.evaluate("window.__ran"), *page.evaluate(FOREIGN), *page.context.asked]


def open_page(reader, address):
    page = reader.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(address)
    return page


def test_a_page_that_escapes_nothing_is_caught(reader, tmp_path):
    """Row C1: else the tests below would prove nothing."""
    harms = {
        "<script>alert(1)</script>": "alert|policy",
        "<img src=x onerror=alert(1)>": "onerror",
        "<a href='javascript:alert(1)'>a</a>": "javascript:",
        "<p onmouseover=alert(1)>a</p>": "onmouseover",
        "<iframe srcdoc='a'></iframe>": "iframe",
    }
    head = (
        "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
    )
    for number, (markup, sign) in enumerate(harms.items()):
        (tmp_path / f"{number}.html").write_text(head + markup)
        page = open_page(reader, (tmp_path / f"{number}.html").as_uri())
        found = harm_on(page)
        page.close()

        assert any(one in " ".join(found) for one in sign.split("|")), (markup, found)


def test_without_the_policy_scripts_would_run(chromium, tmp_path):
    """Row C1: so that it is escaping that is tried, and not the policy twice."""
    (tmp_path / "a.html").write_text(
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\"><script>alert(1)</script>"
    )
    ran = []
    for bypass in (True, False):
        context = chromium.new_context(bypass_csp=bypass)
        context.add_init_script(WATCHING)
        page = context.new_page()
        page.goto((tmp_path / "a.html").as_uri())
        ran.append("alert" in page.evaluate("window.__ran"))
        context.close()

    assert ran == [True, False]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The sites of an exchange and of the hub with payloads in every free text, on disk."""
    tree = hostile_tree()
    out = tmp_path_factory.mktemp("hostile") / "USB stick #1 ü %41"
    for exchange in ("energy", "manufacturing", None):
        write(files_of(site_of(tree, exchange, base_url="https://exchange.example.org")), out)
    return out


def worth_opening(out):
    """Of each type the record that says most, and one page of each other kind."""
    fullest = {one.type: one for one in sorted(free_texts(), key=lambda one: len(free_texts()[one]))}
    records = [next(out.glob(f"*/{one.type}/{one.id}.html")) for one in fullest.values()]
    lists = ("index.html", "resource/index.html", "list/section/credit-1.html", "search.html")
    maps = sorted(out.glob("manufacturing/map/*.html"))[:1]
    return [*records, out / "index.html", *(out / "manufacturing" / name for name in lists), *maps]


def test_no_payload_runs_on_any_page(hostile, reader):
    """Row C1."""
    pages = worth_opening(hostile)
    page = open_page(reader, pages[0].as_uri())
    found = {}
    for file in pages:
        page.goto(file.as_uri())
        found[file.relative_to(hostile).as_posix()] = harm_on(page)
    page.close()

    assert len(found) == len(pages) >= len(TYPES) + 6
    assert {name: harm for name, harm in found.items() if harm} == {}


def elements_in(chromium, pages):
    """The elements of each page with the way to them and their attributes' names, as the browser's parser sees them."""
    page = chromium.new_page()
    found = {}
    names = list(pages)
    for at in range(0, len(names), 25):
        some = names[at : at + 25]
        found |= dict(zip(some, page.evaluate(ELEMENTS, [pages[name].decode() for name in some]), strict=True))
    page.close()
    return found


def differences(chromium, hostile, plain):
    """For each page, the elements that only one of two sites has."""
    with_harm, without = elements_in(chromium, hostile), elements_in(chromium, plain)
    assert with_harm.keys() == without.keys()
    pairs = {path: (Counter(with_harm[path]), Counter(without[path])) for path in without}
    found = {path: [*(one - other), *(other - one)] for path, (one, other) in pairs.items()}
    # A picture breaks its words over lines, each an element: how many there are is the words' own affair.
    return {path: more for path, every in found.items() if (more := [one for one in every if not one.endswith(LINE)])}


@pytest.mark.parametrize("exchange", ["manufacturing", None])
def test_the_elements_of_a_page_are_the_template_s_whatever_the_words(chromium, exchange):
    """Row C1: the same catalog with plain words gives the same elements and attributes, on every page."""
    hostile, plain = pages_of(hostile_tree(), exchange), pages_of(tree_with(plain_text), exchange)

    assert differences(chromium, hostile, plain) == {}


def test_a_text_that_breaks_out_would_be_seen(chromium):
    """Row C1."""
    assert differences(chromium, {"a": b"<p title='x'>a</p>"}, {"a": b"<p title='x' id='y'>a</p>"})
    assert differences(chromium, {"a": b"<p>&lt;b&gt;</p>"}, {"a": b"<p><b></p>"})


if LADEN := [payload for payload in every_payload() if not has_harmful(payload)]:

    @pytest.fixture(scope="module")
    def laden(tmp_path_factory):
        """A site with some hundred payloads of the collections in each text of a record, and its plain twin's pages."""
        wanted = ("/resource/laden-", "/resource/index.html", "/index.html", "/search.html")
        files = files_of(site_of(laden_tree(LADEN), "manufacturing"))
        pages = {
            path: one for path, one in files.items() if path.endswith(".html") and any(map(path.__contains__, wanted))
        }
        plain = files_of(site_of(plain_twin(LADEN), "manufacturing"))
        out = write(
            {**pages, **{path: one for path, one in files.items() if "/assets/" in path}},
            tmp_path_factory.mktemp("laden"),
        )
        return out, pages, {path: plain[path] for path in pages}

    def test_no_payload_of_the_collections_makes_an_element(laden, chromium):
        """Row C1."""
        _, pages, plain = laden

        assert differences(chromium, pages, plain) == {}

    def test_no_payload_of_the_collections_runs(laden, reader):
        """Row C1."""
        out, pages, _ = laden
        page = open_page(reader, "about:blank")
        found = {}
        for path in pages:
            if "laden-" in path or path == "manufacturing/resource/index.html":
                page.goto((out / path).as_uri())
                found[path] = harm_on(page)
        page.close()

        assert len(found) == 1 + sum("laden-" in path for path in pages) > 10
        assert {path: harm for path, harm in found.items() if harm} == {}


def test_no_payload_of_an_editorial_page_runs(reader, tmp_path):
    """Row C12: twenty pages in one, as the site shows them."""
    pages = harmful_pages()[0]
    lumps = ["".join(page.html for page in pages[at : at + 20]) for at in range(0, len(pages), 20)]
    made = [page_of("shared", f"lump-{number}", html=html) for number, html in enumerate(lumps)]
    out = write(files_of(site_of(pages=made)), tmp_path)
    page = open_page(reader, "about:blank")
    for one in made:
        page.goto((out / f"manufacturing/about/{one.name}.html").as_uri())

        assert page.locator("article p").count() > 20
        assert harm_on(page) == [], one.name
    page.close()


def results(page):
    return page.locator("a[data-result]")


def test_a_query_is_shown_as_text_whatever_it_is(hostile, reader):
    """Row C6: in the address, behind the #, and typed."""
    page = open_page(reader, (hostile / "search.html").as_uri())
    for payload in PAYLOADS[::9]:
        page.goto(f"{(hostile / 'search.html').as_uri()}?q={quote(payload)}&kind={quote(payload)}#{quote(payload)}")

        assert page.locator("h1").inner_text().split() == payload.split()
        assert harm_on(page) == []
    page.close()


def test_what_a_search_finds_is_shown_as_text_whatever_it_is(hostile, reader):
    """Rows C1, C5 and C6: the titles come back as they are written, and nothing of them is an element."""
    page = open_page(reader, (hostile / "search.html").as_uri())
    titles = {one["title"]: one["url"] for one in json.loads((hostile / "catalog.json").read_text("utf-8"))["records"]}
    box = page.get_by_role("searchbox")
    seen = set()
    for title in titles:
        box.fill(title[:3])
        results(page).first.wait_for()
        seen |= set(results(page).all_text_contents())
        assert set(page.locator("[data-results] *").evaluate_all("all => all.map((one) => one.localName)")) <= {
            "a", "h2", "li", "mark", "p", "ul",
        }  # fmt: skip
        if len(seen) == len(titles):
            break

    assert harm_on(page) == []
    assert len(seen & set(titles)) > 20
    page.close()


def test_what_others_have_stored_on_this_disk_is_never_obeyed(hostile, reader):
    """Row C6: all pages of a disk share one storage, so that any of them could have written anything there."""
    page = open_page(reader, (hostile / "manufacturing/index.html").as_uri())
    for payload in (PAYLOADS[1], "javascript:alert(1)", '{"a":'):
        page.evaluate(
            """(text) => {
              for (const site of ["hub", "manufacturing", ""])
                for (const key of ["scheme", "search-key", "plan", "saved", ""])
                  localStorage.setItem(`lx:${site}:1:${key}`, text);
              for (const key of ["lx:hub:1", "lx:hub:1:", "lx:manufacturing:1"]) sessionStorage.setItem(key, text);
            }""",
            payload,
        )
        for path in ("manufacturing/index.html", "manufacturing/career/machinist.html", "search.html"):
            page.goto((hostile / path).as_uri())
            assert harm_on(page) == [], (payload, path)
            assert page.evaluate("document.documentElement.dataset.scheme || ''") == ""
            assert page.locator("[data-hub]:visible").count() == 0
    page.close()


def test_no_script_can_write_markup_where_the_policy_holds(hostile, chromium):
    """Row C6: Trusted Types are required, and only our own script addresses pass."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto((hostile / "index.html").as_uri())

    for sink in ("document.body.innerHTML = '<b>a</b>'", "document.write('a')", "document.body.outerHTML = 'a'"):
        assert page.evaluate(f"() => {{ try {{ {sink} }} catch (error) {{ return error.name; }} }}") == "TypeError", (
            sink
        )
    for address in (
        "https://evil.example/x.js",
        "//evil.example/x.js",
        "../../x.js",
        "data:,alert(1)",
        "javascript:alert(1)",
    ):
        refused = (
            "(path) => { try { lx.policy.createScriptURL(path); } catch (error) { return error.name; } return ''; }"
        )
        assert page.evaluate(refused, address) == "TypeError", address
    context.close()


def test_while_everything_on_a_page_is_used_the_policy_has_nothing_to_report(hostile, chromium):
    """Rows C6 and C11."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCHING)
    asked = []
    context.on("request", lambda one: None if one.url.startswith("file:") else asked.append(one.url))
    page = context.new_page()
    for path in ("index.html", "manufacturing/index.html", "manufacturing/resource/index.html", "search.html?q=alert"):
        name, _, query = path.partition("?")
        page.goto(f"{(hostile / name).as_uri()}?{query}")
        page.evaluate(ROUSE)
        for button in page.locator("button:visible").all():
            button.click()
        for check in page.locator("input[type=checkbox]:visible").all()[:3]:
            check.click()
        for details in page.locator("summary:visible").all()[:4]:
            details.click()
        page.get_by_role("searchbox").first.fill("alert")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")

        assert page.evaluate("window.__ran") == [], path
    assert asked == []
    context.close()
