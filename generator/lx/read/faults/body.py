"""Faults of the text below a record's fields, LX070 to LX078."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX070",
        "refused-link",
        Severity.ERROR,
        """A link in a text leads where a reader must not be led.

Links lead to web pages, by http or https, and to records. Addresses that run something, that hide their host, or that
open another program are refused; an e-mail address stands in `contact`.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    See [the college](//kcc.example.org).
Says:
    catalog/manufacturing/career/machinist.md:4:19: error LX070 The link '//kcc.example.org' does not say https:// \
first. Fix: Link to a web page by its whole address, from https:// on.
""",
        None,
    ),
    Rule(
        "LX071",
        "picture",
        Severity.ERROR,
        """A text holds a picture.

A site loads nothing from elsewhere, and files beside a record are not published yet.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    ![A lathe](lathe.png)
Says:
    catalog/manufacturing/career/machinist.md:4:12: error LX071 Pictures in texts are not possible yet. Fix: Delete \
it, or link to a page that shows it.
""",
        None,
    ),
    Rule(
        "LX072",
        "no-reference",
        Severity.ERROR,
        """A link in a text is neither a web address nor a record.

A record is named by type and id, wherever both lie: `[machinist](career/machinist)`.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    See [the course](../course/kcc-mfg-105.yml) and [math](cours/kcc-mat-110).
Says:
    catalog/manufacturing/career/machinist.md:4:18: error LX072 '../course/kcc-mfg-105.yml' is neither a web address \
nor a record. Fix: Write the whole address from https:// on, or type/id, for example career/machinist.
    catalog/manufacturing/career/machinist.md:4:56: error LX072 No type of record is called 'cours'. Fix: Write \
course/kcc-mat-110.
""",
        None,
    ),
    Rule(
        "LX073",
        "html-in-text",
        Severity.WARNING,
        """A text holds HTML.

It is shown as it is written, since a page must not do what a contributor's HTML says.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    Makes <b>parts.
Says:
    catalog/manufacturing/career/machinist.md:4:7: warning LX073 HTML is shown as it is written, not obeyed: '<b>'. \
Fix: Write it in Markdown; if it is meant to be seen, put it between backticks.
""",
        None,
    ),
    Rule(
        "LX074",
        "text-too-large",
        Severity.ERROR,
        """A text has more than 100 KB, or goes more than 50 levels deep into quotes, lists or emphasis.
""",
        None,
    ),
    Rule(
        "LX075",
        "table-too-large",
        Severity.ERROR,
        """A table in a text has more than 200 rows or 20 columns.

Nobody reads that on a phone; and a short text can stand for a table of millions of cells.
""",
        None,
    ),
    Rule(
        "LX076",
        "link-without-words",
        Severity.ERROR,
        """A link in a text has no words.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    [](https://kcc.example.org)
Says:
    catalog/manufacturing/career/machinist.md:4:4: error LX076 This link has no words, so that nobody can see or hear \
it. Fix: Write them in the [].
""",
        None,
    ),
    Rule(
        "LX077",
        "harmful-entity",
        Severity.ERROR,
        """An entity in a text stands for a character that misleads, hides or controls a machine.

What may not be written (LX003 to LX005) may not be written in disguise either.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    Makes&#8203;parts.
Says:
    catalog/manufacturing/career/machinist.md:4:6: error LX077 &#8203; stands for ZERO WIDTH SPACE (U+200B). Fix: \
Delete it.
""",
        None,
    ),
    Rule(
        "LX078",
        "link-that-is-none",
        Severity.WARNING,
        """What looks like a link in a text is shown as it is written, with its brackets.

An address holds no spaces, and none stands between the ] and the (.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist
    ---
    See [welders](Welder of pipes) and [drafters] (career/drafter).
Says:
    catalog/manufacturing/career/machinist.md:4:15: warning LX078 'Welder of pipes' is shown as it is written: this \
is no link. Fix: Write the address without spaces directly behind the ], such as career/machinist.
    catalog/manufacturing/career/machinist.md:4:48: warning LX078 'career/drafter' is shown as it is written: this is \
no link. Fix: Write the address without spaces directly behind the ], such as career/machinist.
""",
        None,
    ),
)
