"""A version of an agreement gives more hours than its own maximum.

One of the two numbers is wrong, and a student will count on the higher one.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    versions:
      - label: first agreement
        course_years: {from: "2021-22"}
        takes: {course: pvhs-precision-machining}
        gives:
          - {course: kcc-mfg-101, credits: {value: 9, unit: quarter-hour}, transcript: CR}
          - {course: kcc-mfg-105, credits: {value: 7, unit: semester-hour}, transcript: CR}
        max_credits: {value: 12, unit: semester-hour}
        claim: {counts_from: none, automatic: true}
        fees: ask
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:8:18: error LX141 Gives 13 semester hours, above its \
own maximum of 12. Fix: correct `max_credits`, or what is given.
"""

from collections.abc import Iterator

from lx.check.agreement import versions_of
from lx.check.walk import below
from lx.domain.credit import rounded, semester_hours
from lx.domain.written import list_in, mapping_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject

CODE = "LX141"


def check(subject: Subject) -> Iterator[Problem]:
    """Add up, in semester hours, what each version gives."""
    for version in versions_of(subject.record):
        most = semester_hours(version.data.get("max_credits"))
        each = (semester_hours(mapping_in(given).get("credits")) for given in list_in(version.data.get("gives")))
        total = rounded(sum(hours for hours in each if hours is not None))
        if most is not None and total > most:
            message = f"Gives {total:g} semester hours, above its own maximum of {most:g}."
            fix = "correct `max_credits`, or what is given."
            yield Problem(CODE, subject.record.source.path, below(version.place, "max_credits"), message, fix)


RULE = Rule(CODE, "more-than-its-maximum", Severity.ERROR, __doc__, check)
