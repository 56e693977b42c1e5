"""A challenge has the classroom teacher for a mentor, or a problem that no partner set.

It may be a good project, but the endorsement asks for an adult from outside and for a problem of a partner.

Wrong:
    # catalog/manufacturing/challenge/scrap-to-gain.yml
    mentors: {kind: industry, classroom_teacher: true}
Says:
    catalog/manufacturing/challenge/scrap-to-gain.yml:1:46: warning LX164 The mentor is the classroom teacher: not a \
team challenge for the endorsement. Fix: find a mentor outside the school, or leave it as a project that does not count.
"""

from collections.abc import Iterator

from lx.domain.written import mapping_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX164"


def check(subject: Subject) -> Iterator[Problem]:
    """Look who the mentor is, and whose the problem."""
    data = subject.record.data
    if subject.record.ref.type != "challenge":
        return
    if mapping_in(data.get("mentors")).get("classroom_teacher") is True:
        message = "The mentor is the classroom teacher: not a team challenge for the endorsement."
        fix = "find a mentor outside the school, or leave it as a project that does not count."
        yield Problem(CODE, subject.record.source.path, Pointer("/mentors/classroom_teacher"), message, fix)
    if data.get("partner_problem") is False:
        message = "No partner set the problem: not a team challenge for the endorsement."
        fix = (
            "ask an employer, a college or an office for a problem of theirs, or leave it as it is: it does not count."
        )
        yield Problem(CODE, subject.record.source.path, Pointer("/partner_problem"), message, fix)


RULE = Rule(CODE, "not-a-team-challenge", Severity.WARNING, __doc__, check)
