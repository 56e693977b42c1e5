"""Faults of where a file lies and what it is called, LX010 to LX015."""

from lx.model.problem import Severity
from lx.model.rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX010",
        "no-plain-file",
        Severity.ERROR,
        """Something in the catalog is a link or a device, not a file.

A symbolic link can lead out of the repository, to what nobody meant to publish. It is never followed.
""",
        None,
    ),
    Rule(
        "LX011",
        "misplaced-file",
        Severity.ERROR,
        """A file of the catalog lies where no record can.

A record's folders say whose it is and what it is: `catalog/<exchange>/<type>/<id>.yml`.

Wrong:
    # catalog/manufacturing/machinist.yml
    id: machinist
Says:
    catalog/manufacturing/machinist.yml:1:1: error LX011 A record lies at catalog/<exchange>/<type>/<id>.yml; this \
file lies elsewhere. Fix: Move it there, or out of catalog/ if it is no record.
""",
        None,
    ),
    Rule(
        "LX012",
        "unknown-type-folder",
        Severity.ERROR,
        """A record lies in a folder that is no type of record.

Wrong:
    # catalog/manufacturing/carreer/machinist.yml
    id: machinist
Says:
    catalog/manufacturing/carreer/machinist.yml:1:1: error LX012 No type of record is called 'carreer'. Fix: Name the \
folder career.
""",
        None,
    ),
    Rule(
        "LX013",
        "unknown-file-ending",
        Severity.ERROR,
        """A file of the catalog has an ending that no record has.

Wrong:
    # catalog/manufacturing/career/machinist.yaml
    id: machinist
Says:
    catalog/manufacturing/career/machinist.yaml:1:1: error LX013 A record's file ends in .yml, or in .md if a text \
follows its fields. Fix: Name it machinist.yml.
""",
        None,
    ),
    Rule(
        "LX014",
        "file-name-no-id",
        Severity.ERROR,
        """The name of a file or folder cannot be an id.

Ids are parts of addresses, printed on paper and typed by hand: small letters, digits, and single hyphens between them.

Wrong:
    # catalog/manufacturing/career/CNC Machinist.yml
    id: machinist
Says:
    catalog/manufacturing/career/CNC Machinist.yml:1:1: error LX014 'CNC Machinist' is no id: small letters, digits \
and single hyphens between them, at most 64. Fix: Name it cnc-machinist.
""",
        None,
    ),
    Rule(
        "LX015",
        "two-files-one-record",
        Severity.ERROR,
        """Two files are the same record, one with the ending .yml and one with .md.

Wrong:
    # catalog/statewide/career/machinist.md
    ---
    id: machinist
    ---
    # catalog/statewide/career/machinist.yml
    id: machinist
Says:
    catalog/statewide/career/machinist.yml:1:1: error LX015 machinist.md, beside it, is the same record. Fix: Put all \
into one of the two, and delete the other.
""",
        None,
    ),
)
