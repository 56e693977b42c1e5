"""A resource does not say whether one reads, sees, hears or touches it.

Who cannot see, or cannot hear, would have to try each one.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    access_modes: null
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:1: warning LX147 No access mode named: is it for those who \
cannot see, or cannot hear? Fix: add `access_modes` with one or more of textual, visual, auditory, tactile.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX147"


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the field."""
    if subject.record.ref.type == "resource" and "access_modes" not in subject.record.data:
        message = "No access mode named: is it for those who cannot see, or cannot hear?"
        fix = "add `access_modes` with one or more of textual, visual, auditory, tactile."
        yield Problem(CODE, subject.record.source.path, Pointer("/access_modes"), message, fix)


RULE = Rule(CODE, "no-access-mode", Severity.WARNING, __doc__, check)
