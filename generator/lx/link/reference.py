"""The references that a record stores, found along its type's shape: what the schema says may name another record."""

from collections.abc import Iterator, Mapping

from lx.model.catalog import Link
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType, Shape
from lx.model.source import Json, Pointer

_ANY_TYPE = "*"
_ANY_KEY = "*"


def references(record: Record, kind: RecordType) -> Iterator[Link]:
    """Every reference of the record's fields, in the order in which they are written, whether or not it leads anywhere.

    A word that stands for a reference (``unknown``, ``each``, ``statewide``) is none. A text that is no id is still a
    reference, to nothing that there is; where the type is to be written and is not, it has none.
    """
    fields, data = kind.fields, record.data
    for name in data:
        if name in fields and fields[name].shape.linking:
            for place, target in _found(data[name], fields[name].shape, f"/{_escaped(name)}"):
                yield Link(record.ref, Pointer(place), target)


def _found(value: Json, shape: Shape, place: str) -> Iterator[tuple[str, Ref]]:
    # Only what can hold a reference is walked into: most of a record cannot.
    if isinstance(value, str):
        target = _target(value, shape)
        if target is not None:
            yield place, target
    elif isinstance(value, Mapping):
        properties = shape.properties
        for key, part in value.items():
            below = properties.get(key) or properties.get(_ANY_KEY)
            if below is not None and below.linking:
                yield from _found(part, below, f"{place}/{_escaped(key)}")
    elif isinstance(value, list | tuple) and shape.items is not None and shape.items.linking:
        for index, part in enumerate(value):
            yield from _found(part, shape.items, f"{place}/{index}")


def _target(value: str, shape: Shape) -> Ref | None:
    if shape.target is None or value in shape.exempt:
        return None
    if shape.target != _ANY_TYPE:
        return Ref(shape.target, value)
    kind, slash, name = value.partition("/")
    return Ref(kind, name) if slash else Ref("", value)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
