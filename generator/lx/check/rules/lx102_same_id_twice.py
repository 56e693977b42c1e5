"""Two records of one type have the same id.

An id names one record in all exchanges: of two, links would reach one and hide the other.

Wrong:
    # catalog/energy/course/pvhs-drafting.yml
    summary: Reading and making drawings of parts, in the energy exchange.
Says:
    catalog/energy/course/pvhs-drafting.yml:2:5: error LX102 Another course record has this id too: \
'catalog/manufacturing/course/pvhs-drafting.yml'. Fix: keep one of them and list further exchanges in its \
`exchanges`, or choose another id.
    catalog/manufacturing/course/pvhs-drafting.yml:1:5: error LX102 Another course record has this id too: \
'catalog/energy/course/pvhs-drafting.yml'. Fix: keep one of them and list further exchanges in its `exchanges`, or \
choose another id.
"""

from collections.abc import Iterator, Sequence

from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Rule
from lx.model.source import Pointer
from lx.text.quote import listed

CODE = "LX102"


def check(records: Sequence[Record]) -> Iterator[Problem]:
    """Find the records of each name that more than one has."""
    by_name: dict[Ref, list[Record]] = {}
    for record in records:
        by_name.setdefault(record.ref, []).append(record)
    for name in sorted(name for name, same in by_name.items() if len(same) > 1):
        twins = sorted(by_name[name], key=_path)
        for twin in twins:
            others = [f"'{other.source.path}'" for other in twins if other is not twin]
            message = f"Another {twin.ref.type} record has this id too: {listed(others, last='and')}."
            fix = "keep one of them and list further exchanges in its `exchanges`, or choose another id."
            yield Problem(CODE, twin.source.path, Pointer("/id"), message, fix)


def _path(record: Record) -> str:
    return str(record.source.path)


RULE = Rule(CODE, "same-id-twice", Severity.ERROR, __doc__, check)
