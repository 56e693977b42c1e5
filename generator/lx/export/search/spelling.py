"""The words to which a misspelt one is compared: by length, since one slip changes it by one at most."""

from collections.abc import Iterable, Mapping

from lx.export.search.index import Word

SHORTEST = 3
"""Letters of a word below which everything is near everything."""

_RARE = 3
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def spellings_of(words: Iterable[Word]) -> Mapping[int, str]:
    """Words by length, as one text a length: how much of the word before is kept (base 36), the rest, a letter.

    The letter, A to J, says in how many documents it stands (powers of two); K to T the same of a word that is in a
    title. A word that no title and few documents have is left out, for it may be a slip itself.
    """
    lengths: dict[int, list[tuple[str, str]]] = {}
    for word in words:
        titled = word.titled
        if _is_comparable(word.text) and (titled or word.frequency >= _RARE):
            common = min(word.frequency.bit_length() - 1, 9)
            lengths.setdefault(len(word.text), []).append((word.text, chr(ord("K" if titled else "A") + common)))
    return {length: _fronted(lengths[length]) for length in sorted(lengths)}


def _is_comparable(text: str) -> bool:
    # Beyond the basic plane the browser counts a letter as two.
    return len(text) >= SHORTEST and text.isalpha() and max(text) <= "\uffff"


def _fronted(words: list[tuple[str, str]]) -> str:
    parts = []
    before = ""
    for text, letter in words:
        kept = next((at for at, (a, b) in enumerate(zip(before, text, strict=False)) if a != b), 0)
        parts.append(f"{_DIGITS[min(kept, 35)]}{text[min(kept, 35) :]}{letter}")
        before = text
    return "".join(parts)
