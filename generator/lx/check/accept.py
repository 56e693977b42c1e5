"""A record against the schema of its type: every fault, in the reader's words.

Validators are compiled once a process (they cannot be handed to another). Only what one refuses is looked at again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from lx.check.explain import explained, unknown_field
from lx.check.failure import Failure, Fault, Places, failures_of
from lx.check.schema_place import Part, Path
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.record_type import RecordType
from lx.model.source import Json, Pointer
from lx.text.nearest import likeliest

_ROOT = "lx:/schema/"
_MOST = 1000
"""Failures of one record that are looked at: a hostile file can have a hundred thousand."""

_GUESSED = 20
"""Unknown fields for which the one that was meant is sought; each takes a look at all fields there are."""

_TELLING = ("type", "const", "enum", "format", "pattern", "not", "minLength", "maxLength")
"""Of several failures of one single value, the first of these is told: its form says more than its length."""

_UNKNOWN = (Kind.AdditionalProperties, Kind.UnevaluatedProperties)


@dataclass(frozen=True, slots=True)
class Validator:
    """The compiled schema of a type, and the schema itself to explain what it refuses, with what it says of places."""

    compiled: jsonschema_rs.Draft202012Validator
    root: Part
    places: Places = field(default_factory=dict, compare=False)


Validators: TypeAlias = Mapping[str, Validator]
"""By type."""


def validators_of(types: Mapping[str, RecordType], schemas: Mapping[str, Json]) -> Validators:
    """A validator a type. `schemas` by the names with which they refer to one another: ``shape/tree.json``."""
    registry = jsonschema_rs.Registry([(_ROOT + name, _plain(schema)) for name, schema in schemas.items()])
    return {name: _validator(registry, f"{_ROOT}{name}.json", kind.schema) for name, kind in types.items()}


def accept(record: Record, validator: Validator) -> tuple[Problem, ...]:
    """What keeps a record from being sound; nothing if it is. Places are JSON Pointers."""
    data = dict(record.data)
    if validator.compiled.is_valid(data):
        return ()
    errors = islice(validator.compiled.iter_errors(data), _MOST)
    failures = _without_repeats(tuple(failures_of(errors, validator.root, validator.places)))
    return tuple(_problem(fault, record) for fault in dict.fromkeys(_faults(failures)))


def _validator(registry: jsonschema_rs.Registry, address: str, schema: Mapping[str, Json]) -> Validator:
    compiled = jsonschema_rs.Draft202012Validator(
        dict(schema), registry=registry, base_uri=address, validate_formats=True, offline=True
    )
    return Validator(compiled, Part(schema, registry.resolver(address)))


def _plain(schema: Json) -> dict[str, Json]:
    return dict(schema) if isinstance(schema, Mapping) else {}


def _without_repeats(failures: Sequence[Failure]) -> Iterator[Failure]:
    best: dict[Path, Failure] = {}
    for failure in failures:
        best[failure.path] = min(best.get(failure.path, failure), failure, key=_rank)
    for failure in failures:
        if isinstance(failure.value, (dict, list)) or best[failure.path] is failure:
            yield failure


def _rank(failure: Failure) -> int:
    if failure.value == "" and failure.keyword == "minLength":
        return -1  # nothing is there that could have a form
    return _TELLING.index(failure.keyword) if failure.keyword in _TELLING else len(_TELLING)


def _faults(failures: Iterable[Failure]) -> Iterator[Fault]:
    unknown: list[Failure] = []
    others: list[Failure] = []
    for failure in failures:
        (unknown if isinstance(failure.kind, _UNKNOWN) else others).append(failure)
    meant: set[tuple[Path, str]] = set()
    names = ((failure, name) for failure in unknown for name in _unknown_names(failure, is_alone=not others))
    for number, (failure, name) in enumerate(names):
        if number >= _GUESSED:
            yield unknown_field(failure, name, guesses=(), where=None)
            continue
        where = _field_with(name, failure.fields)
        guesses = () if where else _fields_meant(name, failure, meant)
        meant |= {(failure.path, guess) for guess in guesses}
        yield unknown_field(failure, name, guesses=guesses, where=where)
    for failure in others:
        # A misspelt field that is required is one problem, not two.
        if not (isinstance(failure.kind, Kind.Required) and (failure.path, failure.kind.property) in meant):
            yield explained(failure)


def _unknown_names(failure: Failure, *, is_alone: bool) -> Iterator[str]:
    """The fields that nothing knows. Where a branch of a schema fails, the validator says so of all its fields."""
    if isinstance(failure.kind, _UNKNOWN):
        is_certain = is_alone or isinstance(failure.kind, Kind.AdditionalProperties)
        yield from (name for name in failure.kind.unexpected if is_certain or name not in failure.fields)


def _fields_meant(name: str, failure: Failure, meant: set[tuple[Path, str]]) -> tuple[str, ...]:
    """The field that is also called by this name, else those of the likeliest names, of those that are not there yet.

    What is there under a misspelt name is there, too. What is glued to a colon is no part of the name.
    """
    name = name.partition(":")[0] or name
    present = failure.value if isinstance(failure.value, dict) else {}
    free = {
        field: parts
        for field, parts in failure.fields.items()
        if field not in present and (failure.path, field) not in meant
    }
    called = tuple(field for field, parts in free.items() if any(_is_called(part, name) for part in parts))
    return called[:1] or likeliest(name, free)


def _is_called(part: Part, name: str) -> bool:
    others = part.notes.get("also_called")
    return isinstance(others, list) and name.casefold().replace("-", "_") in others


def _field_with(name: str, fields: Mapping[str, tuple[Part, ...]]) -> str | None:
    """The field under which a field of that name belongs."""
    for other, parts in fields.items():
        for part in parts:
            inner = part.schema.get("properties")
            if isinstance(inner, Mapping) and name in inner:
                return other
    return None


def _problem(fault: Fault, record: Record) -> Problem:
    severity = Severity.WARNING if fault.is_warning else Severity.ERROR
    return Problem(
        fault.code, record.source.path, pointer_of(fault.path), fault.message, fault.fix, fault.half, severity
    )


def pointer_of(path: Path) -> Pointer:
    """A path as a JSON Pointer."""
    return Pointer("".join(f"/{str(name).replace('~', '~0').replace('/', '~1')}" for name in path))
