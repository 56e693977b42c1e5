"""What lists are narrowed by: the fields that their schemas call facets, functions, who provides a record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.address import slug
from lx.domain.licence import ids_of
from lx.model.record import Ref
from lx.model.record_type import Field, RecordType, Shape
from lx.model.source import Json
from lx.render.context import Context
from lx.render.value import plain, shown

PROVIDER = "provider"
"""The facet of who provides a record, whatever its type calls the field; its codes are ids of organizations."""

FUNCTION = "function"
"""The facet of the functions that a record serves, by what it says or by its type alone."""

_FUNCTIONS = "functions"
_BANDS = "grade_bands"
_OF_STUDENTS = ("senders", "schools")
_STANDARD = "standard"
_LONGEST_CODE = 64
_LONGEST_ORDER = 100
_WORD = 4


@dataclass(frozen=True, slots=True)
class Words:
    """A facet's value in words.

    `choice` is `text` with its facet's name before it, unless it says that itself. `group` heads the values that belong
    together (a framework of standards), `note` says what a code stands for; both may be "". `order` sorts values.
    """

    text: str
    choice: str
    group: str
    note: str
    order: tuple[str, int, str]


def fields_of(kind: RecordType) -> Sequence[Field]:
    """The fields by which a type is narrowed: what its card alone shows comes first, then what the page calls facts."""
    order = {name: place for place, name in enumerate((*kind.card, *kind.facts))}
    fields = (field for field in kind.fields.values() if field.facet and field.name not in (kind.owner, _FUNCTIONS))
    return sorted(fields, key=lambda field: order.get(field.name, len(order)))


def facets_of(context: Context, ref: Ref, fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """A record's values of facets, as (field, code): of these fields of its type, and of those that all types have."""
    card, data = context.site.facts.cards[ref], context.catalog.records[ref].data
    if card.owner is not None and card.owner in context.site.facts.cards:
        yield PROVIDER, card.owner.id
    for function in card.functions:
        yield FUNCTION, function
    for field in fields:
        if field.name in data:
            for code in dict.fromkeys(_with_schools(context, field, _codes(field.shape, data[field.name]))):
                yield field.name, code


def _with_schools(context: Context, field: Field, codes: Iterable[str]) -> Iterator[str]:
    """The codes; for a district its schools too, where a field says for whose students a record is."""
    shape = field.shape.items
    for code in codes:
        yield code
        if shape is not None and shape.target == "organization" and field.name in _OF_STUDENTS:
            links = context.catalog.backlinks.get(Ref("organization", code), ())
            yield from (
                link.origin.id for link in links if link.place == "/parent" and _is_school(context, link.origin)
            )


def _is_school(context: Context, ref: Ref) -> bool:
    return ref in context.site.facts.cards and context.catalog.records[ref].data.get("kind") == "school"


def key_of(code: str) -> str:
    """What codes of one address share, on every kind of disk; "" where a code could not be a part of an address."""
    part = slug(code)
    safe = part[:1].isalnum() and all(one.isascii() and (one.isalnum() or one in "-.+") for one in part)
    return part.casefold() if safe and len(part) <= _LONGEST_CODE else ""


def labels_of(context: Context, kind: RecordType) -> Mapping[str, str]:
    """The names of a type's facets by field; who provides a record comes last."""
    labels = {field.name: context.gettext(field.shape.label) for field in fields_of(kind)}
    if _BANDS in labels and labels[_BANDS] in (label for name, label in labels.items() if name != _BANDS):
        labels[_BANDS] = context.gettext("Grade bands")
    return {**labels, FUNCTION: context.gettext("Functions"), PROVIDER: context.gettext("Provider")}


def is_coded(kind: RecordType, field: str) -> bool:
    """Whether a facet's values are codes that say nothing without their notes, as those of standards."""
    found = kind.fields.get(field)
    return bool(found and (found.shape.items or found.shape).format == _STANDARD)


def words_of(context: Context, kind: RecordType, field: str, *, code: str) -> Words:
    """The words for a facet's value, as this type calls it."""
    if field == PROVIDER:
        title = context.site.facts.cards[Ref("organization", code)].title
        return Words(title, context.gettext("From %s") % title, "", "", ("", 0, title.casefold()))
    if is_coded(kind, field):
        return _standard(context, context.gettext(kind.fields[field].shape.label), code)
    shape = kind.fields[_FUNCTIONS if field == FUNCTION else field].shape
    text, label = _text(context, shape, code), context.gettext(shape.label)
    place = _place(context, (shape.items or shape).vocabulary, code)
    return Words(text, _choice(label, text), "", "", ("", place, text.casefold()))


def _text(context: Context, shape: Shape, code: str) -> str:
    if code in shape.words:
        return context.gettext(shape.words[code])
    if shape.format == "yes-no":
        return context.gettext("Yes") if code == "yes" else context.gettext("No")
    return plain(shown(context, shape.items or shape, code))


def _standard(context: Context, label: str, code: str) -> Words:
    """A standard, as its framework's vocabulary heads it; of a framework without one the code must do."""
    framework, _, number = code.partition("/")
    vocabulary = context.catalog.vocabularies.get(framework.lower())
    term = vocabulary.terms.get(number) if vocabulary else None
    group = context.gettext(vocabulary.title).partition(":")[0] if vocabulary else framework
    place = list(vocabulary.terms).index(number) if vocabulary and term else 0
    note = context.gettext(term.label) if term else ""
    return Words(number, _choice(label, number), group, note, (group, place, number))


def _choice(label: str, text: str) -> str:
    """A value with its facet's name, but for what says it already: *Grades 9–10*, *License not checked*."""
    said = label.split(" ", maxsplit=1)[0].casefold()
    is_said = len(said) >= _WORD and any(word.startswith(said) for word in text.casefold().split())
    return text if is_said else f"{label}: {text}"


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
    if isinstance(part, Mapping):
        return f"{part['framework']}/{part['code']}" if "framework" in part and "code" in part else ""
    return str(part) if isinstance(part, str | int) else ""


def _place(context: Context, vocabulary: str | None, code: str) -> int:
    """The place in a short vocabulary's own order; numbers by size."""
    found = context.catalog.vocabularies.get(vocabulary or "")
    terms = list(found.terms) if found and len(found.terms) < _LONGEST_ORDER else []
    return terms.index(code) if code in terms else int(code) if code.isdecimal() else len(terms)
