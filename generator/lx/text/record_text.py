"""A new record as text: what it says, each field explained, and below it what else it could say, commented out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lx.model.record_type import RecordType
from lx.model.source import Json
from lx.text.yaml_text import field_lines

_FIRST = ("id", "title", "summary")
_SERVER = "# yaml-language-server: $schema="


@dataclass(frozen=True, slots=True)
class NewRecord:
    """What a record says, an example of everything else that it could, and where its schema is ("" if it has none).

    `has_body`: it is a Markdown file, whose fields stand before the text.
    """

    values: Mapping[str, Json]
    examples: Mapping[str, Json]
    schema: str = ""
    has_body: bool = False


def record_text(kind: RecordType, new: NewRecord) -> str:
    """The text of the record's file."""
    lines = list(_fields(kind, new))
    return "\n".join(["---", *lines, "---", "", ""] if new.has_body else [*lines, ""])


def field_order(kind: RecordType) -> tuple[str, ...]:
    """Every field in the order in which one writes them: its name, what its type adds, what all types share."""
    own = kind.schema.get("properties")
    added = [name for name in own if name not in _FIRST] if isinstance(own, Mapping) else []
    return tuple(dict.fromkeys((*_FIRST, *added, *kind.fields)))


def explanation(kind: RecordType, name: str) -> str:
    """A field in one line: what it is called, and why a reader needs it."""
    shape = kind.fields[name].shape
    return re.sub(r"\s+", " ", f"{shape.label} — {shape.help}").strip(" —")


def _fields(kind: RecordType, new: NewRecord) -> Iterator[str]:
    if new.schema:
        yield f"{_SERVER}{new.schema}"
    order = field_order(kind)
    for name in order:
        if name in new.values:
            yield f"# {explanation(kind, name)}"
            yield from field_lines(name, new.values[name])
    others = [name for name in order if name not in new.values and name in new.examples]
    if others:
        yield ""
        yield "# It may say more. Take away the # before a field, and put your own words in place of the example."
    for name in others:
        yield ""
        yield f"# {explanation(kind, name)}"
        yield from (f"#{line}" for line in field_lines(name, new.examples[name]))
