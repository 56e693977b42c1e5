"""What a schema's `term` makes of a value: texts, numbers and things for JSON-LD, with parts of the value in them.

How such a template is written is told in schema/shape/annotation.json, under `template`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.licence import ids_of
from lx.domain.lifecycle import State
from lx.model.record import Ref
from lx.model.record_type import RecordType, Shape
from lx.model.source import Json
from lx.render.context import Context
from lx.render.figure import is_date

_OBJECTS, _LISTS = (dict, Mapping), (list, tuple)
"""By which an object and a list are known: the abstract class alone takes five times as long."""

_PART = re.compile(r"\{([a-z_.]+)(?:\|([^{}]+))?\}")


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a record, and what its schema says of it; of what a vocabulary says there is no shape."""

    shape: Shape | None
    value: Json


@dataclass(frozen=True, slots=True)
class Look:
    """Where a template's parts are looked up. `thing` says another record as one names it."""

    context: Context
    thing: Callable[[Ref], Json]


def filled(look: Look, template: Json, part: Part) -> tuple[Json, ...]:
    """What stands for the value: once for each entry of a list, nothing where nothing is known."""
    if isinstance(part.value, _LISTS):
        return tuple(said for entry in _entries(part) for said in filled(look, template, entry))
    if isinstance(template, str):
        return tuple(_text(look, template, part))
    if isinstance(template, _OBJECTS):
        return tuple(_things(look, template, part))
    if isinstance(template, _LISTS):
        return tuple(said for one in template for said in filled(look, one, part))
    return (template,)


def field_part(kind: RecordType, data: Mapping[str, Json], name: str) -> Part | None:
    """A record's field, if it says anything."""
    field, value = kind.fields.get(name), data.get(name)
    return Part(field.shape, value) if field and value not in (None, [], {}, "") else None


def _text(look: Look, template: str, part: Part) -> Iterator[Json]:
    """A part alone keeps its type and may be several; parts within words are texts, and all must be there."""
    whole = _PART.fullmatch(template)
    if whole:
        yield from _values(look, part, whole)
        return
    found = {one[0]: next(iter(_values(look, part, one)), None) for one in _PART.finditer(template)}
    if None not in found.values():
        yield _PART.sub(lambda one: str(found[one[0]]), template)


def _things(look: Look, template: Mapping[str, Json], part: Part) -> Iterator[Json]:
    """A thing, or one for `each` of a part; none of which no part is known: constants alone say nothing."""
    if "each" in template:
        rest = {key: one for key, one in template.items() if key != "each"}
        for entry in _parts(look, part, str(template["each"])):
            yield from filled(look, rest, entry)
        return
    made = {key: filled(look, one, part) for key, one in template.items()}
    if any(made[key] and _tells(one) for key, one in template.items()):
        yield {key: single(values) for key, values in made.items() if values}


def single(values: Sequence[Json]) -> Json:
    """One value as itself, several as a list."""
    return values[0] if len(values) == 1 else list(values)


def _tells(template: Json) -> bool:
    """Whether what it gives comes from the record."""
    return not isinstance(template, str) or any(not one[2] for one in _PART.finditer(template))


def _values(look: Look, part: Part, named: re.Match[str]) -> tuple[Json, ...]:
    """What the named part says, else what stands behind its stroke."""
    values = tuple(value for found in _parts(look, part, named[1]) for value in _said(look, found))
    return values or ((named[2],) if named[2] else ())


def _said(look: Look, part: Part) -> Iterator[Json]:
    for shape, value in ((entry.shape, entry.value) for entry in _entries(part)):
        if value is None or value == "" or isinstance(value, _OBJECTS) or (shape and value in shape.exempt):
            continue
        if shape and shape.target is not None:
            ref = _ref(look.context, shape, value)
            yield from (look.thing(ref),) if ref else ()
        elif not shape or shape.format != "date" or is_date(str(value)):
            yield value


def _parts(look: Look, part: Part, path: str) -> list[Part]:
    """All parts of a name such as ``gives.course``; lists on the way are entered."""
    found = [part]
    for step in path.split("."):
        found = [one for before in found for entry in _entries(before) for one in _step(look, entry, step)]
    return found


def _step(look: Look, part: Part, step: str) -> Iterator[Part]:
    shape, value = part.shape, part.value
    if isinstance(value, _OBJECTS):
        yield from _inside(look, part, step)
    elif step == "value":
        yield part
    elif shape and shape.target is not None:
        yield from _behind(look.context, part, step)
    elif shape and shape.vocabulary is not None:
        yield from (Part(None, one) for one in _columns(look.context, shape, value, step) if one is not None)


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
    shape, value = part.shape, part.value
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
            yield {"code": term.code, "label": term.label, "list": vocabulary.title, **term.more}.get(name)


def _entries(part: Part) -> tuple[Part, ...]:
    """A list's entries; what is no list is its only one."""
    if not isinstance(part.value, _LISTS):
        return (part,)
    return tuple(Part(part.shape.items if part.shape else None, entry) for entry in part.value)


def _ref(context: Context, shape: Shape, value: Json) -> Ref | None:
    """The record that a value names, as it is called now; None if there is none, or a draft, which is named nowhere."""
    text = str(value)
    kind, _, name = text.partition("/") if shape.target == "*" else (shape.target or "", "", text)
    ref = context.catalog.aliases.get(Ref(kind, name), Ref(kind, name))
    card = context.site.facts.cards.get(ref)
    return ref if card and card.status != State.DRAFT else None
