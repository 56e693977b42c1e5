"""The references that a record stores, found along its type's shape: what the schema says may name another record."""

from collections.abc import Mapping

from lx.model.catalog import Link
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType, Shape
from lx.model.source import Json, Pointer

_ANY_TYPE = "*"
_ANY_KEY = "*"


def references(record: Record, kind: RecordType) -> list[Link]:
    """Every reference of the record's fields, in the order in which they are written, whether or not it leads anywhere.

    A word that stands for a reference (``unknown``, ``each``, ``statewide``) is none. A text that is no id is still a
    reference, to nothing that there is; where the type is to be written and is not, it has none.
    """
    links: list[Link] = []
    for name, value in record.data.items():
        field = kind.fields.get(name)
        if field is not None and field.shape.linking:
            _find(value, field.shape, f"/{_escaped(name)}", origin=record.ref, links=links)
    return links


def _find(value: Json, shape: Shape, place: str, *, origin: Ref, links: list[Link]) -> None:
    # Only what can hold a reference is walked into: most of a record cannot. Noted, since to yield takes twice as long.
    if isinstance(value, str):
        target = _target(value, shape)
        if target is not None:
            links.append(Link(origin, Pointer(place), target))
    elif isinstance(value, dict | Mapping):
        properties = shape.properties
        for key, part in value.items():
            below = properties.get(key) or properties.get(_ANY_KEY)
            if below is not None and below.linking:
                _find(part, below, f"{place}/{_escaped(key)}", origin=origin, links=links)
    elif isinstance(value, list | tuple) and shape.items is not None and shape.items.linking:
        for index, part in enumerate(value):
            _find(part, shape.items, f"{place}/{index}", origin=origin, links=links)


def _target(value: str, shape: Shape) -> Ref | None:
    if shape.target is None or value in shape.exempt:
        return None
    if shape.target != _ANY_TYPE:
        return Ref(shape.target, value)
    kind, slash, name = value.partition("/")
    return Ref(kind, name) if slash else Ref("", value)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
