"""Which college credit courses earn: the offers of agreements, version by version, and of dual credit.

A version holds for the school year of the latest course that it takes, so every version stays, whatever the day.
"""

from collections.abc import Iterator, Mapping

from lx.derive.ground import Ground, in_force, named_in, reference, schools_among
from lx.domain.credit import DUAL_CREDIT, semester_hours
from lx.domain.lifecycle import State
from lx.domain.school_year import is_school_year
from lx.domain.written import list_in, mapping_in, number_in, text_in
from lx.model.facts import Lifetime, Offer
from lx.model.record import Record, Ref
from lx.model.source import Json, Pointer

STATEWIDE = "statewide"


def offers_of(ground: Ground, versions: Mapping[Ref, tuple[Lifetime, ...]]) -> tuple[Offer, ...]:
    """Every offer in force or ended, in order of its record, version and place."""
    agreements = in_force(ground.catalog, "articulation")
    doubles = (_dual_credit(one, ground) for one in in_force(ground.catalog, DUAL_CREDIT))
    return (
        *(offer for one in agreements for offer in _agreed(one, versions.get(one.ref, ()), ground=ground)),
        *(offer for offer in doubles if offer),
    )


def _agreed(record: Record, lifetimes: tuple[Lifetime, ...], *, ground: Ground) -> Iterator[Offer]:
    college = reference(ground, "organization", written=record.data.get("receiver"))
    if college is None:
        return
    schools = schools_among(ground, record.data.get("senders"))
    written = map(mapping_in, list_in(record.data.get("versions")))
    for number, (version, lifetime) in enumerate(zip(written, lifetimes, strict=True)):
        offer = _version(
            record, version, college=college, schools=schools, named=named_in(ground, version.get("takes"))
        )
        for at, given in enumerate(map(mapping_in, list_in(version.get("gives")))):
            yield offer._replace(
                place=Pointer(f"/versions/{number}/gives/{at}"),
                college_course=reference(ground, "course", written=given.get("course")),
                area=text_in(given.get("area")),
                value=number_in(mapping_in(given.get("credits")).get("value")) or 0.0,
                unit=text_in(mapping_in(given.get("credits")).get("unit")),
                hours=semester_hours(given.get("credits")) or 0.0,
                applies_to=given.get("applies_to"),
                claimable_until=lifetime.claimable_until,
            )


def _version(
    record: Record, version: Mapping[str, Json], *, college: Ref, schools: tuple[Ref, ...], named: tuple[Ref, ...]
) -> Offer:
    """What a version says once for all that it gives."""
    return Offer(
        source=record.ref,
        place=Pointer(""),
        kind=text_in(record.data.get("kind")),
        label=text_in(version.get("label")),
        courses=tuple(ref for ref in named if ref.type == "course"),
        schools=schools,
        statewide=record.data.get("senders") == STATEWIDE,
        college=college,
        college_course=None,
        area="",
        value=0.0,
        unit="",
        since=_year(version.get("course_years"), "from"),
        until=_year(version.get("course_years"), "until"),
        takes=version.get("takes"),
        conditions=version.get("conditions"),
        claimable_until=None,
        credentials=tuple(ref for ref in named if ref.type == "credential"),
        max_hours=semester_hours(version.get("max_credits")),
        closed=record.data.get("status") == State.ENDED,
        claim=version.get("claim"),
        fees=version.get("fees"),
    )


def _dual_credit(record: Record, ground: Ground) -> Offer | None:
    data = record.data
    college = reference(ground, "organization", written=data.get("college"))
    course = reference(ground, "course", written=data.get("high_school_course"))
    if college is None or course is None:
        return None
    return Offer(
        source=record.ref,
        place=Pointer(""),
        kind=DUAL_CREDIT,
        label="",
        courses=(course,),
        schools=schools_among(ground, data.get("schools")),
        statewide=False,
        college=college,
        college_course=reference(ground, "course", written=data.get("college_course")),
        area="",
        value=number_in(mapping_in(data.get("credits")).get("value")) or 0.0,
        unit=text_in(mapping_in(data.get("credits")).get("unit")),
        since=_year(data.get("school_years"), "from"),
        until=_year(data.get("school_years"), "until"),
        takes={"course": course.id},
        conditions=data.get("entry"),
        claimable_until=None,
        hours=semester_hours(data.get("credits")) or 0.0,
        closed=data.get("status") == State.ENDED,
        applies_to=data.get("applies_to"),
        fees=data.get("fees"),
    )


def _year(period: Json, end: str) -> str:
    year = text_in(mapping_in(period).get(end))
    return year if is_school_year(year) else ""
