"""Pages at old addresses: what is printed on paper keeps leading somewhere."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.domain.address import folder_of, record_address
from lx.model.record import Ref
from lx.model.view import View
from lx.render.context import Context, Named, named, own_refs
from lx.render.head import head_of


def moved_views(context: Context) -> Iterator[View]:
    """A page for each alias of what has its page in this site; it leads on to that page."""
    held = set(own_refs(context))
    for old, new in sorted(context.catalog.aliases.items()):
        if new in held:
            yield _view(context, old, new)


def _view(context: Context, old: Ref, new: Ref) -> View:
    target = named(context, new)
    address = record_address(old, home=target.card.home, exchange=context.site.exchange)
    title = context.gettext("%(title)s (was %(old)s)") % {"title": target.title, "old": old.id}
    return leading_on(context, "moved.html", address, target=target, title=title)


def leading_on(context: Context, template: str, address: str, *, target: Named, title: str) -> View:
    """A page at `address` that leads on to a record; its one address is the record's home."""
    ref = target.ref
    head = head_of(
        context,
        address=address,
        title=title,
        summary=target.card.summary,
        section="",
        canonical=f"{target.card.home}/{ref.type}/{ref.id}.html",
    )
    path = PurePosixPath(folder_of(context.site.exchange) + address)
    return View(path, "page", template, "en", head, {"target": target})
