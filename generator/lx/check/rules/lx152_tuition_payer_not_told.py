"""Tuition is named, but not who pays it.

Whether the district or the family pays decides who can take the course.

Wrong:
    # catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml
    fees:
      - {what: Tuition, amount: 150, currency: USD}
Says:
    catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml:2:6: warning LX152 Tuition is named but not who pays it. \
Fix: add `paid_by`: district, family, state or college.
Right:
    # catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml
    fees:
      - {what: Tuition, amount: 0}
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.walk import below
from lx.domain.written import text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule

CODE = "LX152"
_TYPES = ("articulation", "dual-credit")


def check(contents: Contents) -> Iterator[Problem]:
    """Look at each fee that is tuition and not nothing."""
    record = contents.subject.record
    for place, fields in contents.groups if record.ref.type in _TYPES else ():
        is_tuition = "amount" in fields and "tuition" in text_in(fields.get("what")).casefold()
        if is_tuition and fields["amount"] != 0 and "paid_by" not in fields:
            message = "Tuition is named but not who pays it."
            fix = "add `paid_by`: district, family, state or college."
            yield Problem(CODE, record.source.path, below(place, "paid_by"), message, fix)


RULE = Rule(CODE, "tuition-payer-not-told", Severity.WARNING, __doc__, check)
