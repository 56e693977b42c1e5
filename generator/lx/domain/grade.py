"""Grades in order: A > A- > B+ ... > F, and `P` beside them.

A letter that passes also meets `P`; a `P` meets only `P`, for nobody knows which letter it stands for.
"""

_ORDER = ("F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")
_RANK = {grade: rank for rank, grade in enumerate(_ORDER)}
PASS = "P"
FAIL = "F"


def is_grade(text: str) -> bool:
    """Whether it is a letter of the scale, or `P`. A `W` or an `I` is no grade: nothing was finished."""
    return text == PASS or text in _RANK


def passes(grade: str) -> bool:
    """Whether a course with this grade was passed: any grade but `F`."""
    return is_grade(grade) and grade != FAIL


def meets(grade: str, at_least: str) -> bool:
    """Whether `grade` reaches what is asked. What is no grade reaches nothing and is never reached."""
    if at_least == PASS:
        return passes(grade)
    return grade in _RANK and at_least in _RANK and _RANK[grade] >= _RANK[at_least]
