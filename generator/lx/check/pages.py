"""Editorial pages name records too, and what they name must be there."""

from collections.abc import Collection, Iterable, Iterator

from lx.check.rules.lx103_unknown_reference import names_by_type, problem_of
from lx.model.catalog import Catalog
from lx.model.problem import Problem
from lx.model.record import Ref
from lx.model.site import Editorial

_PLACES = ("about", "catalog")
"""What a link may name beside types of record: pages, and a site's own data; `theme` looks whether they are there."""


def check_pages(pages: Iterable[Editorial], catalog: Catalog, *, known: Collection[Ref]) -> Iterator[Problem]:
    """Every link of a page to a record that is not there; `known` are records whose files are themselves broken."""
    names = names_by_type(catalog)
    for page in pages:
        for written, place in page.links:
            kind, _, name = written.partition("/")
            target = Ref(kind, name)
            if kind not in _PLACES and not any(target in there for there in (catalog.records, catalog.aliases, known)):
                yield problem_of(target, catalog, names, path=page.source, place=place)
