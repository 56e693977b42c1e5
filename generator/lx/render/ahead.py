"""The states into which a record comes after the build; a page without script keeps the one of the build."""

from dataclasses import dataclass
from datetime import timedelta

from lx.domain import lifecycle
from lx.domain.lifecycle import State
from lx.model.record import Ref
from lx.render.context import Context

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A state that stands from the day after `after` through `until`: ISO days, "" where it has no such end."""

    state: State
    after: str
    until: str


def states_ahead(context: Context, ref: Ref) -> tuple[Ahead, ...]:
    """The state on the day of the build, and what follows it."""
    lifetime, status = context.site.facts.lifetimes[ref], context.site.facts.cards[ref].status
    runs = lifecycle.states_from(lifetime, status, today=context.site.built_on)
    lasts = [(first - _DAY).isoformat() for first, _ in runs[1:]] + [""]
    afters = ["", *lasts[:-1]]
    return tuple(Ahead(at, after, last) for (_, at), after, last in zip(runs, afters, lasts, strict=True))
