"""An attacker of published results: linear programming over everything that is shown, with a solver that is not ours.

It knows what any reader knows: sizes, bands of percents, that a line's parts add up to its total. It reads a percent as
a reader does, without the product's code.
"""

from fractions import Fraction
from math import ceil, floor

import numpy as np
from scipy.optimize import linprog

SLACK = 1e-6


def shares_of(text):
    """The least and the greatest share that a text can stand for, before it was rounded half up to whole percent."""
    words = text.replace("-", " ").split()
    low = 0 if "less" in words else int(words[0])
    high = 100 if "more" in words else int(words[0] if "less" in words else words[-1] if "-" in text else words[0])
    return Fraction(2 * low - 1, 200), Fraction(2 * high + 1, 200)


def narrowed(cells, *, wanted=3):
    """The hidden figures that can take fewer than `wanted` whole values: (group, size or numerator, least, most).

    `cells` is what is published: by group (a frozenset of pairs) either None for hidden, or (size or None, percent).
    """
    groups = sorted(cells, key=sorted)
    size = {group: 2 * number for number, group in enumerate(groups)}
    count, equal, upper = 2 * len(groups), [], []
    for line in lines(groups):
        for place in (0, 1):
            row = np.zeros(count)
            row[size[line[0]] + place] = -1
            row[[size[part] + place for part in line[1]]] = 1
            equal.append((row, 0))
    limits = [(0, None)] * count
    for group, told in cells.items():
        first = size[group]
        row = np.zeros(count)
        row[first], row[first + 1] = -1, 1
        upper.append((row, 0))
        if told is not None:
            _tell(told, first, limits, upper, count)
    met, found = [], []
    for group in groups:
        for place, what in ((0, "size"), (1, "numerator")):
            column = size[group] + place
            # A figure that has been met with values far enough apart needs no search of its own.
            if cells[group] is None and _values([one[column] for one in met]) < wanted:
                bounds = _bounds(column, count, equal, upper, limits, met)
                if bounds is not None and _values(bounds) < wanted:
                    found.append((sorted(group), what, *bounds))
    return found


def _values(met):
    return floor(max(met) + SLACK) - ceil(min(met) - SLACK) + 1 if len(met) else 0


def lines(groups):
    """Every total with the groups that it is the sum of, one more breakdown each."""
    known = set(groups)
    for total in groups:
        for breakdown in {name for group in groups for name, _ in group - total if len(group) == len(total) + 1}:
            parts = [
                one for one in groups if len(one) == len(total) + 1 and total < one and breakdown in dict(one - total)
            ]
            if parts and total in known:
                yield total, parts


def _tell(told, first, limits, upper, count):
    n, percent = told
    low, high = shares_of(percent)
    if n is None:
        limits[first] = (10, None)
        for sign, share in ((1, high), (-1, low)):
            row = np.zeros(count)
            row[first], row[first + 1] = -sign * float(share), sign
            upper.append((row, 0))
        return
    limits[first] = (n, n)
    limits[first + 1] = (max(0, ceil(low * n)), min(n, floor(high * n) if (high * n) % 1 else high * n - 1))


def _bounds(column, count, equal, upper, limits, met):
    """The least and the greatest value of a column; None where there is no greatest. What is met is added to `met`."""
    found = []
    for sign in (1, -1):
        goal = np.zeros(count)
        goal[column] = sign
        solved = linprog(
            goal,
            A_ub=np.array([row for row, _ in upper]),
            b_ub=[value for _, value in upper],
            A_eq=np.array([row for row, _ in equal]) if equal else None,
            b_eq=[value for _, value in equal] if equal else None,
            bounds=limits,
            method="highs",
        )
        if solved.status == 3:
            return None
        assert solved.status == 0, solved.message
        met.append(solved.x)
        found.append(solved.x[column])
    return found
