"""A course outlives its IAI code.

Colleges of the Illinois Articulation Initiative promise to take the course only while its code is active.

Wrong:
    # catalog/manufacturing/course/kcc-mat-110.yml
    offered: {from: "2018-19", until: "2027-28"}
    iai:
      - {code: "M1 901", from: "2019-08-01", until: "2026-06-30"}
Says:
    catalog/manufacturing/course/kcc-mat-110.yml:3:49: warning LX123 The IAI code ended 2026-06, the course is \
offered until 2028; transfer is not promised. Fix: add the code that follows, or say when this one was renewed.
Right:
    # catalog/manufacturing/course/kcc-mat-110.yml
    offered: {from: "2018-19", until: "2027-28"}
    iai:
      - {code: "M1 901", from: "2019-08-01", until: "2026-06-30"}
      - {code: "M1 902", from: "2026-07-01"}
"""

from collections.abc import Iterator
from datetime import date

from lx.check.walk import below
from lx.domain.school_year import is_school_year, last_day
from lx.domain.written import day_in, list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX123"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the last day of the last code with the last day of the course."""
    record = subject.record
    codes = [mapping_in(entry) for entry in list_in(record.data.get("iai"))]
    ends = [day_in(code.get("until")) for code in codes]
    if record.data.get("status") != "current" or not ends or None in ends:
        return
    last = max(end for end in ends if end)
    until = text_in(mapping_in(record.data.get((subject.type.period or "").removeprefix("/"))).get("until"))
    if last < (last_day(until) if is_school_year(until) else subject.today):
        message = f"The IAI code ended {_month(last)}, the course is offered {_until(until)}; transfer is not promised."
        if last >= subject.today:
            message = message.replace("ended", "ends", 1)
        fix = "add the code that follows, or say when this one was renewed."
        yield Problem(CODE, record.source.path, below(Pointer("/iai"), ends.index(last), "until"), message, fix)


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _until(year: str) -> str:
    return f"until {last_day(year).year}" if is_school_year(year) else "without an end"


RULE = Rule(CODE, "iai-code-ended", Severity.WARNING, __doc__, check)
