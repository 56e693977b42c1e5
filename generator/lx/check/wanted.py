"""What a schema wants at a place, in words: ``the id of an organization``, ``a list or `ask```."""

from collections.abc import Iterable, Mapping, Sequence

from lx.check.schema_place import Part
from lx.model.source import Json
from lx.text.quote import listed, visible

_TYPES = {
    "string": "text",
    "array": "a list",
    "object": "a group of fields",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}
_FORMATS = {
    "address": "a web address",
    "date": 'a date like "2026-11-20"',
    "email": "an e-mail address",
    "money": "an amount",
    "phone": "a telephone number",
    "school-year": 'a school year like "2026-27"',
}
_MOST_WORDS, _FEW = 16, 3


def wanted(parts: Iterable[Part]) -> str:
    """What one should write, from all that schemas say of a place; empty where they say nothing that helps."""
    known = tuple(part.schema for part in parts)
    words = words_of(known)
    if words:
        return f"{'one of ' if 1 < len(words) <= _MOST_WORDS else ''}{words_told(words)}"
    special = _special(known)
    if special:
        return special
    return listed([*_kinds(known), *map(_written, _single_words(known))])


def types_of(schemas: Iterable[Mapping[str, Json]]) -> tuple[str, ...]:
    """The JSON types that a place may have."""
    for schema in schemas:
        asked = schema.get("type")
        if isinstance(asked, str):
            return (asked,)
        if isinstance(asked, list):
            return tuple(str(one) for one in asked)
    return ()


def is_of_form(form: str) -> bool:
    """Whether values of this form are written in one way only."""
    return form in _FORMATS


def words_told(words: Sequence[str]) -> str:
    """The words that a field knows: all of them if they are few, else some and their number."""
    if len(words) <= _MOST_WORDS:
        return listed([_written(word) for word in words])
    return f"one of its {len(words)} words, such as {listed([_written(word) for word in few_of(words)])}"


def few_of(words: Sequence[str]) -> Sequence[str]:
    """The first of many."""
    return words[:_FEW]


def words_of(schemas: Iterable[Mapping[str, Json]]) -> list[str]:
    """The words of which a place takes one; empty where it takes others too."""
    options = next((schema["enum"] for schema in schemas if "enum" in schema), ())
    return [str(option) for option in options] if isinstance(options, list) else []


def _written(word: str) -> str:
    return f"`{visible(word)}`"


def _special(schemas: Sequence[Mapping[str, Json]]) -> str:
    notes = [note for schema in schemas if isinstance(note := schema.get("x-lx"), Mapping)]
    target = next((str(note["target"]) for note in notes if "target" in note), "")
    if target and "array" not in types_of(schemas):
        named = (
            "a record, as `type/id`" if target == "*" else f"the id of {'an' if target[0] in 'aeo' else 'a'} {target}"
        )
        others = next((other for note in notes if isinstance(other := note.get("except"), list)), [])
        return listed([named, *(f"`{one}`" for one in others)])
    return next((_FORMATS[form] for note in notes if (form := str(note.get("format"))) in _FORMATS), "")


def _kinds(schemas: Sequence[Mapping[str, Json]]) -> list[str]:
    types = types_of(schemas)
    # Where a single word may stand instead of a list, `string` says no more than that word.
    return [_TYPES[one] for one in types if one in _TYPES and (one != "string" or not _single_words(schemas))]


def _single_words(schemas: Sequence[Mapping[str, Json]]) -> list[str]:
    branches = (schema.get("then") for schema in schemas if schema.get("if") == {"type": "string"})
    return [str(branch["const"]) for branch in branches if isinstance(branch, Mapping) and "const" in branch]
