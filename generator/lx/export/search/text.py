"""All that a record says, as weighted pieces of text: every value, the words behind its codes, its body."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from lx.model.catalog import Catalog
from lx.model.record import Ref
from lx.model.record_type import RecordType, Shape
from lx.model.source import Json

Piece: TypeAlias = tuple[int, str]
"""How much a text weighs (0 to 9, from the schema), and the text."""

_LEAST = 1
_COMMON = 0.5


def record_pieces(catalog: Catalog, ref: Ref, owner: str) -> Iterator[Piece]:
    """Everything that can be searched in a record; `owner` is the title of who provides it.

    Every value counts, of any kind, however deep: whoever types a code or an address from a page finds it. So do the
    names of fields that only some types have (*Transfer code*): what all pages say finds nothing.
    """
    record, kind = catalog.records[ref], catalog.types[ref.type]
    yield _LEAST, ref.id
    yield _LEAST, kind.label
    yield _LEAST, owner
    for name, value in record.data.items():
        field = kind.fields.get(name)
        weight = max(field.weight, _LEAST) if field else _LEAST
        for text in _texts(catalog, field.shape if field else None, value):
            yield weight, text
        if field and not _is_common(name, catalog.types):
            for label in _labels(field.shape, value):
                yield _LEAST, label
    prose = catalog.prose.get(ref)
    if prose is not None:
        yield _LEAST, prose.plain


def _texts(catalog: Catalog, shape: Shape | None, value: Json) -> Iterator[str]:
    """Every string and number of a value, and what a code is called."""
    match value:
        case bool() | None:
            return
        case str():
            yield value
            yield _term(catalog, shape, value)
        case int() | float():
            yield str(value)
        case Mapping():
            for name, part in value.items():
                yield from _texts(catalog, shape.properties.get(name) if shape else None, part)
        case Sequence():
            for part in value:
                yield from _texts(catalog, shape.items if shape else None, part)


def _term(catalog: Catalog, shape: Shape | None, code: str) -> str:
    if shape is None or shape.vocabulary is None or shape.vocabulary not in catalog.vocabularies:
        return ""
    term = catalog.vocabularies[shape.vocabulary].terms.get(code)
    return term.label if term else ""


def _is_common(name: str, types: Mapping[str, RecordType]) -> bool:
    return sum(name in kind.fields for kind in types.values()) > _COMMON * len(types)


def _labels(shape: Shape | None, value: Json) -> Iterator[str]:
    """What a field and its parts are called on a page."""
    if shape is None:
        return
    yield shape.label
    match value:
        case Mapping():
            for name, part in value.items():
                yield from _labels(shape.properties.get(name), part)
        case Sequence() if not isinstance(value, str):
            for part in value:
                yield from _labels(shape.items, part)
