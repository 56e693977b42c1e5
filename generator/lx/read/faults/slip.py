"""Slips of the pen in YAML, LX020, LX030 to LX039 and LX044."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX020",
        "no-yaml",
        Severity.ERROR,
        """YAML cannot read on, and the slip is none of the common ones.

The place is where it gave up; the slip may be a little before it.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    tags: [lathe,, mill]
Says:
    catalog/manufacturing/career/machinist.yml:1:14: error LX020 YAML cannot go on from here. Fix: Compare with the \
lines around it, or put the text in double quotes.
""",
        None,
    ),
    Rule(
        "LX030",
        "tab-indentation",
        Severity.ERROR,
        """A line is indented with a tab.

A tab is as wide as each editor likes, so YAML takes spaces only. Most editors can write spaces for the Tab key.
""",
        None,
    ),
    Rule(
        "LX031",
        "unclosed-quote",
        Severity.ERROR,
        """A text begins with a quote that has no end.

Everything after it, up to the next quote, would belong to that text.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    id: machinist
    title: "Machinist
    summary: Makes parts.
Says:
    catalog/manufacturing/career/machinist.yml:2:8: error LX031 The quote " that begins this text has no end. Fix: \
Write " behind the text too.
""",
        None,
    ),
    Rule(
        "LX032",
        "text-behind-end",
        Severity.ERROR,
        """A line goes on behind the quote or bracket that ends its value.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: 'The machinist's day'
Says:
    catalog/manufacturing/career/machinist.yml:1:23: error LX032 The text ends with the quote before this, but the \
line goes on. Fix: Write '' for an apostrophe in single quotes.
""",
        None,
    ),
    Rule(
        "LX033",
        "no-space-behind-colon",
        Severity.ERROR,
        """There is no space behind a field's colon.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    id: machinist
    title:Machinist
    summary: Makes parts.
Says:
    catalog/manufacturing/career/machinist.yml:2:6: error LX033 There is no space behind the colon, so that this is \
no field. Fix: Write a space: `title: Machinist`.
""",
        None,
    ),
    Rule(
        "LX034",
        "no-colon",
        Severity.ERROR,
        """A line has no colon where a field is expected.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    id: machinist
    title Machinist
    summary: Makes parts.
Says:
    catalog/manufacturing/career/machinist.yml:2:1: error LX034 This line has no colon, so that it is no field. Fix: \
Write `title: …`, or join it to the text above.
""",
        None,
    ),
    Rule(
        "LX035",
        "colon-in-text",
        Severity.ERROR,
        """A text without quotes holds a colon and a space.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: Machinist: the trade
Says:
    catalog/manufacturing/career/machinist.yml:1:17: error LX035 A second colon with a space on this line: YAML takes \
what is before it for a field's name. Fix: Put the whole text in double quotes.
""",
        None,
    ),
    Rule(
        "LX036",
        "uneven-indentation",
        Severity.ERROR,
        """A line begins in another column than what it belongs to.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    contact:
      role: front office
     phone: 555-0100
Says:
    catalog/manufacturing/career/machinist.yml:3:2: error LX036 This line begins in another column than the lines \
that it belongs to. Fix: Begin all fields, or all list items, of one level in the same column.
""",
        None,
    ),
    Rule(
        "LX037",
        "first-sign",
        Severity.ERROR,
        """A text without quotes begins with a sign that means something else in YAML.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: @work: a day with a machinist
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX037 A text without quotes cannot begin with '@'. Fix: Put \
the whole text in double quotes.
""",
        None,
    ),
    Rule(
        "LX038",
        "unclosed-bracket",
        Severity.ERROR,
        """A list or map in brackets has no end, or a comma is missing in it.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    tags: [lathe, mill
    title: Machinist
Says:
    catalog/manufacturing/career/machinist.yml:1:7: error LX038 The [ that opens here has no end, or a comma is \
missing behind it. Fix: Write ] at the end, and a comma between any two members.
""",
        None,
    ),
    Rule(
        "LX039",
        "unknown-escape",
        Severity.ERROR,
        """A text in double quotes holds a backslash that begins no escape YAML knows.

Half of a pair of escapes (`\\\\ud83d`, as JSON writes signs beyond the first 65,536) is none either.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: "CAD\\CAM"
Says:
    catalog/manufacturing/career/machinist.yml:1:12: error LX039 \\C is no escape that YAML knows in double quotes. \
Fix: Write the character itself; for a backslash write \\\\, or put the text in single quotes.
""",
        None,
    ),
    Rule(
        "LX044",
        "text-cut-by-a-comment",
        Severity.WARNING,
        """A # behind a space cuts a text that has no quotes.

What follows it is a comment for YAML, though a number or a tag was meant.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: Machining #1
Says:
    catalog/manufacturing/career/machinist.yml:1:18: warning LX044 Readers do not see '#1': behind a space, YAML takes \
# for the beginning of a comment. Fix: Put the whole text in double quotes; behind the # of a comment, write a space.
""",
        None,
    ),
)
