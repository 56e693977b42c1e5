"""Something ends before it begins.

No day lies in such a time, so the record would never be shown as current.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    available: {from: "2026-06-01", until: "2026-05-01"}
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:40: error LX106 It ends (2026-05-01) before it begins \
(2026-06-01). Fix: exchange the two, or correct the one that is wrong.
Right:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    available: {from: "2026-05-01", until: "2026-05-01"}
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.walk import below
from lx.domain.written import moment_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule

CODE = "LX106"


def check(contents: Contents) -> Iterator[Problem]:
    """Look at everything with a beginning and an end: days, school years, years."""
    for place, fields in contents.groups:
        start, end = fields.get("from", fields.get("approved")), fields.get("until")
        if isinstance(start, (str, int)) and isinstance(end, type(start)) and _is_before(end, start):
            message = f"It ends ({end}) before it begins ({start})."
            fix = "exchange the two, or correct the one that is wrong."
            yield Problem(CODE, contents.subject.record.source.path, below(place, "until"), message, fix)


def _is_before(end: str | int, start: str | int) -> bool:
    """Times may stand in different zones; all else is ordered as it is written."""
    ends, begins = moment_in(end), moment_in(start)
    return ends < begins if ends and begins else str(end) < str(start)


RULE = Rule(CODE, "ends-before-it-begins", Severity.ERROR, __doc__, check)
