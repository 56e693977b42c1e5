"""One file to one record."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.model.record import Record, Ref
from lx.model.source import Json, Source, Span
from lx.read.decode import decode
from lx.read.front_matter import FrontMatter, split
from lx.read.place import place_of
from lx.read.strict_yaml import parse


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gives: its record, unless problems leave none, and the line on which the record's body begins."""

    record: Record | None
    problems: tuple[Problem, ...]
    body_line: int = 1


def read_record(path: PurePosixPath, raw: bytes, types: Collection[str]) -> Reading:
    """The record in a file; its home, type and id are those of its path."""
    place = place_of(path, types)
    if isinstance(place, Problem):
        return Reading(None, (place,))
    decoded = decode(path, raw)
    if decoded.text is None:
        return Reading(None, decoded.problems)
    parts = parts_of(path, decoded.text)
    if isinstance(parts, Problem):
        return Reading(None, (*decoded.problems, parts))
    parsed = parse(parts.yaml, path, line=parts.yaml_line)
    problems = (*decoded.problems, *parsed.problems)
    if not isinstance(parsed.data, dict):
        return Reading(None, problems if parsed.is_refused else (*problems, _no_fields(path, parsed.data, parts)))
    source = Source(path, hashlib.sha256(raw).hexdigest())
    record = Record(Ref(place.type, place.id), place.home, parsed.data, parts.body, source)
    return Reading(record, problems, parts.body_line)


def parts_of(path: PurePosixPath, text: str) -> FrontMatter | Problem:
    """Fields and body of a file: a .yml file is all fields."""
    return split(text, path) if path.suffix == ".md" else FrontMatter(text, 1, "", 1)


def _no_fields(path: PurePosixPath, data: Json, parts: FrontMatter) -> Problem:
    fix = f"Begin with `id: {path.stem}`, then `title:`, `summary:` and the other fields, each on a line of its own."
    place = Span(parts.yaml_line, 1)
    if data is None:
        return Problem("LX040", path, place, "There are no fields here; a record is lines of `name: value`.", fix)
    kind = "list" if isinstance(data, list) else "single value"
    return Problem("LX041", path, place, f"This is a {kind}; a record is lines of `name: value`.", fix)
