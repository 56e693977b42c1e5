"""Harm in every text of a record, in what a build gives: pages, data blocks, search data, catalog.json, in memory.

That nothing of it runs in a browser, and that the browser sees no other element than ours, is in test_chromium.py.
"""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checking import SOUND
from lx.read.repository import PATH
from lx.text.bidi import has_harmful
from mutations import RECORDS
from sites import checked, files_of, parsed, site_of
from trust.hostile_site import hostile_tree, leaves, pages_of, written
from trust.payloads import PAYLOADS

SITES = ("manufacturing", "energy", None)
MODEL = next(record for record in RECORDS if record.ref.id == "scrap-bin-data")


@pytest.fixture(scope="module")
def tree():
    """Payloads in every free text."""
    return hostile_tree()


@pytest.fixture(scope="module")
def pages(tree):
    """All pages of all its sites, by path."""
    return {path: content for exchange in SITES for path, content in pages_of(tree, exchange).items()}


def test_payloads_are_words_like_any_other(tree):
    """Row C1: no check takes offence at them."""
    assert checked(tree).problems == ()


def test_every_payload_stands_in_the_tree(tree):
    """Row C1."""
    texts = [text for raw in tree.values() for _, text in leaves(json.loads(raw) if raw[:1] == b"{" else "")]

    assert [one for one in PAYLOADS if not any(one in text for text in texts)] == []


def test_a_page_shows_a_title_and_a_summary_as_they_are_written(tree, pages):
    """Rows C1 and C8. A year's results have no title of their own."""
    for record in (one for one in RECORDS if "title" in one.data):
        data = json.loads(tree[record.source.path])
        path = f"{record.home}/{record.ref.type}/{record.ref.id}.html"
        page = parsed(pages[path])

        assert one_line(data["title"]) in page.first("h1").text, path
        assert page.first("p", class_="lead").text == one_line(data["summary"]), path
        assert one_line(data["title"]) in page.first("title").text, path
        assert page.first("meta", name="description").attributes["content"] == data["summary"], path


def one_line(text):
    return " ".join(text.split())


class Scripts(HTMLParser):
    """The texts of a page's script elements, by their type."""

    def __init__(self, page):
        super().__init__()
        self.found, self.type = [], None
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        if tag == "script":
            self.type = dict(attrs).get("type", "")
            self.found.append((self.type, dict(attrs).get("src", ""), ""))

    def handle_data(self, data):
        if self.type is not None:
            kind, source, text = self.found.pop()
            self.found.append((kind, source, text + data))

    def handle_endtag(self, tag):
        if tag == "script":
            self.type = None


def blocks(page):
    """The values of a page's data blocks."""
    return [json.loads(text) for kind, _, text in Scripts(page).found if kind == "application/ld+json"]


def strings(value):
    """All texts in a value."""
    return {text for _, text in leaves(value)}


def search_values(files, folder="manufacturing/"):
    """What the search files hand to the page, by name."""
    found = {}
    for path, content in files.items():
        if path.startswith(f"{folder}assets/search/"):
            call = re.fullmatch(r'lx\.put\("([a-z0-9-]+)","[0-9a-f]{12}",(.*)\);\n', content.decode("ascii"))
            assert call, path
            found[call[1]] = json.loads(call[2])
    return found


def test_a_data_block_gives_back_the_title_and_the_summary(tree, pages):
    """Row C4."""
    for record in (one for one in RECORDS if "title" in one.data):
        data = json.loads(tree[record.source.path])
        found = blocks(pages[f"{record.home}/{record.ref.type}/{record.ref.id}.html"])

        assert {data["title"], data["summary"]} <= strings(found), record.ref


def test_no_page_holds_a_script_but_ours(pages):
    """Rows C1 and C4."""
    for path, page in pages.items():
        for kind, source, text in Scripts(page).found:
            # The page for a wrong address finds its way by a few lines of its own, which its policy names by hash.
            is_ours = (source and not text.strip()) or (path.endswith("404.html") and "folders.indexOf" in text)
            assert kind == "application/ld+json" or is_ours, path


PIECES = st.sampled_from(PAYLOADS) | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
TEXTS = (
    st.lists(PIECES, min_size=1, max_size=4).map("".join).filter(lambda text: text.strip() and not has_harmful(text))
)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=20, max_size=40))
def test_whatever_is_written_comes_back_equal_from_every_export(texts):
    """Rows C4 and C5: from the page's data block, from catalog.json and from the search data."""
    tree = dict(SOUND)
    for number, (title, summary) in enumerate(texts):
        data = {**MODEL.data, "id": f"made-{number}", "title": title, "summary": summary}
        tree[MODEL.source.path.with_name(f"made-{number}.yml")] = written(data)

    files = files_of(site_of(tree))

    listed = {one["id"]: one for one in json.loads(files["manufacturing/catalog.json"])["records"]}
    values = search_values(files)
    found = {one[1]: one for name, part in values.items() if name.startswith("documents-") for one in part}
    for number, (title, summary) in enumerate(texts):
        address = f"resource/made-{number}.html"
        assert {title, summary} <= strings(blocks(files[f"manufacturing/{address}"]))
        assert (listed[f"made-{number}"]["title"], listed[f"made-{number}"]["summary"]) == (title, summary)
        assert {title, summary} <= strings(found[address])


def test_search_data_are_one_call_a_file_in_plain_letters(tree):
    """Row C5."""
    files = files_of(site_of(tree))
    scripts = {path: content for path, content in files.items() if "/assets/search/" in path}

    assert len(scripts) > 5
    for path, content in scripts.items():
        assert content.isascii(), path
        assert content.count(b"\n") == 1, path


TEMPLATES = [one for one in PAYLOADS if re.search(r"[{$%⟦]", one)]


def test_template_text_stays_as_it_is_written():
    """Row C8: in a title, in a text, and in the catalog's own name."""
    tree = dict(SOUND)
    tree[PATH] = re.sub(rb"name: .*", lambda _: b"name: " + json.dumps(" ".join(TEMPLATES)).encode(), SOUND[PATH])
    for number, text in enumerate(TEMPLATES):
        data = {**MODEL.data, "id": f"made-{number}", "title": f"A {text}"}
        fields = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())
        where = MODEL.source.path.with_name(f"made-{number}.md")
        tree[where] = f"---\n{fields}---\n`` {text} ``\n".encode()

    files = files_of(site_of(tree))
    hub = files_of(site_of(tree, None))

    for number, text in enumerate(TEMPLATES):
        page = parsed(files[f"manufacturing/resource/made-{number}.html"])
        assert page.first("h1").text == one_line(f"A {text}")
        assert page.first("div", class_="prose").first("code").text == one_line(text)
    assert parsed(hub["index.html"]).first("span", class_="brand-name").text == one_line(" ".join(TEMPLATES))


class Sources(HTMLParser):
    """What a page loads by itself, and what it asks the browser to do with addresses."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        assert tag not in {"base", "embed", "frame", "iframe", "object"}, tag
        assert given.get("http-equiv", "content-security-policy").lower() == "content-security-policy"
        assert not {"ping", "formaction", "srcset", "srcdoc", "background", "style"} & set(given), given
        loads = given.get("src") or (given.get("href") if tag == "link" else None) or given.get("action")
        if loads and given.get("rel") != "canonical":
            self.found.append(loads)


def test_no_page_loads_anything_from_elsewhere(pages):
    """Row C11: every script, style, picture and form leads into the site itself."""
    for path, page in pages.items():
        for address in Sources(page).found:
            parts = urlsplit(address)
            assert not parts.scheme, f"{path}: {address}"
            assert not parts.netloc, f"{path}: {address}"
            assert not parts.path.startswith("/"), f"{path}: {address}"


def test_the_hue_of_an_exchange_reaches_its_style_as_a_number_only():
    """Row C9."""
    files = files_of(site_of(SOUND, "energy"))

    assert files["energy/assets/hue.css"].strip() == b":root{--hue:45}"
