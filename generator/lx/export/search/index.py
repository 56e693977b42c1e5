"""From words to the documents that hold them: the inverted index, and its parts by range of words."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lx.export.search.document import Document
from lx.export.search.weight import TITLE_LEVEL, letters_of

MOST = 4_000
"""Documents kept for one word: of a word that nearly all hold, those that it says most about."""

SHARD_SIZE = 24_000
"""Characters of a part, unless a single word needs more."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_STEPS = ("", "", *_DIGITS[2:], *(first + second for first in _DIGITS[1:] for second in _DIGITS))
_LEAST_IN_TITLE = ord(TITLE_LEVEL)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the index: in how many documents it stands, and its postings, ascending.

    A posting is one number, 256 times the document's plus the letter's code: a large catalog has millions, and pairs
    would take twenty times the memory.
    """

    text: str
    frequency: int
    postings: Sequence[int]

    @property
    def titled(self) -> bool:
        """Whether it stands in a title."""
        return any(posting & 255 >= _LEAST_IN_TITLE for posting in self.postings)


def index_of(documents: Iterable[Document]) -> Iterator[Word]:
    """The index of all documents, in order of words as JavaScript compares them: by UTF-16 units."""
    found: dict[str, array[int]] = {}
    for number, document in enumerate(documents):
        place = number << 8
        for word, letter in letters_of(document.pieces).items():
            postings = found.get(word)
            if postings is None:
                postings = found[word] = array("L")
            postings.append(place | ord(letter))
    for text in sorted(found, key=lambda text: text.encode("utf-16-be")):
        yield Word(text, len(found[text]), _kept(found[text]))


def line_of(word: Word) -> str:
    """A word as a line of its part; its frequency stands there only where postings were left out."""
    capped = f"{word.frequency} " if word.frequency > len(word.postings) else ""
    return f"{word.text} {capped}{encoded(word.postings)}"


def encoded(postings: Iterable[int]) -> str:
    """Each document as the step from the one before, base 36 (nothing for 1), and then the letter."""
    parts = []
    before = -1
    for posting in postings:
        number = posting >> 8
        step = number - before
        parts.append((_STEPS[step] if step < len(_STEPS) else _base_36(step)) + chr(posting & 255))
        before = number
    return "".join(parts)


def shards_of(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The index cut into parts of about equal size, in order."""
    part: list[str] = []
    size = 0
    for line in lines:
        if part and size + len(line) > SHARD_SIZE:
            yield tuple(part)
            part, size = [], 0
        part.append(line)
        size += len(line) + 1
    if part:
        yield tuple(part)


def _kept(postings: Sequence[int]) -> Sequence[int]:
    if len(postings) <= MOST:
        return postings
    return sorted(sorted(postings, key=lambda posting: posting & 255, reverse=True)[:MOST])


def _base_36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    return _base_36(number // 36) + _DIGITS[number % 36]
