"""The word that was probably meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, options: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The option most like `word`, or None if none is near. Case, hyphens, underscores and spaces are all one.

    `likeness` is the share of letters that must agree, from 0 to 1.
    """
    folded: dict[str, str] = {}
    for option in options:
        folded.setdefault(_fold(option), option)
    found = difflib.get_close_matches(_fold(word), folded, n=1, cutoff=likeness)
    return folded[found[0]] if found else None


def _fold(word: str) -> str:
    # Long words are cut: what is compared takes time by the square of its length, and nobody misspells an essay.
    return word[:200].casefold().replace("-", "").replace("_", "").replace(" ", "")
