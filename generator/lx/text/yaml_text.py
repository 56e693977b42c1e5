"""Values as YAML that a person likes to read and change: short ones on one line, long ones a member a line.

What is written is read back as the same value: a text is in quotes wherever a program might take it for anything else.
"""

import json
import re
from collections.abc import Iterator, Mapping

from lx.model.source import Json
from lx.text.quote import visible

_WIDTH = 100
_INDENT = "  "
# Without quotes only where every YAML of any age agrees that it is a text.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .;'’()/&+%–—…!?-]*[\w.;'’()/&+%–—…!?-])?")
_WORDS = frozenset({"false", "n", "no", "none", "null", "off", "on", "true", "y", "yes"})


def field_lines(name: str, value: Json) -> tuple[str, ...]:
    """A field and its value, as lines."""
    return tuple(_member(f"{_text(name)}:", value, ""))


def on_one_line(value: Json) -> str:
    """A value in one line."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(name)}: {on_one_line(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(on_one_line, value)) + "]"
    return json.dumps(value, allow_nan=False)


def _member(start: str, value: Json, indent: str) -> Iterator[str]:
    """What begins with `start` (a name, a hyphen) and goes on with a value."""
    line = f"{indent}{start} {on_one_line(value)}"
    if len(line) <= _WIDTH or not value or not isinstance(value, Mapping | list | tuple):
        yield line
    elif isinstance(value, Mapping):
        inner = [row for name, part in value.items() for row in _member(f"{_text(name)}:", part, indent + _INDENT)]
        if start == "-":
            # The first field stands beside the hyphen.
            yield f"{indent}- {inner[0].lstrip()}"
            yield from inner[1:]
        else:
            yield f"{indent}{start}"
            yield from inner
    else:
        yield f"{indent}{start}"
        for part in value:
            yield from _member("-", part, indent + _INDENT)


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    # A character that must not be seen as itself is written out, which YAML reads in the same way.
    return visible(json.dumps(text, ensure_ascii=False))
