"""The dual-credit map of a school or a college: which course earns which credit where, as a table that prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import folder_of, list_address, map_address
from lx.domain.credit_map import closed_cells, hours_together, open_cells
from lx.model.facts import Cell, CreditMap
from lx.model.record import Ref
from lx.model.view import View
from lx.render.context import Context, Named, map_refs, named
from lx.render.credit import OfferShown, offer_shown
from lx.render.head import head_of

SECTION = "credit"
"""The part of the navigation in which maps are."""


@dataclass(frozen=True, slots=True)
class CellShown:
    """One cell: what the course earns there now, with which other courses; `closed` is what only claims remain of."""

    open: OfferShown | None
    closed: OfferShown | None
    partners: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A high-school course, its school, and one cell a college (None: no agreement)."""

    course: Named
    school: Named | None
    cells: tuple[CellShown | None, ...]


def map_views(context: Context) -> Iterator[View]:
    """The maps of this site."""
    for ref in map_refs(context):
        yield _view(context, context.site.facts.maps[ref])


def _view(context: Context, credit_map: CreditMap) -> View:
    card = context.site.facts.cards[credit_map.organization]
    address = map_address(credit_map.organization)
    title = context.gettext("Dual-credit map of %s") % card.title
    summary = context.gettext("Which high-school courses earn college credit, at which college, and on what terms.")
    today = context.site.built_on
    opened, closed = open_cells(credit_map, today), closed_cells(credit_map, today)
    organization = named(context, credit_map.organization)
    values: dict[str, object] = {
        "title": title,
        "lead": summary,
        "organization": organization,
        "is_school": credit_map.organization not in credit_map.colleges,
        "colleges": tuple(named(context, college) for college in credit_map.colleges),
        "rows": tuple(
            _row(
                context,
                course,
                [(opened.get((course, college)), closed.get((course, college))) for college in credit_map.colleges],
            )
            for course in credit_map.courses
        ),
        "hours_total": hours_together(opened.values()),
        "card": card,
        "section": _section(context),
    }
    head = head_of(context, address=address, title=title, summary=summary, section=SECTION)
    return View(PurePosixPath(folder_of(context.site.exchange) + address), "page", "map.html", "en", head, values)


def _section(context: Context) -> str:
    """The page of the section, from the site's folder; "" where the site lists nothing in it."""
    types = context.catalog.types
    is_filled = any(types[ref.type].section == SECTION for ref in context.listed)
    return list_address("section", SECTION, page=1) if is_filled else ""


def _row(context: Context, course: Ref, cells: list[tuple[Cell | None, Cell | None]]) -> Row:
    owner = context.site.facts.cards[course].owner
    school = named(context, owner) if owner and owner in context.site.facts.cards else None
    return Row(named(context, course), school, tuple(_cell(context, course, *cell) for cell in cells))


def _cell(context: Context, course: Ref, opened: Cell | None, closed: Cell | None) -> CellShown | None:
    if opened is None and closed is None:
        return None
    cards = context.site.facts.cards
    return CellShown(
        offer_shown(context, opened.offers, about=course) if opened else None,
        offer_shown(context, closed.offers, about=course) if closed else None,
        tuple(named(context, partner) for partner in opened.partners if partner in cards) if opened else (),
    )
