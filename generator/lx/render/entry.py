"""A record as a line of a list: its name, whose it is, what helps to choose."""

from dataclasses import dataclass

from lx.model.record import Ref
from lx.render.chip import chips_of, line_of
from lx.render.context import Context, Named, named, owner_title


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a list. `owner` is "" where there is none, or where it is called as the record is."""

    record: Named
    owner: str
    chips: tuple[str, ...]


def entry_of(context: Context, ref: Ref) -> Entry:
    """A record with all that its card shows."""
    return Entry(named(context, ref), _owner(context, ref), chips_of(context, ref))


def row_of(context: Context, ref: Ref) -> Entry:
    """A record with what there is room for in one line."""
    return Entry(named(context, ref), _owner(context, ref), line_of(context, ref))


def _owner(context: Context, ref: Ref) -> str:
    card = context.site.facts.cards[ref]
    owner = owner_title(context, card)
    return owner if owner != card.title else ""
