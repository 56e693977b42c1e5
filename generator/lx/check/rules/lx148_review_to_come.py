"""A review, or a look at the links, is dated on a day that has not come.

Probably a digit slipped. Until then, nobody would be reminded to look at the record again.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    last_reviewed: "2062-08-01"
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:16: warning LX148 It was last reviewed on 2062-08-01, a day \
that has not come yet. Fix: write the day on which somebody looked at it.
"""

from collections.abc import Iterator
from datetime import timedelta

from lx.domain.written import day_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX148"
_FIELDS = {"last_reviewed": "It was last reviewed", "link_checked": "Its links were last tried"}
_ELSEWHERE = timedelta(days=1)
"""Where the writer lives, it may be tomorrow already."""


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the days with today."""
    for name, what in _FIELDS.items():
        day = day_in(subject.record.data.get(name))
        if day and day > subject.today + _ELSEWHERE:
            message = f"{what} on {day}, a day that has not come yet."
            fix = "write the day on which somebody looked at it."
            yield Problem(CODE, subject.record.source.path, Pointer(f"/{name}"), message, fix)


RULE = Rule(CODE, "review-to-come", Severity.WARNING, __doc__, check)
