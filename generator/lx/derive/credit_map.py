"""The dual-credit maps of schools and colleges: what each high-school course earns where, and together with what."""

from collections.abc import Iterable, Iterator, Mapping

from lx.derive.ground import COLLEGES, Ground, taken_reference
from lx.domain.credit import hours_of, surest_first, version_of
from lx.domain.tree import Choice, Leaf, choices
from lx.model.facts import Cell, CreditMap, Offer
from lx.model.record import Ref

MOST_WAYS = 1_000
"""Of an agreement that can be met in more ways, cells name no partners; its own words say what is needed."""

Cells = Mapping[tuple[Ref, Ref], tuple[Cell, ...]]


def maps_of(ground: Ground, taken: Mapping[Ref, tuple[Offer, ...]]) -> Mapping[Ref, CreditMap]:
    """The map of every school and college that has a cell: all courses of a school, those with a cell of a college."""
    at = {place: _cells_at(place, ground, taken=taken) for place in _places(ground)}
    schools = [
        _map(place, _courses_at(place, ground), cells=at[place]) for place in at if _kind(ground, place) == "school"
    ]
    return {one.organization: one for one in (*schools, *_college_maps(at.values(), ground)) if one.cells}


def _places(ground: Ground) -> Iterator[Ref]:
    """Where courses are taken: every school, and whoever else provides one. A district's are taken at its schools."""
    yield from (ref for ref, kind in ground.kinds.items() if kind == "school")
    yield from (ref for ref in ground.taught if _kind(ground, ref) not in ("school", "district"))


def _kind(ground: Ground, organization: Ref) -> str:
    return ground.kinds.get(organization, "")


def _cells_at(place: Ref, ground: Ground, *, taken: Mapping[Ref, tuple[Offer, ...]]) -> Cells:
    courses = _courses_at(place, ground)
    cells: dict[tuple[Ref, Ref], tuple[Cell, ...]] = {}
    for course in courses:
        offers = [one for one in taken.get(course, ()) if one.statewide or place in one.schools]
        cells.update(_cells_of(course, offers, ground=ground, nearby=courses))
    return cells


def _college_maps(places: Iterable[Cells], ground: Ground) -> Iterator[CreditMap]:
    by_college: dict[Ref, dict[tuple[Ref, Ref], tuple[Cell, ...]]] = {}
    for cells in places:
        for (course, college), found in cells.items():
            by_college.setdefault(college, {}).setdefault((course, college), found)
    for college, kind in ground.kinds.items():
        if kind in COLLEGES and college in by_college:
            yield _map(college, _by_id(course for course, _ in by_college[college]), cells=by_college[college])


def _map(organization: Ref, courses: tuple[Ref, ...], *, cells: Cells) -> CreditMap:
    return CreditMap(organization, courses, _by_id({college for _, college in cells}), cells)


def _courses_at(school: Ref, ground: Ground) -> tuple[Ref, ...]:
    """The high-school courses that one can take at a school: its own and its district's."""
    parent = ground.parents.get(school)
    return _by_id([*ground.taught.get(school, ()), *(ground.taught.get(parent, ()) if parent else ())])


def _cells_of(course: Ref, offers: Iterable[Offer], *, ground: Ground, nearby: tuple[Ref, ...]) -> Cells:
    """A course's cells by college, one a version or offering, best first."""
    versions: dict[tuple[Ref, str], list[Offer]] = {}
    for offer in offers:
        versions.setdefault(version_of(offer), []).append(offer)
    cells: dict[tuple[Ref, Ref], list[Cell]] = {}
    for given in versions.values():
        partners = _partners(course, given[0], ground=ground, nearby=nearby)
        if partners is not None:
            cell = Cell(offers=tuple(given), hours=hours_of(given), partners=partners)
            cells.setdefault((course, given[0].college), []).append(cell)
    return {place: tuple(sorted(found, key=_best_first)) for place, found in cells.items()}


def _best_first(cell: Cell) -> tuple[int, float, int, str, str]:
    first = cell.offers[0]
    return surest_first(first.kind), -cell.hours, len(cell.partners), str(first.source), first.place


def _partners(course: Ref, offer: Offer, *, ground: Ground, nearby: tuple[Ref, ...]) -> tuple[Ref, ...] | None:
    """What must be taken with a course, by the way that needs least of it; None if no way uses the course here."""
    ways = choices(offer.takes, lambda _: True, limit=MOST_WAYS)
    if ways is None:
        return ()
    rests = (_rest(way, course, ground=ground, nearby=nearby) for way in ways)
    return min((rest for rest in rests if rest is not None), key=lambda rest: (len(rest), rest), default=None)


def _rest(way: Choice, course: Ref, *, ground: Ground, nearby: tuple[Ref, ...]) -> tuple[Ref, ...] | None:
    others = [leaf for leaf in way if not _means(leaf, course, ground)]
    if len(others) == len(way):
        return None
    named = [_named_here(leaf, ground, nearby=nearby) for leaf in others]
    found = [ref for ref in named if ref]
    return _by_id(found) if len(found) == len(named) else None


def _means(leaf: Leaf, course: Ref, ground: Ground) -> bool:
    if leaf.kind == "sced":
        return ground.codes.get(course) == leaf.id
    return taken_reference(ground, leaf) == course


def _named_here(leaf: Leaf, ground: Ground, *, nearby: tuple[Ref, ...]) -> Ref | None:
    if leaf.kind == "sced":
        return next((course for course in nearby if ground.codes.get(course) == leaf.id), None)
    return taken_reference(ground, leaf)


def _by_id(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(sorted(set(refs), key=lambda ref: (ref.type, ref.id)))
