"""A dual-credit map on a day: which cells are open, which are grey, and the hours they give together.

Open: it takes new students, now or in a year to come. Grey: closed to new students, and still claimable.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from lx.domain.credit import best_offers, hours_of
from lx.domain.school_year import first_day, is_school_year, last_day
from lx.model.facts import Cell, CreditMap, Offer
from lx.model.record import Ref


def open_cells(of: CreditMap, today: date) -> Mapping[tuple[Ref, Ref], Cell]:
    """The best cell of each (course, college) that takes new students: what runs already, else what is announced."""
    counting = {place: cells_on(cells, today) for place, cells in of.cells.items()}
    return {place: cells[0] for place, cells in counting.items() if cells and is_open(cells[0].offers[0], today)}


def cells_on(cells: Iterable[Cell], today: date) -> tuple[Cell, ...]:
    """The cells of a place that count on a day: what runs, what is announced, what can still be claimed; best first."""
    counting = [cell for cell in cells if is_open(cell.offers[0], today) or is_claim_only(cell.offers[0], today)]
    return tuple(sorted(counting, key=lambda cell: _rank(cell.offers[0], today)))


def shown_maps(maps: Mapping[Ref, CreditMap], *, listed: Collection[Ref], held: Collection[Ref]) -> tuple[Ref, ...]:
    """The organizations whose maps a site shows: it lists them, and holds an agreement or an offering of theirs."""
    return tuple(ref for ref, one in maps.items() if ref in listed and any(source in held for source in _sources(one)))


def hours_together(cells: Iterable[Cell]) -> float:
    """Semester hours that cells give together: a college course counts once, in however many cells it stands."""
    return hours_of(best_offers(offer for cell in cells for offer in cell.offers))


def is_open(offer: Offer, today: date) -> bool:
    """Whether an offer takes students who have yet to take the course."""
    return not offer.closed and (not is_school_year(offer.until) or today <= last_day(offer.until))


def has_begun(offer: Offer, today: date) -> bool:
    """Whether its first school year has begun."""
    return not is_school_year(offer.since) or first_day(offer.since) <= today


def is_claim_only(offer: Offer, today: date) -> bool:
    """Whether an offer is closed to new students, and someone could still claim it."""
    return not is_open(offer, today) and offer.claimable_until is not None and today <= offer.claimable_until


def _rank(offer: Offer, today: date) -> int:
    if not is_open(offer, today):
        return 2
    return 0 if has_begun(offer, today) else 1


def _sources(of: CreditMap) -> Iterable[Ref]:
    return (offer.source for cells in of.cells.values() for cell in cells for offer in cell.offers)
