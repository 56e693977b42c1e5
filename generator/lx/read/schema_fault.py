"""What is wrong in one schema file of a project: all that JSON Schema and `x-lx` ask of it, each at its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from lx.model.problem import Part
from lx.model.source import Json, Pointer
from lx.text.quote import quoted

_META = "https://json-schema.org/draft/2020-12/schema"
_SAID = "x-lx"
_ASKED = ("title", "description", _SAID)
"""What a record type needs beside what JSON Schema asks."""

_SEE = "schema/shape/annotation.json says what may stand there"


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """One fault: where in the schema, what is wrong, what to do; KEY where it is a name, not what stands behind it."""

    place: Pointer
    message: str
    fix: str
    part: Part = Part.VALUE


def faults_of(schema: Mapping[str, Json], annotation: Mapping[str, Json], *, is_type: bool) -> Iterator[SchemaFault]:
    """Every fault of a schema, its `x-lx` everywhere among it. `annotation` is the schema of `x-lx`."""
    for name in _ASKED if is_type else ():
        if name not in schema:
            fix = f"Add `{name}`; {_SEE}." if name == _SAID else f"Add `{name}`, a text."
            yield SchemaFault(Pointer(f"/{name}"), f"It cannot be used: {name} is missing.", fix)
    yield from _compared(schema, {"$ref": _META}, Pointer(""), "Correct it here; it is no JSON Schema 2020-12.")
    for place, said in _annotations(schema, Pointer("")):
        kind = "type" if is_type and place == f"/{_SAID}" else "place"
        yield from _compared(said, {**annotation, "$ref": f"#/$defs/{kind}"}, place, f"Correct it here; {_SEE}.")


def _compared(value: Json, schema: dict[str, Json], root: Pointer, fix: str) -> Iterator[SchemaFault]:
    seen: set[Pointer] = set()
    for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(value):
        place = _below(root, *error.instance_path)
        if isinstance(error.kind, Kind.Required):
            name = error.kind.property
            message = f"It cannot be used: {name} is missing under {quoted(_last(place))}."
            yield SchemaFault(_below(place, name), message, f"Add `{name}`; {_SEE}.")
        elif isinstance(error.kind, Kind.AdditionalProperties):
            for name in error.kind.unexpected:
                message = f"It cannot be used: {quoted(_last(place))} has no part called {quoted(name)}."
                yield SchemaFault(_below(place, name), message, f"Leave it out; {_SEE}.", Part.KEY)
        elif place not in seen:
            # Several vocabularies of JSON Schema can say the same of one place.
            seen.add(place)
            message = f"It cannot be used: {error.message.splitlines()[0].rstrip('.')}."
            yield SchemaFault(place, message, fix)


def _annotations(value: Json, place: Pointer) -> Iterator[tuple[Pointer, Json]]:
    """All that `x-lx` says in a schema, each with its place."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == _SAID:
                yield _below(place, key), part
            else:
                yield from _annotations(part, _below(place, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _annotations(part, _below(place, number))


def _below(place: Pointer, *names: str | int) -> Pointer:
    return Pointer(place + "".join(f"/{str(name).replace('~', '~0').replace('/', '~1')}" for name in names))


def _last(place: Pointer) -> str:
    return place.rpartition("/")[2] or "the schema"
