"""Row C12: what a contributor writes on an editorial page passes the same walls as a record's text.

It goes through another parser, which by itself lets HTML and every address through.
"""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lx.model.source import Span
from lx.text.href import is_allowed
from markdown_signs import SIGNS
from trust.editorial import harmful_pages, pages_of
from trust.payloads import PAYLOADS
from trust.tries import TRIES

BLOCKS = ("blockquote", "div", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul")
TABLES = ("table", "tbody", "td", "th", "thead", "tr")
ALLOWED = {
    **{tag: set() for tag in (*BLOCKS, *TABLES, "br", "code", "em", "strong")},
    "a": {"href", "title", "rel"},
    "div": {"class", "tabindex"},
    "ol": {"start"},
}


class Judge(HTMLParser):
    """What an editorial page holds that it must not."""

    def __init__(self, html):
        super().__init__()
        self.foreign = []
        self.words = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.foreign += [tag] if tag not in ALLOWED else []
        self.foreign += [f"{tag} {name}" for name, _ in attrs if name not in ALLOWED.get(tag, ())]
        href = dict(attrs).get("href")
        if href is not None and not is_allowed(href) and not re.fullmatch("lx:[a-z0-9-]+/[a-z0-9-]+", href):
            self.foreign.append(f"{tag} {href}")

    def handle_comment(self, data):
        self.foreign.append(data)

    def handle_decl(self, decl):
        self.foreign.append(decl)

    def handle_pi(self, data):
        self.foreign.append(data)

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def pages():
    return harmful_pages()[0]


def test_nothing_foreign_comes_out_of_an_editorial_page(pages):
    """Row C12."""
    assert len(pages) > 3
    assert {page.name: found for page in pages if (found := Judge(page.html).foreign)} == {}


def test_what_is_no_markup_is_read_as_it_is_written(pages):
    """Rows C8 and C12: payloads between backticks come back letter by letter, templates too."""
    words = " ".join("".join(Judge(page.html).words) for page in pages)
    in_code = [one for one in PAYLOADS if "`" not in one and not one.isspace() and not one.endswith("\\")]

    assert len(in_code) > 50
    assert [one for one in in_code if " ".join(one.split()) not in " ".join(words.split())] == []


def test_the_words_for_search_are_those_of_the_page(pages):
    """Row C12."""
    for page in pages:
        read = "".join(unescape("".join(Judge(page.html).words)).split())

        assert "".join(unescape(page.plain).split()) == read, page.name


def test_what_the_two_parsers_read_otherwise_is_told_and_never_followed():
    """Row C12: our own let all of these through."""
    _, problems = harmful_pages()

    assert {problem.code for problem in problems} <= {"LX070", "LX073", "LX078"}


PIECES = [
    *SIGNS,
    "&#91;",
    "?",
    "%",
    "https://",
    "https://[",
    "{: x }",
    "[TOC]",
    "<![",
    "<!",
    "<?",
    "]]>",
    "<b>",
    "</b>",
    "<div markdown=1>",
    "---\n",
    "@x.org",
]
BODIES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join)


@settings(max_examples=max(TRIES // 500, 3), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BODIES, min_size=30, max_size=60))
def test_no_heap_of_signs_stops_the_theme_or_gets_through(bodies):
    """Row C12."""
    pages, problems = pages_of(bodies)

    assert {page.name: found for page in pages if (found := Judge(page.html).foreign)} == {}
    for problem in problems:
        assert isinstance(problem.place, Span)
        assert problem.fix
