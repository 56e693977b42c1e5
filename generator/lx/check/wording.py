"""The words that a schema has for its own faults: ``x-lx: {faults: {pattern: {code, severity, message, fix}}}``."""

import json
from collections.abc import Iterator, Mapping

from jsonschema_rs import ValidationErrorKind as Kind

from lx.check.failure import Failure, Fault
from lx.check.schema_place import Part
from lx.model.source import Json
from lx.text.quote import quoted

VALUE = "{value}"
"""In a message or fix: what the record says there."""

CODES = {
    "additionalProperties": "LX080",
    "const": "LX083",
    "dependentRequired": "LX081",
    "enum": "LX083",
    "format": "LX086",
    "maxItems": "LX088",
    "maxLength": "LX087",
    "maxProperties": "LX088",
    "maximum": "LX089",
    "minItems": "LX088",
    "minLength": "LX087",
    "minProperties": "LX088",
    "minimum": "LX089",
    "pattern": "LX084",
    "required": "LX081",
    "type": "LX082",
    "unevaluatedProperties": "LX080",
    "uniqueItems": "LX090",
}
OTHER_CODE = "LX091"


def own_fault(failure: Failure) -> Fault | None:
    """The schema's own words for a failure, if it has any."""
    if isinstance(failure.kind, Kind.Required):
        return _missing(failure)
    if failure.keyword == "type" and failure.value is None and failure.trail[0].is_field:
        # A field with nothing behind it is as good as missing.
        words = next(_worded(failure.trail[:1], "required"), None)
        if words:
            return _fault(words, "required", failure)
    if failure.keyword == "type" and not isinstance(failure.value, (int, float)):
        return None  # these words are about a number that should be text
    words = next(_worded(failure.trail[::-1], failure.keyword), None)
    return _fault(words, failure.keyword, failure) if words else None


def _missing(failure: Failure) -> Fault | None:
    name = failure.kind.property if isinstance(failure.kind, Kind.Required) else ""
    parts = failure.fields.get(name, ())
    # `required` beside a field speaks of that field; in any other schema, of what that schema asks for.
    asking = () if failure.trail[-1].is_field else failure.trail[-1:]
    words = next(_worded(parts, "required"), None) or next(_worded(asking, "required"), None)
    return _fault(words, "required", failure, *((name,) if parts else ())) if words else None


def _worded(parts: tuple[Part, ...], keyword: str) -> Iterator[Mapping[str, Json]]:
    for part in parts:
        faults = part.notes.get("faults")
        words = faults.get(keyword) if isinstance(faults, Mapping) else None
        if isinstance(words, Mapping):
            yield words


def _fault(words: Mapping[str, Json], keyword: str, failure: Failure, *below: str) -> Fault:
    code = str(words.get("code", CODES.get(keyword, OTHER_CODE)))
    message, fix = (_filled(str(words.get(name, "")), failure) for name in ("message", "fix"))
    path = (*failure.path, *below)
    return Fault(code, message, fix, path, is_warning=words.get("severity") == "warning")


def _filled(text: str, failure: Failure) -> str:
    value = failure.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        # The file's own digits: as a number, 11.1010 has lost one.
        return text.replace(VALUE, "{written}")
    shown = quoted(value)[1:-1] if isinstance(value, str) else quoted(value)
    return text.replace(VALUE, shown) if not isinstance(value, bool) else text.replace(VALUE, json.dumps(value))
