"""Short addresses on flyers: a page for each, which leads on to the career, the program or the event."""

from collections.abc import Iterator

from lx.domain.address import short_address
from lx.domain.written import text_in
from lx.model.record import Record, Ref
from lx.model.view import View
from lx.render.context import Context, Named, named
from lx.render.moved import leading_on

_KIT = "outreach"


def short_link_views(context: Context) -> Iterator[View]:
    """A page for each short link of this site; the hub has all of them, since flyers name no exchange."""
    for ref in sorted(context.addresses, key=lambda one: one.id):
        if ref.type == _KIT:
            kit = context.catalog.records[ref]
            target = short_target(context, kit)
            if target:
                yield _view(context, text_in(kit.data.get("short_link")), named(context, target))


def short_target(context: Context, kit: Record) -> Ref | None:
    """What a kit's short link leads to; None where this site has no page of it."""
    kind, _, name = text_in(kit.data.get("for")).partition("/")
    ref = context.catalog.aliases.get(Ref(kind, name), Ref(kind, name))
    return ref if ref in context.addresses else None


def _view(context: Context, link: str, target: Named) -> View:
    return leading_on(context, "short_link.html", short_address(link), target=target, title=f"{target.title} ({link})")
