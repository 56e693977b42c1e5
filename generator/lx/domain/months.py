"""Deadlines counted in months."""

from calendar import monthrange
from datetime import date

_IN_EVERY_MONTH = 28


def add_months(start: date, months: int) -> date:
    """The same day `months` later, clamped to the month's last (2027-11-30 + 3 = 2028-02-29). A deadline includes it.

    Never beyond the calendar: past 9999-12-31 it is that day, before 0001-01-01 that one.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    day = start.day if start.day <= _IN_EVERY_MONTH else min(start.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day)


def days_between(start: date, end: date) -> int:
    """How many days later `end` is: 0 on the same day, negative before it."""
    return (end - start).days
