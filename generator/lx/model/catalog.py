"""All records together: look-ups only. Whatever computes is in `derive/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lx.model.record import Prose, Record, Ref
from lx.model.record_type import RecordType, Vocabulary
from lx.model.source import Pointer


class Link(NamedTuple):
    """A reference that one record stores: where it stands, and what it names."""

    origin: Ref
    place: Pointer
    target: Ref


@dataclass(frozen=True, slots=True)
class Repository:
    """`catalog/catalog.yml`: what the repository says of itself. Empty strings where nothing is said."""

    name: str
    state: str
    time_zone: str
    languages: tuple[str, ...]
    base_url: str
    repository: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """All records plus the graph of their references.

    `links` are those that a record stores and that resolve, `backlinks` the same seen from their targets; `broken` are
    those that lead nowhere. `aliases` map an old name to the record that has it now. What a body names is a link too.
    Of records whose files are broken only the names are `known`: whoever names them is not at fault.
    """

    repository: Repository
    types: Mapping[str, RecordType]
    vocabularies: Mapping[str, Vocabulary]
    records: Mapping[Ref, Record]
    prose: Mapping[Ref, Prose]
    links: Mapping[Ref, tuple[Link, ...]]
    backlinks: Mapping[Ref, tuple[Link, ...]]
    broken: tuple[Link, ...]
    aliases: Mapping[Ref, Ref]
    known: frozenset[Ref] = frozenset()
