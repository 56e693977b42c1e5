"""One can apply for work that has already begun.

One of the two days is wrong, and a student who trusts the later one comes too late.

Wrong:
    # catalog/manufacturing/opportunity/fox-bend-internship.yml
    apply: {by: "2027-06-15", url: "https://jobs.example.org/17"}
Says:
    catalog/manufacturing/opportunity/fox-bend-internship.yml:1:13: error LX160 Applications close (2027-06-15) after \
it has started (2027-06-14). Fix: write a day until 2027-06-14, or correct `when`.
"""

from collections.abc import Iterator

from lx.domain.written import day_in, mapping_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX160"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the last day to apply with the first day of work; whoever joins a mentor program may come later."""
    if subject.record.ref.type != "opportunity":
        return
    by = day_in(mapping_in(subject.record.data.get("apply")).get("by"))
    start = day_in(mapping_in(subject.record.data.get("when")).get("from"))
    if by and start and by > start:
        message = f"Applications close ({by}) after it has started ({start})."
        fix = f"write a day until {start}, or correct `when`."
        yield Problem(CODE, subject.record.source.path, Pointer("/apply/by"), message, fix)


RULE = Rule(CODE, "applications-close-too-late", Severity.ERROR, __doc__, check)
