"""A project's own record types: `schema/<type>.json` beside its catalog, read like those that lx brings along.

A broken schema of the product is a fault of the product and raises; one of a project is a contributor's fault, so it is
told, and its type left out. What lies there byte for byte as lx brings it along is no file of the project's own.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import jsonschema_rs

from lx.domain.address import RESERVED
from lx.model.problem import Problem, Severity
from lx.model.record_type import Vocabulary
from lx.model.rule import AnyRule, Rule
from lx.model.source import Json, Span, Tree
from lx.read.decode import decode
from lx.read.schema import SchemaError, record_types, schemas_of
from lx.read.schema_fault import faults_of
from lx.read.vocabulary import vocabularies_of

_FOLDER = PurePosixPath("schema")
_TYPE = re.compile(r"schema/[a-z0-9]+(?:-[a-z0-9]+)*\.json")
_ANNOTATION = "shape/annotation.json"
_ROOT = "lx:/schema/"
_START = Span(1, 1)

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX204",
        "schema-of-a-shipped-name",
        Severity.ERROR,
        """A schema of the project is called like one that lx brings along.

A type means the same in every catalog: other programs read its records, and rules know its fields. A project adds
types; it changes none.

Wrong:
    # schema/course.json
    {"title": "Course"}
Says:
    schema/course.json:1:1: error LX204 lx brings along a schema of this name, and that one is used. Fix: Give yours \\
another name, or delete it.
""",
        None,
    ),
    Rule(
        "LX205",
        "unusable-schema",
        Severity.ERROR,
        """A schema of the project cannot be used.

It must be JSON Schema 2020-12, with what lx needs to show a type: `title`, `description`, and under `x-lx` what
schema/shape/annotation.json lists. Records of its type are not read until it can be used.

Wrong:
    # schema/makerspace.json
    {"title": "Makerspace"
Says:
    schema/makerspace.json:1:23: error LX205 This is no JSON: Expecting ',' delimiter. Fix: Correct it here.
""",
        None,
    ),
)
"""What can be wrong with a project's own schemas."""


@dataclass(frozen=True, slots=True)
class Own:
    """A project's own schemas and vocabularies that can be used, and the names of types that cannot."""

    files: Mapping[PurePosixPath, bytes]
    broken: frozenset[str]
    problems: tuple[Problem, ...]


def own_schemas(tree: Tree, shipped: Mapping[PurePosixPath, bytes]) -> Own:
    """What a project adds to the shipped schemas."""
    files = {path: tree[path] for path in sorted(filter(_is_schema, tree))}
    mine = {path: raw for path, raw in files.items() if shipped.get(path) != raw}
    problems = [_shipped_name(path) for path in mine if path in shipped]
    added = {path: raw for path, raw in mine.items() if path not in shipped}
    # Types are looked at last, since they may name shapes and vocabularies that the project adds too.
    usable: dict[PurePosixPath, bytes] = {}
    homes = {path.parts[1] for path in tree if path.parts[0] == "catalog"}
    for path in sorted(added, key=lambda path: (_is_type(path), path.suffix != ".csv", path)):
        faults = _faults(path, added[path], {**shipped, **usable}) or _taken(path, homes)
        problems += faults
        if not faults:
            usable[path] = added[path]
    broken = frozenset(path.stem for path in added if _is_type(path) and path not in usable)
    return Own(usable, broken, tuple(problems))


def _is_schema(path: PurePosixPath) -> bool:
    return path.parts[0] == _FOLDER.name and path.suffix in (".json", ".yml", ".csv")


def _is_type(path: PurePosixPath) -> bool:
    return path.parent == _FOLDER and path.suffix == ".json"


def _shipped_name(path: PurePosixPath) -> Problem:
    message = "lx brings along a schema of this name, and that one is used."
    return Problem("LX204", path, _START, message, "Give yours another name, or delete it.")


def _taken(path: PurePosixPath, homes: Collection[str]) -> tuple[Problem, ...]:
    """An exchange's site and the list of a type cannot share a folder."""
    is_taken = _is_type(path) and path.stem in homes
    return (_unusable(path, f"An exchange is called {path.stem} already."),) if is_taken else ()


def _faults(path: PurePosixPath, raw: bytes, others: Mapping[PurePosixPath, bytes]) -> tuple[Problem, ...]:
    """Why a file cannot be used beside the others; nothing if it can."""
    decoded = decode(path, raw)
    if decoded.text is None:
        return decoded.problems
    if path.suffix == ".json" and (fault := _no_json(path, decoded.text)):
        return (fault,)
    try:
        vocabularies = vocabularies_of({**others, path: raw})
        if path.suffix == ".json":
            schemas = schemas_of({**others, path: raw})
            if faults := tuple(_wrong(path, schemas)):
                return faults
            _try(path, schemas, vocabularies)
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        return (_unusable(path, f"It cannot be used: {str(error).splitlines()[0].rstrip('.')}."),)
    except KeyError as error:
        return (_unusable(path, f"It cannot be used: {error.args[0]} is missing."),)
    return ()


def _no_json(path: PurePosixPath, text: str) -> Problem | None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return _unusable(path, f"This is no JSON: {error.msg}.", Span(error.lineno, error.colno))
    except RecursionError:
        return _unusable(path, "Its values are nested too deep.")
    return None


def _wrong(path: PurePosixPath, schemas: Mapping[str, Json]) -> Iterator[Problem]:
    """What its own text says wrong, whatever else there is."""
    name = str(path.relative_to(_FOLDER))
    if _is_type(path) and (not _TYPE.fullmatch(str(path)) or path.stem in RESERVED):
        yield _unusable(path, f"It cannot be used: {path.stem} is no name for a type.")
    for fault in faults_of(_mapping(schemas[name]), _mapping(schemas[_ANNOTATION]), is_type=_is_type(path)):
        yield Problem("LX205", path, fault.place, fault.message, fault.fix, fault.part)


def _unusable(path: PurePosixPath, message: str, place: Span = _START) -> Problem:
    return Problem("LX205", path, place, message, "Correct it here.")


def _try(path: PurePosixPath, schemas: Mapping[str, Json], vocabularies: Mapping[str, Vocabulary]) -> None:
    """Use a schema as a build would; raises where that cannot be done."""
    if not _is_type(path):
        return
    name = str(path.relative_to(_FOLDER))
    schema = _mapping(schemas[name])
    record_types(schemas, vocabularies)
    registry = jsonschema_rs.Registry([(_ROOT + other, _mapping(one)) for other, one in schemas.items()])
    jsonschema_rs.Draft202012Validator(schema, registry=registry, base_uri=_ROOT + name, offline=True)


def _mapping(schema: Json) -> dict[str, Json]:
    if not isinstance(schema, Mapping):
        raise SchemaError("it is no mapping")
    return dict(schema)
