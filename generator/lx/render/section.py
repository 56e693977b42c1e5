"""The page of a section of the navigation: what it holds, by type, subject and grade."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import about_address, folder_of, list_address, map_address
from lx.model.view import View
from lx.render.context import Context, map_refs
from lx.render.frame import pages_of, tabs_of
from lx.render.head import head_of
from lx.render.listing import Entry, Listing, Lists, entry_of
from lx.render.navigation import section_label, section_lead

_SAMPLE = 6
_BROWSE = ("subjects", "grade_bands")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One type in a section: its list, and the first of it."""

    listing: Listing
    entries: tuple[Entry, ...]


def section_views(context: Context, lists: Lists) -> Iterator[View]:
    """One page a section that this site has something in."""
    for tab in tabs_of(context):
        yield _view(context, lists, tab.name)


def _view(context: Context, lists: Lists, name: str) -> View:
    shelves = tuple(
        Shelf(listing, tuple(entry_of(context, ref) for ref in listing.refs[:_SAMPLE]))
        for kind, listing in lists.types.items()
        if context.catalog.types[kind].section == name
    )
    here = {ref.type for shelf in shelves for ref in shelf.listing.refs}
    browse = tuple(
        (listing.title, listing.address(), len(listing.refs))
        for field in _BROWSE
        for listing in lists.facets.get(field, {}).values()
        if any(ref.type in here for ref in listing.refs)
    )
    cards = context.site.facts.cards
    values: dict[str, object] = {
        "title": section_label(context, name),
        "lead": section_lead(context, name),
        "shelves": shelves,
        "browse": browse if name == "learn" else (),
        "maps": tuple((cards[ref].title, map_address(ref)) for ref in map_refs(context)) if name == "credit" else (),
        "pages": tuple((page.title, page.summary, about_address(page.name)) for page in pages_of(context))
        if name == "about"
        else (),
        "rules": context.site.exchange is None and name == "about",
    }
    address = list_address("section", name, page=1)
    title = context.gettext("%s: overview") % section_label(context, name)
    head = head_of(context, address=address, title=title, summary=section_lead(context, name), section=name)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "section.html", "en", head, values)
