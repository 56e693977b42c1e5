"""A table by its groups: what a group is, and which groups add up to which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Group: TypeAlias = frozenset[tuple[str, str]]
"""Whom a figure is about: ``{("school", "oak-hollow"), ("sex", "f")}``. A breakdown not named is summed over."""

ALL: Group = frozenset()
"""Everybody whom the table is about."""

SMALLEST_GROUP = 10
"""The fewest people of whom a figure may be published; the state masks groups under it. A measure may ask for more."""


@dataclass(frozen=True, slots=True)
class Count:
    """A raw figure, which never leaves the machine it was counted on: `numerator` of `n` people."""

    n: int
    numerator: int


@dataclass(frozen=True, slots=True)
class Line:
    """Groups that add up to their total: a row, a column, or the totals themselves."""

    total: Group
    parts: tuple[Group, ...]


def key_of(group: Group) -> tuple[tuple[str, str], ...]:
    """What groups are put in order by."""
    return tuple(sorted(group))


def lines_of(groups: Iterable[Group], breakdowns: Sequence[str]) -> tuple[Line, ...]:
    """Every line of a table whose total stands in it: rows (along the last breakdown) first, then columns."""
    parts: dict[tuple[str, Group], list[Group]] = {}
    known = sorted(groups, key=key_of)
    for group in known:
        for one in group:
            parts.setdefault((one[0], group - {one}), []).append(group)
    return tuple(
        Line(total, tuple(parts[breakdown, total]))
        for breakdown in reversed(breakdowns)
        for total in known
        if (breakdown, total) in parts
    )


def unbalanced(counts: Mapping[Group, Count], lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines whose parts do not add up to their total: a group is missing, or is counted twice."""
    return tuple(line for line in lines if _sums(counts, line.parts) != _sums(counts, (line.total,)))


def _sums(counts: Mapping[Group, Count], groups: Sequence[Group]) -> tuple[int, int]:
    return sum(counts[group].n for group in groups), sum(counts[group].numerator for group in groups)
