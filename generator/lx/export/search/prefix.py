"""Answers to the first letters of a word, where words that begin so fill too many parts to load them all."""

from collections.abc import Iterable, Mapping, Sequence

from lx.export.search.index import Word, encoded
from lx.export.search.weight import TITLE_LEVEL

REACH = 4
"""Parts that a query may load for one range of words; the browser is told."""

_SHOWN = 200
"""Documents in an answer: more than anyone leafs through."""


def wide_prefixes(words: Sequence[Word], firsts: Sequence[str]) -> Mapping[str, str]:
    """Prefixes whose words fill more than REACH parts, each with the best documents that have one in their title.

    `firsts` are the first words of the parts.
    """
    found: dict[str, str] = {}
    # Each with the words that begin so, from "" on: who continues a wide one looks only at these.
    wide: list[tuple[str, Sequence[Word]]] = [("", words)]
    while wide:
        prefix, within = wide.pop()
        for longer, some in _by_next_letter(within, len(prefix) + 1).items():
            if _span(longer, firsts) > REACH:
                found[longer] = encoded(_best(some))
                wide.append((longer, some))
    return dict(sorted(found.items()))


def _by_next_letter(words: Iterable[Word], length: int) -> Mapping[str, Sequence[Word]]:
    found: dict[str, list[Word]] = {}
    for word in words:
        if len(word.text) >= length:
            found.setdefault(word.text[:length], []).append(word)
    return found


def _span(prefix: str, firsts: Sequence[str]) -> int:
    """In how many parts words can begin so."""
    return 1 + sum(first.startswith(prefix) for first in firsts[1:])


def _best(words: Iterable[Word]) -> Sequence[int]:
    """The postings of documents with such a word in their title, the best of each and of all."""
    least = ord(TITLE_LEVEL)
    titled = sorted(posting for word in words for posting in word.postings if posting & 255 >= least)
    by_document = {posting >> 8: posting for posting in titled}
    return sorted(sorted(by_document.values(), key=lambda posting: posting & 255, reverse=True)[:_SHOWN])
