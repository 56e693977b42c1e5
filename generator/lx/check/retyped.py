"""The same value in the kind that its field has: a word as a list, a text as a number, a word as a group of fields."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import jsonschema_rs

from lx.check.failure import Failure
from lx.check.meant import number_in
from lx.check.schema_place import Part, entries_of
from lx.check.wanted import few_of, types_of, words_of
from lx.model.source import Json
from lx.text.nearest import nearest
from lx.text.quote import listed
from lx.text.slug import slug
from lx.text.yaml_text import on_one_line

_TRUE, _FALSE = frozenset({"yes", "true", "on"}), frozenset({"no", "false", "off"})
_DIGITS = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_RANGE = re.compile(r"([0-9]{1,2}) ?[-–] ?([0-9]{1,2})")
_LONGEST = 80
_HERE = ("type", "const", "enum", "pattern", "minimum", "maximum", "maxLength")
"""What a schema says of a value itself, apart from all that it refers to."""


def retyped(failure: Failure) -> str:
    """What to do, like ``write it as a list: [a].``; empty where the value says nothing that could be kept."""
    asked = types_of(part.schema for part in failure.trail)
    value = failure.value
    if isinstance(value, str) and "boolean" in asked and value.casefold() in _TRUE | _FALSE:
        return f"write {'true' if value.casefold() in _TRUE else 'false'} without quotes."
    if isinstance(value, str) and {"integer", "number"} & set(asked) and (number := _number(value)):
        return f"write {number} without quotes." if number == value else f"write {number}."
    if "array" in asked:
        return _as_list(value, failure.trail)
    return _as_group(failure) if "object" in asked else ""


def example_in(parts: Iterable[Part]) -> str:
    """The first example of what may stand at a place, in one line; empty where the schemas have none."""
    return next((on_one_line(one) for part in parts for one in _examples(part)), "")


def _number(text: str) -> str:
    return text if _DIGITS.fullmatch(text) else number_in(text)


def _as_list(value: Json, trail: Sequence[Part]) -> str:
    entries = entries_of(trail)
    if isinstance(value, Mapping):
        return "write it as a list: a hyphen and a space before its first field." if value else ""
    if not isinstance(value, (str, int, float)) or len(str(value)) > _LONGEST:
        return ""
    if "object" in types_of(part.schema for part in entries):
        examples = [on_one_line([one]) for part in entries for one in _examples(part)]
        return f"write it as a list, like {examples[0]}." if examples else ""
    words = words_of(part.schema for part in entries)
    found = list(_members(value, entries, words))
    if words and not set(map(str, found)) <= set(words):
        return f"write a list of its words, such as {on_one_line(list(few_of(words)))}."
    return f"write it as a list: {on_one_line(found)}."


def _members(value: Json, entries: Iterable[Part], words: Sequence[str]) -> Iterator[Json]:
    """The entries that a single value stands for: parts between commas, all numbers of a range.

    Where ids are asked, a title as its id would be written.
    """
    parts = tuple(entries)
    is_whole, names = "integer" in types_of(part.schema for part in parts), any("target" in one.notes for one in parts)
    for text in (part.strip() for part in str(value).strip("()[] ").split(",") if part.strip()):
        ends = _RANGE.fullmatch(text)
        if is_whole and ends and int(ends[1]) < int(ends[2]):
            yield from range(int(ends[1]), int(ends[2]) + 1)
        elif is_whole and (number := _number(text)):
            yield json.loads(number)
        else:
            yield nearest(text, words) or (slug(text) if names else text)


def _as_group(failure: Failure) -> str:
    """An example of the schema into which the value fits, with it; else all examples; else the names of the fields."""
    value, trail = failure.value, failure.trail
    required = [str(name) for part in trail for name in _list(part.schema.get("required"))]
    examples = next((found for part in trail if (found := _examples(part))), ())
    is_single = isinstance(value, (str, int, float)) and len(str(value)) <= _LONGEST
    for example in examples if is_single else ():
        fitting = [name for name in example if _fits(value, failure.fields.get(name, ()))]
        choosy = [name for name in fitting if _is_choosy(failure.fields[name])]
        # What takes any text is meant only if it is all that must be there.
        if name := next(iter(choosy or (fitting if fitting == required else ())), ""):
            whole = _group({**example, name: value}, failure)
            return f"write {whole}." if len(example) == 1 else f"write it like {whole}."
    if examples:
        return f"write it like {listed([_group(one, failure) for one in examples])}."
    names = few_of(required or list(failure.fields))
    return f"write it like {{{', '.join(f'{name}: …' for name in names)}}}." if names else ""


def _group(fields: Mapping[str, Json], failure: Failure) -> str:
    """Fields on one line; behind the name of their field, where they are no entry of a list."""
    written = on_one_line(fields)
    return f"`{failure.key}: {written}`" if failure.entry is None else f"`{written}`"


def _examples(part: Part) -> tuple[Mapping[str, Json], ...]:
    """The groups of fields that a schema gives as examples, each with what is required first."""
    found = [one for one in _list(part.schema.get("examples")) if isinstance(one, dict)]
    first = [str(name) for name in _list(part.schema.get("required"))]
    return tuple({name: one[name] for name in (*first, *one) if name in one} for one in found)


def _fits(value: Json, parts: Iterable[Part]) -> bool:
    """Whether a value can stand in a field."""
    return all(jsonschema_rs.is_valid(_own(part), value) for part in parts)


def _is_choosy(parts: Iterable[Part]) -> bool:
    """Whether a field takes less than any text."""
    known = [_own(part) for part in parts]
    return any({"const", "enum", "pattern"} & {*one} or one.get("type") in ("integer", "number") for one in known)


def _own(part: Part) -> dict[str, Json]:
    return {key: part.schema[key] for key in _HERE if key in part.schema}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
