"""The column beside a list: the facets by which it can be narrowed, and what to choose instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lx.domain.address import values_address
from lx.render.context import Context
from lx.render.facet import is_coded
from lx.render.listing import COMMON, Facet, Listing, Lists


@dataclass(frozen=True, slots=True)
class Choice:
    """A value in the column. `address` is "" where so nearly all have it that it makes no list."""

    label: str
    address: str
    count: int
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A facet in the column: its values, or the most common; `more` leads to all `count`, "" where these are all."""

    label: str
    choices: tuple[Choice, ...]
    more: str
    count: int


def column_of(context: Context, lists: Lists, listing: Listing) -> Iterator[Group]:
    """Beside a type: its facets, and the other types of its section. Beside a value: the facet's other values."""
    facets = lists.facets[listing.kind]
    if listing.field:
        yield group_of(context, facets[listing.field], listing)
        return
    yield from (group_of(context, facet, listing) for facet in facets.values() if facet.narrows)
    others = [other for other in lists.types.values() if other.section == listing.section]
    if len(others) > 1:
        label = context.gettext("Also in this section")
        choices = (Choice(one.title, one.address(), len(one.refs), one is listing) for one in others)
        yield Group(label, tuple(choices), "", len(others))


def group_of(context: Context, facet: Facet, listing: Listing) -> Group:
    """A facet as it stands beside a list of the type, all of it or one of the facet's own."""
    more = values_address(listing.kind, facet.field) if has_page(context, facet, listing.kind) else ""
    values = () if is_coded(context.catalog.types[listing.kind], facet.field) else _shown(facet, listing)
    choices = (Choice(one.words.text, one.leads_to, len(one.refs), one is listing) for one in values)
    return Group(facet.label, tuple(choices), more, len(facet.values))


def has_page(context: Context, facet: Facet, kind: str) -> bool:
    """Whether all values of a facet stand on a page of their own: there are many, or they need words beside them."""
    return facet.narrows and (len(facet.values) > COMMON or is_coded(context.catalog.types[kind], facet.field))


def _shown(facet: Facet, here: Listing) -> Sequence[Listing]:
    """The most common values, and the one that is open however rare it is, in their order."""
    if not here.field or any(one is here for one in facet.common):
        return facet.common
    rarest = min(facet.common, key=lambda one: len(one.refs))
    kept = [one for one in facet.common if one is not rarest]
    return sorted([*kept, here], key=lambda one: one.words.order)
