"""Faults of a file as a whole, LX040 to LX052."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX040",
        "empty-file",
        Severity.ERROR,
        """A file has no fields: it is empty, or holds comments only.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    # To be written.
Says:
    catalog/manufacturing/career/machinist.yml:1:1: error LX040 There are no fields here; a record is lines of `name: \
value`. Fix: Begin with `id: machinist`, then `title:`, `summary:` and the other fields, each on a line of its own.
""",
        None,
    ),
    Rule(
        "LX041",
        "no-fields",
        Severity.ERROR,
        """A file holds a list or a text where fields are expected.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    - machinist
Says:
    catalog/manufacturing/career/machinist.yml:1:1: error LX041 This is a list; a record is lines of `name: value`. \
Fix: Begin with `id: machinist`, then `title:`, `summary:` and the other fields, each on a line of its own.
""",
        None,
    ),
    Rule(
        "LX042",
        "no-front-matter",
        Severity.ERROR,
        """A Markdown file of the catalog does not begin with its fields.

Wrong:
    # catalog/manufacturing/career/machinist.md
    id: machinist

    What a machinist does.
Says:
    catalog/manufacturing/career/machinist.md:1:1: error LX042 A Markdown record begins with its fields, between two \
lines of three hyphens; this first line is none. Fix: Write --- as the first line, then the fields, then --- again.
""",
        None,
    ),
    Rule(
        "LX043",
        "unclosed-front-matter",
        Severity.ERROR,
        """The fields of a Markdown file have no end.

Wrong:
    # catalog/manufacturing/career/machinist.md
    ---
    id: machinist

    What a machinist does.
Says:
    catalog/manufacturing/career/machinist.md:1:1: error LX043 The fields begin with --- but no second line of --- \
ends them. Fix: Write --- on a line of its own after the last field.
""",
        None,
    ),
    Rule(
        "LX050",
        "no-catalog-file",
        Severity.ERROR,
        """The file `catalog/catalog.yml` is missing.

It says what the whole catalog is called, and in which state and time zone its days are.
""",
        None,
    ),
    Rule(
        "LX051",
        "catalog-field",
        Severity.ERROR,
        """A field of `catalog/catalog.yml` is missing, unknown or wrong.

Wrong:
    # catalog/catalog.yml
    format: 1
    name: Learning exchanges
    timezone: America/Chicago
Says:
    catalog/catalog.yml:3:1: error LX051 'timezone' is no field of the catalog's description. Fix: Write `time_zone`.
""",
        None,
    ),
    Rule(
        "LX052",
        "newer-format",
        Severity.ERROR,
        """The catalog is written for a newer version of this program.

Wrong:
    # catalog/catalog.yml
    format: 2
    name: Learning exchanges
Says:
    catalog/catalog.yml:1:9: error LX052 The catalog has format 2; this program knows formats up to 1. Fix: Use a \
newer version of lx.
""",
        None,
    ),
)
