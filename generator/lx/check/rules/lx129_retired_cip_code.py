"""A CIP code has been retired.

State and national reports of today know its successor only.

Wrong:
    # catalog/manufacturing/course/kcc-mfg-101.yml
    codes: {local: "MFG 101", cip: ["15.0505"]}
Says:
    catalog/manufacturing/course/kcc-mfg-101.yml:1:33: warning LX129 CIP 15.0505 is retired; its successor is \
15.1703. Fix: write "15.1703".
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.domain.written import text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule

CODE = "LX129"


def check(contents: Contents) -> Iterator[Problem]:
    """Look up what became of each code."""
    for code, known in contents.codes_of("cip-2020"):
        term = known.terms.get(code.written)
        if term is not None and term.more.get("status") == "retired":
            after = text_in(term.more.get("successor"))
            became = f"its successor is {after}." if after else "it has no successor."
            fix = f'write "{after}".' if after else "look for the code that is used instead."
            message = f"CIP {code.written} is retired; {became}"
            yield Problem(CODE, contents.subject.record.source.path, code.place, message, fix)


RULE = Rule(CODE, "retired-cip-code", Severity.WARNING, __doc__, check)
