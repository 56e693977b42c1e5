"""All records as one graph: which references lead somewhere, and from where each record is named."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from lx.link.reference import references
from lx.model.catalog import Catalog, Link, Repository
from lx.model.record import Prose, Record, Ref
from lx.model.record_type import RecordType, Vocabulary
from lx.model.source import Pointer

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
    order = sorted(records)
    aliases = _aliases(records, order)
    links: dict[Ref, tuple[Link, ...]] = {}
    broken: list[Link] = []
    for ref in order:
        mine, lost = _followed(_stored(records[ref], types, prose), records, aliases)
        broken += lost
        if mine:
            links[ref] = tuple(mine)
    return Catalog(
        repository=repository,
        types=types,
        vocabularies=vocabularies,
        records=records,
        prose=prose,
        links=links,
        backlinks=_backlinks(links),
        broken=tuple(link for link in broken if link.target not in known),
        aliases=aliases,
        known=known,
    )


def sound_links(
    record: Record, types: Mapping[str, RecordType], prose: Prose | None, *, faults: Collection[object]
) -> tuple[Link, ...]:
    """What a record names that is itself at fault: all but what stands at the places of its `faults`."""
    stored = _stored(record, types, {record.ref: prose} if prose else {})
    return tuple(link for link in stored if link.place not in faults)


def seen_by_unsound(catalog: Catalog, records: Mapping[Ref, Record], stored: Iterable[Link]) -> Catalog:
    """The catalog as `records` see it that are themselves at fault: with them in it, and with what they store alone.

    What they name is looked for among the sound ones. Nobody is led to one of them, and nobody blamed for naming it.
    """
    mine, broken = _followed(stored, catalog.records, catalog.aliases)
    links: dict[Ref, list[Link]] = {}
    for link in mine:
        links.setdefault(link.origin, []).append(link)
    return replace(
        catalog,
        records={**catalog.records, **records},
        links={ref: tuple(found) for ref, found in links.items()},
        broken=tuple(link for link in broken if link.target not in catalog.known),
    )


def _followed(
    stored: Iterable[Link], records: Mapping[Ref, Record], aliases: Mapping[Ref, Ref]
) -> tuple[list[Link], list[Link]]:
    """The links that lead to a record, each to the name which that has now, without membership; those that do not."""
    mine: list[Link] = []
    broken: list[Link] = []
    for link in stored:
        target = link.target if link.target in records else aliases.get(link.target)
        if target is None:
            broken.append(link)
        elif not link.place.startswith(_MEMBERSHIP):
            mine.append(link if target is link.target else Link(link.origin, link.place, target))
    return mine, broken


def _backlinks(links: Mapping[Ref, tuple[Link, ...]]) -> Mapping[Ref, tuple[Link, ...]]:
    found: dict[Ref, list[Link]] = {}
    for link in chain.from_iterable(links.values()):
        found.setdefault(link.target, []).append(link)
    return {ref: tuple(named) for ref, named in found.items()}


def _stored(record: Record, types: Mapping[str, RecordType], prose: Mapping[Ref, Prose]) -> list[Link]:
    text = prose.get(record.ref)
    # A text may name a type that there is not: that is told of the text.
    named = [
        Link(record.ref, Pointer(f"/body/{number}"), target)
        for number, target in enumerate(text.links if text is not None else ())
        if target.type in types
    ]
    return references(record, types[record.ref.type]) + named


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
