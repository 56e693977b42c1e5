"""All records as one graph: which references lead somewhere, and from where each record is named."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter

from lx.link.reference import references
from lx.model.catalog import Catalog, Link, Repository
from lx.model.record import Prose, Record, Ref
from lx.model.record_type import RecordType, Vocabulary
from lx.model.source import Pointer

_BODY = Pointer("/body")
_MEMBERSHIP = "/exchanges/"


def catalog_of(
    repository: Repository,
    types: Mapping[str, RecordType],
    *,
    vocabularies: Mapping[str, Vocabulary],
    records: Mapping[Ref, Record],
    prose: Mapping[Ref, Prose],
    known: frozenset[Ref] = frozenset(),
) -> Catalog:
    """The catalog with its links.

    `known` are records whose file exists but is itself broken. A link's target is the record as it is called now, also
    where it was named by an alias. That a record is in an exchange is no link, but the exchange must exist.
    """
    # Sorted by their parts: comparing whole refs takes as long as all the rest.
    order = sorted(records, key=attrgetter("type", "id"))
    aliases = _aliases(records, order)
    links: dict[Ref, tuple[Link, ...]] = {}
    broken: list[Link] = []
    for ref in order:
        stored = tuple(_stored(records[ref], types, prose))
        mine = tuple(_resolved(stored, records, aliases))
        if mine:
            links[ref] = mine
        broken += [
            link
            for link in stored
            if link.target not in records and link.target not in aliases and link.target not in known
        ]
    return Catalog(
        repository=repository,
        types=types,
        vocabularies=vocabularies,
        records=records,
        prose=prose,
        links=links,
        backlinks=_backlinks(links),
        broken=tuple(broken),
        aliases=aliases,
        known=known,
    )


def _resolved(stored: Iterable[Link], records: Mapping[Ref, Record], aliases: Mapping[Ref, Ref]) -> Iterator[Link]:
    """The links that lead to a record, each to the name which that has now; of membership there are none."""
    for link in stored:
        if link.place.startswith(_MEMBERSHIP):
            continue
        if link.target in records:
            yield link
        elif link.target in aliases:
            yield Link(link.origin, link.place, aliases[link.target])


def _backlinks(links: Mapping[Ref, tuple[Link, ...]]) -> Mapping[Ref, tuple[Link, ...]]:
    found: dict[Ref, list[Link]] = {}
    for link in chain.from_iterable(links.values()):
        found.setdefault(link.target, []).append(link)
    return {ref: tuple(named) for ref, named in found.items()}


def _stored(record: Record, types: Mapping[str, RecordType], prose: Mapping[Ref, Prose]) -> Iterator[Link]:
    yield from references(record, types[record.ref.type])
    text = prose.get(record.ref)
    if text is not None:
        yield from (Link(record.ref, _BODY, target) for target in text.links)


def _aliases(records: Mapping[Ref, Record], order: Iterable[Ref]) -> Mapping[Ref, Ref]:
    """Old names to records. What a record is called now is no alias; of two that claim one, the first in order wins."""
    found: dict[Ref, Ref] = {}
    for ref in order:
        for name in _names(records[ref]):
            old = Ref(ref.type, name)
            if old not in records:
                found.setdefault(old, ref)
    return found


def _names(record: Record) -> Iterable[str]:
    aliases = record.data.get("aliases", ())
    return [name for name in aliases if isinstance(name, str)] if isinstance(aliases, list | tuple) else ()
