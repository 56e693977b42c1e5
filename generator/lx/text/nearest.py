"""The word that was probably meant."""

import difflib
from collections.abc import Iterable

_MOST = 3
_AS_LIKE = 0.03
"""So little less like the word, an option may have been meant just as well."""


def nearest(word: str, options: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The option most like `word`, or None if none is near. Case, hyphens, underscores and spaces are all one.

    `likeness` is the share of letters that must agree, from 0 to 1.
    """
    return next(iter(likeliest(word, options, likeness=likeness)), None)


def likeliest(word: str, options: Iterable[str], *, likeness: float = 0.6) -> tuple[str, ...]:
    """The option most like `word`; where others are as like, those too, at most three in all.

    Of numbers alone, as in ``9-12``, none is more alike than another.
    """
    folded: dict[str, str] = {}
    for option in options:
        folded.setdefault(_fold(option), option)
    wanted = _fold(word)
    if wanted in folded:
        return (folded[wanted],)
    if not any(map(str.isalpha, wanted)):
        return ()
    found = difflib.get_close_matches(wanted, folded, n=_MOST, cutoff=likeness)
    ratios = {one: difflib.SequenceMatcher(None, one, wanted).ratio() for one in found}
    # In the order of the options, where they are equally like.
    ranked = sorted((one for one in folded if one in ratios), key=ratios.__getitem__, reverse=True)
    return tuple(folded[one] for one in ranked if ratios[one] >= ratios[ranked[0]] - _AS_LIKE)


def _fold(word: str) -> str:
    # Long words are cut: what is compared takes time by the square of its length, and nobody misspells an essay.
    return word[:200].casefold().replace("-", "").replace("_", "").replace(" ", "")
