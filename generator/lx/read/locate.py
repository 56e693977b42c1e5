"""From a place in a record's data to the line and column of its file, by reading the failing file again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lx.model.problem import Part, Problem
from lx.model.source import Pointer, Span
from lx.read.decode import decode
from lx.read.front_matter import FrontMatter
from lx.read.record import parts_of
from lx.read.strict_yaml import Place, member, positions
from lx.text.reference import REFERENCE

WRITTEN = "{written}"
"""In a problem's message or fix: the value as the file has it, where its data have lost that (`1.10` is 1.1)."""

_BODY = "/body"


def located(problem: Problem, raw: bytes) -> Problem:
    """The same problem with a line and a column, from the bytes of its file."""
    return all_located((problem,), raw)[0]


def all_located(problems: Sequence[Problem], raw: bytes) -> tuple[Problem, ...]:
    """Problems of one file with lines and columns. A place that is not there is its object's first field."""
    if not any(isinstance(problem.place, str) for problem in problems):
        return tuple(problems)
    places = _places(problems, raw)
    firsts = _first_fields(places)
    return tuple(_placed(problem, places, firsts) for problem in problems)


def _places(problems: Sequence[Problem], raw: bytes) -> Mapping[Pointer, Place]:
    path = problems[0].path
    text = decode(path, raw).text
    parts = None if text is None else parts_of(path, text)
    if parts is None or isinstance(parts, Problem):
        return {}
    places = dict(positions(parts.yaml, line=parts.yaml_line))
    if path.suffix == ".md":
        places.setdefault(Pointer(_BODY), Place(Span(parts.body_line, 1), None, ""))
        if any(str(problem.place).startswith(f"{_BODY}/") for problem in problems):
            places.update(_links(parts))
    return places


def _links(parts: FrontMatter) -> Iterator[tuple[Pointer, Place]]:
    """The records that a body names, each at its first link: ``/body/0`` is the first of its `Prose.links`."""
    # Imported when it is asked for: a second parser, which a sound catalog never needs.
    from lx.text.markdown_place import Kind, found_in

    first: dict[str, Span] = {}
    for found in found_in(parts.body):
        # A link without words is refused, and none of those.
        if found.kind is Kind.LINK and found.has_text and REFERENCE.fullmatch(found.written):
            first.setdefault(found.written, found.place)
    for number, (written, place) in enumerate(first.items()):
        span = Span(place.line + parts.body_line - 1, place.column, place.length)
        yield member(Pointer(_BODY), number), Place(span, None, written)


def _placed(problem: Problem, places: Mapping[Pointer, Place], firsts: Mapping[Pointer, Span]) -> Problem:
    pointer = problem.place
    if not isinstance(pointer, str):
        return problem
    place = places.get(pointer)
    if place is None:
        return replace(problem, place=_nearest_place(pointer, places, firsts))
    span = place.key if problem.part is Part.KEY and place.key else place.value
    message, fix = (text.replace(WRITTEN, place.written) for text in (problem.message, problem.fix))
    return replace(problem, place=span, message=message, fix=fix)


def _first_fields(places: Mapping[Pointer, Place]) -> Mapping[Pointer, Span]:
    """Where the first field of each object stands."""
    # Gathered in one go: a broken file can lack a field in each of thousands of objects.
    firsts: dict[Pointer, Span] = {}
    for pointer, place in places.items():
        if place.key and pointer != _BODY:
            firsts.setdefault(_above(pointer), place.key)
    return firsts


def _nearest_place(pointer: Pointer, places: Mapping[Pointer, Place], firsts: Mapping[Pointer, Span]) -> Span:
    """The first field of the deepest object on the way that is there; of an empty one or a list, itself."""
    while pointer and pointer not in places:
        pointer = _above(pointer)
    if pointer in firsts:
        return firsts[pointer]
    found = places.get(pointer)
    return Span(1, 1) if found is None else found.key or found.value


def _above(pointer: Pointer) -> Pointer:
    return Pointer(pointer.rpartition("/")[0])
