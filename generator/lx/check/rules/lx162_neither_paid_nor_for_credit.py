"""A career development experience is neither paid nor for credit.

The law counts it only if it is one of both; a student who works for nothing should know before.

Wrong:
    # catalog/manufacturing/opportunity/fox-bend-internship.yml
    paid: no
    school_credit: no
Says:
    catalog/manufacturing/opportunity/fox-bend-internship.yml:1:7: warning LX162 Neither paid nor for credit: it \
cannot count as a career development experience. Fix: agree on pay, or with a school on credit; or choose another \
`wbl_level`.
Right:
    # catalog/manufacturing/opportunity/fox-bend-internship.yml
    paid: no
    school_credit: possible
"""

from collections.abc import Iterator

from lx.domain.endorsement import is_development
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX162"
_TYPES = ("opportunity", "mentor-program")


def check(subject: Subject) -> Iterator[Problem]:
    """Look for pay and for credit."""
    data = subject.record.data
    is_meant = subject.record.ref.type in _TYPES and data.get("wbl_level") == "career-development-experience"
    if is_meant and data.get("paid") == "no" and not is_development(data):
        message = "Neither paid nor for credit: it cannot count as a career development experience."
        fix = "agree on pay, or with a school on credit; or choose another `wbl_level`."
        yield Problem(CODE, subject.record.source.path, Pointer("/paid"), message, fix)


RULE = Rule(CODE, "neither-paid-nor-for-credit", Severity.WARNING, __doc__, check)
