"""What each site holds: what lists its exchange, and guests that its pages link to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from lx.domain.address import STATEWIDE
from lx.domain.lifecycle import State
from lx.model.catalog import Catalog
from lx.model.facts import Card, Facts, Holding
from lx.model.record import Ref

HUB = ""
_KEPT = (State.WITHDRAWN, State.MOVED)


def holdings_of(catalog: Catalog, cards: Mapping[Ref, Card]) -> Mapping[str, Holding]:
    """The holding of every exchange, and of the hub, which lists all and needs no guests: it points at homes.

    An exchange that is a draft has no site, so nothing that lives there has a page.
    """
    drafts = {card.ref.id for card in cards.values() if card.ref.type == "exchange" and card.status == State.DRAFT}
    shown = {ref: card for ref, card in cards.items() if card.status != State.DRAFT and card.home not in drafts}
    ordered = sorted(shown.values(), key=_by_type_and_id)
    mine: dict[str, list[Card]] = {}
    for card in ordered:
        for exchange in card.exchanges:
            mine.setdefault(exchange, []).append(card)
    guests = _guests(catalog, shown)
    sites = sorted(mine.keys() - drafts)
    return {
        HUB: _holding(ordered, {}),
        **{exchange: _holding(mine[exchange], guests.get(exchange, {})) for exchange in sites},
    }


def narrowed(facts: Facts, exchanges: Collection[str]) -> Facts:
    """The facts for a build of only some exchanges: their hub holds what lives with them, and what is shared."""
    homes = {*exchanges, STATEWIDE}
    hub = facts.holdings[HUB]
    listed = tuple(ref for ref in hub.listed if facts.cards[ref].home in homes)
    kept = tuple(ref for ref in hub.kept if facts.cards[ref].home in homes)
    return replace(facts, holdings={**facts.holdings, HUB: Holding(listed, hub.guests, kept)})


def _holding(mine: Iterable[Card], guests: Mapping[tuple[str, str], Ref]) -> Holding:
    return Holding(
        listed=tuple(card.ref for card in mine if card.status not in _KEPT),
        guests=tuple(guests[key] for key in sorted(guests)),
        kept=tuple(card.ref for card in mine if card.status in _KEPT),
    )


def _guests(catalog: Catalog, shown: Mapping[Ref, Card]) -> Mapping[str, Mapping[tuple[str, str], Ref]]:
    """By exchange, what its records link to and what does not list it."""
    guests: dict[str, dict[tuple[str, str], Ref]] = {}
    for card in shown.values():
        for link in catalog.links.get(card.ref, ()):
            target = shown.get(link.target)
            if target and target.exchanges != card.exchanges:
                for exchange in card.exchanges:
                    if exchange not in target.exchanges:
                        guests.setdefault(exchange, {})[_by_type_and_id(target)] = target.ref
    return guests


def _by_type_and_id(card: Card) -> tuple[str, str]:
    return card.ref.type, card.ref.id
