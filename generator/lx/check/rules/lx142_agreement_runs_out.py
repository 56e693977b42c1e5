"""An agreement ends soon, and no version follows.

Schools plan their courses a year ahead; they need to know whether it will be renewed.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    available: {from: "2024-03-11", until: "2027-01-10"}
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:40: warning LX142 Ends in 47 days and no version \
follows. Renewed? Fix: add the next version, or, when it has ended, write `status: ended`.
"""

from collections.abc import Iterator
from datetime import date

from lx.check.agreement import versions_of
from lx.check.walk import below
from lx.domain.months import days_between
from lx.domain.school_year import last_day
from lx.domain.written import day_in, mapping_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX142"
_DAYS = 60


def check(subject: Subject) -> Iterator[Problem]:
    """Count the days until the last version ends."""
    record = subject.record
    if record.ref.type != "articulation" or record.data.get("status") != "current":
        return
    for place, last in _ends(record):
        left = days_between(subject.today, last)
        if 0 <= left <= _DAYS:
            message = f"Ends in {left} days and no version follows. Renewed?"
            fix = "add the next version, or, when it has ended, write `status: ended`."
            yield Problem(CODE, record.source.path, place, message, fix)


def _ends(record: Record) -> Iterator[tuple[Pointer, date]]:
    versions = versions_of(record)
    if versions and all(version.until for version in versions):
        latest = max(versions, key=lambda version: version.until)
        yield below(latest.place, "course_years", "until"), last_day(latest.until)
    end = day_in(mapping_in(record.data.get("available")).get("until"))
    if end is not None:
        yield Pointer("/available/until"), end


RULE = Rule(CODE, "agreement-runs-out", Severity.WARNING, __doc__, check)
