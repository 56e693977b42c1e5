"""Every page of a site: the records of a share, and once a site all that is made of the whole."""

from collections.abc import Iterator

from lx.model.output import Output
from lx.model.site import Share, Site
from lx.model.view import View
from lx.render.context import Context, context_of, own_refs
from lx.render.credit_map import map_views
from lx.render.editorial import editorial_views, error_view, search_view
from lx.render.home import home_view
from lx.render.list_page import list_views
from lx.render.listing import Lists, lists_of
from lx.render.moved import moved_views
from lx.render.page import press_of
from lx.render.record import record_view
from lx.render.rules import rules_views
from lx.render.section import section_views
from lx.render.topic import topic_views
from lx.render.values_page import values_views


def pages(site: Site, share: Share) -> Iterator[Output]:
    """The pages that a share makes: its part of what is many (records, lists, maps, rules); the rest share 0."""
    context = context_of(site)
    press = press_of(context)
    for ref in own_refs(context)[share.index :: share.of]:
        yield press(record_view(context, ref))
    lists = lists_of(context)
    for views in (list_views(context, lists, share), map_views(context, share), rules_views(context, share)):
        yield from map(press, views)
    if share.index == 0:
        yield from map(press, _whole(context, lists))


def _whole(context: Context, lists: Lists) -> Iterator[View]:
    yield home_view(context, lists)
    yield from section_views(context, lists)
    yield from topic_views(context, lists)
    yield from values_views(context, lists)
    yield from editorial_views(context)
    yield from moved_views(context)
    yield search_view(context, lists)
    yield error_view(context)
