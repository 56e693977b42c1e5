"""Which lists a site has: of each type, of each type narrowed by one value of a facet; and topics, which gather those.

A list is narrowed by one value only: two at once would make as many pages as there are pairs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lx.domain.address import list_address, narrowed_address
from lx.domain.lifecycle import State
from lx.domain.section import place_of
from lx.domain.title import title_of
from lx.domain.vocabulary import term_of
from lx.model.record import Ref
from lx.model.record_type import RecordType
from lx.render.context import Context, state
from lx.render.facet import FUNCTION, PROVIDER, Words, facets_of, fields_of, key_of, labels_of, words_of
from lx.render.linked import SHOWN_AT_ONCE

PAGE_SIZE = 50

TOPICS = ("subjects", "clusters", "pathways", FUNCTION, PROVIDER)
"""Facets that a reader looks for whatever the type: each of their values has a page over all types."""

COMMON = 12
"""Values of a facet that stand beside a list; the others are on a page of their own."""

_SHORT = 20 * PAGE_SIZE
"""Entries of a list that may be made of any value; a longer one must leave out a fifth of its type."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Records of one type: all, or those that share a value of a facet; in order of title, what is closed last.

    `field` and `value` are "" where it is all. `words` are the value's, `title` the type's plural. `is_page`: not where
    so nearly all share the value that a list of them would say nothing, nor where the same few stand on the page of who
    provides them: `elsewhere`, from the site's folder.
    """

    kind: str
    field: str
    value: str
    title: str
    lead: str
    section: str
    words: Words
    refs: tuple[Ref, ...]
    is_page: bool = True
    elsewhere: str = ""

    @property
    def leads_to(self) -> str:
        """Where a reader finds these records, from the site's folder; "" where nothing would narrow anything."""
        return self.elsewhere or (self.address() if self.is_page else "")

    def address(self, page: int = 1) -> str:
        """Where page `page` (from 1) of this list lies, from the site's folder."""
        if self.field:
            return narrowed_address(self.kind, self.field, self.value, page=page)
        return list_address("type", self.kind, page=page)


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet of a type: its name, and all its values in their order, those without a page too.

    `common` are the COMMON of them that most records have, in the same order.
    """

    field: str
    label: str
    values: tuple[Listing, ...]
    common: tuple[Listing, ...]

    @property
    def narrows(self) -> bool:
        """Whether any of its values has a page of its own."""
        return any(one.leads_to for one in self.values)


@dataclass(frozen=True, slots=True)
class Topic:
    """A value that records of several types share: a list of each of them, in the order of the navigation."""

    field: str
    value: str
    words: Words
    lead: str
    lists: tuple[Listing, ...]

    @property
    def address(self) -> str:
        """Where its page lies, from the site's folder."""
        return list_address(self.field, self.value, page=1)

    @property
    def count(self) -> int:
        """How many records share the value."""
        return sum(len(one.refs) for one in self.lists)


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a site: of types, in the order of the navigation; the facets of each; topics by field and value."""

    types: Mapping[str, Listing]
    facets: Mapping[str, Mapping[str, Facet]]
    topics: Mapping[str, Mapping[str, Topic]]

    def all(self) -> Iterator[Listing]:
        """Every list that has pages, in a fixed order."""
        yield from self.types.values()
        for facets in self.facets.values():
            yield from (one for facet in facets.values() for one in facet.values if one.is_page)

    def narrowed(self, kind: str, field: str, value: str) -> Listing | None:
        """The list of a type's records with this value; of all its records where these are all."""
        facet = self.facets.get(kind, {}).get(field)
        found = next((one for one in facet.values if one.value == value), None) if facet else None
        return self.types[kind] if found and len(found.refs) == len(self.types[kind].refs) else found


def lists_of(context: Context) -> Lists:
    """All lists of a site."""
    cards, known = context.site.facts.cards, context.catalog.types
    titles = {ref: title_of(cards[ref]).casefold() for ref in context.listed}
    refs = sorted(context.listed, key=lambda ref: (state(context, ref) is State.CLOSED, titles[ref], ref))
    by_type: dict[str, list[Ref]] = {}
    for ref in refs:
        by_type.setdefault(ref.type, []).append(ref)
    kinds = sorted((known[name] for name in by_type), key=place_of)
    types = {kind.name: _whole(context, kind, by_type[kind.name]) for kind in kinds}
    facets = {kind.name: _facets(context, kind, types[kind.name]) for kind in kinds}
    topics = {field: _topics(context, types, facets, field=field) for field in TOPICS}
    return Lists(types, facets, topics)


def _whole(context: Context, kind: RecordType, refs: Sequence[Ref]) -> Listing:
    say = context.gettext
    words = Words("", "", "", "", ("", 0, ""))
    return Listing(kind.name, "", "", say(kind.plural), say(kind.help), kind.section, words, tuple(refs))


def _facets(context: Context, kind: RecordType, whole: Listing) -> Mapping[str, Facet]:
    """The facets of a type that any of its records has a value of."""
    found = _by_value(context, kind, whole.refs)
    return {
        field: _facet(field, label, tuple(_values(context, kind, whole, field=field, values=found[field])))
        for field, label in labels_of(context, kind).items()
        if field in found
    }


def _facet(field: str, label: str, values: tuple[Listing, ...]) -> Facet:
    common = {one.value for one in sorted(values, key=lambda one: -len(one.refs))[:COMMON]}
    return Facet(field, label, values, tuple(one for one in values if one.value in common))


def _by_value(context: Context, kind: RecordType, refs: Sequence[Ref]) -> Mapping[str, Mapping[str, Sequence[Ref]]]:
    """The records by field and value. Codes that would lie at one address are one value, the first of them."""
    found: dict[str, dict[str, list[Ref]]] = {}
    codes: dict[tuple[str, str], str] = {}
    heaps: dict[tuple[str, str], list[Ref]] = {}
    fields = fields_of(kind)
    for ref in refs:
        for pair in facets_of(context, ref, fields):
            if pair not in heaps:
                field, code = pair
                key = key_of(code)
                value = codes.setdefault((field, key), code)
                heaps[pair] = found.setdefault(field, {}).setdefault(value, []) if key else []
            heap = heaps[pair]
            if not heap or heap[-1] is not ref:
                heap.append(ref)
    return found


def _values(
    context: Context, kind: RecordType, whole: Listing, *, field: str, values: Mapping[str, Sequence[Ref]]
) -> Iterator[Listing]:
    words = {value: words_of(context, kind, field, code=value) for value in values}
    for value in sorted(values, key=lambda value: (words[value].order, value)):
        refs, said = tuple(values[value]), words[value]
        elsewhere = _elsewhere(context, value) if field == PROVIDER and len(refs) <= SHOWN_AT_ONCE else ""
        is_page = not elsewhere and _narrows(field, len(refs), of=len(whole.refs))
        yield Listing(kind.name, field, value, whole.title, said.note, whole.section, said, refs, is_page, elsewhere)


def _elsewhere(context: Context, provider: str) -> str:
    """The page of who provides some records: it shows them all, as far as there are few."""
    return context.addresses.get(Ref("organization", provider), "")


def _narrows(field: str, count: int, *, of: int) -> bool:
    """Whether a value makes a list of its own. It bounds what a large catalog writes; topics lead to all of theirs."""
    return count < of and (field in TOPICS or count <= _SHORT or count * 5 <= of * 4)


def _is_long(context: Context, lists: Sequence[Listing]) -> bool:
    """Whether a provider's page does not show all that it provides."""
    return not _elsewhere(context, lists[0].value) or sum(len(one.refs) for one in lists) > SHOWN_AT_ONCE


def _topics(
    context: Context, types: Mapping[str, Listing], facets: Mapping[str, Mapping[str, Facet]], *, field: str
) -> Mapping[str, Topic]:
    """The topics of one facet, in the order of its values; a list that is all of its type is the type's own."""
    found: dict[str, list[Listing]] = {}
    for of_kind in facets.values():
        for one in of_kind[field].values if field in of_kind else ():
            found.setdefault(one.value, []).append(one)
    if field == PROVIDER:
        found = {value: lists for value, lists in found.items() if _is_long(context, lists)}
    ordered = sorted(found, key=lambda value: (found[value][0].words.order, value))
    topics = {}
    for value in ordered:
        lists = tuple(one if one.leads_to else types[one.kind] for one in found[value])
        term = term_of(context.catalog.vocabularies, "function", value) if field == FUNCTION else None
        lead = context.gettext(term.definition) if term else ""
        topics[value] = Topic(field, value, found[value][0].words, lead, lists)
    return topics
