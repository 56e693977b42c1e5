"""All that a record says, as text by weight: every value, the words behind its codes, its body."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from lx.model.catalog import Catalog
from lx.model.record import Ref
from lx.model.record_type import RecordType, Shape, Vocabulary
from lx.model.source import Json

Texts: TypeAlias = Mapping[int, Sequence[str]]
"""Texts by what they weigh (0 to 9, from the schema)."""

LEAST = 1
_COMMON = 0.5


def texts_of(catalog: Catalog) -> Callable[[Ref], Texts]:
    """What gives all that can be searched in a record, but for the title of who provides it.

    Every value counts, of any kind, however deep: whoever types a code or an address from a page finds it. So do the
    names of fields that only some types have (*Transfer code*), once each: what all pages say finds nothing.
    """
    common = _common(catalog.types)

    def texts(ref: Ref) -> Texts:
        record, kind = catalog.records[ref], catalog.types[ref.type]
        labels = {kind.label: None}
        found: dict[int, list[str]] = {LEAST: [ref.id]}
        for name, value in record.data.items():
            field = kind.fields.get(name)
            into = found.setdefault(max(field.weight, LEAST) if field else LEAST, [])
            shown = labels if name not in common else {}
            _gather(value, field.shape if field else None, catalog.vocabularies, into=into, labels=shown)
        if prose := catalog.prose.get(ref):
            found[LEAST].append(prose.plain)
        found[LEAST] += filter(None, labels)
        return found

    return texts


def _gather(
    value: Json,
    shape: Shape | None,
    vocabularies: Mapping[str, Vocabulary],
    *,
    into: list[str],
    labels: dict[str, None],
) -> None:
    """Add every string and number of a value, what a code is called, and what its parts are called on a page."""
    if shape is not None:
        labels[shape.label] = None
    if isinstance(value, str):
        into.append(value)
        vocabulary = vocabularies.get(shape.vocabulary or "") if shape is not None else None
        if vocabulary is not None and value in vocabulary.terms:
            into.append(vocabulary.terms[value].label)
    # What files hold are dicts and lists: naming these first spares the slow question for the abstract classes.
    elif isinstance(value, (dict, Mapping)):
        properties = shape.properties if shape is not None else {}
        for name, part in value.items():
            _gather(part, properties.get(name), vocabularies, into=into, labels=labels)
    elif isinstance(value, (list, Sequence)):
        items = shape.items if shape is not None else None
        for part in value:
            _gather(part, items, vocabularies, into=into, labels=labels)
    elif value is not None and not isinstance(value, bool):
        into.append(str(value))


def _common(types: Mapping[str, RecordType]) -> frozenset[str]:
    """The fields that most types have."""
    names = {name for kind in types.values() for name in kind.fields}
    return frozenset(
        name for name in names if sum(name in kind.fields for kind in types.values()) > _COMMON * len(types)
    )
