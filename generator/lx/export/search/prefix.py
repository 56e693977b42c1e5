"""Answers to the first letters of a word, where words that begin so fill too many files to load them all."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from lx.export.search.index import Index, encoded, steps_for
from lx.export.search.weight import LEVELS

REACH = 4
"""Files that a query may load for one range of words; the browser is told."""

_SHOWN = 60
"""Documents in an answer: more than a reader goes through before typing on."""


def wide_prefixes(index: Index, firsts: Sequence[str]) -> Mapping[str, str]:
    """Prefixes whose words fill more than REACH files, each with the best documents that have one in their title.

    `firsts` are the first words of the files.
    """
    begun = Counter(first[:length] for first in firsts[1:] for length in range(1, len(first) + 1))
    words, steps = sorted(index.titled), steps_for(index.size)
    wide = sorted(prefix for prefix, files in begun.items() if files >= REACH)
    return {prefix: encoded(_best(prefix, words, index.titled), steps) for prefix in wide}


def _best(prefix: str, words: Sequence[str], titled: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """The postings of documents with such a word in their title, the best of each and of all."""
    some = words[bisect_left(words, prefix) : bisect_left(words, prefix + chr(0x10FFFF))]
    postings = sorted(chain.from_iterable(map(titled.__getitem__, some)))
    by_document = {posting // LEVELS: posting for posting in postings}
    return sorted(sorted(by_document.values(), key=lambda posting: posting % LEVELS, reverse=True)[:_SHOWN])
