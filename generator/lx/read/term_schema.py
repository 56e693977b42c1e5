"""The file `schema/shape/term.json`: one list of allowed words a short vocabulary, so that an editor can offer them."""

import json
from collections.abc import Mapping

from lx.model.record_type import Vocabulary
from lx.model.source import Json

_SHORT = 100
"""A vocabulary with more words than this has rules of its own, and is not copied into a schema."""


def term_schema(vocabularies: Mapping[str, Vocabulary]) -> Mapping[str, Json]:
    """The schema file's content, made of all short vocabularies in order of name."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Words of the vocabularies",
        "description": "Made from schema/vocabulary, where they are changed; schema/vocabulary/README.md says how.",
        "$defs": {
            name: _definition(vocabularies[name]) for name in sorted(vocabularies) if _is_short(vocabularies[name])
        },
    }


def written(schema: Mapping[str, Json]) -> str:
    """The file's text: a word a line, so that a changed vocabulary is a small difference."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _is_short(vocabulary: Vocabulary) -> bool:
    return len(vocabulary.terms) <= _SHORT


def _definition(vocabulary: Vocabulary) -> Json:
    return {"type": "string", "enum": list(vocabulary.terms), "x-lx": {"vocabulary": vocabulary.name, "format": "term"}}
