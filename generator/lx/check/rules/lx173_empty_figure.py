"""A figure is empty, or says two things at once.

Zero, hidden and not reported are three things, and a reader must know which it is.

Wrong:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells: [{group: all, n: 74}]
Says:
    catalog/manufacturing/result/credential-attainment-2025-26.yml:1:9: error LX173 Empty: was it zero, hidden, or not \
reported? They differ. Fix: make the result again with `lx protect`; a cell has one of `percent`, `hidden` and \
`not_reported`.
Right:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells: [{group: all, not_reported: true}]
"""

from collections.abc import Iterator

from lx.domain.written import list_in, mapping_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX173"
_ONE_OF = ("percent", "hidden", "not_reported")


def check(subject: Subject) -> Iterator[Problem]:
    """Look for cells that do not say exactly one thing."""
    if subject.record.ref.type != "result":
        return
    for number, cell in enumerate(list_in(subject.record.data.get("cells"))):
        said = [name for name in _ONE_OF if name in mapping_in(cell)]
        if len(said) != 1:
            message = "Empty: was it zero, hidden, or not reported? They differ."
            if said:
                message = "This figure says two things at once: was it hidden, not reported, or told?"
            fix = "make the result again with `lx protect`; a cell has one of `percent`, `hidden` and `not_reported`."
            yield Problem(CODE, subject.record.source.path, Pointer(f"/cells/{number}"), message, fix)


RULE = Rule(CODE, "empty-figure", Severity.ERROR, __doc__, check)
