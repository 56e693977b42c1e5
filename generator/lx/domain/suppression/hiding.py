"""Which groups of a table are hidden: the small ones, and others, so that no line gives a small one away."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from lx.domain.suppression.table import Group, Line, key_of


def small_groups(sizes: Mapping[Group, int], minimum: int) -> frozenset[Group]:
    """Primary suppression: every group of fewer than `minimum` people, nobody among them."""
    return frozenset(group for group, size in sizes.items() if size < minimum)


def complemented(
    hidden: Iterable[Group], lines: Sequence[Line], *, sizes: Mapping[Group, int], minimum: int
) -> frozenset[Group]:
    """Complementary suppression: the hidden groups, and more, until no line gives one away by subtraction."""
    groups, before = set(hidden), -1
    while len(groups) != before:
        before = len(groups)
        for line in lines:
            while is_open(line, groups, sizes=sizes, minimum=minimum):
                more = next_hidden(line, groups, sizes=sizes)
                if more is None:
                    break
                groups.add(more)
    return frozenset(groups)


def is_open(line: Line, hidden: AbstractSet[Group], *, sizes: Mapping[Group, int], minimum: int) -> bool:
    """Whether a line gives away what is hidden in it: one group alone, or several that are a small group together.

    A hidden total is given away by parts of which none is hidden.
    """
    parts = [group for group in line.parts if group in hidden]
    if line.total in hidden:
        return not parts
    return bool(parts) and (len(parts) == 1 or sum(sizes[group] for group in parts) < minimum)


def next_hidden(line: Line, hidden: AbstractSet[Group], *, sizes: Mapping[Group, int]) -> Group | None:
    """What is hidden next in a line: the smallest group still shown (of equals the first by key), else the total."""
    shown = [group for group in line.parts if group not in hidden]
    if shown:
        return min(shown, key=lambda group: (sizes[group], key_of(group)))
    return line.total if line.total not in hidden else None
