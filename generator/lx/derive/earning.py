"""What the courses of a program satisfy at each college, whichever way a student goes through its choices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from lx.derive.ground import Ground, leaf_reference, reference, schools_of
from lx.derive.program import Passed, least_passed, most_passed, steps_of, ways_through
from lx.domain.credit import DUAL_CREDIT, TRANSFER, semester_hours
from lx.domain.tree import Leaf, is_satisfied, leaves
from lx.domain.written import mapping_in, texts_in
from lx.model.facts import Offer
from lx.model.record import Record, Ref

Earned: TypeAlias = tuple[tuple[int, int], ...]
"""Which of a case's offers are satisfied, by position, each with the grade in which the last of its courses ends."""


@dataclass(frozen=True, slots=True)
class Case:
    """A program at a college: the offers there, what each way through the program satisfies, and all ways together.

    `cap` are the most hours that the college takes over by agreement. Not `exact`: the ways are the least and the most.
    """

    college: Ref
    cap: float | None
    offers: tuple[Offer, ...]
    ways: tuple[Earned, ...]
    most: Earned
    exact: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An offer as a program sees it: what its leaves name, and what of the program it takes."""

    offer: Offer
    leaves: Mapping[Leaf, Ref | None]
    named: AbstractSet[Ref]


def cases_of(program: Record, ground: Ground, *, taken: Mapping[Ref, tuple[Offer, ...]]) -> Iterator[Case]:
    """A program at every college that it names or at which it earns credit."""
    steps = steps_of(program, ground)
    most = most_passed(steps)
    refs = {ref for ref, _ in most}
    wanted = [_wanted(offer, refs, ground=ground) for offer in _offers_for(program, refs, ground=ground, taken=taken)]
    matters = {ref for one in wanted for ref in (one.offer.source, *one.named)}
    through = ways_through(steps, matters)
    ways = (least_passed(steps), most) if through is None else through
    for college in _colleges(program, wanted, ground=ground):
        here = [one for one in wanted if one.offer.college == college]
        rules = mapping_in(ground.catalog.records[college].data.get("credit_rules"))
        yield Case(
            college=college,
            cap=semester_hours(rules.get("articulated_cap")),
            offers=tuple(one.offer for one in here),
            ways=tuple(sorted({_earned(here, way, ground=ground) for way in ways})),
            most=_earned(here, most, ground=ground),
            exact=through is not None,
        )


def _offers_for(
    program: Record, most: AbstractSet[Ref], *, ground: Ground, taken: Mapping[Ref, tuple[Offer, ...]]
) -> Iterable[Offer]:
    """What a program's courses may earn where its students take them; each offer once, in order of its source."""
    provider = reference(ground, "organization", written=program.data.get("provider"))
    is_school = ground.kinds.get(provider) in ("school", "district") if provider else False
    at = set(schools_of(ground, provider)) if provider and is_school else None
    found = {
        (offer.source.type, offer.source.id, offer.place): offer
        for ref in most
        for offer in taken.get(ref, ())
        if offer.kind != TRANSFER and (at is None or offer.statewide or not at.isdisjoint(offer.schools))
    }
    return (found[key] for key in sorted(found))


def _colleges(program: Record, wanted: Iterable[_Wanted], *, ground: Ground) -> tuple[Ref, ...]:
    """The colleges that a program names, then others at which it earns credit."""
    named = (reference(ground, "organization", written=text) for text in texts_in(program.data.get("colleges")))
    others = sorted({one.offer.college for one in wanted}, key=lambda ref: ref.id)
    return tuple(dict.fromkeys((*(ref for ref in named if ref), *others)))


def _wanted(offer: Offer, most: AbstractSet[Ref], *, ground: Ground) -> _Wanted:
    named = {leaf: leaf_reference(ground, leaf) for leaf in leaves(offer.takes)}
    return _Wanted(offer, named, most & {*offer.courses, *offer.credentials})


def _earned(wanted: Sequence[_Wanted], passed: Passed, *, ground: Ground) -> Earned:
    grades: dict[Ref, int] = {}
    for ref, grade in passed:
        grades[ref] = max(grade, grades.get(ref, 0))
    codes = {ground.codes.get(ref) for ref in grades}
    return tuple(
        (at, max((grades[ref] for ref in one.named if ref in grades), default=0))
        for at, one in enumerate(wanted)
        if _is_earned(one, grades, codes=codes)
    )


def _is_earned(one: _Wanted, grades: Mapping[Ref, int], *, codes: AbstractSet[str | None]) -> bool:
    def holds(leaf: Leaf) -> bool:
        return leaf.id in codes if leaf.kind == "sced" else one.leaves[leaf] in grades

    return one.offer.source in grades if one.offer.kind == DUAL_CREDIT else is_satisfied(one.offer.takes, holds)
