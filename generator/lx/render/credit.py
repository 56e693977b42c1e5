"""College credit on a record's page: what a course earns, what earns it, an agreement's versions, a program's sum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lx.domain.credit import DUAL_CREDIT, hours_of, version_of
from lx.domain.credit_map import is_claim_only, is_open
from lx.domain.lifecycle import State
from lx.domain.remaining import NEVER, is_met, most_leaves
from lx.domain.school_year import is_school_year, last_day
from lx.domain.tree import leaves
from lx.domain.written import list_in, mapping_in, text_in, whole_in
from lx.model.facts import Lifetime, Offer
from lx.model.record import Ref
from lx.model.source import Json
from lx.render.context import Context, Named, label_of, named
from lx.render.figure import credits_text, day_text, money_text

_COURSES = frozenset(["course", "dual_credit", "sced"])
"""Leaves that name a course with a grade."""


@dataclass(frozen=True, slots=True)
class Given:
    """A college course (or an area) and what is credited for it."""

    course: Named | None
    area: str
    hours: float


@dataclass(frozen=True, slots=True)
class OfferShown:
    """What one version of an agreement, or one dual-credit course, gives together.

    `hours` are semester hours, `amount` says what the college counts them as where that is another unit. `takes` is
    all that earns it, `taken` what that is first of all (course, exam, credential); `rest` what must be taken with the
    course that the page is about (None: nothing else); `takes_one` where no way to it needs more than one course.
    `window` says by when it must be claimed. `is_open` False: closed to new students, and claimable until `last_day`
    where that is known; `is_earlier` if other terms of the same agreement take new students. `ends` and `claim_ends`
    are these last days in ISO, for the browser; "" where there is none. `passing` is the grade that dual credit must
    reach; `attempt` what counts of a course taken twice (latest, best; "" of dual credit and of what is no course);
    `college_only`: the high school does not count it.
    """

    source: Named
    kind: str
    on_transcript: bool
    label: str
    years: str
    college: Named
    gives: tuple[Given, ...]
    hours: float
    amount: str
    schools: tuple[Named, ...]
    statewide: bool
    takes: Json
    taken: str
    rest: Json
    takes_one: bool
    conditions: Json
    window: str
    automatic: bool
    opens_after: str
    steps: tuple[str, ...]
    fees: tuple[tuple[str, str], ...]
    is_open: bool
    is_earlier: bool
    last_day: str
    ends: str
    claim_ends: str
    passing: str
    attempt: str
    college_only: bool


def earned_with(context: Context, ref: Ref) -> tuple[OfferShown, ...]:
    """What a course or a credential earns."""
    return _offers_shown(context, context.site.facts.offers.get(ref, ()))


def earned_by(context: Context, ref: Ref) -> tuple[OfferShown, ...]:
    """What earns a college course."""
    return _offers_shown(context, context.site.facts.sources.get(ref, ()))


def _offers_shown(context: Context, offers: Iterable[Offer]) -> tuple[OfferShown, ...]:
    """Offers grouped by the version that gives them, and by the schools at which the same is taken for it.

    What is over and can no longer be claimed is left out, and what the course at hand can't lead to.
    """
    today = context.site.built_on
    versions: dict[tuple[tuple[Ref, str], tuple[Ref, ...]], list[Offer]] = {}
    for offer in offers:
        counts = offer.rest != NEVER and offer.source in context.site.facts.cards
        if counts and (is_open(offer, today) or is_claim_only(offer, today)):
            versions.setdefault((version_of(offer), offer.schools), []).append(offer)
    made = [offer_shown(context, group) for group in versions.values()]
    return tuple(
        sorted(made, key=lambda shown: (not shown.is_open, not shown.on_transcript, -shown.hours, shown.label))
    )


def offer_shown(context: Context, offers: Sequence[Offer]) -> OfferShown:
    """What one version gives, ready to draw."""
    first, closed = offers[0], not is_open(offers[0], context.site.built_on)
    last = None if first.claimable_until == date.max else first.claimable_until
    claim, written = mapping_in(first.claim), _written(context, first)
    return OfferShown(
        source=named(context, first.source),
        kind=_kind_of(context, first, written),
        on_transcript=first.kind == DUAL_CREDIT,
        label=first.label,
        years=years_text(context, first.since, first.until),
        college=named(context, first.college),
        gives=tuple(_given(context, offer) for offer in offers),
        hours=hours_of(offers),
        amount=_amount(context, offers),
        schools=_named_all(context, first.schools),
        statewide=first.statewide,
        takes=first.takes,
        taken=taken_of(first.kind, first.takes),
        rest=None if is_met(first.rest) else first.rest,
        takes_one=most_leaves(first.takes) == 1,
        conditions=first.conditions,
        window=window_text(context, claim),
        automatic=is_automatic(claim),
        opens_after=opening_text(context, claim),
        steps=steps_of(claim),
        fees=tuple(fees_of(context, first.fees)),
        is_open=not closed,
        is_earlier=closed and is_running(context, first.source, context.site.facts.lifetimes[first.source]),
        last_day=day_text(last, context.site.words.language) if last else "",
        ends=last_day(first.until).isoformat() if is_school_year(first.until) and not closed else "",
        claim_ends=last.isoformat() if last else "",
        passing=text_in(mapping_in(written.get("pass")).get("at_least")),
        attempt=attempt_of(first.kind, written) if first.kind != DUAL_CREDIT else "",
        college_only=is_college_only(written),
    )


def _written(context: Context, offer: Offer) -> Mapping[str, Json]:
    """What gives the offer, as written: the version of its agreement, or the dual-credit record."""
    source, place = version_of(offer)
    data = context.catalog.records[source].data
    return mapping_in(list_in(data.get("versions"))[int(place.rpartition("/")[2])]) if place else data


def _kind_of(context: Context, offer: Offer, written: Mapping[str, Json]) -> str:
    return context.gettext("Dual enrollment") if is_college_only(written) else kind_label(context, offer.kind)


def is_college_only(written: Mapping[str, Json]) -> bool:
    """Whether the high school does not count it: dual enrollment."""
    return written.get("high_school_credit") is False


def taken_of(kind: str, takes: Json) -> str:
    """What a version takes first of all: `course`, `exam` or `credential`; an exam's score is all that some ask."""
    if kind == "exam-score":
        return "exam"
    kinds = {leaf.kind for leaf in leaves(takes)}
    return "course" if kinds & _COURSES or not kinds else "exam" if "exam_course" in kinds else "credential"


def attempt_of(kind: str, version: Mapping[str, Json]) -> str:
    """What counts of a course that is taken twice: `latest` unless the version says `best`; "" where it takes none."""
    return (text_in(version.get("attempt")) or "latest") if taken_of(kind, version.get("takes")) == "course" else ""


def is_running(context: Context, source: Ref, lifetime: Lifetime) -> bool:
    """Whether an agreement takes new students: by the lifetime of one of its versions, or by its own as a whole."""
    is_ended = context.catalog.records[source].data.get("status") == State.ENDED
    return not is_ended and (lifetime.until is None or context.site.built_on <= lifetime.until)


def kind_label(context: Context, kind: str) -> str:
    """What kind of credit it is, in words."""
    if kind == DUAL_CREDIT:
        return context.gettext("Dual credit")
    return label_of(context, "agreement-kind", kind) or kind


def years_text(context: Context, since: str, until: str) -> str:
    """School years in words: for which years' courses something holds."""
    if since and until:
        return since if since == until else context.gettext("%(since)s to %(until)s") % {"since": since, "until": until}
    return context.gettext("%s and later") % since if since else context.gettext("until %s") % until if until else ""


def window_text(context: Context, claim: Json) -> str:
    """By when credit must be claimed, in words; "" where there is no last day, and for dual credit."""
    written = mapping_in(claim)
    months, start = whole_in(written.get("months")), text_in(written.get("counts_from"))
    say = context.gettext
    if start == "none" or months is None:
        return ""
    after = {
        "graduation": say("within %s months of graduating from high school"),
        "course-end": say("within %s months of the end of the course"),
        "enrolment": say("within %s months of enrolling at the college"),
    }
    return after.get(start, "%s") % months


def steps_of(claim: Json) -> tuple[str, ...]:
    """The steps by which credit is claimed, as written."""
    return tuple(str(step) for step in list_in(mapping_in(claim).get("steps")))


def is_automatic(claim: Json) -> bool:
    """Whether the college posts the credit by itself."""
    return mapping_in(claim).get("automatic") is True


def opening_text(context: Context, claim: Json) -> str:
    """The college credits after which it can be claimed, in words; "" where it can be at once."""
    first = mapping_in(mapping_in(mapping_in(claim).get("opens_after")).get("college_credits"))
    return credits_text(first, context.ngettext) if first else ""


def fees_of(context: Context, fees: Json) -> Iterator[tuple[str, str]]:
    """Each fee: for what; how much, and who pays it."""
    say = context.gettext
    payers = {
        "district": say("%s (the district pays)"),
        "family": say("%s (the family pays)"),
        "state": say("%s (the state pays)"),
        "college": say("%s (the college pays)"),
    }
    for fee in map(mapping_in, list_in(fees)):
        amount = money_text(fee, context.site.words.language, say)
        yield text_in(fee.get("what")), payers.get(text_in(fee.get("paid_by")), "%s") % amount


def _amount(context: Context, offers: Sequence[Offer]) -> str:
    """What the college itself counts, in words, where that is not semester hours; "" where it is."""
    units = {offer.unit for offer in offers}
    if units == {"semester-hour"} or len(units) != 1:
        return ""
    return credits_text({"value": sum(offer.value for offer in offers), "unit": units.pop()}, context.ngettext)


def _given(context: Context, offer: Offer) -> Given:
    course = offer.college_course
    known = course is not None and course in context.site.facts.cards
    return Given(named(context, course) if course and known else None, offer.area, offer.hours)


def _named_all(context: Context, refs: Iterable[Ref]) -> tuple[Named, ...]:
    return tuple(named(context, ref) for ref in refs if ref in context.site.facts.cards)
