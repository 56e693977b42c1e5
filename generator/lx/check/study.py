"""Courses as programs and agreements name them: the leaves of a tree with their places, and the records behind them."""

from collections.abc import Iterator

from lx.check.walk import below, groups
from lx.domain.tree import Leaf, leaf_of
from lx.domain.written import list_in, mapping_in, text_in, whole_in
from lx.model.catalog import Catalog
from lx.model.record import Record, Ref
from lx.model.source import Json, Pointer

_COURSES = ("course", "exam_course")


def leaf_places(tree: Json, place: Pointer) -> Iterator[tuple[Pointer, Leaf]]:
    """Every leaf of a tree that lies at `place`, with the place of its name."""
    for at, group in groups(tree, place):
        leaf = leaf_of(group)
        if leaf is not None:
            yield below(at, leaf.kind), leaf


def course_of(leaf: Leaf, catalog: Catalog) -> Record | None:
    """The high-school course that a leaf stands for: its own, or that of a dual-credit offering."""
    if leaf.kind in _COURSES:
        return catalog.records.get(Ref("course", leaf.id))
    offering = catalog.records.get(Ref("dual-credit", leaf.id)) if leaf.kind == "dual_credit" else None
    name = text_in(offering.data.get("high_school_course")) if offering else ""
    return catalog.records.get(Ref("course", name))


def steps_of(program: Record) -> Iterator[tuple[int, Pointer, Leaf]]:
    """Everything that a program takes: the grade, the place, the leaf."""
    for number, step in enumerate(list_in(program.data.get("steps"))):
        grade = whole_in(mapping_in(step).get("grade"))
        if grade is not None:
            take = mapping_in(step).get("take")
            yield from ((grade, at, leaf) for at, leaf in leaf_places(take, below(Pointer("/steps"), number, "take")))


def programs_of(catalog: Catalog) -> Iterator[Record]:
    """Programs that a student may follow now."""
    for ref, record in catalog.records.items():
        if ref.type == "program" and record.data.get("status") == "current":
            yield record


def organization(name: Json, catalog: Catalog) -> Record | None:
    """The organization of this id."""
    return catalog.records.get(Ref("organization", text_in(name)))
