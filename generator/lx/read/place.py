"""Where a record lives: what its path says of its home, its type and its id."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.model.record import Ref
from lx.model.source import Span
from lx.text.nearest import nearest
from lx.text.quote import listed, quoted

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 64
_SUFFIXES = (".yml", ".md")
_DEPTH = 4
_START = Span(1, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """What the path of a record says: ``catalog/<home>/<type>/<id>.yml`` or ``.md``."""

    home: str
    type: str
    id: str


@dataclass(frozen=True, slots=True)
class RecordPaths:
    """The files of a tree that should each be a record, in order of their paths, and what is wrong between them."""

    paths: tuple[PurePosixPath, ...]
    problems: tuple[Problem, ...]


def place_of(path: PurePosixPath, types: Collection[str]) -> Place | Problem:
    """The place of a record's file, or what is wrong with its path."""
    if len(path.parts) != _DEPTH or path.parts[0] != "catalog":
        return _misplaced(path)
    _, home, kind, name = path.parts
    if path.suffix not in _SUFFIXES:
        return _unknown_suffix(path)
    if kind not in types:
        return _unknown_type(path, kind, types)
    stem = name.removesuffix(path.suffix)
    for part in (home, stem):
        if len(part) > _LONGEST_ID or not _ID.fullmatch(part):
            return _no_id(path, part)
    return Place(home, kind, stem)


def intended(path: PurePosixPath, types: Collection[str]) -> tuple[Ref, ...]:
    """The record that a file of `catalog/` is to be, wherever it lies and however it is called.

    Where no folder says of which type it is, one of each.
    """
    name = _id_like(path.name.partition(".")[0])
    kinds = [kind for part in path.parts[1:-1] if (kind := _type_like(part, types))]
    return tuple(Ref(kind, name) for kind in kinds[-1:] or sorted(types))


def record_paths(paths: Iterable[PurePosixPath]) -> RecordPaths:
    """All files of `catalog/` but its own description and READMEs; of two files of one record, the first."""
    seen: dict[str, PurePosixPath] = {}
    problems = []
    for path in sorted(path for path in paths if _is_record(path)):
        # The .md comes before the .yml of the same name.
        known = seen.setdefault(_without_suffix(str(path)), path)
        if known is not path:
            problems.append(_two_files(path, known))
    return RecordPaths(tuple(seen.values()), tuple(problems))


def _is_record(path: PurePosixPath) -> bool:
    parts = path.parts
    return parts[0] == "catalog" and parts[-1] != "README.md" and parts[1:] != ("catalog.yml",)


def _without_suffix(path: str) -> str:
    for suffix in _SUFFIXES:
        if path.endswith(suffix):
            return path[: -len(suffix)]
    return path


def _two_files(path: PurePosixPath, known: PurePosixPath) -> Problem:
    message = f"{known.name}, beside it, is the same record."
    return Problem("LX015", path, _START, message, "Put all into one of the two, and delete the other.")


def _misplaced(path: PurePosixPath) -> Problem:
    message = "A record lies at catalog/<exchange>/<type>/<id>.yml; this file lies elsewhere."
    return Problem("LX011", path, _START, message, "Move it there, or out of catalog/ if it is no record.")


def _unknown_suffix(path: PurePosixPath) -> Problem:
    message = "A record's file ends in .yml, or in .md if a text follows its fields."
    if path.suffix.lower() == ".txt" and path.stem.endswith((".yml", ".md")):
        return Problem("LX013", path, _START, message, f"Name it {path.stem}.")
    wanted = {".yaml": ".yml", ".yml": ".yml", ".markdown": ".md", ".md": ".md"}.get(path.suffix.lower())
    fix = f"Name it {path.stem}{wanted}." if wanted else "Delete it, or keep it outside catalog/."
    return Problem("LX013", path, _START, message, fix)


def _unknown_type(path: PurePosixPath, kind: str, types: Collection[str]) -> Problem:
    guess = _type_like(kind, types)
    fix = f"Name the folder {guess}." if guess else f"Name the folder {listed(sorted(types))}."
    return Problem("LX012", path, _START, f"No type of record is called {quoted(kind)}.", fix)


def _type_like(written: str, types: Collection[str]) -> str | None:
    # `challenge` is not a misspelt `exchange`, but a type that is not there.
    return written if written in types else nearest(written, types, likeness=0.8)


def _id_like(written: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", written.casefold())[:_LONGEST_ID].strip("-")


def _no_id(path: PurePosixPath, part: str) -> Problem:
    message = f"{quoted(part)} is no id: small letters, digits and single hyphens between them, at most {_LONGEST_ID}."
    fixed = _id_like(part)
    return Problem("LX014", path, _START, message, f"Name it {fixed}." if fixed else "Give it another name.")
