"""An articulation agreement's versions, each with its own terms: which one holds depends on the year of the course."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lx.domain.credit import semester_hours
from lx.domain.remaining import most_leaves
from lx.domain.written import list_in, mapping_in, text_in, texts_in
from lx.model.facts import Lifetime
from lx.model.record import Record, Ref
from lx.model.source import Json
from lx.render.context import Context, Named, named
from lx.render.credit import (
    attempt_of,
    fees_of,
    is_automatic,
    is_running,
    opening_text,
    steps_of,
    taken_of,
    window_text,
    years_text,
)
from lx.render.figure import credits_text, day_text


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a credited course counts toward: a credential or an area, and as what."""

    record: Named | None
    area: str
    role: str


@dataclass(frozen=True, slots=True)
class Gift:
    """A college course (or an area) that a version gives."""

    course: Named | None
    area: str
    credits: str
    applies_to: tuple[Purpose, ...]
    transcript: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version's terms in words.

    Not `is_open`: closed to new students; `is_earlier` where other terms of the agreement are open; `is_over`: nothing
    can be claimed now. `ends` is its last day for new students, `claim_ends` the last to claim (`last_day` in words),
    in ISO for the browser. `takes_one`: no way to it needs more than one course.
    """

    label: str
    years: str
    is_open: bool
    is_earlier: bool
    is_over: bool
    last_day: str
    ends: str
    claim_ends: str
    takes: Json
    taken: str
    takes_one: bool
    attempt: str
    gives: tuple[Gift, ...]
    conditions: Json
    window: str
    opens_after: str
    automatic: bool
    steps: tuple[str, ...]
    evidence: tuple[str, ...]
    most: str
    fees: tuple[tuple[str, str], ...]


class _Standing(NamedTuple):
    """The part of a version's terms that depends on the day."""

    is_open: bool
    is_earlier: bool
    is_over: bool
    last_day: str
    ends: str
    claim_ends: str


def versions_of(context: Context, record: Record) -> tuple[Version, ...]:
    """The versions of an agreement, the newest first; those that are over stay readable, at the end."""
    made = tuple(_versions(context, record))
    newest_first = made[::-1]
    return tuple(sorted(newest_first, key=lambda version: (not version.is_open, version.is_over)))


def _versions(context: Context, record: Record) -> Iterator[Version]:
    lifetimes = context.site.facts.versions.get(record.ref, ())
    for written, lifetime in zip(list_in(record.data.get("versions")), lifetimes, strict=True):
        version = mapping_in(written)
        kind = text_in(record.data.get("kind"))
        yield _version(context, version, _standing(context, record, lifetime), kind=kind)


def _standing(context: Context, record: Record, lifetime: Lifetime) -> _Standing:
    """How a version stands on the day of the build."""
    today, claimable = context.site.built_on, lifetime.claimable_until
    is_open = is_running(context, record.ref, lifetime)
    is_over = not is_open and (claimable is None or today > claimable)
    last = None if is_over or claimable == date.max else claimable
    return _Standing(
        is_open=is_open,
        is_earlier=not is_open and is_running(context, record.ref, context.site.facts.lifetimes[record.ref]),
        is_over=is_over,
        last_day=day_text(last, context.site.words.language) if last else "",
        ends=lifetime.until.isoformat() if lifetime.until and is_open else "",
        claim_ends=last.isoformat() if last else "",
    )


def _version(context: Context, version: Mapping[str, Json], standing: _Standing, *, kind: str) -> Version:
    claim, years = mapping_in(version.get("claim")), mapping_in(version.get("course_years"))
    most = mapping_in(version.get("max_credits"))
    return Version(
        label=text_in(version.get("label")),
        years=years_text(context, text_in(years.get("from")), text_in(years.get("until"))),
        **standing._asdict(),
        takes=version.get("takes"),
        taken=taken_of(kind, version.get("takes")),
        takes_one=most_leaves(version.get("takes")) == 1,
        attempt=attempt_of(kind, version),
        gives=tuple(_gift(context, mapping_in(given)) for given in list_in(version.get("gives"))),
        conditions=version.get("conditions"),
        window=window_text(context, claim),
        opens_after=opening_text(context, claim),
        automatic=is_automatic(claim),
        steps=steps_of(claim),
        evidence=texts_in(claim.get("evidence")),
        most=_worth(context, most) if most else "",
        fees=tuple(fees_of(context, version.get("fees"))),
    )


def _gift(context: Context, given: Mapping[str, Json]) -> Gift:
    say = context.gettext
    course = Ref("course", text_in(given.get("course")))
    transcript = {
        "letter": say("a letter grade on the transcript"),
        "CR": say("credit without a grade on the transcript"),
        "P": say("a P on the transcript"),
    }
    elsewhere = {
        "yes": say("other colleges take it"),
        "no": say("other colleges need not take it"),
        "ask": say("ask whether another college takes it"),
    }
    return Gift(
        course=named(context, course) if course in context.site.facts.cards else None,
        area=text_in(given.get("area")),
        credits=_worth(context, mapping_in(given.get("credits"))),
        applies_to=tuple(_purpose(context, mapping_in(part)) for part in list_in(given.get("applies_to"))),
        transcript=transcript.get(text_in(given.get("transcript")), ""),
        elsewhere=elsewhere.get(text_in(given.get("elsewhere")), ""),
    )


def _worth(context: Context, written: Mapping[str, Json]) -> str:
    """An amount as the college counts it, in semester hours too where it counts otherwise."""
    text, hours = credits_text(written, context.ngettext), semester_hours(written)
    if hours is None or written.get("unit") == "semester-hour":
        return text
    return f"{text} ({credits_text({'value': hours, 'unit': 'semester-hour'}, context.ngettext)})"


def _purpose(context: Context, part: Mapping[str, Json]) -> Purpose:
    say = context.gettext
    roles = {
        "required": say("required"),
        "elective": say("elective"),
        "general-education": say("general education"),
    }
    ref = Ref("credential", text_in(part.get("credential")))
    record = named(context, ref) if ref in context.site.facts.cards else None
    return Purpose(record, text_in(part.get("area")), roles.get(text_in(part.get("as")), ""))
