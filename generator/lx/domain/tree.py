"""Trees of what was passed or earned: `all_of`, `any_of`, `choose` k `of`, or a leaf that names a record or a code.

All three are one: so many of these. Whatever is no tree is met by nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from lx.domain.written import list_in, mapping_in, whole_in
from lx.model.source import Json

LEAVES = ("course", "dual_credit", "exam_course", "credential", "sced")
"""What a leaf may name: records by id, and a SCED code for any course of that code."""


class Leaf(NamedTuple):
    """A leaf: what kind of thing it names, and its id or code."""

    kind: str
    id: str


class Branch(NamedTuple):
    """A node: `least` of its `parts` are needed."""

    least: int
    parts: Sequence[Json]


Choice = frozenset[Leaf]
Member = TypeVar("Member")


def branch_of(tree: Json) -> Branch | None:
    """The node, or None for a leaf. A `choose` without a number can't be met, nor one of more than there are."""
    node = mapping_in(tree)
    if "all_of" in node:
        parts = list_in(node["all_of"])
        return Branch(len(parts), parts)
    if "any_of" in node:
        return Branch(1, list_in(node["any_of"]))
    if "choose" in node:
        parts, least = list_in(node.get("of")), whole_in(node["choose"])
        return Branch(len(parts) + 1 if least is None else least, parts)
    return None


def leaf_of(tree: Json) -> Leaf | None:
    """The leaf, or None for what is none."""
    for kind, named in mapping_in(tree).items():
        if kind in LEAVES and isinstance(named, str) and named:
            return Leaf(kind, named)
    return None


def leaves(tree: Json) -> Iterator[Leaf]:
    """All leaves, in the order in which they stand."""
    branch = branch_of(tree)
    if branch:
        for part in branch.parts:
            yield from leaves(part)
    elif leaf := leaf_of(tree):
        yield leaf


def is_satisfied(tree: Json, holds: Callable[[Leaf], bool]) -> bool:
    """Whether what one holds satisfies the tree."""
    branch = branch_of(tree)
    if branch is None:
        leaf = leaf_of(tree)
        return leaf is not None and holds(leaf)
    return sum(is_satisfied(part, holds) for part in branch.parts) >= branch.least


def certain(tree: Json) -> Choice:
    """The leaves that nobody who satisfies the tree can do without."""
    branch = branch_of(tree)
    if branch is None:
        leaf = leaf_of(tree)
        return frozenset([leaf] if leaf else [])
    if branch.least != len(branch.parts):
        return frozenset()
    return frozenset().union(*(certain(part) for part in branch.parts))


def choices(tree: Json, matters: Callable[[Leaf], bool], *, limit: int) -> frozenset[Choice] | None:
    """Every way to satisfy the tree with nothing to spare, as far as it matters: other leaves are not told apart.

    Empty where the tree cannot be satisfied; None where there are more than `limit` ways to go through.
    """
    branch = branch_of(tree)
    if branch is None:
        leaf = leaf_of(tree)
        return frozenset([frozenset([leaf] if matters(leaf) else [])] if leaf else [])
    if branch.least > len(branch.parts):
        return frozenset()
    return _chosen(branch, matters, limit=limit)


def _chosen(branch: Branch, matters: Callable[[Leaf], bool], *, limit: int) -> frozenset[Choice] | None:
    # by_count[n]: what n of the parts seen so far can give. It grows by one part at a time, last count first.
    if branch.least * len(branch.parts) > limit:
        return None
    by_count: list[frozenset[Choice]] = [frozenset([frozenset()])] + [frozenset()] * branch.least
    for part in branch.parts:
        ways = choices(part, matters, limit=limit)
        if ways is None:
            return None
        for count in range(branch.least, 0, -1):
            grown = combined(by_count[count - 1], ways, limit=limit)
            if grown is None or len(grown) + len(by_count[count]) > limit:
                return None
            by_count[count] |= grown
    return by_count[branch.least]


def combined(
    some: frozenset[frozenset[Member]], others: frozenset[frozenset[Member]], *, limit: int
) -> frozenset[frozenset[Member]] | None:
    """Each of one with each of the other; None for more than `limit` pairs."""
    if len(some) * len(others) > limit:
        return None
    return frozenset(one | other for one in some for other in others)
