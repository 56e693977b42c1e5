"""Between which bounds a figure lies, from all that is known of it: the attacker's arithmetic, exact.

A linear program, solved in whole numbers (the simplex method without fractions: Edmonds's pivot, Bland's rule, so that
it neither rounds nor runs in circles). A float solver would do neither surely, and weighs more than all of lx.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Form = Mapping[int, int]
"""A sum of unknowns: how often each counts, by its number."""


@dataclass(frozen=True, slots=True)
class Equation:
    """What is known: a sum of unknowns, each 0 or more, and what it comes to."""

    form: Form
    value: int


@dataclass(slots=True)
class _Tableau:
    """The equations, solved for the unknowns in `basis`; all entries are over `scale`, the last column is the value."""

    rows: list[list[int]]
    basis: list[int]
    scale: int = 1
    goal: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Seen:
    """The least and the greatest value of a form that have been met."""

    low: Fraction
    high: Fraction

    def meet(self, value: Fraction) -> None:
        self.low, self.high = min(self.low, value), max(self.high, value)

    def values(self) -> int:
        """How many whole numbers lie within."""
        return int(self.high // 1 - (-(-self.low // 1))) + 1


def too_narrow(
    equations: Sequence[Equation], unknowns: int, *, forms: Sequence[Form], enough: int
) -> tuple[int, ...] | None:
    """Which forms can take fewer than `enough` whole values, by number; None where the equations contradict each other.

    Each corner that is met counts for all forms, so most of them need no search of their own.
    """
    tableau = _solved(equations, unknowns)
    if tableau is None:
        return None
    met = _value_by_unknown(tableau)
    seen = [_Seen(value, value) for value in (_value(form, met) for form in forms)]
    return tuple(
        number
        for number, form in enumerate(forms)
        if not any(_reaches(tableau, form, way=way, enough=enough, seen=(forms, seen)) for way in (1, -1))
    )


def _reaches(
    tableau: _Tableau, form: Form, *, way: int, enough: int, seen: tuple[Sequence[Form], Sequence[_Seen]]
) -> bool:
    """Whether a form is seen to take enough values as it is driven up (`way` 1) or down (-1) as far as it goes."""
    own = seen[1][seen[0].index(form)]
    if own.values() >= enough:
        return True
    _aim(tableau, {unknown: way * factor for unknown, factor in form.items()})
    while (column := _entering(tableau)) is not None:
        row = _leaving(tableau, column)
        if row is None:
            return True
        _pivot(tableau, row, column=column)
        met = _value_by_unknown(tableau)
        for other, one in zip(*seen, strict=True):
            one.meet(_value(other, met))
        if own.values() >= enough:
            return True
    return False


def _solved(equations: Sequence[Equation], unknowns: int) -> _Tableau | None:
    """A first solution: every equation gets an unknown of its own, and these are driven to nothing."""
    count = len(equations)
    rows = []
    for number, equation in enumerate(equations):
        sign = -1 if equation.value < 0 else 1
        row = [0] * (unknowns + count + 1)
        for unknown, factor in equation.form.items():
            row[unknown] = sign * factor
        row[unknowns + number], row[-1] = 1, sign * equation.value
        rows.append(row)
    tableau = _Tableau(rows, list(range(unknowns, unknowns + count)))
    _aim(tableau, dict.fromkeys(range(unknowns, unknowns + count), -1))
    while (column := _entering(tableau)) is not None and (row_out := _leaving(tableau, column)) is not None:
        _pivot(tableau, row_out, column=column)
    if any(row[-1] for row, unknown in zip(tableau.rows, tableau.basis, strict=True) if unknown >= unknowns):
        return None
    _drop_own(tableau, unknowns)
    return tableau


def _drop_own(tableau: _Tableau, unknowns: int) -> None:
    """Take out the unknowns that were only there to begin with, and the equations that say nothing new."""
    for number in range(len(tableau.rows)):
        if tableau.basis[number] >= unknowns:
            column = next((one for one in range(unknowns) if tableau.rows[number][one]), None)
            if column is not None:
                _pivot(tableau, number, column=column)
    kept = [number for number, unknown in enumerate(tableau.basis) if unknown < unknowns]
    tableau.rows = [[*tableau.rows[number][:unknowns], tableau.rows[number][-1]] for number in kept]
    tableau.basis = [tableau.basis[number] for number in kept]
    tableau.goal = []


def _aim(tableau: _Tableau, form: Form) -> None:
    """Set what is to become as great as can be: by how much each unknown outside the basis would raise it."""
    width = len(tableau.rows[0]) if tableau.rows else 0
    goal = [0] * width
    for unknown, factor in form.items():
        if unknown < width - 1:
            goal[unknown] += factor * tableau.scale
    for row, unknown in zip(tableau.rows, tableau.basis, strict=True):
        if factor := form.get(unknown, 0):
            goal = [one - factor * other for one, other in zip(goal, row, strict=True)]
    tableau.goal = goal


def _entering(tableau: _Tableau) -> int | None:
    return next((column for column, gain in enumerate(tableau.goal[:-1]) if gain > 0), None)


def _leaving(tableau: _Tableau, column: int) -> int | None:
    """The row whose unknown comes to 0 first as the column's grows; None where none ever does."""
    ratios = (
        (Fraction(row[-1], row[column]), tableau.basis[number], number)
        for number, row in enumerate(tableau.rows)
        if row[column] > 0
    )
    return min(ratios, default=(None, None, None))[2]


def _pivot(tableau: _Tableau, number: int, *, column: int) -> None:
    chosen, scale = tableau.rows[number], tableau.scale
    if chosen[column] < 0:
        chosen = [-entry for entry in chosen]
        tableau.rows[number] = chosen
    pivot = chosen[column]

    def reduced(row: list[int]) -> list[int]:
        factor = row[column]
        if not factor:
            return row if pivot == scale else [entry * pivot // scale for entry in row]
        return [(entry * pivot - factor * other) // scale for entry, other in zip(row, chosen, strict=True)]

    tableau.rows = [row if one == number else reduced(row) for one, row in enumerate(tableau.rows)]
    tableau.goal = reduced(tableau.goal) if tableau.goal else []
    tableau.basis[number], tableau.scale = column, pivot


def _value_by_unknown(tableau: _Tableau) -> Mapping[int, Fraction]:
    return {unknown: Fraction(row[-1], tableau.scale) for row, unknown in zip(tableau.rows, tableau.basis, strict=True)}


def _value(form: Form, met: Mapping[int, Fraction]) -> Fraction:
    return sum((factor * met.get(unknown, Fraction(0)) for unknown, factor in form.items()), Fraction(0))
