"""The states into which a record comes after the build; a page without script keeps the one of the build."""

from dataclasses import dataclass
from datetime import date, timedelta

from lx.domain.lifecycle import State, state, states_from
from lx.model.facts import Lifetime

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A state that stands from the day after `after` through `until`: ISO days, "" where it has no such end."""

    state: State
    after: str
    until: str


def states_ahead(lifetime: Lifetime, status: str, *, today: date) -> tuple[Ahead, ...]:
    """The state on the day of the build, and what follows it; reviews that come due have no words, and are left out."""
    if not (lifetime.start or lifetime.until or lifetime.claimable_until or lifetime.closes):
        return (Ahead(state(lifetime, status, today=today), "", ""),)
    runs = states_from(lifetime, status, today=today)
    lasts = [(first - _DAY).isoformat() for first, _ in runs[1:]] + [""]
    afters = ["", *lasts[:-1]]
    return tuple(Ahead(at, after, last) for (_, at), after, last in zip(runs, afters, lasts, strict=True))
