"""What is sound YAML but refused, LX021 to LX029."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX021",
        "double-key",
        Severity.ERROR,
        """A field stands twice in the same map.

Most programs take the second without a word; here nobody has to guess which one was meant.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    id: machinist
    title: Machinist
    title: Machine operator
Says:
    catalog/manufacturing/career/machinist.yml:3:1: error LX021 'title' stands here twice: on line 2 and on line 3. \
Fix: Delete one of the two.
""",
        None,
    ),
    Rule(
        "LX022",
        "anchor-or-alias",
        Severity.ERROR,
        """YAML's anchors (&) and aliases (*) are used.

Whoever reviews a change must see what a record says where it says it; and a few aliases of aliases can fill any memory.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: &name Machinist
    summary: *name
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX022 &name names a value for a second use; anchors and \
aliases are not allowed. Fix: Delete it; a text that begins with & needs quotes.
    catalog/manufacturing/career/machinist.yml:2:10: error LX022 *name repeats what is written elsewhere; anchors and \
aliases are not allowed. Fix: Write it out; a text that begins with * needs quotes.
""",
        None,
    ),
    Rule(
        "LX023",
        "tag",
        Severity.ERROR,
        """A YAML tag (!) tells what a value is.

What a field holds, its type's schema says. Tags have made programs run what a file told them.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    title: !!str 3D printing
Says:
    catalog/manufacturing/career/machinist.yml:1:8: error LX023 !!str tells YAML what the value is; tags are not \
allowed. Fix: Delete it; a text that begins with ! needs quotes.
""",
        None,
    ),
    Rule(
        "LX024",
        "merge-key",
        Severity.ERROR,
        """YAML's merge key (<<) is used.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    <<: {title: Machinist}
Says:
    catalog/manufacturing/career/machinist.yml:1:1: error LX024 << takes over the fields of another map; merging is \
not allowed. Fix: Write the fields out.
""",
        None,
    ),
    Rule(
        "LX025",
        "second-document",
        Severity.ERROR,
        """A file holds a second document.

One file is one record. In a .yml file nothing may follow the fields; a text below them needs a file that ends in .md.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    id: machinist
    ---
    What a machinist does.
Says:
    catalog/manufacturing/career/machinist.yml:2:1: error LX025 A second document begins here; a file holds one \
record. Fix: Delete the line, or make it a file of its own. If text is to follow the fields, name the file .md.
""",
        None,
    ),
    Rule(
        "LX026",
        "too-deep",
        Severity.ERROR,
        """Lists and maps lie in one another more than 12 levels deep.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    steps: [[[[[[[[[[[[ask]]]]]]]]]]]]
Says:
    catalog/manufacturing/career/machinist.yml:1:19: error LX026 This lies more than 12 levels deep; no record needs \
that. Fix: Is a bracket too much, or the indentation wrong?
""",
        None,
    ),
    Rule(
        "LX027",
        "key-no-text",
        Severity.ERROR,
        """A field's name is not text.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    2024: revised
Says:
    catalog/manufacturing/career/machinist.yml:1:1: error LX027 2024 without quotes is not text, and a field's name \
must be. Fix: Write "2024".
""",
        None,
    ),
    Rule(
        "LX028",
        "unsafe-number",
        Severity.ERROR,
        """A number is infinite, or has more digits than every program keeps.

The same file must say the same in a browser, in a spreadsheet and here: beyond 15 digits they differ.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    cost: .inf
    number: 1712345678901234567
Says:
    catalog/manufacturing/career/machinist.yml:1:7: error LX028 .inf is no number that every program reads alike. \
Fix: Write ".inf" in quotes if it is a code or text.
    catalog/manufacturing/career/machinist.yml:2:9: error LX028 1712345678901234567 is no number that every program \
reads alike. Fix: Write "1712345678901234567" in quotes if it is a code or text.
""",
        None,
    ),
    Rule(
        "LX029",
        "too-many-values",
        Severity.ERROR,
        """A file holds more than 10,000 values.

No record needs that; a table is better linked to, and a list of things is a record for each of them.
""",
        None,
    ),
)
