"""The words to which a misspelt one is compared: in order of their beginnings, and of their endings.

One slip leaves the first or the second half of a word as it is. So whatever was meant begins or ends as the word that
was typed, and stands near to it in one of the two orders.
"""

from collections.abc import Sequence

from lx.export.search.index import Index

SHORTEST = 3
"""Letters of a word below which everything is near everything."""

_RARE = 3
_COMMON = 9


def spellings_of(index: Index) -> tuple[Sequence[str], Sequence[str]]:
    """Words each with a letter, in their order; and the same words written backwards, in theirs.

    The letter, A to J, says in how many documents it stands (powers of two); K to T the same of a word that is in a
    title. A word that no title and few documents have is left out, for it may be a slip itself.
    """
    words = [
        (text, _letter(len(postings), titled=text in index.titled))
        for text, postings in index.postings.items()
        if (len(postings) >= _RARE or text in index.titled) and _is_comparable(text)
    ]
    tails = sorted(text[::-1] + letter for text, letter in words)
    return sorted(text + letter for text, letter in words), tails


def _letter(frequency: int, *, titled: bool) -> str:
    return ("KLMNOPQRST" if titled else "ABCDEFGHIJ")[min(frequency.bit_length() - 1, _COMMON)]


def _is_comparable(text: str) -> bool:
    # Beyond the basic plane the browser counts a letter as two.
    return len(text) >= SHORTEST and text.isalpha() and (text.isascii() or max(text) <= "\uffff")
