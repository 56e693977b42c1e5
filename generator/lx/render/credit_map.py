"""The dual-credit map of a school or a college: which course earns which credit where, as a table that prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address, map_address
from lx.domain.credit_map import cells_on, hours_together, open_cells
from lx.model.facts import CreditMap
from lx.model.record import Ref
from lx.model.site import WHOLE, Share
from lx.model.view import View
from lx.render.context import Context, Named, map_refs, named
from lx.render.credit import OfferShown, offer_shown
from lx.render.head import head_of

SECTION = "credit"
"""The part of the navigation in which maps are."""


@dataclass(frozen=True, slots=True)
class Row:
    """A high-school course, its school, and a cell for each college.

    A cell holds what the course earns there, the best first, what can only be claimed still at the end; empty: no
    agreement.
    """

    course: Named
    school: Named | None
    cells: tuple[tuple[OfferShown, ...], ...]


def map_views(context: Context, share: Share = WHOLE) -> Iterator[View]:
    """A worker's share of the maps of this site."""
    for ref in map_refs(context)[share.index :: share.of]:
        yield _view(context, context.site.facts.maps[ref])


def _view(context: Context, credit_map: CreditMap) -> View:
    card = context.site.facts.cards[credit_map.organization]
    address = map_address(credit_map.organization)
    title = context.gettext("Dual-credit map of %s") % card.title
    is_school = credit_map.organization not in credit_map.colleges
    lead = _lead(context, is_school=is_school)
    rows = _rows(context, credit_map, by_school=not is_school)
    colleges = tuple(named(context, college) for college in credit_map.colleges)
    values: dict[str, object] = {
        "title": title,
        "lead": lead,
        "organization": named(context, credit_map.organization),
        "is_school": is_school,
        "columns": tuple(zip(colleges, _totals(context, credit_map), strict=True)),
        "rows": rows,
        "elsewhere": _elsewhere(rows, colleges),
        "card": card,
        "section": _section(context),
        "printed_address": _printed_address(context, address),
    }
    head = head_of(context, address=address, title=title, summary=lead, section=SECTION)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "map.html", "en", head, values)


def _totals(context: Context, credit_map: CreditMap) -> tuple[float, ...]:
    """What all courses together earn at each college: hours at two of them are never one sum."""
    cells = open_cells(credit_map, context.site.built_on)
    return tuple(
        hours_together(cell for (_, at), cell in cells.items() if at == college) for college in credit_map.colleges
    )


def _printed_address(context: Context, address: str) -> str:
    """Where a reader of the sheet finds the page: on the web, or in the folder of all sites."""
    place = folder_of(context.site.exchange) + address
    return f"{context.site.base_url}/{place}" if context.site.base_url else place


def _lead(context: Context, *, is_school: bool) -> str:
    if is_school:
        return context.gettext("Which high-school courses earn college credit, at which college, and on what terms.")
    return context.gettext("Which high-school courses earn credit at this college, at which school, and on what terms.")


def _section(context: Context) -> str:
    """The page of the section, from the site's folder; "" where the site lists nothing in it."""
    types = context.catalog.types
    is_filled = any(types[ref.type].section == SECTION for ref in context.listed)
    return list_address("section", SECTION, page=1) if is_filled else ""


def _rows(context: Context, credit_map: CreditMap, *, by_school: bool) -> tuple[Row, ...]:
    """A school's courses, also those that earn nothing; at a college those that earn something now, by school."""
    rows = [_row(context, course, credit_map) for course in credit_map.courses]
    if not by_school:
        return tuple(rows)
    filled = (row for row in rows if any(row.cells))
    return tuple(sorted(filled, key=lambda row: (row.school.title if row.school else "", row.course.title)))


def _row(context: Context, course: Ref, credit_map: CreditMap) -> Row:
    owner, today = context.site.facts.cards[course].owner, context.site.built_on
    school = named(context, owner) if owner and owner in context.site.facts.cards else None
    places = (credit_map.cells.get((course, college), ()) for college in credit_map.colleges)
    shown = (tuple(offer_shown(context, cell.offers) for cell in cells_on(cells, today)) for cells in places)
    return Row(named(context, course), school, tuple(shown))


def _elsewhere(rows: Iterable[Row], colleges: Iterable[Named]) -> tuple[str, ...]:
    """The exchanges in which records live that the map names and this site has no page of."""
    offers = [offer for row in rows for cell in row.cells for offer in cell]
    given = (given.course for offer in offers for given in offer.gives)
    places = (place for row in rows for place in (row.course, row.school))
    found = (*colleges, *places, *given, *(offer.source for offer in offers))
    return tuple(sorted({one.exchange for one in found if one and one.exchange}))
