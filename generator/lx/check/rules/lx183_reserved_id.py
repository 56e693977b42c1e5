"""An id, or an old one, is reserved: Windows cannot hold a file of that name, or a page of the site already has it.

The record's page could not be written, or would take the place of another.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    aliases: [con]
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:11: error LX183 'con' is a reserved name (Windows, or one of the \
site's own pages). Fix: choose another id.
Wrong:
    # catalog/manufacturing/exchange/manufacturing.yml
    aliases: [search]
Says:
    catalog/manufacturing/exchange/manufacturing.yml:1:11: error LX183 'search' is a reserved name (one of the site's \
own pages). Fix: take it out: no link can have led there.
"""

from collections.abc import Iterator

from lx.check.walk import below
from lx.domain.address import RESERVED
from lx.domain.written import list_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX183"


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the old ids of exchanges; what is reserved for all records, and for an exchange's id, the schemas say."""
    record = subject.record
    for number, alias in enumerate(list_in(record.data.get("aliases")) if record.ref.type == "exchange" else ()):
        if alias in RESERVED:
            message = f"'{alias}' is a reserved name (one of the site's own pages)."
            place = below(Pointer("/aliases"), number)
            yield Problem(CODE, record.source.path, place, message, "take it out: no link can have led there.")


RULE = Rule(CODE, "reserved-id", Severity.ERROR, __doc__, check)
