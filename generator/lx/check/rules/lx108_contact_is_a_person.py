"""A contact looks like a person's name.

People move on, and their names do not belong into a public file; an office stays.

Wrong:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    contact: {role: Jane Miller, email: curriculum@exchange.example.org}
Says:
    catalog/manufacturing/resource/series-parallel-bench.yml:1:17: warning LX108 The contact 'Jane Miller' looks like \
a person's name; people move on. Fix: name the office or the role, such as 'dual-credit office'.
Right:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    contact: {role: Dual Credit Office, email: curriculum@exchange.example.org}
"""

import re
from collections.abc import Iterator

from lx.domain.written import mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.quote import quoted

CODE = "LX108"

_ADDRESSED = re.compile(r"(Dr|Mr|Mrs|Ms|Prof)\.? [A-Z].*")
_NAMED = re.compile(r"[A-Z][A-Za-z'’-]*[a-z]( [A-Z]\.)?( [A-Z][A-Za-z'’-]*[a-z]){1,2}")
# A part of what offices are called: two capitalized words of which one is among these are no name.
_OFFICE = re.compile(
    r"\b(academic|adult|admission|advis|affairs|agency|assist|associat|board|bureau|business|career|center|chair|college"
    r"|committee|communit|contact|coordinat|council|counsel|credit|curriculum|dean|department|desk|director|district|division"
    r"|dual|education|enroll|exchange|faculty|front|general|group|help|information|instruct|leader|learning|liaison|librar"
    r"|manage|media|member|office|officer|outreach|partner|pathway|press|principal|program|project|public|registrar|relation"
    r"|research|resource|school|science|secretar|service|staff|state|student|support|teach|team|technic|train|transfer|tutor"
    r"|university|work)",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look at how the contact's role is written."""
    role = text_in(mapping_in(subject.record.data.get("contact")).get("role"))
    if _ADDRESSED.fullmatch(role) or (_NAMED.fullmatch(role) and not _OFFICE.search(role)):
        message = f"The contact {quoted(role)} looks like a person's name; people move on."
        fix = "name the office or the role, such as 'dual-credit office'."
        yield Problem(CODE, subject.record.source.path, Pointer("/contact/role"), message, fix)


RULE = Rule(CODE, "contact-is-a-person", Severity.WARNING, __doc__, check)
