"""What a program can earn at each college before its students get there, class by class.

A class takes each course in a school year of its own, so other versions are open to it than to the class before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from lx.derive.earning import Case, cases_of
from lx.derive.ground import Ground, in_force
from lx.domain.credit import Way, best_offers, hours_of, rounded, way_of
from lx.domain.school_year import class_in_grade, is_within, year_in_grade
from lx.domain.written import mapping_in, whole_in
from lx.model.facts import CreditSum, Offer
from lx.model.record import Record, Ref

_ANY_CLASS = 2000
Span: TypeAlias = tuple[int | None, int | None]
"""Classes, by the first and the last year in which they graduate; None is open."""

Standing: TypeAlias = tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]
"""What a class finds: for each way through the program the offers open to it, and those that end too early."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one way earns, in semester hours."""

    transcript: float
    claim: float
    exam: float
    total: float
    capped: float
    offers: tuple[Offer, ...]


_NOTHING = _Outcome(transcript=0.0, claim=0.0, exam=0.0, total=0.0, capped=0.0, offers=())


def sums_of(ground: Ground, taken: Mapping[Ref, tuple[Offer, ...]]) -> Mapping[Ref, tuple[CreditSum, ...]]:
    """The sums of every program that names a college, or whose courses earn credit at one."""
    sums = {one.ref: tuple(_program_sums(one, ground, taken=taken)) for one in in_force(ground.catalog, "program")}
    return {ref: found for ref, found in sums.items() if found}


def _program_sums(program: Record, ground: Ground, *, taken: Mapping[Ref, tuple[Offer, ...]]) -> Iterator[CreditSum]:
    classes = mapping_in(program.data.get("classes_of"))
    asked = whole_in(classes.get("from")), whole_in(classes.get("until"))
    for case in cases_of(program, ground, taken=taken):
        each = [(span, _standing(case, _one_of(span))) for span in _spans(case, asked)]
        for standing, run in groupby(each, key=lambda item: item[1]):
            spans = [span for span, _ in run]
            yield _sum(case, standing, span=(spans[0][0], spans[-1][1]))


def _spans(case: Case, asked: Span) -> Iterator[Span]:
    """Spans of classes within which nothing changes: no version begins or has ended for them."""
    first, last = asked
    changes: set[int] = set()
    for at, grade in {one for way in (*case.ways, case.most) for one in way}:
        since, until = case.offers[at].since, case.offers[at].until
        changes |= {class_in_grade(since, grade)} if since else set()
        changes |= {class_in_grade(until, grade) + 1} if until else set()
    inside = sorted(at for at in changes if (first is None or at > first) and (last is None or at <= last))
    return zip([first, *inside], [*(at - 1 for at in inside), last], strict=True)


def _one_of(span: Span) -> int:
    first, last = span
    return first if first is not None else last if last is not None else _ANY_CLASS


def _standing(case: Case, graduates: int) -> Standing:
    years = {grade: year_in_grade(graduates, grade) for way in (*case.ways, case.most) for _, grade in way}
    ways = {tuple(at for at, grade in way if _is_open(case.offers[at], years[grade])) for way in case.ways}
    ended = tuple(at for at, grade in case.most if _has_ended(case.offers[at], years[grade]))
    return tuple(sorted(ways)), ended


def _is_open(offer: Offer, year: str) -> bool:
    return not offer.closed and is_within(year, offer.since, until=offer.until)


def _has_ended(offer: Offer, year: str) -> bool:
    return offer.closed or (offer.until != "" and offer.until < year)


def _sum(case: Case, standing: Standing, *, span: Span) -> CreditSum:
    ways, ended = standing
    outcomes = [_outcome((case.offers[at] for at in way), case.cap) for way in ways]
    return CreditSum(
        college=case.college,
        first=span[0],
        last=span[1],
        transcript=_bounds(one.transcript for one in outcomes),
        claim=_bounds(one.claim for one in outcomes),
        exam=_bounds(one.exam for one in outcomes),
        total=_bounds(one.total for one in outcomes),
        capped=max(one.capped for one in outcomes),
        exact=case.exact,
        earns=max(outcomes, key=lambda one: one.total).offers,
        ended=tuple(case.offers[at] for at in ended),
    )


def _outcome(offers: Iterable[Offer], cap: float | None) -> _Outcome:
    best = best_offers(offers)
    if not best:
        return _NOTHING
    columns: dict[Way, list[Offer]] = {way: [] for way in Way}
    for offer in best:
        columns[way_of(offer.kind)].append(offer)
    transcript, exam, claimed = (hours_of(columns[way]) for way in (Way.TRANSCRIPT, Way.EXAM, Way.CLAIM))
    claim = claimed if cap is None else min(claimed, cap)
    return _Outcome(
        transcript=transcript,
        claim=claim,
        exam=exam,
        total=rounded(transcript + claim + exam),
        capped=rounded(claimed - claim),
        offers=best,
    )


def _bounds(hours: Iterable[float]) -> tuple[float, float]:
    every = sorted(hours)
    return every[0], every[-1]
