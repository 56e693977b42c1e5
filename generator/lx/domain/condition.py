"""Conditions on credit, in four values: met, refused, untold (nobody has told yet), person (somebody has to decide).

`told` is what a student tells, by the condition's own name and never kept: ``grade`` {course: grade}, for every course
that is used, "" while none is told; ``exam`` and ``placement`` {name: score}; ``gpa`` {scope: average}; ``grade_level``
and ``age`` a number; ``credential`` {id: true or false}; ``graduated`` true or false; ``enrolled_in`` [program id];
``college_credits_first`` {hours, gpa}; ``registered`` {system: date, or false}; ``teacher_approval`` and ``portfolio``
true or false; ``person_decides`` {what: true or false}. What is absent is untold.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from lx.domain import grade as grades
from lx.domain.credit import semester_hours
from lx.domain.tree import branch_of
from lx.domain.written import day_in, list_in, mapping_in, number_in, text_in
from lx.model.source import Json


class Value(StrEnum):
    """What a condition comes to."""

    MET = "met"
    REFUSED = "refused"
    UNTOLD = "untold"
    PERSON = "person"


Told: TypeAlias = Mapping[str, Json]


def value_of(condition: Json, told: Told) -> Value:
    """What a tree of conditions comes to; no condition is met."""
    if condition is None:
        return Value.MET
    branch = branch_of(condition)
    if branch:
        return value_of_branch([value_of(part, told) for part in branch.parts], branch.least)
    return _value_of_leaf(mapping_in(condition), told)


def value_of_branch(values: Sequence[Value], least: int) -> Value:
    """What `least` of several come to: refused when too few are left, untold when telling more could be enough.

    So all_of is refused if any is, else person, else untold; any_of is met if any is, else untold, else person.
    """
    met, untold = values.count(Value.MET), values.count(Value.UNTOLD)
    if met >= least:
        return Value.MET
    if len(values) - values.count(Value.REFUSED) < least:
        return Value.REFUSED
    return Value.UNTOLD if met + untold >= least else Value.PERSON


def _value_of_leaf(leaf: Mapping[str, Json], told: Told) -> Value:
    for name, check in _CHECKS.items():
        if name in leaf:
            return check(leaf[name], told.get(name))
    return Value.PERSON  # a condition that we cannot read is nothing to guess about


def _grade(asked: Json, told: Json) -> Value:
    at_least, course = text_in(mapping_in(asked).get("at_least")), text_in(mapping_in(asked).get("in"))
    earned = mapping_in(told)
    of = [course] if course not in ("", "each") else list(earned)
    if not of:
        return Value.UNTOLD
    return value_of_branch([_one_grade(text_in(earned.get(one)), at_least) for one in of], len(of))


def _one_grade(earned: str, at_least: str) -> Value:
    return _decided(grades.meets(earned, at_least)) if grades.is_grade(earned) else Value.UNTOLD


def _score(asked: Json, told: Json) -> Value:
    return _reached(mapping_in(told).get(text_in(mapping_in(asked).get("name"))), mapping_in(asked).get("at_least"))


def _average(asked: Json, told: Json) -> Value:
    return _reached(mapping_in(told).get(text_in(mapping_in(asked).get("scope"))), mapping_in(asked).get("at_least"))


def _between(asked: Json, told: Json) -> Value:
    number, highest = number_in(told), number_in(mapping_in(asked).get("max"))
    if number is not None and highest is not None and number > highest:
        return Value.REFUSED
    return _reached(told, mapping_in(asked).get("min"))


def _credential(asked: Json, told: Json) -> Value:
    return _yes_or_no(mapping_in(told).get(text_in(asked)))


def _enrolled(asked: Json, told: Json) -> Value:
    if told is None:
        return Value.UNTOLD
    programs = mapping_in(asked).get("programs")
    enrolled = list_in(told)
    return _decided(bool(enrolled) if programs == "any" else any(program in list_in(programs) for program in enrolled))


def _college_credits(asked: Json, told: Json) -> Value:
    needed = (semester_hours(mapping_in(asked).get("credits")), mapping_in(asked).get("gpa"))
    has = (mapping_in(told).get("hours"), mapping_in(told).get("gpa"))
    return value_of_branch([_reached(got, least) for got, least in zip(has, needed, strict=True)], 2)


def _registered(asked: Json, told: Json) -> Value:
    entered = mapping_in(told).get(text_in(mapping_in(asked).get("system")))
    on, by = day_in(entered), day_in(mapping_in(asked).get("by"))
    if on is None:
        return Value.REFUSED if entered is False else Value.UNTOLD
    return _decided(on <= by) if by else Value.PERSON  # "by the first term" is for the system to say


def _approval(_asked: Json, told: Json) -> Value:
    return _decided(told) if isinstance(told, bool) else Value.PERSON


def _judgment(asked: Json, told: Json) -> Value:
    return _approval(asked, mapping_in(told).get(text_in(mapping_in(asked).get("what"))))


def _graduated(_asked: Json, told: Json) -> Value:
    return _yes_or_no(told)


def _reached(told: Json, at_least: Json) -> Value:
    number, least = number_in(told), number_in(at_least)
    if least is None:
        return Value.MET
    return Value.UNTOLD if number is None else _decided(number >= least)


def _yes_or_no(told: Json) -> Value:
    return _decided(told) if isinstance(told, bool) else Value.UNTOLD


def _decided(holds: bool) -> Value:  # noqa: FBT001
    return Value.MET if holds else Value.REFUSED


_CHECKS: Mapping[str, Callable[[Json, Json], Value]] = {
    "age": _between,
    "college_credits_first": _college_credits,
    "credential": _credential,
    "enrolled_in": _enrolled,
    "exam": _score,
    "gpa": _average,
    "grade": _grade,
    "grade_level": _between,
    "graduated": _graduated,
    "person_decides": _judgment,
    "placement": _score,
    "portfolio": _approval,
    "registered": _registered,
    "teacher_approval": _approval,
}
