"""An example of a value: what could stand in a field, in the shape that its schema asks for.

Whether a value is sound is asked of whoever knows; nothing here knows a schema.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from lx.model.record_type import Shape, Vocabulary
from lx.model.source import Json, Pointer
from lx.text.place import ANY_KEY, shape_at, steps_of, value_at, with_value

Faults: TypeAlias = Callable[[Json], Sequence[Pointer]]
"""The places in a value at which something is wrong or missing; the empty pointer is the value itself."""

_KEYS = ("es", "9-10")
_MOST_STEPS = 60
_FEW_TERMS = 4
_WORDS: Mapping[str, tuple[Json, ...]] = {
    "address": ("https://www.example.org/page",),
    "code": ("101", 2027, "A"),
    "date": ("2026-11-20",),
    "deadline": ("2026-11-20",),
    "duration": ("PT45M",),
    "email": ("office@example.org",),
    "money": (0, "ask"),
    "number": (1, 9, 10, 2027),
    "phone": ("+1 217 555 0100",),
    "school-year": ("2026-27",),
    "time": ("2026-11-20T09:00:00-06:00",),
    "yes-no": (True,),
}
_TEXTS: tuple[Json, ...] = ("…", "an-id", "USD", "1:2")


def example_of(shape: Shape, vocabularies: Mapping[str, Vocabulary], faults: Faults) -> Json:
    """The smallest sound example that is found; None if there is none."""
    for start in starts_of(shape, vocabularies):
        found = _grown(start, shape, vocabularies, faults=faults)
        if found is not None:
            return found
    return None


def starts_of(shape: Shape, vocabularies: Mapping[str, Vocabulary]) -> Iterator[Json]:
    """What an example may begin with, the likeliest first. What is missing in it is added later."""
    if shape.items is not None:
        firsts = tuple(starts_of(shape.items, vocabularies))
        yield from ([first] for first in firsts)
        yield from ([first, first] for first in firsts)
    elif shape.properties:
        yield from _objects(shape, vocabularies)
    elif shape.target is not None:
        yield from ("type/id", "career/id") if shape.target == "*" else (f"id-of-{shape.target}",)
    elif shape.vocabulary is not None:
        terms = list(vocabularies[shape.vocabulary].terms)[:_FEW_TERMS]
        yield from terms
        yield from (int(term) for term in terms if term.isdecimal())
    yield from _WORDS.get(shape.format, ())
    yield from _TEXTS
    yield from shape.exempt


def _objects(shape: Shape, vocabularies: Mapping[str, Vocabulary]) -> Iterator[Json]:
    """An empty object; where any key may stand, one with a key."""
    if ANY_KEY in shape.properties:
        yield from ({key: start} for key in _KEYS for start in starts_of(shape.properties[ANY_KEY], vocabularies))
    yield {}


def _grown(value: Json, shape: Shape, vocabularies: Mapping[str, Vocabulary], *, faults: Faults) -> Json:
    """The value with what it lacks, one member at a time; None where that leads nowhere."""
    for _ in range(_MOST_STEPS):
        found = faults(value)
        if not found:
            return value
        options = tuple(_better(value, shape, vocabularies, place=found[0]))
        # What is begun with something empty may be better only later.
        value = next((one for one in options if found[0] not in faults(one)), options[0] if options else None)
        if value is None:
            return None
    return None


def _better(value: Json, shape: Shape, vocabularies: Mapping[str, Vocabulary], *, place: Pointer) -> Iterator[Json]:
    """The value with something else at a place; an object may also want one more member."""
    steps = steps_of(place)
    here, there = value_at(value, steps), shape_at(shape, steps)
    if there is None:
        return
    if isinstance(here, Mapping):
        for name, part in sorted(there.properties.items(), key=lambda one: _rank(one[1])):
            keys = _KEYS if name == ANY_KEY else (name,)
            places = ([*steps, key] for key in keys if key not in here)
            starts = tuple(starts_of(part, vocabularies))
            yield from (with_value(value, member, start) for member in places for start in starts)
    yield from (with_value(value, steps, start) for start in starts_of(there, vocabularies))


def _rank(shape: Shape) -> int:
    """References and single values before lists and objects, which would need more in them."""
    return 2 if shape.items or shape.properties else 0 if shape.target else 1
