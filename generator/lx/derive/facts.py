"""Everything that follows from the catalog as a whole, each table from those before it."""

from lx.derive.articulation import offers_of
from lx.derive.card import cards_of
from lx.derive.credit_map import maps_of
from lx.derive.credit_sum import sums_of
from lx.derive.ground import ground_of
from lx.derive.holding import holdings_of
from lx.derive.lifetime import lifetimes_of, versions_of
from lx.derive.look_up import by_earned, by_taken
from lx.model.catalog import Catalog
from lx.model.facts import Facts


def facts_of(catalog: Catalog) -> Facts:
    """What a catalog says. The day is no part of it: `domain/` says what the facts mean on a day."""
    ground = ground_of(catalog)
    cards = cards_of(catalog)
    versions = versions_of(ground)
    offers = offers_of(ground, versions)
    taken = by_taken(ground, offers)
    return Facts(
        cards=cards,
        lifetimes=lifetimes_of(catalog, versions),
        holdings=holdings_of(catalog, cards),
        offers=taken,
        maps=maps_of(ground, taken),
        sums=sums_of(ground, taken),
        versions=versions,
        sources=by_earned(ground, offers),
    )
