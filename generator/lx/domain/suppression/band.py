"""A percent as it may be published: the smaller the group, the wider the band that it stands in.

The numerator is rounded half up to whole percent, then stands in fifths for groups of up to 20 (and where the group's
size is not shown), in tenths up to 40, else as whole percent; the ends are open, so that "all of them" is never said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum


class Width(IntEnum):
    """How wide the bands are; wider is always allowed."""

    WHOLE = 1
    TENTHS = 10
    FIFTHS = 20


@dataclass(frozen=True, slots=True)
class Band:
    """The rounded percents that a text stands for, both ends inclusive, and how wide its kind of band is."""

    low: int
    high: int
    width: Width


_ENDS = {Width.WHOLE: (5, 95), Width.TENTHS: (10, 90), Width.FIFTHS: (20, 80)}
_FIFTHS_UP_TO = 20
_TENTHS_UP_TO = 40


def finest(n: int | None) -> Width:
    """The narrowest bands that a group of this size may have; None where its size is not shown."""
    if n is None or n <= _FIFTHS_UP_TO:
        return Width.FIFTHS
    return Width.TENTHS if n <= _TENTHS_UP_TO else Width.WHOLE


def percent_text(numerator: int, n: int, *, width: Width) -> str:
    """A share as it is written in a result: ``70``, ``60-69``, ``80 or more``."""
    percent = (200 * numerator + n) // (2 * n)
    low, high = _ENDS[width]
    if percent <= low:
        return f"{low} or less"
    if percent >= high:
        return f"{high} or more"
    if width is Width.WHOLE:
        return str(percent)
    start = percent - percent % width
    return f"{max(start, low + 1)}-{start + width - 1}"


def band_of(text: str) -> Band | None:
    """The band that a text of a result stands for; None for what is no such text."""
    return _BANDS.get(text)


def numerators(band: Band, n: int) -> tuple[int, int]:
    """The least and the greatest number of people, of `n`, that the band stands for."""
    least = -((n - 2 * n * band.low) // 200)
    most = (2 * n * (band.high + 1) - n - 1) // 200
    return max(least, 0), min(most, n)


def _all_bands() -> Iterator[tuple[str, Band]]:
    for width, (low, high) in _ENDS.items():
        yield f"{low} or less", Band(0, low, width)
        yield f"{high} or more", Band(high, 100, width)
        if width is Width.WHOLE:
            yield from ((str(one), Band(one, one, width)) for one in range(low + 1, high))
            continue
        for start in range(low, high, width):
            band = Band(max(start, low + 1), start + width - 1, width)
            yield f"{band.low}-{band.high}", band


_BANDS = dict(_all_bands())
"""Every text that there is."""
