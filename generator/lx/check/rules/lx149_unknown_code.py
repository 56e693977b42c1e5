"""A CIP or O*NET code is well written, but none of the list.

It joins nothing: no report, no occupation, no cluster.

Wrong:
    # catalog/manufacturing/career/machinist.yml
    onet: "51-4041.01"
Says:
    catalog/manufacturing/career/machinist.yml:1:7: error LX149 '51-4041.01' is not in O*NET. Fix: write "51-4041.00" \
if 'Machinists' is meant.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.check.nearest_code import nearest_code
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule
from lx.text.quote import quoted

CODE = "LX149"
_NAMES = {"cip-2020": "CIP 2020", "onet-occupation": "O*NET"}


def check(contents: Contents) -> Iterator[Problem]:
    """Look each code up."""
    for name, called in _NAMES.items():
        for code, known in contents.codes_of(name):
            if code.written not in known.terms:
                guess = nearest_code(code.written, known.terms)
                message = f"{quoted(code.written)} is not in {called}."
                fix = f"write \"{guess}\" if '{known.terms[guess].label}' is meant." if guess else "look the code up."
                yield Problem(CODE, contents.subject.record.source.path, code.place, message, fix)


RULE = Rule(CODE, "unknown-code", Severity.ERROR, __doc__, check)
