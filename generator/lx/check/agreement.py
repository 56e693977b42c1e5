"""The parts of an articulation agreement, with their places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lx.check.walk import below
from lx.domain.school_year import is_school_year
from lx.domain.written import list_in, mapping_in, text_in
from lx.model.catalog import Catalog
from lx.model.record import Record
from lx.model.source import Json, Pointer


@dataclass(frozen=True, slots=True)
class Version:
    """One version: where it stands, what it says, its first and its last school year; the last is "" if it is open."""

    place: Pointer
    data: Mapping[str, Json]
    since: str
    until: str


def agreements_of(catalog: Catalog) -> Iterator[Record]:
    """All articulation agreements."""
    return (record for ref, record in catalog.records.items() if ref.type == "articulation")


def comparable_versions(record: Record) -> tuple[Version, ...]:
    """The versions of an agreement, to be held side by side; none if one ends before it begins, which is told of it."""
    versions = versions_of(record)
    return () if any(one.until and one.until < one.since for one in versions) else versions


def versions_of(record: Record) -> tuple[Version, ...]:
    """The versions of an agreement whose years can be read, in order of their first year; none of any other record."""
    if record.ref.type != "articulation":
        return ()
    found = []
    for number, written in enumerate(list_in(record.data.get("versions"))):
        data = mapping_in(written)
        years = mapping_in(data.get("course_years"))
        since, until = text_in(years.get("from")), text_in(years.get("until"))
        if is_school_year(since) and (not until or is_school_year(until)):
            found.append(Version(below(Pointer("/versions"), number), data, since, until))
    return tuple(sorted(found, key=lambda version: version.since))
