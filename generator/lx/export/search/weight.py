"""How much a word says of a document: one of eight levels, from the fields in which it stands and their length.

Levels grow with weight. 0 to 3: the word is in no title; 4 to 6: it is; 7: a title begins with it. What a level is
worth beside others only the browser says (`assets/script/search/rank.js`).
"""

from collections import Counter
from collections.abc import Sequence

from lx.export.search.text import Texts
from lx.text.tokens import joined_of, words_of

LEVELS = 8
TITLED, FIRST = 4, 7
"""The least level of a word that stands in a title, and that of the word with which one begins."""

_TITLE_WEIGHT = 9
# Usual lengths in words. Fixed ones, not the catalog's averages: then a record's levels depend on nothing but itself.
_SHORT_TITLE, _LONG_TITLE, _WORDS = 3, 8, 150
_HALF = 4


def said_of(texts: Texts) -> str:
    """The words of a document, a line a level from 0 on; each stands between blanks, to be quickly looked for."""
    return "\n".join(f" {' '.join(words)} " for words in _levels(texts))


def _levels(texts: Texts) -> Sequence[Sequence[str]]:
    levels: list[list[str]] = [[] for _ in range(LEVELS)]
    titled = _titled(texts)
    weights, length = _others(texts)
    norm = 0.5 + 0.5 * length / _WORDS
    level = {weight: _level(weight / norm) for weight in set(weights.values())}
    for word, weight in weights.items():
        if word not in titled:
            levels[level[weight]].append(word)
    for word in titled:
        levels[titled[word]].append(word)
    return levels


def _titled(texts: Texts) -> dict[str, int]:
    """The words of titles with their levels: a word says more in a short one, and most where one begins."""
    found: dict[str, int] = {}
    for weight, pieces in texts.items():
        for piece in pieces if weight >= _TITLE_WEIGHT else ():
            words = _words([piece])
            level = TITLED + (len(words) <= _LONG_TITLE) + (len(words) <= _SHORT_TITLE)
            found = dict.fromkeys(words, level) | dict.fromkeys(words[:1], FIRST) | found
    return found


def _others(texts: Texts) -> tuple[dict[str, int], int]:
    """All other words, each with its weights added up, and how many they are."""
    light = _words(texts.get(1, ()))
    weights: dict[str, int] = Counter(light)
    length = len(light)
    for weight, pieces in texts.items():
        if 1 < weight < _TITLE_WEIGHT:
            words = _words(pieces)
            length += len(words)
            for word in words:
                weights[word] = weights.get(word, 0) + weight
    return weights, length


def _words(pieces: Sequence[str]) -> list[str]:
    words = words_of("\n".join(pieces))
    for piece in pieces:
        if "-" in piece and " " in piece:
            words += joined_of(piece)
    return words


def _level(strength: float) -> int:
    """A strength on a scale that saturates, as in BM25."""
    return int(TITLED * strength / (strength + _HALF))
