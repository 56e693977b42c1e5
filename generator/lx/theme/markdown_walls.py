"""The walls around Python-Markdown, which reads editorial pages and by itself lets HTML and any address through.

A text comes here after `lx.text.markdown` has found nothing wrong with it; but that is another parser, and the two may
read a line differently. So the same rules once more: raw HTML is text, and an address is itself (http and https), or
``lx:type/id`` for what the site holds, or ``refused:`` and what was written. Behind that, over the HTML, a list of the
allowed elements, attributes and schemes.
"""

import re
from xml.etree.ElementTree import Element

import nh3
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from lx.text.href import is_allowed
from lx.text.reference import REFERENCE

REFUSED = "refused:"

_MANY = {
    "[": (200, "square brackets"),
    "<": (200, "signs <"),
    "`": (500, "backticks"),
}
_HEADING = re.compile(r"^[ \t>*+-]*(?:#|=+[ \t]*$|-+[ \t]*$)", re.MULTILINE)
_HEADINGS = 100
_MKDOCS_ANCHORS, _MKDOCS_LINKS = 21, 0
"""With which priority mkdocs reads raw HTML before the text is parsed, and links behind it."""

_HIDDEN = "lx-"


class Walls(Extension):  # type: ignore[misc]
    """The wall inside the parser. It also puts each table into a frame that scrolls."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Take out what reads HTML; stand behind all other processors, which could still change an address."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("automail")
        md.treeprocessors.register(_HiddenLinks(md), "lx-links", _MKDOCS_LINKS + 0.5)
        md.treeprocessors.register(_Tree(md), "lx-walls", -10)
        _hide_from_anchors(md)


def safe(html: str) -> str:
    """HTML without what is not on the list."""
    return _CLEANER.clean(html)


def excess_of(body: str) -> str:
    """What a text has too much of for a parser whose time grows with its square; empty if nothing."""
    for sign, (most, name) in _MANY.items():
        if (count := body.count(sign)) > most:
            return f"The page has {count} {name}; the limit is {most}."
    count = len(_HEADING.findall(body))
    return f"The page has {count} headings or lines; the limit is {_HEADINGS}." if count > _HEADINGS else ""


def _hide_from_anchors(md: Markdown) -> None:
    """Let mkdocs look for anchors in no text at all: its reader of raw HTML stumbles over ``<![>``."""
    kept: list[str] = []

    class Hiding(Preprocessor):  # type: ignore[misc]
        def run(self, lines: list[str]) -> list[str]:
            kept[:] = lines
            return []

    class Showing(Preprocessor):  # type: ignore[misc]
        def run(self, lines: list[str]) -> list[str]:  # noqa: ARG002
            return list(kept)

    md.preprocessors.register(Hiding(md), "lx-hide", _MKDOCS_ANCHORS + 0.5)
    md.preprocessors.register(Showing(md), "lx-show", _MKDOCS_ANCHORS - 0.5)


class _HiddenLinks(Treeprocessor):  # type: ignore[misc]
    """Keep links from mkdocs, which would look for their files and stumbles over some: ``https://[``."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in ("a", "img"):
                element.tag = _HIDDEN + element.tag


class _Tree(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = element.tag.removeprefix(_HIDDEN)
            if element.tag == "a":
                element.set("href", _address(element.get("href", "")))
            elif element.tag == "img":
                element.tag, element.attrib = "a", {"href": REFUSED + element.get("src", "")}
        _frame_tables(root)


def _address(written: str) -> str:
    if REFERENCE.fullmatch(written):
        return f"lx:{written}"
    return written if is_allowed(written) else REFUSED + written


def _frame_tables(root: Element) -> None:
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            if child.tag == "table":
                frame = Element("div", {"class": "scroll", "tabindex": "0"})
                frame.tail, child.tail = child.tail, None
                parent[index] = frame
                frame.append(child)


_CLEANER = nh3.Cleaner(
    tags={
        *(
            "a",
            "blockquote",
            "br",
            "code",
            "div",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
        ),
        *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    },
    attributes={"a": {"href", "title"}, "div": {"tabindex"}, "ol": {"start"}},
    allowed_classes={"div": {"scroll"}},
    url_schemes={"http", "https", "lx"},
    link_rel="external",
)
