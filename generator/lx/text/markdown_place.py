"""Where in a Markdown text its links, pictures and tags stand: a slow parser, asked only when something is wrong."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

from lx.model.source import Span

NO_LINK = re.compile(r"\]\(([^()\n]*)\)|\] \(((?:https?://|www\.)[^()\s]+|[a-z0-9-]+/[a-z0-9-]+)\)")
"""What was meant as a link and is shown as it is written: an address with spaces, a space before it."""


class Kind(Enum):
    """What was found."""

    LINK = "link"
    IMAGE = "image"
    TAG = "tag"
    NO_LINK = "no link"


@dataclass(frozen=True, slots=True)
class Found:
    """A link or picture with its address as written, a tag, or what looks like a link and is none.

    Its place counts from the text's first line.

    `has_text`: a link has words to be seen.
    """

    kind: Kind
    written: str
    place: Span
    has_text: bool = True


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a block: where it starts in the block's content, its line in the text, how much its columns differ."""

    start: int
    line: int
    column: int
    length: int


_RULES: dict[str, tuple[Callable[[StateInline, bool], bool], str]] = {
    "autolink": (autolink, "link_open"),
    "html_inline": (html_inline, "html_inline"),
    "image": (image, "image"),
    "link": (link, "link_open"),
}


def found_in(body: str) -> tuple[Found, ...]:
    """All links, pictures and tags of a text, in order."""
    lines = body.split("\n")
    return tuple(_found(_parser().parse(body), lines))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # Addresses as they are written, and all of them: what is allowed is decided elsewhere.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    for name, (rule, token) in _RULES.items():
        parser.inline.ruler.at(name, _noting(rule, token))
    return parser


def _noting(rule: Callable[[StateInline, bool], bool], token: str) -> Callable[[StateInline, bool], bool]:
    """The same rule; the token that it makes keeps where it began."""

    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it by position
        start, known = state.pos, len(state.tokens)
        is_found = rule(state, silent)
        if is_found and not silent:
            made = next(one for one in state.tokens[known:] if one.type == token)
            made.meta["start"] = start
        return is_found

    return noted


def _found(tokens: Sequence[Token], lines: list[str]) -> Iterator[Found]:
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        if token.type == "html_block":
            begin = len(lines[line]) - len(lines[line].lstrip())
            yield Found(Kind.TAG, token.content.strip(), Span(line + 1, begin + 1, len(lines[line].strip())))
        elif token.children:
            yield from _in_line(token.children, token.content, _rows(token.content, line, lines))


def _no_links(child: Token, content: str, rows: Sequence[_Row]) -> Iterator[Found]:
    start = content.find(child.content) if child.type == "text" else -1
    for found in NO_LINK.finditer(child.content) if start >= 0 else ():
        written = found[found.lastindex or 0]
        yield Found(Kind.NO_LINK, written, _span(start + found.start(found.lastindex or 0), len(written), rows))


def _in_line(children: Sequence[Token], content: str, rows: Sequence[_Row]) -> Iterator[Found]:
    for child, following in zip_longest(children, children[1:]):
        if "start" not in child.meta:
            yield from _no_links(child, content, rows)
            continue
        kind, key = {"image": (Kind.IMAGE, "src"), "link_open": (Kind.LINK, "href")}.get(child.type, (Kind.TAG, ""))
        written = str(child.attrs[key]) if key else child.content
        start = child.meta["start"]
        index = content.find(written, start) if written else -1
        has_text = following is None or following.type != "link_close"
        yield Found(kind, written, _span(start if index < 0 else index, len(written), rows), has_text)


def _rows(content: str, line: int, lines: list[str]) -> tuple[_Row, ...]:
    # A block's content is its lines without what marks the block (quote signs, indentation): each is part of its line.
    rows, start = [], 0
    for number, part in enumerate(content.split("\n"), min(line, len(lines) - 1)):
        source = lines[min(number, len(lines) - 1)]
        begin = source.find(part.strip())
        column = begin - (len(part) - len(part.lstrip())) if begin >= 0 else 0
        rows.append(_Row(start, number, column, len(source)))
        start += len(part) + 1
    return tuple(rows)


def _span(index: int, length: int, rows: Sequence[_Row]) -> Span:
    row = rows[bisect_right(rows, index, key=lambda one: one.start) - 1]
    column = max(min(row.column + index - row.start, row.length - 1), 0)
    return Span(row.line + 1, column + 1, max(min(length, row.length - column), 1))
