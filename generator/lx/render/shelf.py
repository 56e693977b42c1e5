"""A list in short: the first of its records, and the way to all of them."""

from dataclasses import dataclass

from lx.render.context import Context
from lx.render.entry import Entry, row_of
from lx.render.listing import Listing

_SAMPLE = 6


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list, and the first of it."""

    listing: Listing
    entries: tuple[Entry, ...]


def shelf_of(context: Context, listing: Listing) -> Shelf:
    """The shelf of a list."""
    return Shelf(listing, tuple(row_of(context, ref) for ref in listing.refs[:_SAMPLE]))
