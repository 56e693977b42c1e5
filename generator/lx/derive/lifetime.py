"""From when until when a record serves, and when it must be looked at again."""

from collections.abc import Iterable, Mapping
from datetime import date

from lx.derive.ground import Ground, lowest_grade, named_in
from lx.domain.claim import LOWEST_GRADE, visible_until
from lx.domain.months import add_months
from lx.domain.school_year import first_day, is_school_year, last_day
from lx.domain.written import day_in, list_in, mapping_in, moment_in, text_in, value_at
from lx.model.catalog import Catalog
from lx.model.facts import Lifetime
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType
from lx.model.source import Json

_AVAILABLE = "available"
_APPLICATIONS = ("apply", "register")


def lifetimes_of(catalog: Catalog, versions: Mapping[Ref, tuple[Lifetime, ...]]) -> Mapping[Ref, Lifetime]:
    """The lifetime of every record; of an agreement, that of its versions together."""
    return {
        ref: _together(versions[ref]) if ref in versions else lifetime_of(record, catalog.types[ref.type])
        for ref, record in catalog.records.items()
    }


def lifetime_of(record: Record, kind: RecordType) -> Lifetime:
    """The lifetime that a record's own dates give: its type's period, else `available`."""
    own = value_at(record.data, kind.period) if kind.period else None
    period = _whole(mapping_in(own or record.data.get(_AVAILABLE)))
    reviewed = day_in(record.data.get("last_reviewed"))
    return Lifetime(
        start=_day(period.get("from"), last=False),
        until=_day(period.get("until"), last=True),
        claimable_until=None,
        review_by=_review_by(record, reviewed, months=kind.review_months) if reviewed else None,
        reviewed=reviewed is not None,
        closes=_closes(record),
    )


def _whole(period: Mapping[str, Json]) -> Mapping[str, Json]:
    """A period of times without an end ends on the day on which it begins; one of days is open."""
    start = period.get("from")
    return {**period, "until": start} if "until" not in period and moment_in(start) else period


def versions_of(ground: Ground) -> Mapping[Ref, tuple[Lifetime, ...]]:
    """The lifetimes of every agreement's versions, in their order."""
    agreements = (record for ref, record in ground.catalog.records.items() if ref.type == "articulation")
    found = {record.ref: _versions(record, ground) for record in agreements}
    return {ref: versions for ref, versions in found.items() if versions}


def _versions(record: Record, ground: Ground) -> tuple[Lifetime, ...]:
    agreement = lifetime_of(record, ground.catalog.types[record.ref.type])
    written = map(mapping_in, list_in(record.data.get("versions")))
    return tuple(_version(version, agreement, ground=ground) for version in written)


def _version(version: Mapping[str, Json], agreement: Lifetime, *, ground: Ground) -> Lifetime:
    years = mapping_in(version.get("course_years"))
    lowest = lowest_grade(ground, named_in(ground, version.get("takes"))) or LOWEST_GRADE
    return Lifetime(
        start=_day(years.get("from"), last=False),
        until=_day(years.get("until"), last=True),
        claimable_until=visible_until(text_in(years.get("until")), lowest, claim=version.get("claim")),
        review_by=agreement.review_by,
        reviewed=agreement.reviewed,
    )


def _together(versions: tuple[Lifetime, ...]) -> Lifetime:
    # Open at an end as soon as one version is.
    return Lifetime(
        start=_unless_open((one.start for one in versions), last=False),
        until=_unless_open((one.until for one in versions), last=True),
        claimable_until=max((one.claimable_until for one in versions if one.claimable_until), default=None),
        review_by=versions[0].review_by,
        reviewed=versions[0].reviewed,
    )


def _unless_open(days: Iterable[date | None], *, last: bool) -> date | None:
    known = list(days)
    ends = [day for day in known if day]
    if len(ends) < len(known):
        return None
    return max(ends) if last else min(ends)


def _day(written: Json, *, last: bool) -> date | None:
    if not isinstance(written, str):
        return None
    if is_school_year(written):
        return last_day(written) if last else first_day(written)
    return day_in(written)


def _review_by(record: Record, reviewed: date, *, months: int | None) -> date | None:
    due = day_in(record.data.get("review_by"))
    return due or (add_months(reviewed, months) if months else None)


def _closes(record: Record) -> date | None:
    asked = [mapping_in(record.data[name]).get("by") for name in _APPLICATIONS if name in record.data]
    return next(filter(None, map(day_in, asked)), None) if asked else None
