"""The page of a section of the navigation: what it holds, by type, and the ways into each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import RULES_ADDRESS, about_address, folder_of, list_address, map_address
from lx.model.view import View
from lx.render.column import Group, group_of
from lx.render.context import Context, map_refs
from lx.render.frame import pages_of, tabs_of
from lx.render.head import head_of
from lx.render.listing import Listing, Lists
from lx.render.navigation import section_label, section_lead
from lx.render.shelf import Shelf, shelf_of

_WAYS = ("subjects", "grade_bands", "standards", "clusters", "pathways")
"""Facets by which a reader begins; the others narrow what is found so."""


@dataclass(frozen=True, slots=True)
class Part:
    """One type in a section: the first of its list, and the ways into it."""

    shelf: Shelf
    ways: tuple[Group, ...]


def section_views(context: Context, lists: Lists) -> Iterator[View]:
    """One page a section that this site has something in."""
    for tab in tabs_of(context):
        yield _view(context, lists, tab.name)


def _view(context: Context, lists: Lists, name: str) -> View:
    cards = context.site.facts.cards
    parts = (_part(context, lists, listing) for listing in lists.types.values() if listing.section == name)
    values: dict[str, object] = {
        "title": section_label(context, name),
        "lead": section_lead(context, name),
        "parts": tuple(parts),
        "maps": tuple((cards[ref], map_address(ref)) for ref in map_refs(context)) if name == "credit" else (),
        "pages": tuple((page.title, page.summary, about_address(page.name)) for page in pages_of(context))
        if name == "about"
        else (),
        "rules": RULES_ADDRESS if name == "about" else "",
    }
    address = list_address("section", name, page=1)
    title = context.gettext("%s: overview") % section_label(context, name)
    head = head_of(context, address=address, title=title, summary=section_lead(context, name), section=name)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "section.html", "en", head, values)


def _part(context: Context, lists: Lists, listing: Listing) -> Part:
    facets = lists.facets[listing.kind]
    ways = (facets[field] for field in _WAYS if field in facets and facets[field].narrows)
    return Part(shelf_of(context, listing), tuple(group_of(context, facet, listing) for facet in ways))
