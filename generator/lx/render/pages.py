"""Every page of all sites: the records of a share, and once a site all that is made of the whole."""

from collections.abc import Iterator, Sequence

from lx.model.output import Output
from lx.model.record import Ref
from lx.model.site import Share, Site
from lx.model.view import View
from lx.render.context import Context, context_of, own_refs
from lx.render.credit_map import map_views
from lx.render.editorial import editorial_views, error_view, search_view
from lx.render.home import home_view
from lx.render.json_ld import describer_of
from lx.render.list_page import list_views
from lx.render.listing import Lists, lists_of
from lx.render.moved import moved_views
from lx.render.page import Press, press_of
from lx.render.record import record_view
from lx.render.rules import rules_views
from lx.render.section import section_views
from lx.render.short_link import short_link_views
from lx.render.topic import topic_views
from lx.render.values_page import values_views


def pages(sites: Sequence[Site], share: Share) -> Iterator[Output]:
    """The pages of all sites that a share makes: its part of what is many (records, lists, maps, rules).

    What is made once a site is made by the first share.
    """
    contexts = tuple(map(context_of, sites))
    presses = tuple(map(press_of, contexts))
    yield from _records(contexts, presses, share)
    for context, press in zip(contexts, presses, strict=True):
        lists = lists_of(context)
        for views in (list_views(context, lists, share), map_views(context, share), rules_views(context, share)):
            yield from map(press, views)
        if share.index == 0:
            yield from map(press, _whole(context, lists))


def _records(contexts: Sequence[Context], presses: Sequence[Press], share: Share) -> Iterator[Output]:
    """A record's pages of all sites together, since what machines read of it is the same on each."""
    found: dict[Ref, list[tuple[Context, Press]]] = {}
    for context, press in zip(contexts, presses, strict=True):
        for ref in own_refs(context):
            found.setdefault(ref, []).append((context, press))
    describe = describer_of(contexts[0])
    for ref in list(found)[share.index :: share.of]:
        catalog = contexts[0].catalog
        data = describe(catalog.records[ref], catalog.types[ref.type])
        for context, press in found[ref]:
            yield press(record_view(context, ref, data=data))


def _whole(context: Context, lists: Lists) -> Iterator[View]:
    yield home_view(context, lists)
    yield from section_views(context, lists)
    yield from topic_views(context, lists)
    yield from values_views(context, lists)
    yield from editorial_views(context)
    yield from moved_views(context)
    yield from short_link_views(context)
    yield search_view(context, lists)
    yield error_view(context)
