"""A record's state on a day, from its dates and its written status. The browser runs the same (assets/script/domain).

Every day is inclusive. Nobody has reviewed it: it has no due date, so it is neither overdue nor stale.
"""

from datetime import date
from enum import StrEnum

from lx.domain.months import days_between
from lx.model.facts import Lifetime

EXPIRING_DAYS = 30
STALE_DAYS = 180


class State(StrEnum):
    """What a reader may expect of a record on a day."""

    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    UPCOMING = "upcoming"
    CURRENT = "current"
    OVERDUE = "overdue"
    STALE = "stale"
    EXPIRING = "expiring"
    CLOSED = "closed"
    CLAIM_ONLY = "claim-only"
    ENDED = "ended"


_AS_WRITTEN = (State.DRAFT, State.WITHDRAWN, State.MOVED)
_OUT_OF_LISTS = (*_AS_WRITTEN, State.ENDED)


def state(lifetime: Lifetime, status: str, *, today: date) -> State:
    """The state on a day.

    What is written ended has ended, whatever its dates say. Past its end, an agreement can still be claimed until its
    last day. Once the day to apply has passed, it is closed until it ends.
    """
    if status in _AS_WRITTEN:
        return State(status)
    if has_ended(lifetime, status, today=today):
        return State.CLAIM_ONLY if lifetime.claimable_until and today <= lifetime.claimable_until else State.ENDED
    if lifetime.closes and today > lifetime.closes:
        return State.CLOSED
    if lifetime.start and today < lifetime.start:
        return State.UPCOMING
    if lifetime.until and days_between(today, lifetime.until) <= EXPIRING_DAYS:
        return State.EXPIRING
    overdue = days_overdue(lifetime, today)
    if overdue > STALE_DAYS:
        return State.STALE
    return State.OVERDUE if overdue > 0 else State.CURRENT


def states_from(lifetime: Lifetime, status: str, *, today: date) -> tuple[tuple[date, State], ...]:
    """The state on a day and those that follow, each with its first day, if nothing is written anew."""
    days = [today, *sorted(day for day in _turns(lifetime) if day > today)]
    states = [(day, state(lifetime, status, today=day)) for day in days]
    return tuple(one for at, one in enumerate(states) if at == 0 or one[1] != states[at - 1][1])


def _turns(lifetime: Lifetime) -> set[date]:
    """The days on which a state may begin."""
    after = [lifetime.until, lifetime.claimable_until, lifetime.closes, lifetime.review_by]
    found = {_later(day, 1) for day in after if day}
    found |= {lifetime.start} if lifetime.start else set()
    found |= {_later(lifetime.until, -EXPIRING_DAYS)} if lifetime.until else set()
    return found | ({_later(lifetime.review_by, STALE_DAYS + 1)} if lifetime.review_by else set())


def _later(day: date, days: int) -> date:
    """A day so many days later, at an end of the calendar that end."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def has_ended(lifetime: Lifetime, status: str, *, today: date) -> bool:
    """Whether it is over for whoever begins today, though it may still be claimed."""
    return status == State.ENDED or (lifetime.until is not None and today > lifetime.until)


def is_listed(at: State) -> bool:
    """Whether a record in this state is in lists, search, feeds and sums; out of them, its page stays."""
    return at not in _OUT_OF_LISTS


def days_left(lifetime: Lifetime, status: str, *, today: date) -> int | None:
    """Days until the last day on which it still serves: its end, or past that the last day to claim. 0 is today.

    None where there is no such day, or none any more.
    """
    last = lifetime.claimable_until if has_ended(lifetime, status, today=today) else lifetime.until
    return None if last in (None, date.max) or last < today else days_between(today, last)


def days_overdue(lifetime: Lifetime, today: date) -> int:
    """Days since a review was due; 0 while none is, and where nobody has reviewed it yet."""
    if not lifetime.reviewed or lifetime.review_by is None:
        return 0
    return max(0, days_between(lifetime.review_by, today))


def today_of(device: date, built_on: date) -> date:
    """The day that counts where a page is read: a device's clock may lag, but no day before the build is today."""
    return max(device, built_on)
