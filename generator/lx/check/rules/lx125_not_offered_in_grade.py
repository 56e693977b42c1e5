"""A program takes a course in a grade in which it is not offered.

A student who follows the plan cannot sign up for the course.

Wrong:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    steps:
      - {grade: 9, take: {course: pvhs-drafting}}
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:2:31: error LX125 'Drafting' is not offered in grade \
9. Fix: move it to grade 10 or 11, or correct the `grades` of course/pvhs-drafting.
"""

from collections.abc import Iterator

from lx.check.study import course_of, programs_of, steps_of
from lx.domain.tree import Leaf
from lx.domain.written import list_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.text.quote import listed, quoted

CODE = "LX125"
_LAST_GRADE_OF_SCHOOL = 12


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the grade of every step with the grades of what it takes."""
    for program in programs_of(linked.catalog):
        for grade, place, leaf in steps_of(program):
            taken = _taken(leaf, linked.catalog)
            grades = [one for one in list_in(taken.data.get("grades")) if isinstance(one, int)] if taken else []
            if taken and grades and grade <= _LAST_GRADE_OF_SCHOOL and grade not in grades:
                message = f"{quoted(taken.data.get('title'))} is not offered in grade {grade}."
                possible = listed([str(one) for one in sorted(grades)])
                fix = f"move it to grade {possible}, or correct the `grades` of {taken.ref}."
                yield Problem(CODE, program.source.path, place, message, fix)


def _taken(leaf: Leaf, catalog: Catalog) -> Record | None:
    if leaf.kind == "dual_credit":
        offering = catalog.records.get(Ref("dual-credit", leaf.id))
        return offering if offering and "grades" in offering.data else course_of(leaf, catalog)
    return course_of(leaf, catalog)


RULE = Rule(CODE, "not-offered-in-grade", Severity.ERROR, __doc__, check)
