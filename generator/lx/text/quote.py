"""A contributor's words inside a message: quoted, shortened, with whatever hides or misleads made visible."""

import json
import re

from lx.model.source import Json
from lx.text.bidi import harmful

_LONGEST = 60
# Beside what is harmful: what would break a line of a report, marks that turn the direction of writing, odd spaces.
_UNSEEN = re.compile("[\t\n\u00a0\u061c\u2000-\u200a\u200e\u200f\u202f\u205f\u3000\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text with control, direction and invisible characters written out: ``\u202E``."""
    places = {found.index for found in harmful(text)} | {found.start() for found in _UNSEEN.finditer(text)}
    if not places:
        return text
    return "".join(_written_out(one) if index in places else one for index, one in enumerate(text))


def quoted(value: Json) -> str:
    """A value as a message shows it: text in single quotes, anything else as it would be written, long ones cut."""
    if isinstance(value, str):
        return f"'{_cut(visible(value))}'"
    return _cut(visible(json.dumps(value, ensure_ascii=False)))


def listed(words: list[str], *, last: str = "or") -> str:
    """Words as a list in a sentence: ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _written_out(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
