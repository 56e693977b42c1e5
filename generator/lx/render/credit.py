"""College credit on a record's page: what a course earns, what earns it, an agreement's versions, a program's sum."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lx.domain.credit import hours_of, version_of
from lx.domain.credit_map import is_claim_only, is_open
from lx.domain.written import list_in, mapping_in, text_in, whole_in
from lx.model.facts import Offer
from lx.model.record import Ref
from lx.model.source import Json
from lx.render.context import Context, Named, named
from lx.render.figure import day_text, number_text


@dataclass(frozen=True, slots=True)
class Given:
    """A college course (or an area) and what is credited for it."""

    course: Named | None
    area: str
    hours: float


@dataclass(frozen=True, slots=True)
class OfferShown:
    """What one version of an agreement, or one dual-credit course, gives together.

    `courses` must all be taken; `others` are those of them that the page is not about. `window` says by when it must
    be claimed. `is_open` False: closed to new students, and claimable until `last_day` where that is known.
    """

    source: Named
    kind: str
    on_transcript: bool
    label: str
    years: str
    college: Named
    gives: tuple[Given, ...]
    hours: float
    courses: tuple[Named, ...]
    others: tuple[Named, ...]
    schools: tuple[Named, ...]
    statewide: bool
    takes: Json
    conditions: Json
    window: str
    is_open: bool
    last_day: str


def credit_values(context: Context, ref: Ref) -> Mapping[str, tuple[OfferShown, ...]]:
    """What a record's template is given about credit; empty where its type knows none."""
    today = context.site.built_on
    facts = context.site.facts
    earns = offers_shown(context, facts.offers.get(ref, ()), about=ref, today=today)
    earned_by = offers_shown(context, facts.sources.get(ref, ()), about=None, today=today)
    return {"earns": earns, "earned_by": earned_by}


def offers_shown(
    context: Context, offers: Iterable[Offer], *, about: Ref | None, today: date
) -> tuple[OfferShown, ...]:
    """Offers grouped by the version that gives them; what is over and can no longer be claimed is left out."""
    versions: dict[tuple[Ref, str], list[Offer]] = {}
    for offer in offers:
        if (is_open(offer, today) or is_claim_only(offer, today)) and offer.source in context.site.facts.cards:
            versions.setdefault(version_of(offer), []).append(offer)
    made = [offer_shown(context, group, about=about) for group in versions.values()]
    return tuple(
        sorted(made, key=lambda shown: (not shown.is_open, not shown.on_transcript, -shown.hours, shown.label))
    )


def offer_shown(context: Context, offers: Sequence[Offer], *, about: Ref | None = None) -> OfferShown:
    """What one version gives, ready to draw."""
    first, today, language = offers[0], context.site.built_on, context.site.words.language
    closed = not is_open(first, today)
    last = first.claimable_until
    return OfferShown(
        source=named(context, first.source),
        kind=kind_label(context, first.kind),
        on_transcript=first.kind == "dual-credit",
        label=first.label,
        years=years_text(context, first.since, first.until),
        college=named(context, first.college),
        gives=tuple(_given(context, offer) for offer in offers),
        hours=hours_of(offers),
        courses=_named_all(context, first.courses),
        others=_named_all(context, (course for course in (*first.courses, *first.credentials) if course != about)),
        schools=_named_all(context, first.schools),
        statewide=first.statewide,
        takes=first.takes,
        conditions=first.conditions,
        window=window_text(context, first.claim),
        is_open=not closed,
        last_day=day_text(last, language) if closed and last and last != date.max else "",
    )


def kind_label(context: Context, kind: str) -> str:
    """What kind of credit it is, in words."""
    if kind == "dual-credit":
        return context.gettext("Dual credit")
    vocabulary = context.catalog.vocabularies.get("agreement-kind")
    term = vocabulary.terms.get(kind) if vocabulary else None
    return context.gettext(term.label) if term else kind


def years_text(context: Context, since: str, until: str) -> str:
    """School years in words: for which years' courses something holds."""
    if since and until:
        return since if since == until else context.gettext("%(since)s to %(until)s") % {"since": since, "until": until}
    return context.gettext("%s and later") % since if since else context.gettext("until %s") % until if until else ""


def window_text(context: Context, claim: Json) -> str:
    """By when credit must be claimed, in words; "" for dual credit, which is on the transcript at once."""
    written = mapping_in(claim)
    months = whole_in(written.get("months"))
    start = text_in(written.get("counts_from"))
    if not written:
        return ""
    say = context.gettext
    if start == "none" or months is None:
        return say("no deadline")
    after = {
        "graduation": say("within %s months of graduating from high school"),
        "course-end": say("within %s months of the end of the course"),
        "enrolment": say("within %s months of enrolling at the college"),
    }
    return after.get(start, "%s") % months


def steps_of(claim: Json) -> tuple[str, ...]:
    """The steps by which credit is claimed, as written."""
    return tuple(str(step) for step in list_in(mapping_in(claim).get("steps")))


def hours_text(context: Context, hours: float) -> str:
    """Semester hours in words."""
    return context.ngettext("%s semester hour", "%s semester hours", 1 if hours == 1 else 2) % number_text(hours)


def _given(context: Context, offer: Offer) -> Given:
    course = offer.college_course
    known = course is not None and course in context.site.facts.cards
    return Given(named(context, course) if course and known else None, offer.area, offer.hours)


def _named_all(context: Context, refs: Iterable[Ref]) -> tuple[Named, ...]:
    return tuple(named(context, ref) for ref in refs if ref in context.site.facts.cards)
