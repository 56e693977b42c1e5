"""Places in a value: what stands there, what its shape is, and the same value with something else there."""

from collections.abc import Iterator, Mapping, Sequence

from lx.model.record_type import Shape
from lx.model.source import Json, Pointer

ANY_KEY = "*"
"""Among a shape's properties: the one that stands for every key which is not named."""


def steps_of(place: Pointer) -> list[str]:
    """The names and numbers that lead to a place."""
    return [step.replace("~1", "/").replace("~0", "~") for step in place.split("/")[1:]]


def value_at(value: Json, steps: Sequence[str]) -> Json:
    """What stands at a place; None where nothing does."""
    for step in steps:
        if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    return value


def shape_at(shape: Shape, steps: Sequence[str]) -> Shape | None:
    """The shape of a place; None where the schema knows none."""
    found = tuple(shapes_to(shape, steps))
    return found[-1] if len(found) == len(steps) + 1 else None


def shapes_to(shape: Shape, steps: Sequence[str]) -> Iterator[Shape]:
    """The shape and those on the way to a place, as far as the schema knows any."""
    yield shape
    for step in steps:
        below = shape.items or shape.properties.get(step) or shape.properties.get(ANY_KEY)
        if below is None:
            return
        shape = below
        yield shape


def with_value(value: Json, steps: Sequence[str], new: Json) -> Json:
    """A copy of the value with something new at a place."""
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    if isinstance(value, list):
        return [with_value(one, rest, new) if str(number) == step else one for number, one in enumerate(value)]
    box = dict(value) if isinstance(value, Mapping) else {}
    return {**box, step: with_value(box.get(step), rest, new)}
