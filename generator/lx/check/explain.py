"""A typed error of the validator to a sentence in the reader's words: one function a keyword.

What a schema says itself (`x-lx`: `faults` beside the property) comes first; these are the words where it says nothing.
The validator's own sentences are never used.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from jsonschema_rs import ValidationErrorKind as Kind

from lx.check.explain_text import a_format, a_pattern, a_size, a_type
from lx.check.failure import Failure, Fault
from lx.check.meant import meant
from lx.check.retyped import example_in, retyped
from lx.check.wanted import wanted, words_told
from lx.check.wording import own_fault
from lx.model.problem import Part as Half
from lx.model.source import Json
from lx.text.nearest import likeliest, nearest
from lx.text.quote import listed, quoted

_MOST_FIELDS = 16


def explained(failure: Failure) -> Fault:
    """What is wrong, and what to do."""
    fault = own_fault(failure) or _KEYWORDS.get(failure.keyword, _not_allowed)(failure)
    is_of_form = failure.keyword in ("format", "pattern") and isinstance(failure.value, str)
    guess = meant(failure.form, str(failure.value)) if is_of_form else ""
    return replace(fault, half=failure.half, fix=guess or fault.fix)


def unknown_field(failure: Failure, name: str, *, guesses: Sequence[str], where: str | None) -> Fault:
    """A field that nothing here knows; one of `guesses` was probably meant, or it belongs under the field `where`."""
    place = f"Under `{failure.key}`, no" if failure.path and isinstance(failure.path[-1], str) else "No"
    message = f"{place} field is called {quoted(name)}."
    if where:
        fix = f"move it under `{where}`."
    elif guesses and (glued := name.partition(":")[2]):
        fix = f"write a space: `{guesses[0]}: {glued}`."
    elif guesses:
        fix = f"write {listed([f'`{one}`' for one in guesses])}."
    elif failure.fields and len(failure.fields) <= _MOST_FIELDS:
        fix = f"leave it out; possible here: {listed([f'`{one}`' for one in failure.fields], last='and')}."
    else:
        fix = "leave it out, or use a field that records of this type have."
    return Fault("LX080", message, fix, (*failure.path, name), Half.KEY)


def _missing_field(failure: Failure) -> Fault:
    name = failure.kind.property if isinstance(failure.kind, Kind.Required) else ""
    parts = failure.fields.get(name, ())
    label = next((str(part.schema["title"]) for part in parts if "title" in part.schema), "")
    what = f"{label} (`{name}`)" if label else f"`{name}`"
    owner = "" if not failure.key else f" under `{failure.key}`" if failure.entry is None else f" in {_entry(failure)}"
    want, example = wanted(parts), example_in(parts)
    fix = f"add `{name}:` and {want}." if want else f"add `{name}:`."
    if example:
        fix = f"add it, like `{name}: {example}`."
    return Fault("LX081", f"{what} is missing{owner}.", fix, (*failure.path, name))


def _entry(failure: Failure) -> str:
    return f"entry {failure.entry} of `{failure.key}`"


def _unknown_word(failure: Failure) -> Fault:
    options = (
        [word for word in failure.kind.options if isinstance(word, str)] if isinstance(failure.kind, Kind.Enum) else []
    )
    message = f"{quoted(failure.value)} is not a word for {_lower(failure.subject)}."
    guesses = likeliest(failure.value, options) if isinstance(failure.value, str) else ()
    fix = f"write {words_told(guesses or options)}."
    return Fault("LX083", message, fix, failure.path)


def _one_word(failure: Failure) -> Fault:
    word = failure.kind.expected_value if isinstance(failure.kind, Kind.Constant) else None
    want = wanted(reversed(failure.trail)) or f"`{word}`"
    message = f"{failure.subject} cannot be {quoted(failure.value)}."
    is_near = isinstance(word, str) and isinstance(failure.value, str) and nearest(failure.value, [word])
    fix = f"write `{word}`." if is_near else f"write {want}."
    if not is_near and (other := retyped(failure)):
        fix = f"{other[:-1]}, or `{word}`." if isinstance(word, str) else other
    return Fault("LX083", message, fix, failure.path)


def _not_allowed(failure: Failure) -> Fault:
    return Fault(
        "LX091",
        f"{failure.subject} cannot be {quoted(failure.value)}.",
        "compare it with the field's description in the schema.",
        failure.path,
    )


def _same_twice(failure: Failure) -> Fault:
    first: dict[str, int] = {}
    for number, entry in enumerate(failure.value if isinstance(failure.value, list) else []):
        before = first.setdefault(json.dumps(entry, sort_keys=True), number)
        if before != number:
            message = (
                f"{quoted(entry)} stands twice in {_lower(failure.subject)}: as entry {before + 1} and {number + 1}."
            )
            return Fault("LX090", message, "delete one of the two.", (*failure.path, number))
    return Fault("LX090", f"{failure.subject} holds an entry twice.", "delete one of the two.", failure.path)


def _lower(subject: str) -> str:
    return subject[0].lower() + subject[1:] if subject.startswith(("Entry ", "The record")) else subject


def _mapping(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, Mapping) else {}


_KEYWORDS: Mapping[str, Callable[[Failure], Fault]] = {
    "const": _one_word,
    "dependentRequired": _missing_field,
    "enum": _unknown_word,
    "exclusiveMaximum": a_size,
    "exclusiveMinimum": a_size,
    "format": a_format,
    "maxItems": a_size,
    "maxLength": a_size,
    "maxProperties": a_size,
    "maximum": a_size,
    "minItems": a_size,
    "minLength": a_size,
    "minProperties": a_size,
    "minimum": a_size,
    "pattern": a_pattern,
    "required": _missing_field,
    "type": a_type,
    "uniqueItems": _same_twice,
}
