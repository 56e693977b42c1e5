"""A numerator, or a percent finer than the size of the group allows.

With a numerator or a fine percent, a reader who knows all but one of a group knows that one too. Groups of up to 20,
and those whose size is not shown, are told in fifths, up to 40 in tenths, larger ones in whole percent with open ends.

Wrong:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells: [{group: all, n: 34, percent: "62"}]
Says:
    catalog/manufacturing/result/credential-attainment-2025-26.yml:1:38: error LX172 This percent is finer than the \
size of its group allows. Fix: make the result again with `lx protect`: fifths, tenths or whole percent, by the size.
Right:
    # catalog/manufacturing/result/credential-attainment-2025-26.yml
    cells: [{group: all, n: 34, percent: "60-69"}]
"""

from collections.abc import Iterator

from lx.domain.result import figures_of
from lx.domain.suppression.band import band_of, finest
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer

CODE = "LX172"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the bands of a result with the sizes of its groups."""
    if subject.record.ref.type != "result":
        return
    for figure in figures_of(subject.record.data):
        band = band_of(figure.percent)
        if figure.percent and (band is None or band.width < finest(figure.n)):
            message = "This percent is finer than the size of its group allows."
            fix = "make the result again with `lx protect`: fifths, tenths or whole percent, by the size."
            place = Pointer(f"/cells/{figure.number}/percent")
            yield Problem(CODE, subject.record.source.path, place, message, fix)


RULE = Rule(CODE, "finer-than-allowed", Severity.ERROR, __doc__, check)
