"""What lists are narrowed by: the fields that their schemas call facets, and who provides a record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.licence import ids_of
from lx.model.record import Ref
from lx.model.record_type import Shape
from lx.model.source import Json
from lx.render.context import Context
from lx.render.value import plain, shown

PROVIDER = "provider"
"""The facet of who provides a record, whatever its type calls the field; its codes are ids of organizations."""

_FUNCTIONS = "functions"
"""What serves a function is listed elsewhere, with what does so by its type alone."""

_LONGEST_CODE = 64
_LONGEST_ORDER = 100


@dataclass(frozen=True, slots=True)
class Words:
    """A facet's value in words: itself, with its facet's name before it, and its place among the others."""

    text: str
    heading: str
    order: int


def facets_of(context: Context, ref: Ref) -> Iterator[tuple[str, str]]:
    """A record's values of facets, as (field, code). What could not be a part of an address has no list."""
    owner = context.site.facts.cards[ref].owner
    if owner is not None and owner in context.site.facts.cards:
        yield PROVIDER, owner.id
    kind, data = context.catalog.types[ref.type], context.catalog.records[ref].data
    for field in kind.fields.values():
        if field.facet and field.name in data and field.name not in (kind.owner, _FUNCTIONS):
            yield from ((field.name, code) for code in _codes(field.shape, data[field.name]) if _fits_address(code))


def words_of(context: Context, ref: Ref, field: str, code: str) -> Words:
    """The words for a facet's value, as the type of this record, which has it, calls it."""
    if field == PROVIDER:
        title = context.site.facts.cards[Ref("organization", code)].title
        return Words(title, context.gettext("From %s") % title, 0)
    shape = context.catalog.types[ref.type].fields[field].shape
    answers = {"yes": context.gettext("Yes"), "no": context.gettext("No")}
    text = answers[code] if shape.format == "yes-no" else plain(shown(context, shape.items or shape, code))
    label = context.gettext(shape.label)
    return Words(text, f"{label}: {text}", _order(context, (shape.items or shape).vocabulary, code))


def labels_of(context: Context, kinds: Iterable[str]) -> Mapping[str, str]:
    """The names of some types' facets by field: what a card shows comes first, who provides it last."""
    labels: dict[str, str] = {}
    for kind in sorted((context.catalog.types[name] for name in kinds), key=lambda kind: (kind.order, kind.name)):
        order = {name: place for place, name in enumerate((*kind.card, *kind.facts))}
        fields = sorted(kind.fields.values(), key=lambda field: order.get(field.name, len(order)))
        labels |= {
            field.name: context.gettext(field.shape.label)
            for field in fields
            if field.facet and field.name != kind.owner and field.name not in labels
        }
    return {**labels, PROVIDER: context.gettext("From")}


def _codes(shape: Shape, value: Json) -> Sequence[str]:
    if shape.format == "licence":
        return ids_of(str(value))
    if isinstance(value, Mapping):
        return tuple(part for part in (value.get("basis"), value.get("region")) if isinstance(part, str))
    parts = (value,) if isinstance(value, str) or not isinstance(value, Sequence) else value
    return tuple(code for part in parts if (code := _code(part)))


def _code(part: Json) -> str:
    if isinstance(part, bool):
        return "yes" if part else "no"
    return str(part) if isinstance(part, str | int) else ""


def _fits_address(code: str) -> bool:
    return 0 < len(code) <= _LONGEST_CODE and all(one.isascii() and (one.isalnum() or one in "-.+") for one in code)


def _order(context: Context, vocabulary: str | None, code: str) -> int:
    """A short vocabulary's own order; numbers by size."""
    found = context.catalog.vocabularies.get(vocabulary or "")
    terms = list(found.terms) if found and len(found.terms) < _LONGEST_ORDER else []
    return terms.index(code) if code in terms else int(code) if code.isdecimal() else len(terms)
