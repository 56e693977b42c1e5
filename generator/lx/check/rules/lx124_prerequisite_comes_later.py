"""A program takes a course before its prerequisite.

A student who follows the plan is not let into the course.

Wrong:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    steps:
      - {grade: 11, take: {course: pvhs-precision-machining}}
      - {grade: 12, take: {course: pvhs-intro-manufacturing}}
    # catalog/manufacturing/course/pvhs-intro-manufacturing.yml
    grades: [9, 12]
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:2:32: error LX124 Grade 11 takes 'Precision \
Machining', but its prerequisite 'Introduction to Manufacturing' comes in grade 12. Fix: move one of the two to \
another grade.
"""

from collections.abc import Iterator

from lx.check.study import course_of, programs_of, steps_of
from lx.domain.tree import certain
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.text.quote import quoted

CODE = "LX124"


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the grade of every course with the first grade of what must come before it."""
    for program in programs_of(linked.catalog):
        first = _first_grades(program, linked.catalog)
        for grade, place, leaf in steps_of(program):
            course = course_of(leaf, linked.catalog)
            for needed in _needed(course, linked.catalog) if course else ():
                later = first.get(needed.ref, grade)
                if course and later > grade:
                    names = quoted(course.data.get("title")), quoted(needed.data.get("title"))
                    message = f"Grade {grade} takes {names[0]}, but its prerequisite {names[1]} comes in grade {later}."
                    yield Problem(CODE, program.source.path, place, message, "move one of the two to another grade.")


def _first_grades(program: Record, catalog: Catalog) -> dict[Ref, int]:
    grades: dict[Ref, int] = {}
    for grade, _, leaf in steps_of(program):
        course = course_of(leaf, catalog)
        if course:
            grades[course.ref] = min(grade, grades.get(course.ref, grade))
    return grades


def _needed(course: Record, catalog: Catalog) -> list[Record]:
    found = (course_of(leaf, catalog) for leaf in sorted(certain(course.data.get("prerequisites"))))
    return [one for one in found if one]


RULE = Rule(CODE, "prerequisite-comes-later", Severity.ERROR, __doc__, check)
