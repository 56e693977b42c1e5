"""Record types, read from their schema files: what JSON Schema and its `x-lx` say of each place in a record.

A schema file is found by its name relative to `schema/`, and so are the files that it names by `$ref`. Whatever else
JSON Schema asks (patterns, numbers) is the validator's business. A broken schema is a fault of the product: it raises.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple, cast

from lx.model.record_type import Field, RecordType, Shape, Vocabulary
from lx.model.source import Json

ANY_KEY = "*"
"""Among a shape's properties: the one that stands for every key which is not named."""

_FOLDER = PurePosixPath("schema")
_FORMATS = {"array": "list", "boolean": "yes-no", "integer": "number", "number": "number", "object": "object"}
_DEFAULT_WEIGHT = 1


class SchemaError(ValueError):
    """A schema that cannot be used, with what is wrong."""


def schemas_of(files: Mapping[PurePosixPath, bytes]) -> Mapping[str, Json]:
    """All schema files, parsed, by their name relative to `schema/`: ``course.json``, ``shape/tree.json``."""
    paths = [path for path in files if path.suffix == ".json" and path.is_relative_to(_FOLDER)]
    return {str(path.relative_to(_FOLDER)): json.loads(files[path]) for path in sorted(paths)}


def record_types(schemas: Mapping[str, Json], vocabularies: Mapping[str, Vocabulary]) -> Mapping[str, RecordType]:
    """Every record type by its name, in order of name, from all schema files by their name relative to `schema/`."""
    shapes = _Shapes(schemas, vocabularies)
    names = sorted(name.removesuffix(".json") for name in schemas if "/" not in name)
    return {name: _record_type(name, shapes) for name in names}


class _Node(NamedTuple):
    """A subschema, and the file that its `$ref`s are relative to."""

    file: str
    schema: Mapping[str, Json]


def _record_type(name: str, shapes: "_Shapes") -> RecordType:
    root = _Node(f"{name}.json", _mapping(shapes.schemas[f"{name}.json"]))
    said = _mapping(root.schema.get("x-lx", {}))
    return RecordType(
        name=name,
        label=str(root.schema["title"]),
        plural=str(said["plural"]),
        help=str(root.schema["description"]),
        section=str(said["section"]),
        order=cast("int", said["order"]),
        fields={key: shapes.field_of(key, node) for key, node in shapes.properties(root).items()},
        eyebrow=_names(said, "eyebrow"),
        card=_names(said, "card"),
        facts=_names(said, "facts"),
        sections=_names(said, "sections"),
        action=cast("Mapping[str, str]", said.get("action", {})),
        functions=_names(said, "functions"),
        owner=cast("str | None", said.get("owner")),
        period=cast("str | None", said.get("period")),
        review_months=cast("int | None", said.get("review_months")),
        json_ld=_names(said, "json_ld"),
        schema=root.schema,
        codes=_names(said, "codes"),
    )


@dataclass(frozen=True, slots=True)
class _Shapes:
    """All shapes of all schemas: a subschema gives one shape, however often and from wherever it is named."""

    schemas: Mapping[str, Json]
    vocabularies: Mapping[str, Vocabulary]
    made: dict[int, Shape] = field(default_factory=dict)
    said: "dict[int, tuple[_Node, ...]]" = field(default_factory=dict)

    def field_of(self, name: str, node: _Node) -> Field:
        """A top-level field; what a `$ref` says of weight and term holds where the field itself says nothing."""
        said = self.annotations(node)
        return Field(
            name=name,
            shape=self.shape_of(node),
            facet=bool(said.get("facet", False)),
            weight=cast("int", said.get("weight", _DEFAULT_WEIGHT)),
            terms=_terms(said.get("term", {})),
            chip=str(said.get("chip", "")),
        )

    def shape_of(self, node: _Node) -> Shape:
        """The shape of a subschema. It is known before its parts are, since a tree contains itself."""
        known = self.made.get(id(node.schema))
        if known is not None:
            return known
        properties: dict[str, Shape] = {}
        items = self.items(node)
        # Only objects close a circle: a list's items come first, an object's properties are filled in afterwards.
        shape = self._described(node, properties, items=self.shape_of(items) if items else None)
        self.made[id(node.schema)] = shape
        properties.update({key: self.shape_of(part) for key, part in self.properties(node).items()})
        return shape

    def _described(self, node: _Node, properties: Mapping[str, Shape], *, items: Shape | None) -> Shape:
        said = self.annotations(node)
        return Shape(
            label=str(self.first(node, "title") or ""),
            help=str(self.first(node, "description") or ""),
            format=str(said.get("format") or self.format_of(node, said)),
            target=cast("str | None", said.get("target")),
            exempt=_names(said, "except"),
            vocabulary=self.vocabulary_of(said),
            properties=properties,
            items=items,
            linking=self.is_linking(node, set()),
            words=cast("Mapping[str, str]", said.get("words", {})),
            reverse=str(said.get("reverse", "")),
        )

    def format_of(self, node: _Node, said: Mapping[str, Json]) -> str:
        """How a value is shown where `x-lx` does not say: by what it refers to, else by its JSON type."""
        types = self.first(node, "type")
        kind = types if isinstance(types, str) else _sequence(types)[0] if types else "string"
        if kind == "string":
            return "reference" if "target" in said else "term" if "vocabulary" in said else "text"
        return _FORMATS[str(kind)]

    def vocabulary_of(self, said: Mapping[str, Json]) -> str | None:
        """The vocabulary that gives the words; it must exist."""
        name = cast("str | None", said.get("vocabulary"))
        if name is not None and name not in self.vocabularies:
            raise SchemaError(f"there is no vocabulary {name}")
        return name

    def is_linking(self, node: _Node, seen: set[int]) -> bool:
        """Whether a reference can stand here or anywhere below."""
        if id(node.schema) in seen:
            return False
        seen.add(id(node.schema))
        items = self.items(node)
        parts = [*self.properties(node).values(), *([items] if items else [])]
        return "target" in self.annotations(node) or any(self.is_linking(part, seen) for part in parts)

    def properties(self, node: _Node) -> Mapping[str, _Node]:
        """What may stand in an object, what types share first; the nearest description of a key holds."""
        found: dict[str, _Node] = {}
        for layer in reversed(self.layers(node)):
            for key, part in _mapping(layer.schema.get("properties", {})).items():
                found[key] = _Node(layer.file, _mapping(part))
            others = layer.schema.get("additionalProperties")
            if isinstance(others, Mapping):
                found[ANY_KEY] = _Node(layer.file, others)
        return found

    def items(self, node: _Node) -> _Node | None:
        """What a list's entries are."""
        for layer in self.layers(node):
            if isinstance(part := layer.schema.get("items"), Mapping):
                return _Node(layer.file, part)
        return None

    def annotations(self, node: _Node) -> Mapping[str, Json]:
        """What `x-lx` says of it; the nearest holds, key by key."""
        said: dict[str, Json] = {}
        for layer in self.layers(node):
            said = {**_mapping(layer.schema.get("x-lx", {})), **said}
        return said

    def first(self, node: _Node, keyword: str) -> Json:
        """The nearest value of a keyword, or None."""
        return next((layer.schema[keyword] for layer in self.layers(node) if keyword in layer.schema), None)

    def layers(self, node: _Node) -> tuple[_Node, ...]:
        """All that is said of a place, nearest first: the subschema, what its `$ref` names, what it combines."""
        known = self.said.get(id(node.schema))
        if known is None:
            known = self.said[id(node.schema)] = tuple(self._layers(node))
        return known

    def _layers(self, node: _Node) -> Iterator[_Node]:
        yield node
        if "$ref" in node.schema:
            yield from self.layers(self.resolved(node.file, str(node.schema["$ref"])))
        for part in _sequence(node.schema.get("allOf", ())):
            yield from self.layers(_Node(node.file, _mapping(part)))

    def resolved(self, file: str, reference: str) -> _Node:
        """The subschema that a `$ref` in this file names."""
        address, _, pointer = reference.partition("#")
        target = str(PurePosixPath(file).parent / address) if address else file
        try:
            value = self.schemas[target]
            for step in pointer.split("/")[1:]:
                value = _mapping(value)[step]
        except KeyError as missing:
            raise SchemaError(f"{file} refers to {reference}, which is not there") from missing
        return _Node(target, _mapping(value))


def _terms(said: Json) -> Mapping[str, Json]:
    """Templates by term; a term alone stands for the value as it is."""
    return {said: "{value}"} if isinstance(said, str) else _mapping(said)


def _names(said: Mapping[str, Json], key: str) -> tuple[str, ...]:
    return tuple(str(name) for name in _sequence(said.get(key, ())))


def _mapping(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, (dict, Mapping)):  # the ABC alone takes five times as long
        raise SchemaError(f"{value!r} stands where a mapping is needed")
    return value


def _sequence(value: Json) -> Sequence[Json]:
    if isinstance(value, str) or not isinstance(value, (list, Sequence)):
        raise SchemaError(f"{value!r} stands where a list is needed")
    return value
