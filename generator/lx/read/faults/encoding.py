"""Faults of a file's bytes and characters, LX001 to LX007."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX001",
        "not-utf-8",
        Severity.ERROR,
        """A file is not written in UTF-8.

Accented letters and signs would turn into others. Old editors on Windows save as "ANSI" (Windows-1252) or "Unicode"
(UTF-16); in their dialog *Save as*, choose UTF-8. The message names the first byte that does not fit.
""",
        None,
    ),
    Rule(
        "LX002",
        "byte-order-mark",
        Severity.WARNING,
        """A file begins with a byte order mark.

Some editors put these three invisible bytes before the text. They are passed over; other tools stumble over them.
""",
        None,
    ),
    Rule(
        "LX003",
        "control-character",
        Severity.ERROR,
        """A text holds a character that controls a machine.

NUL, ESCAPE and their like come from damaged files or from copying out of a PDF. They are no text, and feeds and
spreadsheets made of them cannot be opened. A line separator (U+2028) ends a line in scripts.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: "Machi\\x07nist"
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX003 An escape in this text stands for ALERT (U+0007). \
Fix: Delete the escape.
""",
        None,
    ),
    Rule(
        "LX004",
        "direction-control",
        Severity.ERROR,
        """A text holds an invisible character that turns the direction of what follows.

Then an address or an id can show other letters than it has. Arabic and Hebrew need no such character: each text is
shown in its own direction. The plain right-to-left and left-to-right marks are allowed.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: "Machi\\u202Enist"
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX004 An escape in this text stands for RIGHT-TO-LEFT \
OVERRIDE (U+202E). Fix: Delete the escape.
""",
        None,
    ),
    Rule(
        "LX005",
        "invisible-character",
        Severity.ERROR,
        """A text holds a character that nobody can see.

Two words that look the same would differ, so that search and references fail. Such characters come with text that is
copied from web pages. A joiner inside a picture sign, or between letters that need it, is allowed.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: "Machi\\u200Bnist"
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX005 An escape in this text stands for ZERO WIDTH SPACE \
(U+200B). Fix: Delete the escape.
""",
        None,
    ),
    Rule(
        "LX006",
        "file-too-large",
        Severity.ERROR,
        """A file has more than 256 KB.

Such a file is not read. A record is some kilobytes; what is longer is a document, better linked to.
""",
        None,
    ),
    Rule(
        "LX007",
        "line-too-long",
        Severity.ERROR,
        """A line has more than 64 KB.

Nobody can review a change of it. A long text goes over several lines, behind `>` or `|`.
""",
        None,
    ),
)
