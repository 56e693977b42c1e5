"""Editorial pages, and the few pages that every site has: search, page not found."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.domain.address import about_address, folder_of
from lx.model.site import Editorial
from lx.model.view import View
from lx.render.context import Context
from lx.render.frame import pages_of
from lx.render.head import head_of
from lx.render.listing import Lists
from lx.render.prose import linked


def editorial_views(context: Context) -> Iterator[View]:
    """The site's editorial pages."""
    pages = pages_of(context)
    for page in pages:
        yield _editorial(context, page, pages)


def search_view(context: Context, lists: Lists) -> View:
    """The search page; without script it says why it cannot search, and shows the lists."""
    types = context.catalog.types
    values: dict[str, object] = {
        "types": tuple(
            (name, context.gettext(types[name].plural), listing.address(), len(listing.refs))
            for name, listing in lists.types.items()
        ),
        "exchanges": context.site.exchanges if context.site.exchange is None else (),
    }
    title = context.gettext("Search")
    return _page(
        context, "search.html", "search.html", title, context.gettext("Search every word of this catalog."), values
    )


def error_view(context: Context) -> View:
    """The page for an address that leads nowhere."""
    title = context.gettext("This page is not here")
    view = _page(
        context, "404.html", "404.html", title, context.gettext("Search for it, or start at the first page."), {}
    )
    return View(view.path, "error", view.template, view.language, view.head, view.values)


def _editorial(context: Context, page: Editorial, pages: tuple[Editorial, ...]) -> View:
    address = about_address(page.name)
    values: dict[str, object] = {
        "title": page.title,
        "lead": page.summary,
        "body": linked(context, page.html, address),
        "pages": tuple((other.title, about_address(other.name), other is page) for other in pages),
        "source": str(page.source),
    }
    head = head_of(context, address=address, title=page.title, summary=page.summary, section="about")
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "editorial.html", "en", head, values)


def _page(context: Context, address: str, template: str, title: str, summary: str, values: dict[str, object]) -> View:
    head = head_of(context, address=address, title=title, summary=summary, section="")
    path = PurePosixPath(folder_of(context.site.exchange) + address)
    return View(path, "page", template, "en", head, {"title": title, "lead": summary, **values})
