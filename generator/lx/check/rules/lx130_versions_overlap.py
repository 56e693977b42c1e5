"""Two versions of an agreement cover the same school year.

A student keeps the terms of the year in which the course was taken; with two of them nobody can tell which hold.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    versions:
      - label: first
        course_years: {from: "2021-22", until: "2024-25"}
        takes: {course: pvhs-precision-machining}
        gives: [{course: kcc-mfg-105, credits: {value: 3, unit: semester-hour}, transcript: CR}]
        claim: {counts_from: none, automatic: true}
        fees: ask
      - label: second
        course_years: {from: "2024-25"}
        takes: {course: pvhs-precision-machining}
        gives: [{course: kcc-mfg-105, credits: {value: 2, unit: semester-hour}, transcript: CR}]
        claim: {counts_from: none, automatic: true}
        fees: ask
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:9:26: error LX130 Two versions both cover courses of \
2024-25; a student could not tell which applies. Fix: end the first with "2023-24".
"""

from collections.abc import Iterator
from itertools import pairwise

from lx.check.agreement import comparable_versions
from lx.check.walk import below
from lx.domain.school_year import first_year, school_year
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject

CODE = "LX130"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare each version with the one before it."""
    for before, after in pairwise(comparable_versions(subject.record)):
        if not before.until or before.until >= after.since:
            message = f"Two versions both cover courses of {after.since}; a student could not tell which applies."
            last = school_year(first_year(after.since) - 1)
            fix = f'end the first with "{last}".' if last >= before.since else "give each version its own school years."
            place = below(after.place, "course_years", "from")
            yield Problem(CODE, subject.record.source.path, place, message, fix)


RULE = Rule(CODE, "versions-overlap", Severity.ERROR, __doc__, check)
