"""What a student of a program may have passed by graduation: every way through the choices of its steps."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from lx.derive.ground import Ground, leaf_reference, reference, taken_reference
from lx.domain.tree import Leaf, certain, choices, combined, leaves
from lx.domain.written import list_in, mapping_in, texts_in, whole_in
from lx.model.record import Record, Ref
from lx.model.source import Json

MOST_WAYS = 10_000
"""Above so many combinations nobody goes through them all."""

_SCHOOL_GRADES = range(9, 13)
Passed: TypeAlias = frozenset[tuple[Ref, int]]
"""What is passed or earned, and in which grade: courses, dual-credit offerings, credentials."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step before college: what is taken, a tree; what passing one of its leaves holds; what is earned on the way."""

    grade: int
    take: Json
    holds: Mapping[Leaf, tuple[Ref, ...]]
    earns: tuple[Ref, ...]


def steps_of(program: Record, ground: Ground) -> tuple[Step, ...]:
    """A program's steps of grades 9 to 12, in its order."""
    written = map(mapping_in, list_in(program.data.get("steps")))
    graded = ((whole_in(step.get("grade")), step) for step in written)
    return tuple(_step(grade, step, ground=ground) for grade, step in graded if grade in _SCHOOL_GRADES and grade)


def most_passed(steps: Iterable[Step]) -> Passed:
    """All that the steps name, as if nothing had to be chosen."""
    return frozenset(held for step in steps for held in _passed(step.holds, step))


def least_passed(steps: Iterable[Step]) -> Passed:
    """All that nobody who follows the steps can do without."""
    return frozenset(held for step in steps for held in _passed(certain(step.take), step))


def ways_through(steps: Sequence[Step], matters: AbstractSet[Ref]) -> frozenset[Passed] | None:
    """Every way through the steps, as far as it matters; None if there are too many to go through."""
    ways: frozenset[Passed] = frozenset([frozenset()])
    for step in steps:
        through = _ways_of(step, matters)
        grown = None if through is None else combined(ways, through, limit=MOST_WAYS)
        if grown is None:
            return None
        ways = grown
    return ways


def _step(grade: int, step: Mapping[str, Json], *, ground: Ground) -> Step:
    earns = (reference(ground, "credential", written=text) for text in texts_in(step.get("earns")))
    holds = {leaf: _held_by(leaf, ground) for leaf in leaves(step.get("take"))}
    return Step(grade=grade, take=step.get("take"), holds=holds, earns=tuple(ref for ref in earns if ref))


def _ways_of(step: Step, matters: AbstractSet[Ref]) -> frozenset[Passed] | None:
    chosen = choices(step.take, lambda leaf: not matters.isdisjoint(step.holds[leaf]), limit=MOST_WAYS)
    if chosen is None:
        return None
    # A step that takes nothing, or that nobody can satisfy, still earns what it names.
    return frozenset(_passed(choice, step) for choice in chosen or [frozenset[Leaf]()])


def _passed(taken: Iterable[Leaf], step: Step) -> Passed:
    held = [ref for leaf in taken for ref in step.holds[leaf]]
    return frozenset((ref, step.grade) for ref in (*held, *step.earns))


def _held_by(leaf: Leaf, ground: Ground) -> tuple[Ref, ...]:
    """What passing a leaf holds: with an offering its course, with a course any of its offerings."""
    refs = (leaf_reference(ground, leaf), taken_reference(ground, leaf))
    held = tuple(dict.fromkeys(ref for ref in refs if ref))
    return (
        held if leaf.kind == "dual_credit" else (*held, *(one for ref in held for one in ground.doubles.get(ref, ())))
    )
