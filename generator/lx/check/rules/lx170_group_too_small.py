"""A group is too small to be published, or even committed.

A figure about a few students tells of each of them. A public repository keeps every version, so a small group must not
even be committed. A measure may ask for groups larger than ten.

Wrong:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells: [{group: all, n: 12, hidden: true}]
Says:
    catalog/manufacturing/result/credential-attainment-2025-26.yml:1:25: error LX170 This group is too small to be \
published, or even committed. Fix: make the result again with `lx protect`; what was committed stays in the history, \
so tell whoever keeps the repository.
"""

from collections.abc import Iterator

from lx.check.published import minimum_of, results_of
from lx.domain.result import figures_of
from lx.domain.suppression.table import SMALLEST_GROUP
from lx.model.problem import Problem, Severity
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX170"
MESSAGE = "This group is too small to be published, or even committed."
FIX = (
    "make the result again with `lx protect`; what was committed stays in the history, so tell whoever keeps the "
    "repository."
)


def check(linked: Linked) -> Iterator[Problem]:
    """Look for groups smaller than their measure allows, and for sizes of what is hidden. The size is never told."""
    for record in results_of(linked.catalog):
        minimum = minimum_of(record, linked.catalog, least=SMALLEST_GROUP)
        for figure in figures_of(record.data):
            if figure.n is not None and (figure.n < minimum or not figure.is_told):
                yield Problem(CODE, record.source.path, Pointer(f"/cells/{figure.number}/n"), MESSAGE, FIX)


RULE = Rule(CODE, "group-too-small", Severity.ERROR, __doc__, check)
