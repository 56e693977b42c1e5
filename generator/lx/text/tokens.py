"""Words as search knows them: where a text is cut, and how a word is folded. Twin: `assets/script/domain/tokens.js`.

A word is a run of letters and digits of any script. It is lower case and without accents (`área` is `area`, and `ñ` is
`n`): texts and queries are folded alike, so that nobody needs an accent to find one. An apostrophe inside a word
vanishes: `Ohm's` is `ohms`, which the browser also finds as another form of `ohm`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LONGEST = 40
"""Letters of a word that count, so that a coded blob in an address can't fill an index."""

_APOSTROPHES = "'’ʼ"
_ELSEWHERE = re.compile(r"[^\x00-\x7f]+")
_INSIDE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_WORD = re.compile(r"[^\W_]+")
_ASCII = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128)).encode() + bytes(128)
_PAIR = re.compile(r"\W*([^\W\d_]+)-([^\W\d_]+)\W*")


def words_of(text: str) -> list[str]:
    """The words of a text in their order, each folded."""
    plain = text if text.isascii() else _ELSEWHERE.sub(lambda run: _plain(run[0]), text)
    if "'" in plain:
        plain = _INSIDE.sub("", plain)
    if plain.isascii():
        # As most texts are by now: a table of bytes takes a sixth of the time that the expression takes.
        words = plain.encode().translate(_ASCII).decode().split()
    else:
        words = _WORD.findall(plain.lower().replace("ς", "σ"))
    if max(map(len, words), default=0) <= LONGEST:
        return words
    return [word[:LONGEST] for word in words]


def joined_of(text: str) -> Iterator[str]:
    """Two words of a sentence that a hyphen joins, as one, since many type them so: `wifi` for `Wi-Fi`."""
    for part in text.split():
        if "-" in part and (pair := _PAIR.fullmatch(part)) and len(part) < len(text):
            yield "".join(words_of(pair[1] + pair[2]))[:LONGEST]


@lru_cache(maxsize=4096)
def _plain(run: str) -> str:
    """What is no ASCII, as letters without combining marks, digits, apostrophes and spaces alone."""
    # Taken apart before it is lowered: `İ` lowered first would keep a dot of its own.
    apart = unicodedata.normalize("NFKD", run)
    return "".join(filter(None, map(_sign, apart)))


def _sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return "'"
    if sign.isalnum():
        return sign
    return "" if unicodedata.category(sign).startswith("M") else " "
