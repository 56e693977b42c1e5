"""The audit: whether anything hidden can be worked out from all that is shown.

Two figures of every group are reckoned with: how many of its people the measure counts, and how many there are. What
is shown gives equations between them: a size, a band, and for each line, twice, that its parts add up to its total.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.suppression.band import Band, numerators
from lx.domain.suppression.bounds import Equation, Form, too_narrow
from lx.domain.suppression.table import SMALLEST_GROUP, Group, Line, key_of

FEWEST_VALUES = 3
"""How many values a hidden figure must at least be able to have."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is published of a group that is not hidden: its size, unless that is not shown, and its percent's band."""

    n: int | None
    band: Band


@dataclass(frozen=True, slots=True)
class Audit:
    """What can be worked out: groups whose size, and groups of whom the share, has fewer than three possible values.

    `contradicts`: what is shown cannot be, as the parts of a line are more than its total.
    """

    sizes: tuple[Group, ...] = ()
    shares: tuple[Group, ...] = ()
    contradicts: bool = False

    @property
    def is_safe(self) -> bool:
        """Whether nothing hidden can be worked out."""
        return not (self.sizes or self.shares or self.contradicts)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A figure by unknowns, each 0 or more, and a number that is known."""

    form: Form
    known: int = 0


@dataclass(frozen=True, slots=True)
class _Figures:
    """Of a group: how many the measure counts, how many it does not."""

    yes: _Sum
    no: _Sum


def audit(hidden: Iterable[Group], told: Mapping[Group, Told], *, lines: Sequence[Line]) -> Audit:
    """What of the hidden groups can be worked out from what is told of the others."""
    unseen = frozenset(hidden)
    found = [
        _audited(
            sorted(unseen & groups, key=key_of), {group: told[group] for group in told if group in groups}, lines=ones
        )
        for groups, ones in _apart(lines)
        if unseen & groups
    ]
    return Audit(
        sizes=tuple(group for one in found for group in one.sizes),
        shares=tuple(group for one in found for group in one.shares),
        contradicts=any(one.contradicts for one in found),
    )


def _apart(lines: Sequence[Line]) -> Iterable[tuple[set[Group], list[Line]]]:
    """The lines in parts that have no group in common: nothing follows from one part for another."""
    parts: list[tuple[set[Group], list[Line]]] = []
    for line in lines:
        groups, near = {*line.parts, line.total}, [line]
        apart = []
        for part in parts:
            if part[0].isdisjoint(groups):
                apart.append(part)
            else:
                groups |= part[0]
                near = [*part[1], *near]
        parts = [*apart, (groups, near)]
    return parts


def _audited(unseen: Sequence[Group], told: Mapping[Group, Told], *, lines: Sequence[Line]) -> Audit:
    figures = {group: _hidden(2 * number) for number, group in enumerate(unseen)}
    figures |= {group: _told(2 * number, told[group]) for number, group in enumerate(told, len(unseen))}
    equations = (*_sums(lines, figures), *_limits(told, figures, free=2 * len(figures)))
    forms = [form for group in unseen for form in (_size(figures[group]).form, figures[group].yes.form)]
    forms += [figures[group].no.form for group in unseen]
    count = 2 * len(figures) + len(equations)
    narrow = too_narrow(equations, count, forms=forms, enough=FEWEST_VALUES)
    if narrow is None:
        return Audit(contradicts=True)
    sizes = [number // 2 for number in narrow if number < 2 * len(unseen) and number % 2 == 0]
    shares = {number // 2 if number < 2 * len(unseen) else number - 2 * len(unseen) for number in narrow}
    return Audit(tuple(unseen[one] for one in sizes), tuple(unseen[one] for one in sorted(shares - set(sizes))))


def _hidden(first: int) -> _Figures:
    return _Figures(_Sum({first: 1}), _Sum({first + 1: 1}))


def _told(first: int, told: Told) -> _Figures:
    """One unknown, by how much the numerator is above its least, where the size is shown."""
    if told.n is None:
        return _hidden(first)
    least, _ = numerators(told.band, told.n)
    return _Figures(_Sum({first: 1}, least), _Sum({first: -1}, told.n - least))


def _size(figures: _Figures) -> _Sum:
    form = Counter(figures.yes.form)
    form.update(figures.no.form)
    return _Sum({unknown: factor for unknown, factor in form.items() if factor}, figures.yes.known + figures.no.known)


def _sums(lines: Sequence[Line], figures: Mapping[Group, _Figures]) -> Iterator[Equation]:
    """Of every line, that its parts add up: those that the measure counts, and all of them."""
    for line in lines:
        for figure in (lambda one: one.yes, _size):
            form, known = Counter[int](), 0
            for sign, group in (*((1, part) for part in line.parts), (-1, line.total)):
                one = figure(figures[group])
                form.update({unknown: sign * factor for unknown, factor in one.form.items()})
                known += sign * one.known
            yield Equation({unknown: factor for unknown, factor in form.items() if factor}, -known)


def _limits(told: Mapping[Group, Told], figures: Mapping[Group, _Figures], *, free: int) -> Iterator[Equation]:
    """What is at most so much, each with an unknown more, by which it falls short."""
    for group, one in told.items():
        for form, value in _at_most(one, yes=figures[group].yes.form, no=figures[group].no.form):
            yield Equation({**form, free: 1}, value)
            free += 1


def _at_most(told: Told, *, yes: Form, no: Form) -> Iterator[tuple[Form, int]]:
    band = told.band
    if told.n is not None:
        least, most = numerators(band, told.n)
        yield yes, most - least
        return
    (first,), (second,) = yes, no
    yield {first: -1, second: -1}, -SMALLEST_GROUP
    yield {first: 2 * band.low - 201, second: 2 * band.low - 1}, 0
    yield {first: 199 - 2 * band.high, second: -1 - 2 * band.high}, 0
