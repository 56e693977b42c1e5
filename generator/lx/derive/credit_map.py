"""The dual-credit maps of schools and colleges: what each high-school course earns where, and together with what."""

from collections.abc import Iterable, Iterator, Mapping

from lx.derive.ground import COLLEGES, Ground, courses_at
from lx.derive.look_up import rest_of
from lx.domain.credit import hours_of, surest_first, version_of
from lx.domain.remaining import NEVER, fewest_leaves
from lx.model.facts import Cell, CreditMap, Offer
from lx.model.record import Ref

Cells = Mapping[tuple[Ref, Ref], tuple[Cell, ...]]


def maps_of(ground: Ground, taken: Mapping[Ref, tuple[Offer, ...]]) -> Mapping[Ref, CreditMap]:
    """The map of every school and college that has a cell: all courses of a school, those with a cell of a college."""
    at = {place: _cells_at(place, ground, taken=taken) for place in _places(ground)}
    schools = [
        _map(place, courses_at(place, ground), cells=at[place]) for place in at if _kind(ground, place) == "school"
    ]
    return {one.organization: one for one in (*schools, *_college_maps(at.values(), ground)) if one.cells}


def _places(ground: Ground) -> Iterator[Ref]:
    """Where courses are taken: every school, and whoever else provides one. A district's are taken at its schools."""
    yield from (ref for ref, kind in ground.kinds.items() if kind == "school")
    yield from (ref for ref in ground.taught if _kind(ground, ref) not in ("school", "district"))


def _kind(ground: Ground, organization: Ref) -> str:
    return ground.kinds.get(organization, "")


def _cells_at(place: Ref, ground: Ground, *, taken: Mapping[Ref, tuple[Offer, ...]]) -> Cells:
    courses = courses_at(place, ground)
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


def _cells_of(course: Ref, offers: Iterable[Offer], *, ground: Ground, nearby: tuple[Ref, ...]) -> Cells:
    """A course's cells by college, one a version or offering, best first."""
    versions: dict[tuple[Ref, str], list[Offer]] = {}
    for offer in offers:
        versions.setdefault(version_of(offer), []).append(offer)
    cells: dict[tuple[Ref, Ref], list[Cell]] = {}
    for given in versions.values():
        rest = rest_of(given[0], course, ground=ground, near=nearby)
        if rest != NEVER:
            cell = Cell(offers=tuple(offer._replace(rest=rest) for offer in given), hours=hours_of(given))
            cells.setdefault((course, given[0].college), []).append(cell)
    return {place: tuple(sorted(found, key=_best_first)) for place, found in cells.items()}


def _best_first(cell: Cell) -> tuple[int, float, int, str, str]:
    first = cell.offers[0]
    return surest_first(first.kind), -cell.hours, fewest_leaves(first.rest), str(first.source), first.place


def _by_id(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(sorted(set(refs), key=lambda ref: (ref.type, ref.id)))
