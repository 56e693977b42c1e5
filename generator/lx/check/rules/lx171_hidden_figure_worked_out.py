"""A hidden figure can be worked out from the rest of its line, or from all results of its measure and year together.

Whoever subtracts what is shown from a total has the small group after all.

Wrong:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells:
      - {group: all, n: 74, percent: "70"}
      - {group: {school: prairie-view-high-school}, n: 34, percent: "60-69"}
      - {group: {school: cedar-ridge-high-school}, hidden: true}
      - {group: {school: oak-hollow-high-school}, n: 21, percent: "70-79"}
Says:
    catalog/manufacturing/result/credential-attainment-2025-26.yml:4:5: error LX171 This hidden figure can be worked \
out from the rest of its line. Fix: hide one more: make the result again with `lx protect`.
"""

from collections.abc import Iterator

from lx.check.published import Published, published_of
from lx.domain.result import Figure
from lx.domain.suppression.audit import audit
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX171"
_MESSAGE = "This hidden figure can be worked out from the rest of its line."
_ELSEWHERE = "This hidden figure is told in another result."
_FIX = "hide one more: make the result again with `lx protect`."


def check(linked: Linked) -> Iterator[Problem]:
    """Reckon with all that is published of a measure in a year, over all results."""
    for published in published_of(linked.catalog):
        yield from (_problem(*place, _ELSEWHERE) for place in published.both)
        yield from _worked_out(published)


def _worked_out(published: Published) -> Iterator[Problem]:
    if published.hidden:
        found = audit(published.hidden, published.told, lines=published.lines)
        yield from (_problem(*published.hidden[group], _MESSAGE) for group in (*found.sizes, *found.shares))


def _problem(record: Record, figure: Figure, message: str) -> Problem:
    return Problem(CODE, record.source.path, Pointer(f"/cells/{figure.number}"), message, _FIX)


RULE = Rule(CODE, "hidden-figure-worked-out", Severity.ERROR, __doc__, check)
