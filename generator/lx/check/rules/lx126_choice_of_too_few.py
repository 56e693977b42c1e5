"""A choice asks for more than it offers.

Nobody can take three of two courses, so nobody could meet it.

Wrong:
    # catalog/manufacturing/course/pvhs-cnc-capstone.yml
    prerequisites:
      choose: 3
      of:
        - {course: pvhs-precision-machining}
        - {course: pvhs-drafting}
Says:
    catalog/manufacturing/course/pvhs-cnc-capstone.yml:2:11: error LX126 "Choose 3 of 2" cannot be met. Fix: write \
`choose: 2` or less, or add to `of`.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.walk import below
from lx.domain.written import list_in, whole_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule

CODE = "LX126"


def check(contents: Contents) -> Iterator[Problem]:
    """Compare every `choose` with the length of its `of`."""
    for place, fields in contents.groups:
        wanted, offered = whole_in(fields.get("choose")), len(list_in(fields.get("of")))
        if wanted is not None and wanted > offered > 0:
            message = f'"Choose {wanted} of {offered}" cannot be met.'
            fix = f"write `choose: {offered}` or less, or add to `of`."
            yield Problem(CODE, contents.subject.record.source.path, below(place, "choose"), message, fix)


RULE = Rule(CODE, "choice-of-too-few", Severity.ERROR, __doc__, check)
