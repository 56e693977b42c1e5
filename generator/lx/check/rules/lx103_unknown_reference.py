"""A record points at a record that does not exist.

Whoever follows the link finds nothing; an agreement without its course promises credit for nothing. A record is named
by its id, which is the name of its file, not by its title.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    receiver: kestrel-colege
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:11: error LX103 No organization is called \
'kestrel-colege'. Fix: write 'kestrel-community-college', or add that organization.
Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    senders: [Prairie View High School]
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:11: error LX103 'Prairie View High School' is not \
the id of an organization. Fix: write 'prairie-view-high-school', or add that organization.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.check.meant_record import NO_NAMES, Names, called, meant_ids, names_of
from lx.domain.written import text_in
from lx.model.catalog import Catalog, Link
from lx.model.problem import Problem, Severity
from lx.model.record import Ref
from lx.model.record_type import RecordType, Shape
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer, Span
from lx.text.nearest import nearest
from lx.text.place import shape_at, steps_of
from lx.text.quote import listed, quoted
from lx.text.reference import REFERENCE

CODE = "LX103"
_ANY_TYPE = "*"
_MOST_GUESSED = 50
"""A guess among ten thousand names takes 0.2 s, and a deleted folder can leave thousands of references behind."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a place names a record: as type/id where `is_free`, else by its id; or by one of the words `exempt`."""

    is_free: bool = True
    exempt: tuple[str, ...] = ()


def check(linked: Linked) -> Iterator[Problem]:
    """Tell of every reference that leads nowhere."""
    catalog = linked.catalog
    names = names_by_type(catalog) if catalog.broken else {}
    told: dict[tuple[Ref, Naming], tuple[str, str]] = {}
    for link in catalog.broken:
        naming = _naming(link, catalog)
        if (link.target, naming) not in told:
            known = names if len(told) < _MOST_GUESSED else {}
            told[link.target, naming] = words_of(link.target, catalog.types, known, naming=naming)
        message, fix = told[link.target, naming]
        yield Problem(CODE, catalog.records[link.origin].source.path, link.place, message, fix)


def problem_of(
    target: Ref, catalog: Catalog, names: Mapping[str, Names], *, path: PurePosixPath, place: Pointer | Span
) -> Problem:
    """A link of a text to what is not there, in words."""
    return Problem(CODE, path, place, *words_of(target, catalog.types, names, naming=Naming()))


def words_of(
    target: Ref, types: Mapping[str, RecordType], names: Mapping[str, Names], *, naming: Naming
) -> tuple[str, str]:
    """What is wrong with a reference, and what to do."""
    kind = types.get(target.type)
    if kind is not None:
        label = kind.label.casefold()
        message = f"No {label} is called {quoted(target.id)}."
        if not REFERENCE.fullmatch(f"{target.type}/{target.id}"):
            message = f"{quoted(target.id)} is not the id of {'an' if label[0] in 'aeiou' else 'a'} {label}."
        return message, _fix(target, names, label, naming=naming)
    if target.type:
        return f"There is no type of record called {quoted(target.type)}.", _fix_of_type(target, types)
    message = f"{quoted(target.id)} does not name a record: type and id are needed."
    found = list(map(quoted, _anywhere(target.id, names)))
    return message, f"write {listed(found)}." if found else "write it like 'career/machinist'."


def naming_of(shape: Shape | None) -> Naming:
    """How a place of this shape names a record; None is a text."""
    return Naming(shape.target == _ANY_TYPE, shape.exempt) if shape else Naming()


def names_by_type(catalog: Catalog) -> Mapping[str, Names]:
    """The names of all records, old ones and those of broken files too, by type: what a reference may mean."""
    titles: dict[str, dict[str, str]] = {}
    for ref in sorted({*catalog.records, *catalog.aliases, *catalog.known}):
        record = catalog.records.get(catalog.aliases.get(ref, ref))
        titles.setdefault(ref.type, {})[ref.id] = text_in(record.data.get("title")) if record else ""
    return {kind: names_of(found) for kind, found in titles.items()}


def _naming(link: Link, catalog: Catalog) -> Naming:
    name, *rest = steps_of(link.place)
    field = catalog.types[link.origin.type].fields.get(name)
    return naming_of(shape_at(field.shape, rest) if field else None)


def _fix(target: Ref, names: Mapping[str, Names], label: str, *, naming: Naming) -> str:
    known = names.get(target.type, NO_NAMES)
    elsewhere = [f"{kind}/{target.id}" for kind, others in names.items() if target.id in others.words]
    if word := nearest(target.id, naming.exempt, likeness=0.9):
        found: tuple[str, ...] = (word,)
    elif naming.is_free:
        found = tuple(elsewhere) or tuple(f"{target.type}/{one}" for one in meant_ids(target.id, known))
    else:
        found = meant_ids(target.id, known)
    if found := found or known.few:
        return f"write {listed(list(map(quoted, found)))}, or add that {label}."
    if REFERENCE.fullmatch(f"{target.type}/{target.id}"):
        return f"correct the id, or add that {label}."
    return f"write its id, the name of its file, or add that {label}."


def _anywhere(written: str, names: Mapping[str, Names]) -> Iterator[str]:
    """The records of any type that are called so: by that id or by that title."""
    for kind, known in names.items():
        yield from (f"{kind}/{one}" for one in called(written, known))


def _fix_of_type(target: Ref, types: Mapping[str, RecordType]) -> str:
    guess = nearest(target.type, types)
    return f"write '{guess}/{target.id}'." if guess else "leave it out; the types are the folders of a catalog."


RULE = Rule(CODE, "unknown-reference", Severity.ERROR, __doc__, check)
