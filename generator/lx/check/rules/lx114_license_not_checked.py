"""Nobody has looked which license a resource has.

Teachers cannot know whether they may copy it, print it or put it into their own page.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    licence: LicenseRef-not-checked
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:10: warning LX114 License not checked: teachers cannot know \
whether they may copy it. Fix: look at the provider's terms, and write the SPDX id or `LicenseRef-all-rights-reserved`.
"""

from collections.abc import Iterator

from lx.domain.written import text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX114"
_NOT_CHECKED = "LicenseRef-not-checked"


def check(subject: Subject) -> Iterator[Problem]:
    """Find the word that says so."""
    if _NOT_CHECKED in text_in(subject.record.data.get("licence")):
        message = "License not checked: teachers cannot know whether they may copy it."
        fix = "look at the provider's terms, and write the SPDX id or `LicenseRef-all-rights-reserved`."
        yield Problem(CODE, subject.record.source.path, Pointer("/licence"), message, fix)


RULE = Rule(CODE, "license-not-checked", Severity.WARNING, __doc__, check)
