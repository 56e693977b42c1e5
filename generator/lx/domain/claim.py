"""Until when credit of an agreement can be claimed, seen from the agreement and not from one student."""

from datetime import date

from lx.domain.months import add_months
from lx.domain.school_year import first_year, is_school_year, last_day, school_year
from lx.domain.written import mapping_in, whole_in
from lx.model.source import Json

LOWEST_GRADE = 9
"""Where a course does not say in which grades it is taken."""

_LAST_GRADE = 12


def visible_until(last_year: str, lowest_grade: int, *, claim: Json) -> date | None:
    """The last day on which anyone could still claim what was taken up to `last_year`.

    Who took the course in the lowest grade graduates last. From the course's end: 30 June of the last year and the
    months. `date.max` without a window, or from the day of enrolment, which is anybody's. None while the agreement has
    no last year.
    """
    written = mapping_in(claim)
    months, counts_from = whole_in(written.get("months")), written.get("counts_from")
    if months is None or counts_from not in ("graduation", "course-end"):
        return date.max
    if not is_school_year(last_year):
        return None
    years_to_graduation = max(0, _LAST_GRADE - lowest_grade) if counts_from == "graduation" else 0
    return add_months(last_day(school_year(first_year(last_year) + years_to_graduation)), months)
