"""The page of a topic: what records of several types share (a subject, a function, who provides them), type by type."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.domain.address import folder_of
from lx.model.record import Ref
from lx.model.view import View
from lx.render.context import Context, Named, named
from lx.render.facet import FUNCTION, PROVIDER
from lx.render.head import head_of
from lx.render.listing import Lists, Topic
from lx.render.shelf import shelf_of


def topic_views(context: Context, lists: Lists) -> Iterator[View]:
    """One page a topic, however many records share it: their lists have the pages."""
    for topics in lists.topics.values():
        for topic in topics.values():
            yield _view(context, topic)


def _view(context: Context, topic: Topic) -> View:
    title = topic.words.text if topic.field == FUNCTION else topic.words.choice
    told = context.ngettext("%(count)s entry: %(title)s", "%(count)s entries: %(title)s", topic.count)
    values: dict[str, object] = {
        "title": title,
        "lead": topic.lead,
        "count": topic.count,
        "provider": _provider(context, topic),
        "shelves": tuple(shelf_of(context, one) for one in topic.lists),
        "with_owner": topic.field != PROVIDER,
    }
    summary = topic.lead or told % {"count": topic.count, "title": title}
    head = head_of(context, address=topic.address, title=title, summary=summary, section="")
    path = PurePosixPath(folder_of(context.site.exchange) + topic.address)
    return View(path, "page", "topic.html", "en", head, values)


def _provider(context: Context, topic: Topic) -> Named | None:
    """Whose page tells more of who provides them."""
    found = named(context, Ref("organization", topic.value)) if topic.field == PROVIDER else None
    return found if found and found.href else None
