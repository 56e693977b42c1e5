"""The vocabularies of `schema/vocabulary/`: short ones as YAML, long ones as a table with a note about it beside it.

A broken one is a fault of the product, not of a contributor, so it raises.
"""

import csv
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import cast

from lx.model.record_type import Term, Vocabulary
from lx.model.source import Json
from lx.read.strict_yaml import parse

_FOLDER = PurePosixPath("schema/vocabulary")
_ABOUT = ".about.yml"


class VocabularyError(ValueError):
    """A vocabulary that cannot be read, with what is wrong."""


def vocabularies_of(files: Mapping[PurePosixPath, bytes]) -> Mapping[str, Vocabulary]:
    """Every vocabulary by its name, which is that of its file without endings. Other folders are passed over."""
    by_name = {path.name: content for path, content in files.items() if path.parent == _FOLDER}
    found: dict[str, Vocabulary] = {}
    included: dict[str, Sequence[str]] = {}
    for file_name in sorted(by_name):
        if file_name.endswith(_ABOUT):
            name = file_name.removesuffix(_ABOUT)
            found[name] = _table(name, by_name[file_name], by_name.get(f"{name}.csv", b""))
        elif file_name.endswith(".yml"):
            name = file_name.removesuffix(".yml")
            about = _mapping(by_name[file_name], file_name)
            found[name] = _list(name, about)
            included[name] = cast("Sequence[str]", about.get("includes", ()))
    return {name: _with_included(found[name], included.get(name, ()), found) for name in found}


def _list(name: str, about: Mapping[str, Json]) -> Vocabulary:
    return _vocabulary(name, about, [_term(code, _checked(term, name)) for code, term in _terms(about, name).items()])


def _terms(about: Mapping[str, Json], name: str) -> Mapping[str, Json]:
    return _checked(about.get("terms"), name)


def _term(code: str, said: Mapping[str, Json]) -> Term:
    more = {key: value for key, value in said.items() if key not in ("label", "definition")}
    return Term(code, str(said["label"]), str(said.get("definition", "")), more)


def _table(name: str, about_content: bytes, content: bytes) -> Vocabulary:
    about = _mapping(about_content, f"{name}{_ABOUT}")
    rows = csv.reader(content.decode("utf-8").splitlines())
    columns = next(rows, [])
    if str(about.get("code")) not in columns or str(about.get("label")) not in columns:
        raise VocabularyError(f"{name}.csv lacks a column that {name}{_ABOUT} names")
    code, label = columns.index(str(about["code"])), columns.index(str(about["label"]))
    others = [(column, at) for at, column in enumerate(columns) if at not in (code, label)]
    terms = [Term(row[code], row[label], "", {column: row[at] for column, at in others}) for row in rows]
    return _vocabulary(name, about, terms)


def _vocabulary(name: str, about: Mapping[str, Json], terms: Sequence[Term]) -> Vocabulary:
    missing = [key for key in ("title", "source", "date") if not about.get(key)]
    if missing:
        raise VocabularyError(f"{name} does not say its {missing[0]}")
    return Vocabulary(
        name, str(about["title"]), str(about["source"]), str(about["date"]), {term.code: term for term in terms}
    )


def _with_included(vocabulary: Vocabulary, included: Sequence[str], found: Mapping[str, Vocabulary]) -> Vocabulary:
    """With the terms of those that it names under `includes` after its own: the state's clusters, then the nation's."""
    terms = dict(vocabulary.terms)
    for name in included:
        terms |= found[name].terms
    return Vocabulary(vocabulary.name, vocabulary.title, vocabulary.source, vocabulary.date, terms)


def _mapping(content: bytes, file_name: str) -> Mapping[str, Json]:
    parsed = parse(content.decode("utf-8"), PurePosixPath(file_name))
    if parsed.problems:
        raise VocabularyError(f"{file_name}: {parsed.problems[0].message}")
    return _checked(parsed.data, file_name)


def _checked(value: Json, name: str) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise VocabularyError(f"{name} is no mapping where one is needed")
    return value
