"""What a schema's `term` makes of a value: texts, numbers and things for JSON-LD, with parts of the value in them.

How such a template is written is told in schema/shape/annotation.json, under `template`. A template is taken apart
once (`compiled`), since it is filled for every record that there is.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from lx.domain.licence import ids_of
from lx.domain.lifecycle import State
from lx.model.record import Ref
from lx.model.record_type import RecordType, Shape
from lx.model.source import Json
from lx.render.context import Context
from lx.render.figure import is_date

_OBJECTS, _LISTS = dict, (list, tuple)
"""As which objects and lists are read: their abstract classes take five times as long to ask."""

_PART = re.compile(r"\{([a-z_.]+)(?:\|([^{}]+))?\}")


class Part(NamedTuple):
    """A value of a record, and what its schema says of it; of what a vocabulary says there is no shape."""

    shape: Shape | None
    value: Json


@dataclass(frozen=True, slots=True)
class Look:
    """Where a template's parts are looked up. `thing` says another record as one names it."""

    context: Context
    thing: Callable[[Ref], Json]


Fill: TypeAlias = Callable[[Part], list[Json]]
"""A template made ready: what stands for a value, once for each entry of a list, nothing where nothing is known."""


class _Named(NamedTuple):
    """A part that a template names, step by step, and what stands where the record says nothing of it."""

    steps: tuple[str, ...]
    otherwise: str


def filled(look: Look, template: Json, part: Part) -> tuple[Json, ...]:
    """What a template that is used once makes of a value."""
    return tuple(compiled(look, template)(part))


def compiled(look: Look, template: Json) -> Fill:
    """A template made ready. What it makes of a code or of another record's name is kept: they come again and again."""
    one = _compiled(look, template)
    kept: dict[tuple[int, str], list[Json]] = {}

    def fill(part: Part) -> list[Json]:
        shape, value = part
        if isinstance(value, _LISTS):
            return [said for entry in _entries(part) for said in fill(entry)]
        if shape is None or not isinstance(value, str) or shape.vocabulary is shape.target is None:
            return one(part)
        key = (id(shape), value)
        if key not in kept:
            kept[key] = one(part)
        return kept[key]

    return fill


def _compiled(look: Look, template: Json) -> Fill:
    """A template made ready for a value that is no list."""
    if isinstance(template, str):
        return _text(look, template)
    if isinstance(template, _OBJECTS):
        return _things(look, template)
    if isinstance(template, _LISTS):
        several = [compiled(look, one) for one in template]
        return lambda part: [said for fill in several for said in fill(part)]
    return lambda _part: [template]


def field_part(kind: RecordType, data: Mapping[str, Json], name: str) -> Part | None:
    """A record's field, if it says anything."""
    field, value = kind.fields.get(name), data.get(name)
    return Part(field.shape, value) if field and value not in (None, [], {}, "") else None


def _text(look: Look, template: str) -> Fill:
    """A part alone keeps its type and may be several; parts within words are texts, and all must be there."""
    whole = _PART.fullmatch(template)
    if whole:
        alone = _named(whole)
        return lambda part: _values(look, part, alone)
    named = {one[0]: _named(one) for one in _PART.finditer(template)}

    def text(part: Part) -> list[Json]:
        found = {written: next(iter(_values(look, part, one)), None) for written, one in named.items()}
        return [] if None in found.values() else [_PART.sub(lambda one: str(found[one[0]]), template)]

    return text


def _things(look: Look, template: Mapping[str, Json]) -> Fill:
    """A thing, or one for `each` of a part; none of which no part is known: constants alone say nothing."""
    if "each" in template:
        steps = tuple(str(template["each"]).split("."))
        rest = compiled(look, {key: one for key, one in template.items() if key != "each"})
        return lambda part: [said for entry in _parts(look, part, steps) for said in rest(entry)]
    fills = [(key, compiled(look, one), _tells(one)) for key, one in template.items()]

    def thing(part: Part) -> list[Json]:
        made = [(key, fill(part), tells) for key, fill, tells in fills]
        if not any(tells and values for _, values, tells in made):
            return []
        return [{key: single(values) for key, values, _ in made if values}]

    return thing


def single(values: Sequence[Json]) -> Json:
    """One value as itself, several as a list."""
    return values[0] if len(values) == 1 else list(values)


def _named(written: re.Match[str]) -> _Named:
    return _Named(tuple(written[1].split(".")), written[2] or "")


def _tells(template: Json) -> bool:
    """Whether what it gives comes from the record."""
    return not isinstance(template, str) or any(not one[2] for one in _PART.finditer(template))


def _values(look: Look, part: Part, named: _Named) -> list[Json]:
    """What the named part says, else what stands instead."""
    values = [value for found in _parts(look, part, named.steps) for value in _said(look, found)]
    return values or ([named.otherwise] if named.otherwise else [])


def _said(look: Look, part: Part) -> Iterator[Json]:
    for shape, value in _entries(part):
        if value is None or value == "" or isinstance(value, _OBJECTS) or (shape and value in shape.exempt):
            continue
        if shape and shape.target is not None:
            ref = _ref(look.context, shape, value)
            if ref:
                yield look.thing(ref)
        elif not shape or shape.format != "date" or is_date(str(value)):
            yield value


def _parts(look: Look, part: Part, steps: Sequence[str]) -> Sequence[Part]:
    """All parts of a name such as ``gives.course``; lists on the way are entered."""
    found: Sequence[Part] = (part,)
    for step in steps:
        found = [one for before in found for entry in _entries(before) for one in _step(look, entry, step)]
    return found


def _step(look: Look, part: Part, step: str) -> Iterable[Part]:
    shape, value = part
    if isinstance(value, _OBJECTS):
        return _inside(look, part, step)
    if step == "value":
        return (part,)
    if shape and shape.target is not None:
        return _behind(look.context, part, step)
    if shape and shape.vocabulary is not None:
        return [Part(None, one) for one in _columns(look.context, shape, value, step) if one is not None]
    return ()


def _behind(context: Context, part: Part, step: str) -> Iterator[Part]:
    """A field of the record that a reference names; of a reference to any type itself, by the name of its type."""
    ref = _ref(context, part.shape, part.value) if part.shape else None
    if ref and part.shape and part.shape.target == "*" and ref.type == step.replace("_", "-"):
        yield part
    elif ref:
        found = field_part(context.catalog.types[ref.type], context.catalog.records[ref].data, step)
        yield from (found,) if found else ()


def _inside(look: Look, part: Part, step: str) -> Iterator[Part]:
    """A part of an object; of a tree what every way through it takes: a choice takes nothing for sure."""
    shape, value = part
    if isinstance(value, _OBJECTS) and step in value:
        yield Part(shape.properties.get(step) if shape else None, value[step])
    elif isinstance(value, _OBJECTS) and "all_of" in value:
        branches = Part(shape.properties.get("all_of") if shape else None, value["all_of"])
        yield from (found for branch in _entries(branches) for found in _step(look, branch, step))


def _columns(context: Context, shape: Shape, value: Json, name: str) -> Iterator[Json]:
    """What the vocabulary says of a code; of each license that an expression names."""
    vocabulary = context.catalog.vocabularies.get(shape.vocabulary or "")
    for code in ids_of(str(value)) if shape.format == "licence" else (str(value),):
        term = vocabulary.terms.get(code) if vocabulary else None
        if vocabulary and term:
            own = {"code": term.code, "label": term.label, "list": vocabulary.title}
            yield term.more[name] if name in term.more else own.get(name)


def _entries(part: Part) -> Sequence[Part]:
    """A list's entries; what is no list is its only one."""
    shape, value = part
    if not isinstance(value, _LISTS):
        return (part,)
    inner = shape.items if shape else None
    return [Part(inner, entry) for entry in value]


def _ref(context: Context, shape: Shape, value: Json) -> Ref | None:
    """The record that a value names, as it is called now; None if there is none, or a draft, which is named nowhere."""
    text = str(value)
    kind, _, name = text.partition("/") if shape.target == "*" else (shape.target or "", "", text)
    ref = Ref(kind, name)
    ref = context.catalog.aliases.get(ref, ref)
    card = context.site.facts.cards.get(ref)
    return ref if card and card.status != State.DRAFT else None
