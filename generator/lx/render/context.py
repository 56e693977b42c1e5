"""What every page of one site is made with: its addresses, wording and the look-ups that pages share."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lx.domain import lifecycle
from lx.domain.address import STATEWIDE, map_address, record_address
from lx.domain.credit_map import shown_maps
from lx.domain.lifecycle import State
from lx.domain.section import place_of
from lx.domain.title import title_of
from lx.domain.vocabulary import term_of
from lx.domain.wording import saying
from lx.model.catalog import Catalog
from lx.model.facts import Card
from lx.model.record import Ref
from lx.model.site import Site
from lx.render.ahead import Ahead, states_ahead


@dataclass(frozen=True, slots=True)
class Context:
    """A site made ready for its pages.

    `addresses` are from the site's folder, of all that has a page there. `listed` is what it lists on the day of the
    build: what it holds, without what has ended; `maps` are the organizations whose dual-credit maps it shows.
    `shared_titles` are those that several of its records have. `places` say where each type stands
    in the navigation. `names`, `words` and `headings` keep what pages say over and over: of records, of codes of
    vocabularies (by shape and code), of links (by type and place).
    """

    site: Site
    addresses: Mapping[Ref, str]
    listed: frozenset[Ref]
    maps: tuple[Ref, ...]
    shared_titles: frozenset[str]
    places: Mapping[str, int]
    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]
    names: "dict[Ref, Named]" = field(default_factory=dict)
    words: dict[tuple[int, str], str] = field(default_factory=dict)
    headings: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)

    @property
    def catalog(self) -> Catalog:
        """The whole catalog, for look-ups of this record's own links."""
        return self.site.catalog


_ITS_DAYS = "/when"


@dataclass(frozen=True, slots=True)
class Named:
    """A record as another page names it.

    `href` is from the site's folder, "" where this site has no page of it; then `exchange` says where it lives.
    `ahead` are its states on the day of the build and after.
    """

    ref: Ref
    title: str
    href: str
    exchange: str
    card: Card
    ahead: tuple[Ahead, ...]

    @property
    def state(self) -> State:
        """Its state on the day of the build."""
        return self.ahead[0].state


def context_of(site: Site) -> Context:
    """The context of a site's pages."""
    holding = site.facts.holdings.get(site.exchange or "")
    held = (*holding.listed, *holding.guests, *holding.kept) if holding else ()
    cards = site.facts.cards
    addresses = {ref: record_address(ref, home=cards[ref].home, exchange=site.exchange) for ref in held}
    messages, gettext = site.words.messages, saying(site.words)

    def ngettext(one: str, many: str, number: int) -> str:
        found = messages.get(one)
        forms = found if isinstance(found, tuple) and len(found) > 1 else (one, many)
        return forms[0 if number == 1 else 1]

    titles = Counter(title_of(cards[ref]) for ref in held)
    shared = frozenset(title for title, number in titles.items() if number > 1)
    listed = _listed(site)
    maps = shown_maps(site.facts.maps, listed=listed, held=addresses)
    order = sorted(site.catalog.types.values(), key=place_of)
    places = {kind.name: number for number, kind in enumerate(order)}
    return Context(site, addresses, listed, maps, shared, places, gettext, ngettext)


def named(context: Context, ref: Ref) -> Named:
    """A record as this site's pages name it; made once, for all of them."""
    known = context.names.get(ref)
    if known is None:
        card = context.site.facts.cards[ref]
        href = context.addresses.get(ref, "")
        where = "" if href else home_title(context, card.home)
        known = context.names[ref] = Named(ref, title_of(card), href, where, card, _ahead(context, ref))
    return known


def owner_title(context: Context, card: Card) -> str:
    """What the owner of a record is called; "" where none is known."""
    owner = context.site.facts.cards.get(card.owner) if card.owner else None
    return owner.title if owner else ""


def told_apart(context: Context, ref: Ref) -> str:
    """What tells a record from others of this site with its title: whose it is, else its type; else ""."""
    card = context.site.facts.cards[ref]
    if title_of(card) not in context.shared_titles:
        return ""
    owner = owner_title(context, card)
    return owner if owner and owner != title_of(card) else context.gettext(context.catalog.types[ref.type].label)


def state(context: Context, ref: Ref) -> State:
    """A record's state on the day of the build, as pages say it; the browser works it out again on the reader's day."""
    return named(context, ref).state


def own_refs(context: Context) -> tuple[Ref, ...]:
    """The records whose pages lie in this site: all that it holds; the hub's are those that exchanges share."""
    if context.site.exchange is not None:
        return tuple(context.addresses)
    cards = context.site.facts.cards
    return tuple(ref for ref in context.addresses if cards[ref].home == STATEWIDE)


def home_title(context: Context, home: str) -> str:
    """An exchange's title, by its id; the shared part's name where that is the home."""
    card = context.site.facts.cards.get(Ref("exchange", home))
    return card.title if card else context.gettext("All exchanges")


def label_of(context: Context, vocabulary: str | None, code: str) -> str:
    """What a vocabulary calls a code, in the page's language; "" where it has none."""
    term = term_of(context.catalog.vocabularies, vocabulary, code)
    return context.gettext(term.label) if term else ""


def map_refs(context: Context) -> tuple[Ref, ...]:
    """The organizations whose dual-credit maps this site shows."""
    return context.maps


def map_href(context: Context, ref: Ref) -> str:
    """The dual-credit map of an organization, from the site's folder; "" where this site has none of it."""
    return map_address(ref) if ref in context.maps else ""


def _listed(site: Site) -> frozenset[Ref]:
    holding = site.facts.holdings.get(site.exchange or "")
    return frozenset(ref for ref in (holding.listed if holding else ()) if lifecycle.is_listed(_state(site, ref)))


def _ahead(context: Context, ref: Ref) -> tuple[Ahead, ...]:
    """Its states from the day of the build on. Of an event or a summer job nobody says that it is to come."""
    site = context.site
    found = states_ahead(site.facts.lifetimes[ref], site.facts.cards[ref].status, today=site.built_on)
    if context.catalog.types[ref.type].period != _ITS_DAYS:
        return found
    return tuple(replace(one, state=State.CURRENT) if one.state is State.UPCOMING else one for one in found)


def _state(site: Site, ref: Ref) -> State:
    return lifecycle.state(site.facts.lifetimes[ref], site.facts.cards[ref].status, today=site.built_on)
