"""The state's designation of an exchange has ended.

The page must not call it current; the exchange has to be designated again, or say that it is not.

Wrong:
    # catalog/manufacturing/exchange/manufacturing.yml
    designation: {by: state, from: "2022-07-01", until: "2025-06-30"}
Says:
    catalog/manufacturing/exchange/manufacturing.yml:1:53: warning LX180 The state designation ended 2025-06-30; the \
page must not call it current. Fix: write the new designation, or `designation: none`.
"""

from collections.abc import Iterator

from lx.domain.written import day_in, mapping_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX180"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the last day of the designation with today."""
    last = day_in(mapping_in(subject.record.data.get("designation")).get("until"))
    if subject.record.ref.type == "exchange" and last is not None and last < subject.today:
        message = f"The state designation ended {last}; the page must not call it current."
        fix = "write the new designation, or `designation: none`."
        yield Problem(CODE, subject.record.source.path, Pointer("/designation/until"), message, fix)


RULE = Rule(CODE, "designation-ended", Severity.WARNING, __doc__, check)
