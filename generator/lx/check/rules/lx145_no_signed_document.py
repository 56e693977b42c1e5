"""An agreement links no signed document.

A counselor who promises credit will be asked for it.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    document: null
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:1: warning LX145 The articulation links no signed \
document; a counselor will be asked for it. Fix: add `document` with its web address.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX145"


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the field."""
    data = subject.record.data
    if subject.record.ref.type == "articulation" and data.get("status") == "current" and "document" not in data:
        message = "The articulation links no signed document; a counselor will be asked for it."
        fix = "add `document` with its web address."
        yield Problem(CODE, subject.record.source.path, Pointer("/document"), message, fix)


RULE = Rule(CODE, "no-signed-document", Severity.WARNING, __doc__, check)
