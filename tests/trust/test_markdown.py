"""Markdown that means harm: what comes out holds no element, attribute or address but those of a short list.

The judge is an HTML5 parser with a list of its own: what it takes out or sees otherwise, our wall has let through.
"""

import re
import time
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import PurePosixPath

import comrak
import nh3
import pytest
from markdown_it import MarkdownIt

from corpora import CLEANERS, COMMONMARK, cleaners_payloads, commonmark_examples, every_payload
from lx.model.record import Prose
from lx.text.bidi import has_harmful
from lx.text.href import is_allowed
from lx.text.markdown import _EXTENSIONS, _PARSING, _RAW_HTML, prose_of

PATH = PurePosixPath("catalog/manufacturing/career/machinist.md")
ANOTHER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
BLOCKS = {
    "blockquote",
    "div",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
JUDGE = nh3.Cleaner(
    tags=BLOCKS | {"a", "br", "code", "del", "em", "hr", "strong"},
    attributes={"a": {"href", "title", "rel"}, "ol": {"start"}},
    tag_attribute_values={
        "div": {"class": {"scroll"}, "tabindex": {"0"}},
        "pre": {"tabindex": {"0"}},
        **{tag: {"class": {"align-left", "align-center", "align-right"}} for tag in ("td", "th")},
    },
    url_schemes={"http", "https", "lx"},
    link_rel=None,
    attribute_filter=lambda _tag, name, value: (
        value if name != "href" or re.match(r"https?://[^/]|lx:[a-z]", value) else None
    ),
)


def prose(body: str) -> Prose:
    started = time.monotonic()
    found, problems = prose_of(body, ("career", "course"), path=PATH)
    assert time.monotonic() - started < 10
    assert found.html or problems or body.isspace() or not body or not found.plain
    return found


def alike(html: str) -> str:
    """The same HTML as every program writes it."""
    return html.replace("&quot;", '"').replace("&#x27;", "'").replace("&nbsp;", "\u00a0").replace(" />", ">")


class Nesting(HTMLParser):
    """Fails unless every element that begins also ends, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.open.append(tag)

    def handle_startendtag(self, tag, attrs):  # noqa: ARG002
        assert tag in {"br", "hr"}

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def assert_harmless(body: str) -> None:
    html = prose(body).html
    nesting = Nesting()
    nesting.feed(html)
    nesting.close()
    assert nesting.open == [], body
    assert alike(JUDGE.clean(html)) == alike(html), body


class Elements(HTMLParser):
    """The elements and attributes that a parser made."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found |= {(tag, ""), *((tag, name) for name, _ in attrs)}


# In an address between < and >, only one of them takes &#x6A; for a letter.
ENTITY_IN_ADDRESS = "<https?://[^>]*&#"
MADE_BY_MARKDOWN = {
    *((tag, "") for tag in (*BLOCKS, "a", "br", "code", "del", "em", "h1", "hr", "img", "s", "strong")),
    *(("a", "href"), ("a", "title"), ("img", "src"), ("img", "alt"), ("img", "title"), ("code", "class")),
    *(("ol", "start"), ("th", "style"), ("td", "style")),
}


def assert_no_foreign_element(html: str) -> None:
    """The parser itself makes nothing but what Markdown is for (what of it is allowed, our wall says behind it)."""
    assert Elements(html).found <= MADE_BY_MARKDOWN, html


def rendered(body: str) -> str:
    """What the parser of records makes of a text, before any wall."""
    options = comrak.RenderOptions()
    options.escape = options.unsafe_ = True  # every address stays, to be compared
    return same(comrak.render_markdown(body, _EXTENSIONS, _PARSING, options))


def rendered_by_another(body: str) -> str:
    """What the parser that says where something stands makes of it, with every address."""
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.validateLink = lambda _: True
    return same(parser.render(body))


def same(html: str) -> str:
    """The same HTML as both parsers write it."""
    html = re.sub(r'style="text-align:(\w+)"', r'align="\1"', alike(html).replace("\u00a0", "&nbsp;"))
    return html.replace("<s>", "<del>").replace("</s>", "</del>").replace("<blockquote>\n</", "<blockquote></")


def assert_both_read_alike(bodies: Iterable[str]) -> None:
    """Texts without raw HTML, which they treat each in its way, and without what no file may hold."""
    apart = re.compile(f"{_RAW_HTML.pattern}|{ENTITY_IN_ADDRESS}")
    compared = [body for body in bodies if not apart.search(body) and not has_harmful(body)]
    assert compared
    assert [body for body in compared if rendered(body) != rendered_by_another(body)] == []


PAYLOADS = (
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=javascript:x>y</a>",
    ),
    *(
        "'\"><script>alert(1)</script>",
        "</p></div></main><script>",
        "<!--<script>",
        "]]>",
        "<![CDATA[<script>",
        "<?php x ?>",
    ),
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//evil.example",
        "\\\\evil.example",
    ),
    *(
        'https://x.example/"onmouseover=alert(1)//',
        "https://x.example/'><script>",
        "&#x6A;avascript:x",
        "java&#x09;script:x",
    ),
    *(
        'x" onclick="y',
        "x' onclick='y",
        "`<b>`",
        "```\n</code></pre><script>\n```",
        "    </pre><script>",
        "<math><mtext><style>",
    ),
    *(
        "{{7*7}}",
        "{% include 'x' %}",
        "${7*7}",
        "\u2028",
        "</textarea>",
        "<noscript><p title='</noscript><img src=x>'>",
        "\x00",
    ),
)
CONTEXTS = (
    "{}",
    "a {} b",
    "[a]({})",
    "[a](<{}>)",
    "[{}](https://x.example)",
    '[a](https://x.example "{}")',
    "<{}>",
    "![{}]({})",
    "# {}",
    "> {}",
    "- {}",
    "1. {}",
    "`{}`",
    "*{}*",
    "~~{}~~",
    "```{}\nx\n```",
    "| {} |\n|---|\n| {} |",
    "[a]: {}\n\n[a]",
    "[a][b]\n\n[b]: <{}> '{}'",
    "[{}](career/machinist '{}')",
    "\\{}",
    "&lt;{}",
    "<https://x.example/{}>",
)


@pytest.mark.parametrize("context", CONTEXTS)
def test_a_payload_harms_in_no_place_of_a_text(context):
    """Row C2."""
    for payload in PAYLOADS:
        assert_harmless(context.replace("{}", payload))


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if "x.example/" in one or ":" in one or "\\" in one])
def test_no_payload_is_an_address(payload):
    """Row C3."""
    assert not is_allowed(payload)


@pytest.mark.parametrize(
    "body",
    [
        *(
            ">" * 10_000,
            ">" * 100_000,
            "> " * 50_000,
            "[" * 50_000,
            "*a " * 30_000,
            "*a_" * 30_000,
            "**" * 50_000 + "a",
            "a**b" * 25_000,
        ),
        *(
            "[a](" * 25_000,
            "![[" * 30_000,
            "[a]" * 30_000,
            "[a](" + "(" * 90_000,
            "<" * 100_000,
            "<a " * 30_000,
            "<!--" * 25_000,
        ),
        *(
            "- " * 50_000,
            "1. " * 30_000,
            "> - " * 25_000,
            "`" * 100_000,
            "".join("`" * n + " " for n in range(440)),
            "\\" * 100_000,
        ),
        *(
            "".join("  " * n + "- a\n" for n in range(300)),
            "# a\n" * 25_000,
            "a\n=\n" * 25_000,
            "***\n" * 25_000,
            "\n" * 100_000,
        ),
        *(
            "[a]: /" + "x" * 50_000 + "\n\n" + "[a]" * 16_000,
            "[a]: https://x.example/\n\n" + "[a]" * 30_000,
            "&" * 100_000,
        ),
        *(
            "|a|b|\n|-|-|\n" + "a\n" * 49_000,
            "|".join("a" * 20_000) + "\n" + "|".join("-" * 20_000) + "\na\n",
            "|a|\n|-|\n\n" * 9_000,
        ),
        *(
            "~~a " * 25_000,
            "~" * 100_000,
            "<https://x.example>" * 5_000,
            "[a](&#1" * 12_000,
            "&#x202e;" * 12_000,
            "_" * 100_000,
        ),
        *("<b>" * 30_000, "<x y='" * 15_000, "![a](b)" * 14_000, "[a](b)" * 16_000, "*" * 50_000 + "a" + "*" * 50_000),
    ],
)
def test_a_text_that_explodes_is_done_or_refused_in_time(body):
    """Row C10."""
    prose(body)


def test_both_parsers_read_the_same():
    """Row C10: the one that renders, and the one that says where something is refused."""
    assert_both_read_alike(context.replace("{}", payload) for context in CONTEXTS for payload in PAYLOADS)


@pytest.mark.parametrize("context", CONTEXTS)
def test_a_payload_harms_in_no_place_by_the_other_parser_either(context):
    """Row C2."""
    for payload in PAYLOADS:
        assert_no_foreign_element(ANOTHER.render(context.replace("{}", payload)))


if COMMONMARK.is_file():

    def test_no_example_of_commonmark_breaks_a_page():
        """Row C10."""
        assert len(commonmark_examples()) > 600
        for body in commonmark_examples():
            assert_harmless(body)
            assert_no_foreign_element(ANOTHER.render(body))

    def test_both_parsers_read_the_examples_of_commonmark_alike():
        """Row C10."""
        assert_both_read_alike(commonmark_examples())


if CLEANERS.is_file():

    @pytest.mark.parametrize("context", CONTEXTS)
    def test_no_payload_that_cleaners_are_tried_with_harms_in_any_place(context):
        """Row C2."""
        for payload in cleaners_payloads():
            assert_harmless(context.replace("{}", payload))
            assert_no_foreign_element(ANOTHER.render(context.replace("{}", payload)))


if every_payload():

    def test_no_payload_of_the_collections_harms_each_in_another_place():
        """Row C2."""
        for number, payload in enumerate(every_payload()):
            body = CONTEXTS[number % len(CONTEXTS)].replace("{}", payload)
            assert_harmless(body)
            assert_no_foreign_element(ANOTHER.render(body))

    def test_both_parsers_read_the_payloads_alike():
        """Row C10."""
        assert_both_read_alike(every_payload())
