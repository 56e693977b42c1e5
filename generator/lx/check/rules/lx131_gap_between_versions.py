"""No version of an agreement covers a school year that lies between two that are covered.

Perhaps there was no agreement that year. Perhaps a version is missing, and with it the credit of a whole class.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    versions:
      - label: first
        course_years: {from: "2021-22", until: "2022-23"}
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
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:9:26: warning LX131 No version covers 2023-24, \
between two that do. Was there no agreement then? Fix: add the version that is missing, or correct the years.
"""

from collections.abc import Iterator
from itertools import pairwise

from lx.check.agreement import comparable_versions
from lx.check.walk import below
from lx.domain.school_year import first_year, school_year
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject

CODE = "LX131"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the last year of each version with the first of the next."""
    for before, after in pairwise(comparable_versions(subject.record)):
        gap = first_year(after.since) - first_year(before.until) if before.until else 0
        if gap > 1:
            first, last = (school_year(year) for year in (first_year(before.until) + 1, first_year(after.since) - 1))
            years = first if first == last else f"{first} to {last}"
            message = f"No version covers {years}, between two that do. Was there no agreement then?"
            fix = "add the version that is missing, or correct the years."
            place = below(after.place, "course_years", "from")
            yield Problem(CODE, subject.record.source.path, place, message, fix)


RULE = Rule(CODE, "gap-between-versions", Severity.WARNING, __doc__, check)
