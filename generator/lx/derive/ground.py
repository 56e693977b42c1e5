"""What all tables stand on: who teaches what, which schools a district has, and what an id or a tree's leaf names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from lx.domain.lifecycle import State
from lx.domain.tree import Leaf, leaves
from lx.domain.written import list_in, mapping_in, number_in, text_in, texts_in
from lx.model.catalog import Catalog
from lx.model.record import Record, Ref
from lx.model.source import Json

COLLEGES = ("community-college", "university")
_NOT_IN_FORCE = (State.DRAFT, State.WITHDRAWN, State.MOVED)
_TYPE_OF_LEAF = {
    "course": "course",
    "credential": "credential",
    "dual_credit": "dual-credit",
    "exam_course": "course",
}
Names: TypeAlias = Mapping[str, Mapping[str, Ref]]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Ground:
    """Look-ups over what is in force, each list in order of id.

    Every record by its type and its id, or an id that it had; organizations' kinds, their parents and a district's
    schools; high-school courses by who provides them and by SCED code; the dual-credit offerings of a course.
    """

    catalog: Catalog
    names: Names
    kinds: Mapping[Ref, str]
    parents: Mapping[Ref, Ref]
    schools: Mapping[Ref, tuple[Ref, ...]]
    taught: Mapping[Ref, tuple[Ref, ...]]
    codes: Mapping[Ref, str]
    coded: Mapping[str, tuple[Ref, ...]]
    doubles: Mapping[Ref, tuple[Ref, ...]]


def ground_of(catalog: Catalog) -> Ground:
    """The look-ups of a catalog."""
    names = _names(catalog)
    organizations = in_force(catalog, "organization")
    courses = [one for one in in_force(catalog, "course") if one.data.get("level") == "high-school"]
    kinds = {one.ref: text_in(one.data.get("kind")) for one in organizations}
    parents = _references(names, organizations, field="parent", kind="organization")
    providers = _references(names, courses, field="provider", kind="organization")
    codes = {one.ref: text_in(mapping_in(one.data.get("codes")).get("sced")) for one in courses}
    doubles = _references(names, in_force(catalog, "dual-credit"), field="high_school_course", kind="course")
    return Ground(
        catalog=catalog,
        names=names,
        kinds=kinds,
        parents=parents,
        schools=_grouped({ref: parent for ref, parent in parents.items() if kinds[ref] == "school"}),
        taught=_grouped(providers),
        codes=codes,
        coded=_grouped({ref: code for ref, code in codes.items() if code}),
        doubles=_grouped(doubles),
    )


def in_force(catalog: Catalog, kind: str) -> list[Record]:
    """A type's records that count, in order of id: no drafts, nothing withdrawn or moved. They may have ended."""
    return sorted(
        (
            one
            for ref, one in catalog.records.items()
            if ref.type == kind and one.data.get("status") not in _NOT_IN_FORCE
        ),
        key=lambda one: one.ref.id,
    )


def reference(ground: Ground, kind: str, *, written: Json) -> Ref | None:
    """The record that a written id names, an id that it had too; None if there is none."""
    return _reference(ground.names, kind, written)


def leaf_reference(ground: Ground, leaf: Leaf) -> Ref | None:
    """The record that a leaf names; a SCED code names none."""
    return _reference(ground.names, _TYPE_OF_LEAF.get(leaf.kind, ""), leaf.id)


def taken_reference(ground: Ground, leaf: Leaf) -> Ref | None:
    """The course or credential that a leaf means: of a dual-credit offering its high-school course."""
    ref = leaf_reference(ground, leaf)
    if ref is None or ref.type != "dual-credit":
        return ref
    return reference(ground, "course", written=ground.catalog.records[ref].data.get("high_school_course"))


def named_in(ground: Ground, tree: Json) -> tuple[Ref, ...]:
    """All courses and credentials that a tree names, once each, in its order.

    A dual-credit offering names its high-school course, a SCED code every high-school course of that code.
    """
    found: dict[Ref, None] = {}
    for leaf in leaves(tree):
        if leaf.kind == "sced":
            found.update(dict.fromkeys(ground.coded.get(leaf.id, ())))
        elif ref := taken_reference(ground, leaf):
            found[ref] = None
    return tuple(found)


def schools_among(ground: Ground, organizations: Json) -> tuple[Ref, ...]:
    """The schools that a list of ids means, once each: of a district all its schools."""
    refs = (reference(ground, "organization", written=text) for text in texts_in(organizations))
    return tuple(dict.fromkeys(school for ref in refs if ref for school in schools_of(ground, ref)))


def schools_of(ground: Ground, organization: Ref) -> tuple[Ref, ...]:
    """A district's schools; of any other organization itself."""
    return ground.schools.get(organization, ()) if ground.kinds.get(organization) == "district" else (organization,)


def courses_at(school: Ref, ground: Ground) -> tuple[Ref, ...]:
    """The high-school courses that one can take at a school: its own and its district's."""
    parent = ground.parents.get(school)
    found = {*ground.taught.get(school, ()), *(ground.taught.get(parent, ()) if parent else ())}
    return tuple(sorted(found, key=lambda ref: ref.id))


def lowest_grade(ground: Ground, refs: Iterable[Ref]) -> int | None:
    """The lowest grade in which one of the courses is taken; None if none says."""
    listed = (list_in(ground.catalog.records[ref].data.get("grades")) for ref in refs)
    grades = (number_in(grade) for some in listed for grade in some)
    return min((int(grade) for grade in grades if grade is not None), default=None)


def _names(catalog: Catalog) -> Names:
    names: dict[str, dict[str, Ref]] = {}
    for ref in catalog.records:
        names.setdefault(ref.type, {})[ref.id] = ref
    for old, ref in catalog.aliases.items():
        names.setdefault(old.type, {}).setdefault(old.id, ref)
    return names


def _reference(names: Names, kind: str, written: Json) -> Ref | None:
    return names[kind].get(written) if isinstance(written, str) and kind in names else None


def _references(names: Names, records: Iterable[Record], *, field: str, kind: str) -> Mapping[Ref, Ref]:
    named = ((one.ref, _reference(names, kind, one.data.get(field))) for one in records)
    return {ref: target for ref, target in named if target}


def _grouped(keys: Mapping[Ref, Key]) -> Mapping[Key, tuple[Ref, ...]]:
    groups: dict[Key, list[Ref]] = {}
    for ref, key in keys.items():
        groups.setdefault(key, []).append(ref)
    return {key: tuple(refs) for key, refs in groups.items()}
