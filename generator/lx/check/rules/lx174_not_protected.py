"""Results were not made with `lx protect`.

Figures typed by hand have not been looked at as a whole, and what is hidden in them can be worked out. A result has no
text either: a table in it would be published as it stands.

Wrong:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells:
      - {group: all, n: 40, percent: "50-59"}
      - {group: {school: prairie-view-high-school}, n: 34, percent: "60-69"}
      - {group: {school: cedar-ridge-high-school}, hidden: true}
      - {group: {school: oak-hollow-high-school}, n: 21, percent: "70-79"}
Says:
    catalog/manufacturing/result/credential-attainment-2025-26.yml:2:5: error LX174 Results were not made with `lx \
protect`: the groups are not what their total is. Fix: run it on the table, not on the record.
"""

from collections.abc import Iterator

from lx.check.published import published_of, results_of
from lx.model.problem import Problem, Severity
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX174"
_MESSAGE = "Results were not made with `lx protect`"
_FIX = "run it on the table, not on the record."


def check(linked: Linked) -> Iterator[Problem]:
    """Look for texts in results, and for lines that cannot be."""
    for record in results_of(linked.catalog):
        if record.body.strip():
            yield Problem(CODE, record.source.path, Pointer(""), f"{_MESSAGE}: they have no text.", _FIX)
    for published in published_of(linked.catalog):
        for line in filter(published.is_impossible, published.lines):
            record, figure = published.place_of(line.total)
            message = f"{_MESSAGE}: the groups are not what their total is."
            yield Problem(CODE, record.source.path, Pointer(f"/cells/{figure.number}"), message, _FIX)


RULE = Rule(CODE, "not-protected", Severity.ERROR, __doc__, check)
