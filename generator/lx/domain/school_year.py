"""The school year, ``2024-25``: 1 July 2024 to 30 June 2025. As text they order by their first year.

Only years from 1900-01 to 2998-99 are school years: anything else is a slip of the pen.
"""

import re
from datetime import date

_WRITTEN = re.compile(r"(1[89][0-9]{2}|2[0-9]{3})-([0-9]{2})")
_FIRST_GRADE_AFTER_SCHOOL = 13


def is_school_year(text: str) -> bool:
    """Whether the text is a school year whose second part follows its first."""
    match = _WRITTEN.fullmatch(text)
    return bool(match) and 1900 <= int(text[:4]) <= 2998 and int(text[5:]) == (int(text[:4]) + 1) % 100


def school_year(first: int) -> str:
    """The school year that begins in July of the year `first`: 2024 gives ``2024-25``, 1999 gives ``1999-00``."""
    return f"{first:04}-{(first + 1) % 100:02}"


def first_year(year: str) -> int:
    """The calendar year in which it begins. Raises ValueError for what is no school year."""
    if not is_school_year(year):
        raise ValueError(year)
    return int(year[:4])


def first_day(year: str) -> date:
    """1 July. Raises ValueError for what is no school year."""
    return date(first_year(year), 7, 1)


def last_day(year: str) -> date:
    """30 June of the year after. Raises ValueError for what is no school year."""
    return date(first_year(year) + 1, 6, 30)


def year_of(day: date) -> str:
    """The school year in which the day lies."""
    return school_year(day.year if day.month >= 7 else day.year - 1)


def year_in_grade(graduates: int, grade: int) -> str:
    """The school year in which the class of a calendar year is in a grade: 2027 in grade 11 gives ``2025-26``."""
    return school_year(graduates - _FIRST_GRADE_AFTER_SCHOOL + grade)


def class_in_grade(year: str, grade: int) -> int:
    """The calendar year in which those graduate who are in a grade in a school year: ``2025-26``, 11 gives 2027."""
    return first_year(year) + _FIRST_GRADE_AFTER_SCHOOL - grade


def is_within(year: str, since: str, *, until: str) -> bool:
    """Whether a school year lies in a period of school years, both ends included; an empty end is open."""
    return (not since or since <= year) and (not until or year <= until)
