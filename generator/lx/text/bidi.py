"""Characters that make a text mean something else than it shows, by name: directions, invisible ones, controls.

Right-to-left marks and scripts are writing like any other; so is a joiner inside an emoji or between letters that join.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_BIDI = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e0fff"
)
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff"
# A joiner is right inside a picture, and between letters of Arabic and of the scripts of India.
_JOINED = "\u0600-\u08ff\u0900-\u0dff"
_PICTURE = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_LONE_JOINER = f"(?<![{_JOINED}{_PICTURE}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}{_PICTURE}])"
_HARMFUL = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}]|{_LONE_JOINER}")
# What Unicode calls a letter or a mark though nothing is to be seen, by its first bytes; all else that is harmful is no
# "printable" text to Python. The last four are variation selectors, which can carry a hidden text.
_BLANKS = (
    *(one.encode() for one in "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0"),
    *(b"\xf3\xa0\x84", b"\xf3\xa0\x85", b"\xf3\xa0\x86", b"\xf3\xa0\x87"),
)
_IS_BIDI = re.compile(f"[{_BIDI}]")
_IS_CONTROL = re.compile(f"[{_CONTROL}]")

_NAMES = {
    "\x00": "NUL",
    "\x07": "ALERT",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


class Harm(Enum):
    """What a harmful character does: change the order of what is read, hide, or control a machine."""

    ORDER = "order"
    HIDDEN = "hidden"
    CONTROL = "control"


@dataclass(frozen=True, slots=True)
class Harmful:
    """A harmful character: where in its text (from 0), what it does, and its name, as in ``ESCAPE (U+001B)``."""

    index: int
    harm: Harm
    name: str


def has_harmful(text: str) -> bool:
    """Whether any character in it misleads, hides or controls."""
    is_printable = text.replace("\n", "").replace("\t", "").isprintable()
    if is_printable and (text.isascii() or not _has_blank(text.encode("utf-8", "surrogatepass"))):
        return False
    return _HARMFUL.search(text) is not None


def _has_blank(raw: bytes) -> bool:
    return any(blank in raw for blank in _BLANKS)


def harmful(text: str) -> Iterator[Harmful]:
    """Every character in it that misleads, hides or controls, in order."""
    for found in _HARMFUL.finditer(text):
        yield Harmful(found.start(), _harm(found.group()), name_of(found.group()))


def name_of(character: str) -> str:
    """Its name in Unicode and its number: ``ZERO WIDTH SPACE (U+200B)``."""
    name = _NAMES.get(character) or unicodedata.name(character, "a control character")
    return f"{name} (U+{ord(character):04X})"


def _harm(character: str) -> Harm:
    if _IS_BIDI.match(character):
        return Harm.ORDER
    return Harm.CONTROL if _IS_CONTROL.match(character) else Harm.HIDDEN
