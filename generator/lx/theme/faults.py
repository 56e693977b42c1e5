"""What can be wrong with an editorial page as a whole, LX060 to LX064, each with its reference page.

What can be wrong in its text is the same as in a record's.
"""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX060",
        "page-out-of-place",
        Severity.ERROR,
        """A file in `content/` is not where an editorial page can be.

Its folder says on which site it is shown, its name is a part of its address.

Wrong:
    # content/manufacturing/About Us.md
    ---
    title: About us
    summary: Who we are.
    ---
Says:
    content/manufacturing/About Us.md:1:1: error LX060 An editorial page is content/<folder>/<page>.md, its name in \
small letters, numbers and hyphens. Fix: Move or rename the file.
""",
        None,
    ),
    Rule(
        "LX061",
        "page-without-title",
        Severity.ERROR,
        """An editorial page does not begin with its title and its summary.

The title heads the page and stands in the navigation; the summary is what search and lists show.

Wrong:
    # content/manufacturing/visit.md
    ---
    title: Visit us
    ---
    Come and see.
Says:
    content/manufacturing/visit.md:1:1: error LX061 An editorial page begins with its `title`, `summary` and `order` \
between two lines of three hyphens; `summary` is missing. Fix: Add a line summary: ….
""",
        None,
    ),
    Rule(
        "LX062",
        "unknown-page-field",
        Severity.ERROR,
        """Something stands before an editorial page's text that is none of its three fields.

Wrong:
    # content/manufacturing/visit.md
    ---
    title: Visit us
    summary: When the shop is open.
    odrer: 30
    ---
Says:
    content/manufacturing/visit.md:4:1: error LX062 'odrer: 30' is no field of an editorial page, or stands here \
twice. Fix: Write title: …, summary: … and order: …, each once and on one line.
""",
        None,
    ),
    Rule(
        "LX063",
        "page-field-value",
        Severity.ERROR,
        """A title, summary or order of an editorial page is too long, or not what it should be.

Wrong:
    # content/manufacturing/visit.md
    ---
    title: Visit us
    summary: When the shop is open.
    order: first
    ---
Says:
    content/manufacturing/visit.md:4:8: error LX063 `order` is 'first', but pages are listed by a number. Fix: Write \
a number such as 50; the lowest comes first.
""",
        None,
    ),
    Rule(
        "LX064",
        "unknown-page",
        Severity.ERROR,
        """An editorial page links to another that is not there.

A page of an exchange may link to its other pages and to the shared ones, a shared page to shared ones, a page of the \
hub to those of the hub: each is then on every site that has the link. Every site has its own data, catalog/json, and
the rules, about/rules.

Wrong:
    # content/manufacturing/visit.md
    ---
    title: Visit us
    summary: When the shop is open.
    ---
    Read [how to get here](about/directions).
Says:
    content/manufacturing/visit.md:5:24: error LX064 No page is called 'directions' in content/manufacturing/ or \
content/shared/. Fix: Write the name of a page that is there, or add it.
""",
        None,
    ),
)
"""All of them, in order of their codes."""
