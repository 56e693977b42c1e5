"""The last day to withdraw from a dual-credit course lies outside the school year of its term.

A family that trusts the date withdraws too late, and the grade stays on the college transcript.

Wrong:
    # catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml
    terms:
      - {school_year: "2025-26", register_by: "2025-09-12", withdraw_by: "2026-11-07"}
Says:
    catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml:2:70: error LX150 The last day to withdraw (2026-11-07) \
lies outside the course's school year 2025-26. Fix: write a day from 2025-07-01 to 2026-06-30, or correct the year.
"""

from collections.abc import Iterator

from lx.check.walk import below
from lx.domain.school_year import first_day, is_school_year, last_day
from lx.domain.written import day_in, list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX150"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the day with the first and the last day of the year."""
    if subject.record.ref.type != "dual-credit":
        return
    for number, entry in enumerate(list_in(subject.record.data.get("terms"))):
        year, day = text_in(mapping_in(entry).get("school_year")), day_in(mapping_in(entry).get("withdraw_by"))
        if day is not None and is_school_year(year) and not first_day(year) <= day <= last_day(year):
            message = f"The last day to withdraw ({day}) lies outside the course's school year {year}."
            fix = f"write a day from {first_day(year)} to {last_day(year)}, or correct the year."
            place = below(Pointer("/terms"), number, "withdraw_by")
            yield Problem(CODE, subject.record.source.path, place, message, fix)


RULE = Rule(CODE, "withdrawal-outside-year", Severity.ERROR, __doc__, check)
