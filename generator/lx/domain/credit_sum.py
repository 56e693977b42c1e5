"""Which of a program's credit sums is asked for: a sum holds for classes, and a class graduates in a calendar year."""

from collections.abc import Iterable
from datetime import date

from lx.domain.school_year import first_year, year_of
from lx.domain.written import mapping_in, whole_in
from lx.model.facts import CreditSum
from lx.model.source import Json


def class_asked(classes_of: Json, today: date) -> int:
    """The class that graduates next, as far as the program has it: ``{from: 2027}`` in November 2026 gives 2027.

    A school year's class graduates by its 30 June. Of a program that is over, its last class.
    """
    following = first_year(year_of(today)) + 1
    first, last = (whole_in(mapping_in(classes_of).get(end)) for end in ("from", "until"))
    following = following if last is None else min(following, last)
    return following if first is None else max(following, first)


def sums_for(sums: Iterable[CreditSum], graduates: int) -> tuple[CreditSum, ...]:
    """The sums of one class, one a college, in their order."""
    return tuple(
        one
        for one in sums
        if (one.first is None or one.first <= graduates) and (one.last is None or graduates <= one.last)
    )
