"""The page of all values of a facet, where the column beside a list has no room for them: standards, providers."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address, values_address
from lx.model.view import View
from lx.render.column import has_page
from lx.render.context import Context
from lx.render.facet import is_coded
from lx.render.head import head_of
from lx.render.listing import Facet, Listing, Lists
from lx.render.navigation import section_label


@dataclass(frozen=True, slots=True)
class Heap:
    """Values that belong together, as the standards of one framework do; `heading` is "" where all do."""

    heading: str
    values: tuple[Listing, ...]


def values_views(context: Context, lists: Lists) -> Iterator[View]:
    """A page a facet that has many values, or values that need words beside them."""
    for kind, facets in lists.facets.items():
        for facet in facets.values():
            if has_page(context, facet, kind):
                yield _view(context, facet, lists.types[kind])


def _view(context: Context, facet: Facet, whole: Listing) -> View:
    groups = groupby(facet.values, key=lambda one: one.words.group)
    title = context.gettext("%(type)s: %(facet)s") % {"type": whole.title, "facet": facet.label}
    section = section_label(context, whole.section), list_address("section", whole.section, page=1)
    values: dict[str, object] = {
        "title": title,
        "crumbs": (section, (whole.title, whole.address())),
        "heaps": tuple(Heap(heading, tuple(values)) for heading, values in groups),
        "coded": is_coded(context.catalog.types[whole.kind], facet.field),
    }
    count = len(facet.values)
    told = context.ngettext("%(count)s value: %(title)s", "%(count)s values: %(title)s", count)
    address = values_address(whole.kind, facet.field)
    summary = told % {"count": count, "title": title}
    head = head_of(context, address=address, title=title, summary=summary, section=whole.section)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "values.html", "en", head, values)
