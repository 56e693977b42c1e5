"""A record points at a record that does not exist.

Whoever follows the link finds nothing; an agreement without its course promises credit for nothing.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    receiver: kestrel-colege
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:11: error LX103 No organization is called \
'kestrel-colege'. Fix: write 'kestrel-community-college', or add that organization.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer, Span
from lx.text.nearest import nearest
from lx.text.quote import quoted

CODE = "LX103"


def check(linked: Linked) -> Iterator[Problem]:
    """Tell of every reference that leads nowhere."""
    ids = ids_by_type(linked.catalog)
    for link in linked.catalog.broken:
        path = linked.catalog.records[link.origin].source.path
        yield problem_of(link.target, linked.catalog, ids, path=path, place=link.place)


def problem_of(
    target: Ref, catalog: Catalog, ids: Mapping[str, Sequence[str]], *, path: PurePosixPath, place: Pointer | Span
) -> Problem:
    """A reference to what is not there, in words."""
    kind = catalog.types.get(target.type)
    if kind is None:
        message = f"There is no type of record called {quoted(target.type)}."
        return Problem(CODE, path, place, message, _fix_of_type(target, catalog))
    label = kind.label.casefold()
    message = f"No {label} is called {quoted(target.id)}."
    return Problem(CODE, path, place, message, _fix(target, ids.get(target.type, ()), label))


def ids_by_type(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    """All ids, old ones too, by type: what a misspelt reference may mean."""
    found: dict[str, list[str]] = {}
    for ref in sorted([*catalog.records, *catalog.aliases]):
        found.setdefault(ref.type, []).append(ref.id)
    return found


def _fix(target: Ref, ids: Sequence[str], label: str) -> str:
    guess = nearest(target.id, ids)
    return f"write '{guess}', or add that {label}." if guess else f"correct the id, or add that {label}."


def _fix_of_type(target: Ref, catalog: Catalog) -> str:
    guess = nearest(target.type, catalog.types)
    return f"write '{guess}/{target.id}'." if guess else "leave it out; the types are the folders of a catalog."


RULE = Rule(CODE, "unknown-reference", Severity.ERROR, __doc__, check)
