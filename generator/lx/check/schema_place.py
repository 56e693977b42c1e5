"""Which parts of a schema speak about a place in a record.

A place is reached in two ways. Along the *trail* that the validator took to the keyword that failed: the schemas on it
say what is wrong. And along every branch (`allOf`, `$ref`, `then` ...) whether it holds or not: together these say
which fields may stand there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import jsonschema_rs

from lx.model.source import Json

Path: TypeAlias = tuple[str | int, ...]
"""The way from a record's data to a value in it: names of fields, numbers of entries from 0."""

_DOWN_BY_NAME = ("properties", "patternProperties", "prefixItems")
_DOWN = ("items", "additionalProperties", "unevaluatedProperties", "contains", "propertyNames")
_HERE_BY_NAME = ("allOf", "anyOf", "oneOf", "dependentSchemas")
_HERE = ("then", "else", "if", "not")
_DEEPEST = 24
"""Branches in one another at one place; a schema that refers to itself without going down would never end."""


@dataclass(frozen=True, slots=True)
class Part:
    """A schema within its file. `is_field`: it stands directly behind the name of a field."""

    schema: Mapping[str, Json]
    resolver: jsonschema_rs.Resolver
    is_field: bool = False

    @property
    def notes(self) -> Mapping[str, Json]:
        """What it says under `x-lx`."""
        return _mapping(self.schema.get("x-lx"))


def trail(root: Part, steps: Sequence[str | int]) -> tuple[Part, ...]:
    """The schemas at the failing place that the validator went through, outermost first; the last holds the keyword."""
    here, names = [root], iter(steps[:-1])
    for name in names:
        step = _step(here[-1], str(name), names)
        if step is None:
            break
        here = [step] if name in _DOWN or name in _DOWN_BY_NAME else [*here, step]
    return tuple(here)


def possible(root: Part, path: Path) -> tuple[tuple[Part, ...], ...]:
    """Every schema that may speak about each place on the way to `path`, the record itself first."""
    here = tuple(_branches(root))
    ways = [here]
    for name in path:
        below = (part for one in here for part in _below(one, name))
        here = tuple(branch for part in below for branch in _branches(part))
        ways.append(here)
    return tuple(ways)


def fields_of(parts: Sequence[Part]) -> Mapping[str, tuple[Part, ...]]:
    """The fields that these schemas know, each with all that they say of it."""
    found: dict[str, tuple[Part, ...]] = {}
    for part in parts:
        for name in _mapping(part.schema.get("properties")):
            inner = (branch for below in _below(part, name) for branch in _branches(below))
            found[name] = (*found.get(name, ()), *inner)
    return found


def entries_of(parts: Sequence[Part]) -> tuple[Part, ...]:
    """All that these schemas say of the entries of a list."""
    return tuple(branch for part in parts for below in _below(part, 0) for branch in _branches(below))


def _step(part: Part, name: str, names: Iterator[str | int]) -> Part | None:
    if name == "$ref":
        return _referred(part)
    found: Json = part.schema.get(name)
    if name in _DOWN_BY_NAME or name in _HERE_BY_NAME:
        key = next(names, None)
        if isinstance(found, list) and isinstance(key, int) and key < len(found):
            found = found[key]
        else:
            found = _mapping(found).get(str(key))
    elif name not in _DOWN and name not in _HERE:
        return None
    return Part(found, part.resolver, name == "properties") if isinstance(found, dict) else None


def _branches(part: Part, depth: int = 0) -> Iterator[Part]:
    yield part
    if depth == _DEEPEST:
        return
    inner: list[Json] = [part.schema.get("then"), part.schema.get("else")]
    for name in ("allOf", "anyOf", "oneOf"):
        branches = part.schema.get(name)
        inner += branches if isinstance(branches, list) else []
    parts = [Part(schema, part.resolver) for schema in inner if isinstance(schema, dict)]
    if "$ref" in part.schema and (referred := _referred(part)):
        parts.append(referred)
    for one in parts:
        yield from _branches(one, depth + 1)


def _below(part: Part, name: str | int) -> Iterator[Part]:
    if isinstance(name, int):
        found = part.schema.get("items")
    else:
        properties = _mapping(part.schema.get("properties"))
        found = properties[name] if name in properties else part.schema.get("additionalProperties")
    if isinstance(found, dict):
        yield Part(found, part.resolver, isinstance(name, str))


def _referred(part: Part) -> Part | None:
    try:
        resolved = part.resolver.lookup(str(part.schema["$ref"]))
    except (KeyError, jsonschema_rs.ReferencingError):
        return None
    contents: Json = resolved.contents  # type: ignore[assignment]
    return Part(contents, resolved.resolver) if isinstance(contents, dict) else None


def _mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}
