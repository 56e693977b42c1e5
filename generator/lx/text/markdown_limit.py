"""How much a Markdown text may hold, looked at before it is parsed: a table of a few bytes can be millions of cells."""

import re
from collections.abc import Iterator
from itertools import takewhile

from lx.model.source import Span
from lx.text.fault import Fault

BODY_BYTES = 100 * 1024
TABLE_ROWS = 200
TABLE_COLUMNS = 20
LEVELS = 50

_MARGIN = " \t>"
_RULE_SIGNS = frozenset("|:- \t")
_NESTABLE = re.compile(r"<(/?)(?:blockquote|del|em|li|ol|strong|ul)\b[^>]*>")


def excess_of(body: str) -> Fault | None:
    """What of a text is too much to be parsed, if anything."""
    size = len(body.encode())
    if size > BODY_BYTES:
        return _too_large(f"The text has {size // 1024} KB; the limit is {BODY_BYTES // 1024} KB.")
    return next(_large_tables(body.split("\n")), None) if "|" in body else None


def excess_depth_of(markup: str) -> Fault | None:
    """What of a parsed text is too much: quotes, lists and emphasis that lie in one another too often."""
    depth = deepest = 0
    for found in _NESTABLE.finditer(markup) if markup.count("<") > 4 * LEVELS else ():
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    # A list and its item are two elements, but one level to whoever writes it.
    if deepest <= 2 * LEVELS:
        return None
    return _too_large(f"Quotes, lists or emphasis lie in one another more than {LEVELS} levels deep.")


def _too_large(message: str) -> Fault:
    return Fault("LX074", Span(1, 1), message, "Shorten the text; what is long is better linked to.")


def _large_tables(lines: list[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines):
        rule = line.strip(_MARGIN)
        if "|" not in rule or "-" not in rule or not _RULE_SIGNS.issuperset(rule):
            continue
        columns = rule.strip("|").count("|") + 1
        if columns > TABLE_COLUMNS:
            yield _large_table(number, f"The table has {columns} columns; the limit is {TABLE_COLUMNS}.")
        rows = sum(1 for _ in takewhile(lambda row: row.strip(_MARGIN), lines[number + 1 : number + TABLE_ROWS + 2]))
        if rows > TABLE_ROWS:
            yield _large_table(number, f"The table has more than {TABLE_ROWS} rows.")


def _large_table(number: int, message: str) -> Fault:
    return Fault("LX075", Span(number + 1, 1), message, "Link to the table, for example as a spreadsheet.")
