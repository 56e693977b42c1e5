"""Offers as those who look them up see them: by a course that is taken, and by a college course that is earned."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from lx.derive.ground import Ground, courses_at, reference, schools_of, taken_reference
from lx.domain.credit import DUAL_CREDIT
from lx.domain.remaining import NEVER, had_here, needed_with, some_of
from lx.domain.tree import Leaf
from lx.domain.written import list_in, mapping_in
from lx.model.facts import Offer
from lx.model.record import Ref
from lx.model.source import Json


def by_taken(ground: Ground, offers: Iterable[Offer]) -> Mapping[Ref, tuple[Offer, ...]]:
    """Offers by each course, or credential, that one of them takes; each with the rest that must be taken too."""
    index: dict[Ref, list[Offer]] = {}
    near: dict[Ref, Collection[Ref] | None] = {}
    for offer in offers:
        for ref in dict.fromkeys((*offer.courses, *offer.credentials)):
            if ref not in near:
                near[ref] = _near(ref, ground)
            index.setdefault(ref, []).append(offer._replace(rest=rest_of(offer, ref, ground=ground, near=near[ref])))
    return _frozen(index)


def by_earned(ground: Ground, offers: Iterable[Offer]) -> Mapping[Ref, tuple[Offer, ...]]:
    """Offers by the college course that they give, and by each credential toward which it counts.

    Schools at which other courses are taken for it stand in offers of their own, each taking what is taught there.
    """
    index: dict[Ref, list[Offer]] = {}
    for offer in offers:
        for one in _by_school(offer, ground):
            for key in _earned(offer, ground):
                index.setdefault(key, []).append(one)
    return _frozen(index)


def rest_of(offer: Offer, ref: Ref, *, ground: Ground, near: Collection[Ref] | None) -> Json:
    """What must be taken together with a course (or credential): a tree, NEVER if it alone can't lead to the credit.

    `near` are the courses that its students can take; others count only where there is no way without them. None: all.
    """

    def held(leaf: Leaf) -> bool:
        return ground.codes.get(ref) == leaf.id if leaf.kind == "sced" else taken_reference(ground, leaf) == ref

    rest = needed_with(offer.takes, held, partial(_here, ground=ground, near=near))
    if rest != NEVER:
        return rest
    return needed_with(offer.takes, held, partial(_here, ground=ground, near=near, elsewhere=True))


def _here(leaf: Leaf, *, ground: Ground, near: Collection[Ref] | None, elsewhere: bool = False) -> Json:
    """What stands for a leaf among the courses that are near: of a SCED code, the courses that have it."""
    written: Json = {leaf.kind: leaf.id}
    if near is None:
        return written
    if leaf.kind == "sced":
        return some_of(1, [{"course": course.id} for course in near if ground.codes.get(course) == leaf.id])
    ref = taken_reference(ground, leaf)
    return written if elsewhere or ref is None or ref.type != "course" or ref in near else NEVER


def _near(ref: Ref, ground: Ground) -> Collection[Ref] | None:
    """The high-school courses that one can take where a course is taught; None where it is none of a high school."""
    written = ground.catalog.records[ref].data.get("provider") if ref.type == "course" else None
    provider = reference(ground, "organization", written=written)
    if provider is None or ref not in ground.taught.get(provider, ()):
        return None
    places = schools_of(ground, provider) or (provider,)
    return tuple(dict.fromkeys(course for place in places for course in courses_at(place, ground)))


def _by_school(offer: Offer, ground: Ground) -> Iterator[Offer]:
    """The offer once for each group of its schools that can take the same for it."""
    if offer.statewide or offer.kind == DUAL_CREDIT:
        yield offer
        return
    groups: list[tuple[Json, list[Ref]]] = []
    for school in offer.schools:
        taken = had_here(offer.takes, partial(_here, ground=ground, near=courses_at(school, ground)))
        same = next((schools for tree, schools in groups if tree == taken), None)
        if same is not None:
            same.append(school)
        elif taken != NEVER:
            groups.append((taken, [school]))
    yield from (offer._replace(takes=taken, schools=tuple(schools)) for taken, schools in groups)
    if not groups:
        yield offer


def _earned(offer: Offer, ground: Ground) -> tuple[Ref, ...]:
    goals = (mapping_in(goal).get("credential") for goal in list_in(offer.applies_to))
    credentials = (reference(ground, "credential", written=goal) for goal in goals)
    found = (offer.college_course, *credentials)
    return tuple(dict.fromkeys(ref for ref in found if ref))


def _frozen(index: Mapping[Ref, list[Offer]]) -> Mapping[Ref, tuple[Offer, ...]]:
    return {key: tuple(found) for key, found in index.items()}
