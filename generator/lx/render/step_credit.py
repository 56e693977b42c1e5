"""What a course in a step of a program is, and which college credit it brings to the class that is asked about."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from lx.domain.credit import Way, semester_hours, surest_first, way_of
from lx.domain.remaining import NEVER, is_met
from lx.domain.school_year import is_within
from lx.domain.tree import Leaf
from lx.domain.written import mapping_in, text_in
from lx.model.facts import Offer
from lx.model.record import Ref
from lx.model.source import Pointer
from lx.render.context import Context
from lx.render.credit import is_automatic
from lx.render.figure import credits_text, number_text

Place: TypeAlias = tuple[Ref, Pointer]
"""Where an offer is written."""


@dataclass(frozen=True, slots=True)
class StepCredit:
    """`kind` is high-school, dual, college or credential; `note` is its credit in a box, `words` in full.

    Not `is_open`: it ends before the class gets there, or starts after, and counts in no sum.
    """

    kind: str
    note: str
    words: str
    is_open: bool = True


def step_credit(context: Context, leaf: Leaf, ref: Ref, *, year: str, ended: Collection[Place]) -> StepCredit:
    """What a leaf of a step is to those who take it in a school year.

    `ended` are the places of offers that end before the class has taken all that they take.
    """
    data, say = context.catalog.records[ref].data, context.gettext
    if leaf.kind == "dual_credit":
        return _double(context, ref, year=year)
    if leaf.kind == "credential":
        return StepCredit("credential", "", say("a credential"))
    if data.get("level") == "college":
        written = mapping_in(data.get("credits"))
        amount = f": {credits_text(written, context.ngettext)}" if written else ""
        return StepCredit("college", "", say("college course") + amount)
    return _claimed(context, ref, year=year, ended=ended)


def _double(context: Context, ref: Ref, *, year: str) -> StepCredit:
    data, say = context.catalog.records[ref].data, context.gettext
    years, hours = mapping_in(data.get("school_years")), semester_hours(data.get("credits")) or 0.0
    since, until = text_in(years.get("from")), text_in(years.get("until"))
    if until and until < year:
        words = say("dual credit, last offered %s; not for this class") % until
        return StepCredit("dual", say("ended %s") % until, words, is_open=False)
    if since > year:
        words = say("dual credit, first offered %s; not for this class") % since
        return StepCredit("dual", say("from %s") % since, words, is_open=False)
    return StepCredit(
        "dual", say("dual credit: %s h") % number_text(hours), say("dual credit: %s") % _hours(context, hours)
    )


def _claimed(context: Context, ref: Ref, *, year: str, ended: Collection[Place]) -> StepCredit:
    """A high-school course: by the best offer to those who take it in that year, else by one that ends too early."""
    say = context.gettext
    found = [offer for offer in context.site.facts.offers.get(ref, ()) if offer.rest != NEVER]
    late = [offer for offer in found if (offer.until and offer.until < year) or (offer.source, offer.place) in ended]
    offers = [offer for offer in found if offer not in late and not offer.closed and _has_begun(offer, year)]
    if offers:
        best = min(offers, key=lambda offer: (surest_first(offer.kind), -offer.hours))
        note, words = _way_words(context, best)
        return StepCredit("high-school", note, f"{say('high school')}; {words}")
    if last := max((offer.until for offer in late), default=""):
        words = say("high school; its college credit ended with %s, not for this class") % last
        return StepCredit("high-school", say("credit to %s") % last, words, is_open=False)
    return StepCredit("high-school", "", say("high school"))


def _has_begun(offer: Offer, year: str) -> bool:
    """Whether it holds for a course of that year; what takes others too holds by the year of the last of them."""
    return not is_met(offer.rest) or is_within(year, offer.since, until="")


def _way_words(context: Context, offer: Offer) -> tuple[str, str]:
    """How an offer's credit comes, in a box and in full."""
    say, short, full = context.gettext, number_text(offer.hours), _hours(context, offer.hours)
    if not is_met(offer.rest):
        return say("part of a credit"), say("part of a college credit, together with other courses")
    if way_of(offer.kind) is Way.TRANSCRIPT:
        return say("dual credit: %s h") % short, say("also as dual credit: %s") % full
    if way_of(offer.kind) is Way.EXAM:
        return say("by exam: %s h") % short, say("by exam: %s") % full
    if is_automatic(offer.claim):
        return say("automatic: %s h") % short, say("posted by the college itself: %s") % full
    return say("to claim: %s h") % short, say("to claim: %s") % full


def _hours(context: Context, hours: float) -> str:
    return credits_text({"value": hours, "unit": "semester-hour"}, context.ngettext)
