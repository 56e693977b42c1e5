"""A grade is asked in a course that the agreement does not take.

Either the wrong course is named, or one is missing under `takes`; as it stands, nobody knows what to show.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    versions:
      - label: first agreement
        course_years: {from: "2021-22"}
        takes: {course: pvhs-precision-machining}
        gives: [{course: kcc-mfg-105, credits: {value: 3, unit: semester-hour}, transcript: CR}]
        conditions: {grade: {at_least: B, in: pvhs-drafting}}
        claim: {counts_from: none, automatic: true}
        fees: ask
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:6:43: warning LX140 A grade is asked for a course \
that the agreement does not take. Fix: name one of the courses under `takes`, or `each`.
"""

from collections.abc import Iterator

from lx.check.agreement import Version, versions_of
from lx.check.walk import below, groups
from lx.domain.tree import leaves
from lx.domain.written import mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX140"
_EACH = "each"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the course of every grade with what the version takes."""
    for version in versions_of(subject.record):
        taken = {leaf.id for leaf in leaves(version.data.get("takes"))}
        for place, course in _graded(version):
            if course not in (_EACH, "", *taken):
                message = "A grade is asked for a course that the agreement does not take."
                fix = "name one of the courses under `takes`, or `each`."
                yield Problem(CODE, subject.record.source.path, place, message, fix)


def _graded(version: Version) -> Iterator[tuple[Pointer, str]]:
    for place, group in groups(version.data.get("conditions"), below(version.place, "conditions")):
        yield below(place, "grade", "in"), text_in(mapping_in(group.get("grade")).get("in"))


RULE = Rule(CODE, "grade-in-untaken-course", Severity.WARNING, __doc__, check)
