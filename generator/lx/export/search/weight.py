"""How much a word says of a document: one letter, from the fields in which it stands and their length.

Letters grow with weight. `A` to `P`: the word is in no title; `Q` to `Z`: it is. What a letter is worth beside others
only the browser says (`assets/script/search/rank.js`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from lx.export.search.text import Piece
from lx.text.tokens import joined_of, words_of

TITLE_LEVEL = "Q"
"""The least letter of a word that stands in a title."""

_TITLE_WEIGHT = 9
_OTHERS, _TITLED = "ABCDEFGHIJKLMNOP", "QRSTUVWXYZ"
# Usual lengths in words. Fixed ones, not the catalog's averages: then a record's weights depend on nothing but itself.
_TITLE_WORDS, _WORDS = 6, 150


def letters_of(pieces: Iterable[Piece]) -> Mapping[str, str]:
    """Every word of a document with its letter."""
    titled: dict[str, int] = {}
    others: dict[str, int] = {}
    length = 0
    for weight, text in _gathered(pieces):
        words = [*words_of(text), *joined_of(text)]
        if weight >= _TITLE_WEIGHT:
            _add(titled, words, weight=weight)
        else:
            _add(others, words, weight=weight)
            length += len(words)
    found = _lettered(others, _OTHERS, norm=_norm(length, _WORDS), half=4)
    return found | _lettered(titled, _TITLED, norm=_norm(len(titled), _TITLE_WORDS), half=9)


def _gathered(pieces: Iterable[Piece]) -> Iterable[tuple[int, str]]:
    """Pieces of one weight as one text, as a record has dozens of short ones; the least first, as it is the longest."""
    texts: dict[int, list[str]] = {}
    for weight, text in pieces:
        texts.setdefault(weight, []).append(text)
    return ((weight, "\n".join(texts[weight])) for weight in sorted(texts))


def _add(weights: dict[str, int], words: Iterable[str], *, weight: int) -> None:
    counts = Counter(words)
    if weight == 1 and not weights:
        weights.update(counts)
        return
    for word, count in counts.items():
        weights[word] = weights.get(word, 0) + count * weight


def _norm(length: int, usual: int) -> float:
    """1 for a text of usual length; a word says less in a long one."""
    return 0.5 + 0.5 * length / usual


def _lettered(weights: Mapping[str, int], scale: str, *, norm: float, half: int) -> dict[str, str]:
    """Each word's strength on a scale that saturates, as in BM25: `half` gives the middle."""
    letters = {}
    for weight in set(weights.values()):
        strength = weight / norm
        letters[weight] = scale[int(len(scale) * strength / (strength + half))]
    return {word: letters[weight] for word, weight in weights.items()}
