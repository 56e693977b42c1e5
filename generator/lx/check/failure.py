"""Where a record does not meet its schema, with what is needed to say so in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from jsonschema_rs import ValidationError, ValidationErrorKind

from lx.check.schema_place import Part, Path, fields_of, possible, trail
from lx.model.problem import Part as Half
from lx.model.source import Json
from lx.text.quote import quoted

Place: TypeAlias = "tuple[Mapping[str, tuple[Part, ...]], str, bool]"
"""What is the same for all entries of a list: the fields that may stand there, the label, whether it is required."""

Places: TypeAlias = "dict[Path, Place]"
"""What a schema says of its places, as far as it has been asked."""

_MOST_PLACES = 1000
"""More places are not remembered: where a schema allows any name, a hostile file can have thousands."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What the schema asks and the record does not give.

    `keyword` of JSON Schema and its data (`kind`); `path` and `value` of what fails: of a field that is missing or
    unknown, the object that it belongs to. `trail`: the schemas that ask, outermost first. `fields` that may stand in
    the object, each with all that schemas say of it. `label` of the field, and `entry`, its number (from 1) in a list.
    `half` is KEY where the name of a field fails, not what stands behind it. `is_required`: the field must be there.
    """

    keyword: str
    kind: ValidationErrorKind
    path: Path
    value: Json
    trail: tuple[Part, ...]
    fields: Mapping[str, tuple[Part, ...]]
    label: str
    entry: int | None
    half: Half
    is_required: bool

    @property
    def key(self) -> str:
        """The name of the field in which it fails, as a message shows it; empty for the record as a whole."""
        path = self.path[:-1] if self.half is Half.KEY else self.path
        name = next((name for name in reversed(path) if isinstance(name, str)), "")
        return quoted(name)[1:-1]

    @property
    def subject(self) -> str:
        """How a sentence calls the value: ``Summary (`summary`)``."""
        if self.half is Half.KEY:
            return f"the names under `{self.key}`"
        if not self.key:
            return "The record"
        named = f"{self.label} (`{self.key}`)" if self.label else f"`{self.key}`"
        return named if self.entry is None else f"Entry {self.entry} of {named}"

    @property
    def form(self) -> str:
        """The form of the value: ``school-year``; empty where nothing is said."""
        said = (part.notes.get("format") or part.schema.get("format") for part in self.trail)
        return next((str(form) for form in said if form), "")


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure in the reader's words. `path` is of the value; where `half` is KEY, the name of that field is wrong."""

    code: str
    message: str
    fix: str
    path: Path
    half: Half = Half.VALUE
    is_warning: bool = False


def failures_of(errors: Iterable[ValidationError], root: Part, known: Places) -> Iterator[Failure]:
    """Errors of a validator with what the schema says about their places; what is `known` of them is filled up."""
    for error in errors:
        for one in _meant(error):
            yield _failure(one, root, known)


def _meant(error: ValidationError) -> Iterator[ValidationError]:
    """The error itself; of alternatives none of which fits, the errors of the one that was meant, if one can tell."""
    if not isinstance(error.kind, (ValidationErrorKind.AnyOf, ValidationErrorKind.OneOfNotValid)):
        yield error
        return
    depth = len(error.instance_path)
    # An alternative was meant if its faults all lie deeper, else if it has the fewest; not if its type is another.
    ranked = sorted(
        error.kind.context, key=lambda ones: (any(len(one.instance_path) == depth for one in ones), len(ones))
    )
    if not ranked or any(one.kind.name in ("type", "const") and len(one.instance_path) == depth for one in ranked[0]):
        yield error
        return
    for one in ranked[0]:
        yield from _meant(one)


def _failure(error: ValidationError, root: Part, known: Places) -> Failure:
    path: Path = tuple(error.instance_path)
    half = Half.VALUE
    if isinstance(error.kind, ValidationErrorKind.PropertyNames):
        error, half = error.kind.error, Half.KEY
        path = (*path, str(error.instance))
    kind_of_place = tuple(name if isinstance(name, str) else 0 for name in path)
    fields, label, is_required = known.get(kind_of_place) or _place(root, kind_of_place)
    if len(known) < _MOST_PLACES:
        known[kind_of_place] = fields, label, is_required
    return Failure(
        keyword=error.kind.name,
        kind=error.kind,
        path=path,
        value=cast("Json", error.instance),
        trail=trail(root, error.evaluation_path),
        fields=fields,
        label=label,
        entry=path[-1] + 1 if path and isinstance(path[-1], int) else None,
        half=half,
        is_required=is_required,
    )


def _place(root: Part, path: Path) -> Place:
    ways = possible(root, path)
    last_name = max((index for index, name in enumerate(path, 1) if isinstance(name, str)), default=0)
    return fields_of(ways[-1]), _title(ways[last_name]), _is_required(path, ways)


def _is_required(path: Path, ways: tuple[tuple[Part, ...], ...]) -> bool:
    asking = (part.schema.get("required") for part in ways[-2]) if path else ()
    return any(isinstance(names, list) and path[-1] in names for names in asking)


def _title(parts: tuple[Part, ...]) -> str:
    return next((title for part in parts if isinstance(title := part.schema.get("title"), str)), "")
