"""Bars for shares, with the places that a picture needs. A table beside it says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

WIDTH, BAR_WIDTH, ROW, BAR, TOP = 360, 262, 46, 14, 24
MOST_BARS = 30
_LETTERS = 50
_MIDDLE = 50


@dataclass(frozen=True, slots=True)
class Bar:
    """A share: its label, its words, and from where to where it may lie, in percent; None where nothing is told."""

    label: str
    words: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar with its place: the row's top, how far the share surely reaches, and how far it may, in the picture."""

    label: str
    words: str
    y: int
    words_x: int
    sure: float | None
    may: float | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of bars, one below the other, with a line at the target.

    `name` tells its parts from those of other charts of the page; `summary` says all of it in words.
    """

    name: str
    title: str
    summary: str
    height: int
    bars: tuple[Placed, ...]
    target: float | None
    target_words: str
    target_anchor: str
    width: int = WIDTH
    bar_width: int = BAR_WIDTH
    bar: int = BAR


def chart_of(name: str, bars: Sequence[Bar], *, title: str, target: float | None, target_words: str) -> Chart | None:
    """The chart of the first bars; None where not one of them is told."""
    shown = bars[:MOST_BARS]
    if all(bar.low is None for bar in shown):
        return None
    top = TOP if target is not None else 0
    placed = tuple(_placed(bar, top + number * ROW) for number, bar in enumerate(shown))
    summary = "; ".join(f"{bar.label}: {bar.words}" for bar in shown)
    place = None if target is None else _across(target)
    anchor = "end" if target is not None and target > _MIDDLE else "start"
    return Chart(name, title, f"{summary}.", top + len(placed) * ROW, placed, place, target_words, anchor)


def _placed(bar: Bar, y: int) -> Placed:
    sure = None if bar.low is None else _across(bar.low)
    words_x = 0 if sure is None else BAR_WIDTH + 8
    may = None if bar.high is None or bar.high == bar.low else _across(bar.high)
    return Placed(shorten(bar.label, _LETTERS, placeholder="…"), bar.words, y, words_x, sure, may)


def _across(percent: float) -> float:
    return round(percent * BAR_WIDTH / 100, 1)
