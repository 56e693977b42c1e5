"""What a word without quotes means: YAML 1.2's core schema, decimal only.

Octal and hexadecimal numbers and numbers with leading zeros stay text, since they are codes; `no`, `yes`, `on`, dates
and times are text too. A number that not every program reads alike is refused.
"""

import re

from lx.model.source import Json
from lx.read import limits

_WORDS: dict[str, Json] = {
    "": None,
    **dict.fromkeys(("~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# How everything begins that may be no text: most words are told by their first letter.
_STARTS = frozenset("+-.0123456789").union(word[0] for word in _WORDS if word)
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LARGEST_EXPONENT = 300


class NumberError(ValueError):
    """What is written is infinity, no number, or a number with more digits than everyone reads alike."""


def value_of(written: str) -> Json:
    """The value of a word that is written without quotes; raises `NumberError`."""
    if written and written[0] not in _STARTS:
        return written
    if written in _WORDS:
        return _WORDS[written]
    if _WHOLE.fullmatch(written):
        return int(_exact(written))
    if _DECIMAL.fullmatch(written):
        return float(_exact(written))
    if _NO_NUMBER.fullmatch(written):
        raise NumberError(written)
    return written


def _exact(written: str) -> str:
    mantissa, _, exponent = written.lower().partition("e")
    if len(mantissa.replace(".", "").lstrip("+-0")) > limits.DIGITS or (
        exponent and abs(int(exponent[:9])) > _LARGEST_EXPONENT
    ):
        raise NumberError(written)
    return written
