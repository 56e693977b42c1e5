"""A record was last reviewed longer ago than the cycle of its type.

Courses end, fees rise, offices move: what nobody has looked at for so long may be wrong.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: "2024-04-20"
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:16: warning LX107 Last reviewed 31 months ago; this type is \
due every 24. Is it still right? Fix: read it once more, correct it, and write the day as `last_reviewed`.
Right:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: "2024-11-24"
"""

from collections.abc import Iterator
from datetime import date

from lx.domain.months import add_months
from lx.domain.written import day_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX107"
_FIX = "read it once more, correct it, and write the day as `last_reviewed`."


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the last review, and the day by which the next is due, with today."""
    record, cycle = subject.record, subject.type.review_months
    reviewed, due = day_in(record.data.get("last_reviewed")), day_in(record.data.get("review_by"))
    if record.data.get("status") != "current" or reviewed is None:
        return
    if due is not None and due < subject.today:
        message = f"It was to be reviewed by {due}. Is it still right?"
        yield Problem(CODE, record.source.path, Pointer("/review_by"), message, _FIX)
    elif due is None and cycle is not None and add_months(reviewed, cycle) < subject.today:
        age = _months(reviewed, subject.today)
        message = f"Last reviewed {age} months ago; this type is due every {cycle}. Is it still right?"
        yield Problem(CODE, record.source.path, Pointer("/last_reviewed"), message, _FIX)


def _months(start: date, end: date) -> int:
    """Full months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


RULE = Rule(CODE, "review-overdue", Severity.WARNING, __doc__, check)
