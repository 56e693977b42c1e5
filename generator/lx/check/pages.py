"""Editorial pages name records too, and what they name must be there for their readers."""

from collections.abc import Iterable, Iterator, Mapping

from lx.check.meant_record import Names
from lx.check.rules.lx103_unknown_reference import names_by_type, problem_of
from lx.check.rules.lx201_names_a_draft import draft_problem
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Ref
from lx.model.rule import AnyRule, Rule
from lx.model.site import Editorial
from lx.model.source import Span
from lx.text.nearest import nearest
from lx.text.quote import quoted

_WITHDRAWN, _EXCHANGE = "LX206", "exchange"
_FOLDERS = ("shared", "hub")
_PLACES = ("about", "catalog")
"""What a link may name beside types of record: pages, and a site's own data; `theme` looks whether they are there."""

RULES: tuple[AnyRule, ...] = (
    Rule(
        _WITHDRAWN,
        "page-names-what-was-withdrawn",
        Severity.WARNING,
        """An editorial page sends its readers to a record that was withdrawn.

The record still has a page, which says that it no longer holds. Whoever is sent there finds nothing to use.

Wrong:
    # catalog/manufacturing/credential/shop-measurement.yml
    status: withdrawn
    # content/shared/start.md
    ---
    title: Start
    summary: Where to begin.
    ---
    Earn the [badge](credential/shop-measurement).
Says:
    content/shared/start.md:5:18: warning LX206 It sends readers to 'Shop measurement (fictional)', which was \
withdrawn. Fix: name what holds now, or take it out.
""",
        None,
    ),
)
"""What can be wrong with what a page names, beside what can be wrong with what a record names."""


def check_pages(pages: Iterable[Editorial], catalog: Catalog) -> Iterator[Problem]:
    """Every link of a page to a record that readers do not find."""
    names: Mapping[str, Names] | None = None
    for page in pages:
        yield from _of_no_exchange(page, catalog)
        for written, place in page.links:
            kind, _, name = written.partition("/")
            target = catalog.aliases.get(Ref(kind, name), Ref(kind, name))
            if target in catalog.records:
                yield from _of_status(target, page, place, catalog=catalog)
            elif kind not in _PLACES and target not in catalog.known:
                names = names_by_type(catalog) if names is None else names
                yield problem_of(target, catalog, names, path=page.source, place=place)


def _of_no_exchange(page: Editorial, catalog: Catalog) -> Iterator[Problem]:
    """A page that no site would show."""
    exchanges = sorted(ref.id for ref in {*catalog.records, *catalog.known} if ref.type == _EXCHANGE)
    if page.folder not in (*_FOLDERS, *exchanges):
        guess = nearest(page.folder, (*_FOLDERS, *exchanges))
        message = f"The folder 'content/{page.folder}/' belongs to no exchange, so that no site shows the page."
        fix = f"Move it to 'content/{guess or _FOLDERS[0]}/'" + ("." if guess else ", or to that of an exchange.")
        yield Problem("LX060", page.source, Span(1, 1), message, fix)


def _of_status(target: Ref, page: Editorial, place: Span, *, catalog: Catalog) -> Iterator[Problem]:
    record = catalog.records[target]
    if record.data.get("status") == "draft":
        yield draft_problem(record, page.source, place)
    elif record.data.get("status") == "withdrawn":
        message = f"It sends readers to {quoted(record.data.get('title'))}, which was withdrawn."
        fix = "name what holds now, or take it out."
        yield Problem(_WITHDRAWN, page.source, place, message, fix, severity=Severity.WARNING)
