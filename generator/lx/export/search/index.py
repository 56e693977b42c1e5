"""From words to the documents that hold them: the inverted index, and what is cut into files of about equal size."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from operator import sub

from lx.export.search.weight import LEVELS, TITLED

SHARD_SIZE = 8_000
"""Characters of a file, unless a single word needs more."""

_LAST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EARLIER = "0123456789!#$%&()*+,-./:=?@[]^_{}~"


@dataclass(frozen=True, slots=True)
class Index:
    """All words with their postings; apart from that, the postings of those in titles. `size` counts the documents.

    A posting is one number, LEVELS times the document's plus the level; a word's are ascending.
    """

    postings: Mapping[str, Sequence[int]]
    titled: Mapping[str, Sequence[int]]
    size: int


def index_of(said: Iterable[str]) -> Index:
    """The index of documents, each given by its words (see `weight.said_of`)."""
    found: dict[str, list[int]] = defaultdict(list)
    titled: dict[str, list[int]] = defaultdict(list)
    size = 0
    for size, text in enumerate(said, start=1):
        for posting, line in enumerate(text.split("\n"), start=(size - 1) * LEVELS):
            words = line.split()
            for word in words:
                found[word].append(posting)
            if posting % LEVELS >= TITLED:
                for word in words:
                    titled[word].append(posting)
    return Index(dict(found), dict(titled), size)


def lines_of(index: Index) -> Iterator[str]:
    """Each word as a line, in order as JavaScript compares words: by UTF-16 units."""
    steps = steps_for(index.size)
    for word in _ordered(index.postings):
        yield f"{word} {encoded(index.postings[word], steps)}"


@lru_cache(maxsize=1)
def steps_for(size: int) -> Sequence[str]:
    """How a step from one posting to the next is written, by its number, for `size` documents.

    A step has one or more characters of which the last is a letter: a to Z are 1 to 52, then comes 0a.
    """
    steps, longest = [""], list(_LAST)
    while (missing := (size + 1) * LEVELS - len(steps)) > 0:
        steps += longest
        longest = list(islice((first + rest for first in _EARLIER for rest in longest), missing))
    return steps


def encoded(postings: Sequence[int], steps: Sequence[str]) -> str:
    """Each posting as the step from the one before, the first from -1."""
    if len(postings) == 1:  # As for half of all words.
        return steps[postings[0] + 1]
    return "".join(map(steps.__getitem__, map(sub, postings, chain((-1,), postings))))


def shards_of(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Lines cut into parts of about equal size, in order."""
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


def _ordered(words: Iterable[str]) -> Sequence[str]:
    # The orders of letters and of units differ only beyond the basic plane, and the key would double the time.
    if all(word.isascii() or max(word) <= "\uffff" for word in words):
        return sorted(words)
    return sorted(words, key=lambda word: word.encode("utf-16-be"))
