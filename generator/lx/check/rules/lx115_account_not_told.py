"""Nobody has said whether one must sign up for a resource.

Many schools block sign-ups; a teacher learns it only when the class sits before the screen.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    account_needed: unknown
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:17: warning LX115 Nobody has said whether an account is \
needed; many schools block sign-ups. Fix: try it, and write `account_needed: "yes"` or `account_needed: "no"`.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX115"


def check(subject: Subject) -> Iterator[Problem]:
    """Look whether the field is there and knows."""
    if subject.record.ref.type == "resource" and subject.record.data.get("account_needed", "unknown") == "unknown":
        message = "Nobody has said whether an account is needed; many schools block sign-ups."
        fix = 'try it, and write `account_needed: "yes"` or `account_needed: "no"`.'
        yield Problem(CODE, subject.record.source.path, Pointer("/account_needed"), message, fix)


RULE = Rule(CODE, "account-not-told", Severity.WARNING, __doc__, check)
