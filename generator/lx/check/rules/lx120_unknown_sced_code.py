"""A SCED code is not written in five digits, or is none of the list.

The code joins a course to the same course of other schools, and to the agreements that hold for all of them.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    codes: {local: "MF210", sced: "2110"}
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:31: error LX120 A SCED code has five digits ('13203'); this one \
is '2110'. Fix: write all five digits, zeros too, in quotes.
Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    codes: {local: "MF210", sced: "21192"}
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:31: error LX120 There is no SCED code '21192'. Fix: write \
"21147" if 'Drafting—Independent Study' is meant.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.nearest_code import nearest_code
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule
from lx.text.quote import quoted

CODE = "LX120"


def check(contents: Contents) -> Iterator[Problem]:
    """Look each code up. How it is written, the schema says."""
    for code, known in contents.codes_of("sced"):
        if code.written not in known.terms:
            guess = nearest_code(code.written, known.terms)
            message = f"There is no SCED code {quoted(code.written)}."
            fix = f"write \"{guess}\" if '{known.terms[guess].label}' is meant." if guess else "look the code up."
            yield Problem(CODE, contents.subject.record.source.path, code.place, message, fix)


RULE = Rule(CODE, "unknown-sced-code", Severity.ERROR, __doc__, check)
