"""Lists of records, in pages: by type, by function, by each facet, by provider."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address
from lx.domain.lifecycle import State
from lx.model.record import Ref
from lx.model.view import View
from lx.render.context import Context, Named, named, state
from lx.render.facet import Words, facets_of, labels_of, words_of
from lx.render.head import head_of
from lx.render.navigation import SECTIONS
from lx.render.value import plain, shown

PAGE_SIZE = 50
_WINDOW = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a list: how it is named, and the chips beneath its summary."""

    record: Named
    owner: str
    chips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """All records that share a value: `field` and `value` make the address; in order of title, what is closed last.

    `heading` says what `title` is a value of, where it would not be clear alone.
    """

    field: str
    value: str
    title: str
    heading: str
    lead: str
    section: str
    refs: tuple[Ref, ...]

    def address(self, page: int = 1) -> str:
        """Where page `page` (from 1) of this list lies, from the site's folder."""
        return list_address(self.field, self.value, page=page)


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a site, by field and value; `values` are what each record has of facets, as (field, value)."""

    types: Mapping[str, Listing]
    functions: Mapping[str, Listing]
    facets: Mapping[str, Mapping[str, Listing]]
    values: Mapping[Ref, tuple[tuple[str, str], ...]]

    def all(self) -> Iterator[Listing]:
        """Every list, in a fixed order."""
        yield from self.types.values()
        yield from self.functions.values()
        for lists in self.facets.values():
            yield from lists.values()


def lists_of(context: Context) -> Lists:
    """All lists of a site. A facet's list holds records of every type that has the value."""
    cards = context.site.facts.cards
    refs = sorted(context.listed, key=lambda ref: (_is_closed(context, ref), cards[ref].title.casefold(), ref))
    types: dict[str, list[Ref]] = {}
    functions: dict[str, list[Ref]] = {}
    facets: dict[str, dict[str, list[Ref]]] = {}
    values = {ref: tuple(facets_of(context, ref)) for ref in refs}
    for ref in refs:
        types.setdefault(ref.type, []).append(ref)
        for function in cards[ref].functions:
            functions.setdefault(function, []).append(ref)
        for field, value in values[ref]:
            facets.setdefault(field, {}).setdefault(value, []).append(ref)
    return Lists(
        {name: _type_list(context, name, types[name]) for name in _ordered(context, types)},
        {name: _function_list(context, name, functions[name]) for name in _known(context, "function", functions)},
        {field: _facet_lists(context, field, found) for field, found in facets.items()},
        values,
    )


def list_views(context: Context, lists: Lists) -> Iterator[View]:
    """Every page of every list of the site."""
    for listing in lists.all():
        pages = max(1, -(-len(listing.refs) // PAGE_SIZE))
        facets = tuple(_facets(context, lists, listing))
        for page in range(1, pages + 1):
            yield _view(context, listing, facets, page=page, pages=pages)


def entry_of(context: Context, ref: Ref) -> Entry:
    """A record as a line of a list."""
    record = named(context, ref)
    kind = context.catalog.types[ref.type]
    owner = context.site.facts.cards.get(record.card.owner) if record.card.owner else None
    chips = (
        plain(shown(context, kind.fields[name].shape, record.card.values[name]))
        for name in kind.card
        if name in kind.fields and record.card.values.get(name) not in (None, [], {}, "")
    )
    return Entry(record, owner.title if owner else "", tuple(chip for chip in chips if chip))


def _view(context: Context, listing: Listing, facets: Sequence["FacetGroup"], *, page: int, pages: int) -> View:
    address = listing.address(page)
    further = context.gettext("%(title)s, page %(page)s") % {"title": listing.heading, "page": page}
    title = further if page > 1 else listing.heading
    refs = listing.refs[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    values: dict[str, object] = {
        "listing": listing,
        "title": listing.heading,
        "entries": tuple(entry_of(context, ref) for ref in refs),
        "count": len(listing.refs),
        "page": page,
        "pages": _window(listing, page, pages),
        "previous": listing.address(page - 1) if page > 1 else "",
        "next": listing.address(page + 1) if page < pages else "",
        "show_type": listing.field != "type",
        "facets": facets,
    }
    head = head_of(context, address=address, title=title, summary=listing.lead, section=listing.section)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "list.html", "en", head, values)


def _window(listing: Listing, page: int, pages: int) -> tuple[tuple[int, str], ...]:
    """First, last and the neighbours of `page`: all numbers on all pages would be quadratic. 0 stands for a gap."""
    wanted = sorted({1, pages, *range(max(1, page - _WINDOW), min(pages, page + _WINDOW) + 1)})
    window: list[tuple[int, str]] = []
    for number in wanted:
        if window and number > window[-1][0] + 1:
            window.append((0, ""))
        window.append((number, listing.address(number)))
    return tuple(window) if pages > 1 else ()


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One facet beside a list: its label, and its values as (label, address, count, is this one)."""

    label: str
    values: tuple[tuple[str, str, int, bool], ...]


def _facets(context: Context, lists: Lists, listing: Listing) -> Iterator[FacetGroup]:
    kinds = tuple(
        (context.gettext(context.catalog.types[name].plural), other.address(), len(other.refs), other is listing)
        for name, other in lists.types.items()
        if context.catalog.types[name].section == listing.section or listing.field != "type"
    )
    if len(kinds) > 1:
        yield FacetGroup(context.gettext("Kind of entry"), kinds)
    present = frozenset(pair for ref in listing.refs for pair in lists.values[ref])
    for field, label in labels_of(context, {ref.type for ref in listing.refs}).items():
        rows = tuple(
            (other.title, other.address(), len(other.refs), other is listing)
            for value, other in lists.facets.get(field, {}).items()
            if (field, value) in present
        )
        if len(rows) > 1:
            yield FacetGroup(label, rows)


def _facet_lists(context: Context, field: str, values: Mapping[str, Sequence[Ref]]) -> Mapping[str, Listing]:
    """A list a value, in the vocabulary's order."""
    words = {value: words_of(context, refs[0], field, value) for value, refs in values.items()}
    ordered = sorted(values, key=lambda value: (words[value].order, value))
    return {value: _facet_list(context, field, value, words[value], values[value]) for value in ordered}


def _facet_list(context: Context, field: str, value: str, words: Words, refs: Sequence[Ref]) -> Listing:
    lead = context.ngettext("%(count)s entry: %(title)s", "%(count)s entries: %(title)s", len(refs))
    told = lead % {"count": len(refs), "title": words.heading}
    return Listing(field, value, words.text, words.heading, told, "", tuple(refs))


def _ordered(context: Context, types: Mapping[str, Sequence[Ref]]) -> tuple[str, ...]:
    known = context.catalog.types
    return tuple(sorted(types, key=lambda name: (SECTIONS.index(known[name].section), known[name].order, name)))


def _known(context: Context, vocabulary: str, names: Mapping[str, Sequence[Ref]]) -> tuple[str, ...]:
    found = context.catalog.vocabularies.get(vocabulary)
    return tuple(name for name in found.terms if name in names) if found else tuple(sorted(names))


def _is_closed(context: Context, ref: Ref) -> bool:
    return state(context, ref) is State.CLOSED


def _type_list(context: Context, name: str, refs: Sequence[Ref]) -> Listing:
    kind = context.catalog.types[name]
    title = context.gettext(kind.plural)
    return Listing("type", name, title, title, context.gettext(kind.help), kind.section, tuple(refs))


def _function_list(context: Context, name: str, refs: Sequence[Ref]) -> Listing:
    vocabulary = context.catalog.vocabularies.get("function")
    term = vocabulary.terms.get(name) if vocabulary else None
    title, lead = (term.label, term.definition) if term else (name, "")
    words = context.gettext(title)
    return Listing("function", name, words, words, context.gettext(lead), "", tuple(refs))
