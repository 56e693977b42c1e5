"""A catalog's sites in memory: read, linked and derived without being checked, so that a test has one in milliseconds.

`site_of` gives one site, `files_of` everything that it publishes. A tree is the sound example, or what `with_changed`
(tests/checking.py) makes of it.
"""

from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import PurePosixPath

from checking import SOUND, TODAY, TYPES, VOCABULARIES
from lx.derive.facts import facts_of
from lx.domain.wording import saying
from lx.link.graph import catalog_of
from lx.model.record import Ref
from lx.model.site import Editorial, Share, Site
from lx.pipeline import check, outputs, product_of
from lx.producers import with_code
from lx.read.place import record_paths
from lx.read.record import read_record
from lx.read.repository import read_repository
from lx.render.context import context_of
from lx.render.page import press_of
from lx.render.record import record_view
from lx.text.markdown import prose_of
from lx.theme.shipped import shipped_files
from lx.theme.theme import theme_of

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
INLINE = frozenset(["a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time", "wbr"])


@cache
def product():
    """What lx brings along."""
    return product_of(shipped_files(), {})


@cache
def theme():
    """The theme without an editorial page."""
    made = theme_of({}, shipped_files())[0]
    return with_code(made, saying(product().words["en"]))


def checked(tree, own=None, **rest):
    """A tree checked as `lx check` would; `own` is the product with what the project's own schemas add."""
    return check(tree, own or product(), today=TODAY, **rest)


def page_of(folder, name, title="A page", *, html="", summary="What it says.", order=10):
    """An editorial page."""
    return Editorial(folder, name, title, summary, order, html, "", PurePosixPath(f"content/{folder}/{name}.md"))


def catalog_in(tree):
    """The records of a tree, linked; nothing is checked."""
    readings = [read_record(path, tree[path], TYPES) for path in record_paths(tree).paths]
    records = {reading.record.ref: reading.record for reading in readings if reading.record}
    prose = {ref: prose_of(one.body, TYPES, path=one.source.path, at=1)[0] for ref, one in records.items() if one.body}
    repository, _ = read_repository(tree)
    return catalog_of(repository, TYPES, vocabularies=VOCABULARIES, records=records, prose=prose)


def site_of(tree=SOUND, exchange="manufacturing", *, base_url="", pages=(), today=TODAY):
    """One site of a tree: an exchange's, or the hub's (None)."""
    catalog = catalog_in(tree)
    facts = facts_of(catalog)
    exchanges = tuple(sorted(name for name in facts.holdings if name))
    words = product().words["en"]
    made = replace(theme(), pages=tuple(pages))
    return Site(exchange, exchanges, catalog, facts, made, words, base_url, today, product().rules)


@cache
def sound(exchange="manufacturing"):
    """The context of a site of the sound example."""
    return context_of(site_of(exchange=exchange))


def files_of(site, share=None):
    """Everything that a site publishes, by path."""
    return {output.path.as_posix(): output.content for output in outputs([site], share or Share(0, 1))}


def ref(text):
    """``course/kcc-mat-110`` as a Ref."""
    return Ref(*text.split("/"))


def page(context, name):
    """The page of a record, ``course/kcc-mat-110``, as elements."""
    return parsed(press_of(context)(record_view(context, ref(name))).content)


@dataclass
class Node:
    """An element of a page: its tag, attributes, children (elements and texts)."""

    tag: str
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)

    @property
    def text(self):
        """All text below that is not hidden, in one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self):
        for child in self.children:
            if isinstance(child, Node) and "hidden" in child.attributes:
                continue
            if isinstance(child, Node):
                yield "" if child.tag in INLINE else " "
                yield from child._texts()
                yield "" if child.tag in INLINE else " "
            else:
                yield child

    def all(self, tag="", **attributes):
        """All elements below with this tag and these attributes (`class_`: one of its classes)."""
        for child in self.children:
            if isinstance(child, Node):
                if child._is(tag, attributes):
                    yield child
                yield from child.all(tag, **attributes)

    def first(self, tag="", **attributes):
        """The first such element; StopIteration if there is none."""
        return next(self.all(tag, **attributes))

    def _is(self, tag, wanted):
        classes = self.attributes.get("class", "").split()
        return tag in ("", self.tag) and all(
            value in classes if name == "class_" else self.attributes.get(name) == value
            for name, value in wanted.items()
        )

    @property
    def links(self):
        """Where the links below lead, with their words."""
        return {link.text: link.attributes["href"] for link in self.all("a") if "href" in link.attributes}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> is closed by </{tag}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parsed(page):
    """A page as elements; AssertionError where they are not closed in order."""
    reader = _Reader()
    reader.feed(page.decode() if isinstance(page, bytes) else page)
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is never closed"
    return reader.root
