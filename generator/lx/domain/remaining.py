"""What of a tree is left: once something is held, and without what cannot be had here.

The answer is again a tree, as short as it can be: MET where nothing is left to do, NEVER where it can't be met.
"""

from collections.abc import Callable, Sequence

from lx.domain.tree import Leaf, branch_of, leaf_of, leaves
from lx.domain.written import mapping_in
from lx.model.source import Json

MET: Json = {"all_of": []}
NEVER: Json = {"any_of": []}


def needed_with(tree: Json, held: Callable[[Leaf], bool], here: Callable[[Leaf], Json]) -> Json:
    """What else must be passed by a way through the tree that uses what is held; NEVER where no way does.

    `here` says what stands for another leaf at this place: the leaf as a tree, another tree, or NEVER.
    """
    return _rest(tree, held, here) if any(map(held, leaves(tree))) else NEVER


def had_here(tree: Json, here: Callable[[Leaf], Json]) -> Json:
    """The tree with what stands for its leaves at this place, without the alternatives that cannot be had."""
    return _rest(tree, lambda _: False, here)


def some_of(least: int, parts: Sequence[Json]) -> Json:
    """The shortest tree that wants `least` of the parts."""
    open_parts = [part for part in parts if part not in (MET, NEVER)]
    least -= sum(part == MET for part in parts)
    if least <= 0:
        return MET
    if least > len(open_parts):
        return NEVER
    if len(open_parts) == 1:
        return open_parts[0]
    if least == len(open_parts):
        return {"all_of": _flat(open_parts, "all_of")}
    return {"any_of": _flat(open_parts, "any_of")} if least == 1 else {"choose": least, "of": open_parts}


def is_met(tree: Json) -> bool:
    """Whether nothing is left to do."""
    return tree is None or tree == MET


def fewest_leaves(tree: Json) -> int:
    """The least number of leaves with which a tree that can be met is met."""
    return _leaves_of_a_way(tree, longest=False)


def most_leaves(tree: Json) -> int:
    """The greatest number of leaves that a way through the tree, with nothing to spare, uses."""
    return _leaves_of_a_way(tree, longest=True)


def _leaves_of_a_way(tree: Json, *, longest: bool) -> int:
    branch = branch_of(tree)
    if branch is None:
        return 1 if leaf_of(tree) else 0
    numbers = sorted((_leaves_of_a_way(part, longest=longest) for part in branch.parts), reverse=longest)
    return sum(numbers[: branch.least])


def _rest(tree: Json, held: Callable[[Leaf], bool], here: Callable[[Leaf], Json]) -> Json:
    branch = branch_of(tree)
    if branch is None:
        leaf = leaf_of(tree)
        return NEVER if leaf is None else MET if held(leaf) else here(leaf)
    parts = [_rest(part, held, here) for part in branch.parts]
    using = [at for at, part in enumerate(branch.parts) if any(map(held, leaves(part)))]
    if len(using) != 1:
        return some_of(branch.least, parts)
    # What is held is in one part only: that part is among those that are chosen, or it would not be used.
    used = parts.pop(using[0])
    return some_of(2, [used, some_of(branch.least - 1, parts)])


def _flat(parts: Sequence[Json], kind: str) -> list[Json]:
    """Branches of a branch of the same kind, as its own parts."""
    return [one for part in parts for one in (_parts(part, kind) or [part])]


def _parts(part: Json, kind: str) -> list[Json]:
    written = mapping_in(part).get(kind)
    return list(written) if isinstance(written, list) else []
