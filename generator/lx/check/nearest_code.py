"""The code of a long list that was probably meant: codes that begin alike are neighbours, unlike words."""

from collections.abc import Iterable

_SHARED = 0.5


def nearest_code(code: str, options: Iterable[str]) -> str | None:
    """The option that begins most alike, then with the closest next sign; None if half of the code is unlike."""
    best = max(options, key=lambda option: _likeness(code, option), default=None)
    return best if best is not None and _shared(code, best) >= _SHARED * len(code) else None


def _likeness(code: str, option: str) -> tuple[int, int, int]:
    shared = _shared(code, option)
    here, there = code[shared : shared + 1] or "\0", option[shared : shared + 1] or "\0"
    return shared, -abs(ord(here) - ord(there)), -abs(len(code) - len(option))


def _shared(code: str, option: str) -> int:
    pairs = zip(code, option, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(code), len(option)))
