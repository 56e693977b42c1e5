"""Words that may stand where a value is wanted, such as `statewide` and `unknown`."""

from lx.model.record_type import Shape
from lx.model.source import Json


def is_word(shape: Shape, value: Json) -> bool:
    """Whether such a word stands here: it says by itself what it means."""
    return value in (*shape.exempt, *(shape.items.exempt if shape.items else ()))
