"""College credit in semester hours: what an amount is worth, and what several offers give together.

The same college course counts once: dual credit before an exam, an exam before an agreement; then the most hours.
"""

from collections.abc import Iterable
from enum import StrEnum

from lx.domain.written import mapping_in, number_in, text_in
from lx.model.facts import Offer
from lx.model.record import Ref
from lx.model.source import Json

DUAL_CREDIT = "dual-credit"
TRANSFER = "transfer"
_SEMESTER_HOURS = {"semester-hour": 1.0, "quarter-hour": 2 / 3}
_DIGITS = 4  # sums of thirds come back to whole numbers


class Way(StrEnum):
    """How credit comes to a transcript, surest first: at once when passed, by exam, by a claim."""

    TRANSCRIPT = "transcript"
    EXAM = "exam"
    CLAIM = "claim"


_WAYS = {DUAL_CREDIT: Way.TRANSCRIPT, "exam-score": Way.EXAM, "proficiency-exam": Way.EXAM}
_RANKS = {way: rank for rank, way in enumerate(Way)}


def semester_hours(credits_written: Json) -> float | None:
    """Hours of ``{value, unit}``: a quarter hour is 2/3; None of Carnegie units, which are not college hours."""
    written = mapping_in(credits_written)
    value, factor = number_in(written.get("value")), _SEMESTER_HOURS.get(text_in(written.get("unit")))
    return None if value is None or factor is None else value * factor


def rounded(hours: float) -> float:
    """Hours without the dust of binary fractions."""
    return round(hours, _DIGITS)


def way_of(kind: str) -> Way:
    """How an offer of this kind (`dual-credit`, or an agreement's) gives its credit."""
    return _WAYS.get(kind, Way.CLAIM)


def surest_first(kind: str) -> int:
    """A rank by which offers are ordered: 0 is the surest kind."""
    return _RANKS[way_of(kind)]


def version_of(offer: Offer) -> tuple[Ref, str]:
    """What gives the offer: a record, and the pointer to its version ("" for dual credit)."""
    return offer.source, offer.place.rpartition("/gives/")[0]


def best_offers(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """One offer a college course, the best; what credits only an area counts for itself. Surest first."""
    best: dict[tuple[Ref, Ref | str], Offer] = {}
    for offer in sorted(offers, key=_by_worth):
        course = offer.college_course
        best.setdefault((offer.college, course) if course else (offer.source, offer.place), offer)
    return tuple(best.values())


def hours_of(offers: Iterable[Offer]) -> float:
    """Semester hours of offers that count side by side, none of their versions above its own maximum."""
    free = 0.0
    capped: dict[tuple[Ref, str], tuple[float, float]] = {}
    for offer in offers:
        if offer.max_hours is None:
            free += offer.hours
        else:
            given, _ = capped.get(version_of(offer), (0.0, 0.0))
            capped[version_of(offer)] = given + offer.hours, offer.max_hours
    return rounded(free + sum(map(min, capped.values())))


def _by_worth(offer: Offer) -> tuple[int, float, str, str, str]:
    return surest_first(offer.kind), -offer.hours, offer.source.type, offer.source.id, offer.place
