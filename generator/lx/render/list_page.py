"""The pages of lists: fifty entries each, with what is chosen, and the column of what can be."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address
from lx.model.record import Ref
from lx.model.site import Share
from lx.model.view import View
from lx.render.column import Group, column_of
from lx.render.context import Context
from lx.render.entry import Entry, entry_of
from lx.render.facet import PROVIDER
from lx.render.head import head_of
from lx.render.listing import PAGE_SIZE, Listing, Lists
from lx.render.navigation import section_label

_WINDOW = 2


def list_views(context: Context, lists: Lists, share: Share) -> Iterator[View]:
    """A worker's share of all pages of all lists. An entry is made once: a record stands in dozens of lists."""
    made: dict[Ref, Entry] = {}
    place = -1
    for listing in lists.all():
        column: tuple[Group, ...] | None = None
        for page in range(1, _pages(listing) + 1):
            place += 1
            if place % share.of != share.index:
                continue
            column = column if column is not None else tuple(column_of(context, lists, listing))
            refs = listing.refs[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
            made |= {ref: entry_of(context, ref) for ref in refs if ref not in made}
            yield _view(context, lists, listing, page=page, column=column, entries=[made[ref] for ref in refs])


def _pages(listing: Listing) -> int:
    return max(1, -(-len(listing.refs) // PAGE_SIZE))


def _view(
    context: Context, lists: Lists, listing: Listing, *, page: int, column: Sequence[Group], entries: Sequence[Entry]
) -> View:
    whole, pages = lists.types[listing.kind], _pages(listing)
    values: dict[str, object] = {
        "listing": listing,
        "whole": whole,
        "crumbs": tuple(_crumbs(context, listing, whole)),
        "entries": entries,
        "with_owner": listing.field != PROVIDER,
        "page": page,
        "pages": _window(listing, page, pages),
        "previous": listing.address(page - 1) if page > 1 else "",
        "next": listing.address(page + 1) if page < pages else "",
        "column": column,
    }
    address, title = listing.address(page), _title(context, listing)
    further = context.gettext("%(title)s, page %(page)s") % {"title": title, "page": page}
    head = head_of(
        context,
        address=address,
        title=further if page > 1 else title,
        summary=_summary(context, listing, title),
        section=listing.section,
    )
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "list.html", "en", head, values)


def _title(context: Context, listing: Listing) -> str:
    """What the window is called: the type, and what narrows it."""
    if not listing.field:
        return listing.title
    words = {"title": listing.title, "choice": listing.words.choice}
    return context.gettext("%(title)s, %(choice)s") % words


def _summary(context: Context, listing: Listing, title: str) -> str:
    if not listing.field:
        return listing.lead
    count = len(listing.refs)
    told = context.ngettext("%(count)s entry: %(title)s", "%(count)s entries: %(title)s", count)
    return told % {"count": count, "title": f"{title}, {listing.lead}" if listing.lead else title}


def _crumbs(context: Context, listing: Listing, whole: Listing) -> Iterator[tuple[str, str]]:
    """The way down to a list, as (words, address)."""
    yield section_label(context, listing.section), list_address("section", listing.section, page=1)
    if listing.field:
        yield whole.title, whole.address()


def _window(listing: Listing, page: int, pages: int) -> tuple[tuple[int, str], ...]:
    """First, last and the neighbours of `page`: all numbers on all pages would be quadratic. 0 stands for a gap."""
    wanted = sorted({1, pages, *range(max(1, page - _WINDOW), min(pages, page + _WINDOW) + 1)})
    window: list[tuple[int, str]] = []
    for number in wanted:
        if window and number > window[-1][0] + 1:
            window.append((0, ""))
        window.append((number, listing.address(number)))
    return tuple(window) if pages > 1 else ()
