"""What `lx protect` has done, in plain words for whoever ran it, and nowhere else: reasons are not stored."""

from collections.abc import Iterable, Iterator

from lx.domain.suppression.protection import Protected, Refusal
from lx.domain.suppression.table import Group, key_of


def told(protected: Protected, *, minimum: int, missing: int) -> Iterator[str]:
    """Sentences on what is shown, what is hidden and why it must be."""
    if protected.refused is not None:
        yield from _refusal(protected)
        return
    shown = sum(share is not None for share in protected.shares.values())
    yield f"Shown: {shown} of {len(protected.shares)} groups, each in the band that its size allows."
    yield from _hidden(
        protected.small, f"Hidden, since they have fewer than {minimum} people, in whom a student could be made out:"
    )
    yield from _hidden(
        protected.beside, "Hidden with them, or the small ones could be worked out by subtracting from a total:"
    )
    yield from _hidden(
        protected.coarser, "Told in wider bands, or the shares of hidden groups could be worked out from them:"
    )
    if missing:
        yield f"Not reported: {missing}. The page says so; it does not look like a hidden figure."


def _refusal(protected: Protected) -> Iterator[str]:
    if protected.refused is Refusal.UNBALANCED:
        yield "Nothing can be published: some groups do not add up to their total, in people or in those who count."
        yield from _hidden(
            (line.total for line in protected.lines), "Add the group that is missing, or leave out the total of:"
        )
    else:
        yield (
            "Nothing can be published: the groups are so small that every figure would have to be hidden. Leave out a "
            "breakdown, or put groups together."
        )


def _hidden(groups: Iterable[Group], heading: str) -> Iterator[str]:
    named = sorted(set(groups), key=key_of)
    if named:
        yield heading
        yield from (f"  - {name_of(group)}" for group in named)


def name_of(group: Group) -> str:
    """A group in words: ``school oak-hollow-high-school, sex f``; ``all``."""
    return ", ".join(f"{breakdown} {value}" for breakdown, value in key_of(group)) or "all"
