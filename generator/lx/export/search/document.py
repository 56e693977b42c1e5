"""What can be found in a site: its records, dual-credit maps and editorial pages, each with all that it says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from lx.domain.address import STATEWIDE, about_address, map_address, record_address
from lx.domain.credit_map import shown_maps
from lx.domain.lifecycle import is_listed, state
from lx.domain.title import title_of
from lx.domain.wording import saying
from lx.export.search.text import LEAST, texts_of
from lx.export.search.weight import said_of
from lx.model.catalog import Catalog
from lx.model.facts import Card
from lx.model.record import Ref
from lx.model.site import Editorial, Site
from lx.text.tokens import words_of

MAP, PAGE = "map", "page"
"""Kinds of document that are no record type."""

TITLE, SUMMARY = 9, 4
"""Weights of a title and of a summary, for what no schema describes; a record's fields bring their own."""


Lines: TypeAlias = Callable[[Ref], Sequence[str]]
"""What a row says of a record besides its title, in the words of the site's pages."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that a search can find.

    `kind` is its record type, MAP or PAGE; `owner` a title, or ""; `exchanges` are those under which the hub files it;
    `said` are all its words by level (`weight.said_of`); `line` is what helps to choose among results: grades, cost.
    """

    title: str
    summary: str
    address: str
    kind: str
    owner: str
    exchanges: tuple[str, ...]
    demonstration: bool
    said: str
    line: tuple[str, ...] = ()


def documents_of(site: Site, lines: Lines) -> tuple[Document, ...]:
    """All documents of a site, in order of title: a document's place in it is its number in the index."""
    found = (*_records(site, lines), *_maps(site), *_pages(site))
    return tuple(sorted(found, key=lambda document: (document.title.casefold(), document.title, document.address)))


def words_in(catalog: Catalog, cards: Mapping[Ref, Card]) -> Callable[[Ref], str]:
    """What gives a record's own words, the same for every site.

    A year's results have no title of their own: what a reader sees is made of what they name.
    """
    texts = texts_of(catalog)

    def words(ref: Ref) -> str:
        own = texts(ref)
        if "title" not in catalog.records[ref].data and ref in cards:
            own = {**own, TITLE: [cards[ref].title], SUMMARY: [cards[ref].summary]}
        return said_of(own)

    return words


def _listed(site: Site) -> tuple[Ref, ...]:
    """The site's own records, without what has ended by the day of the build, was withdrawn or moved."""
    facts = site.facts
    holding = facts.holdings.get(site.exchange or "")
    return tuple(
        ref
        for ref in (holding.listed if holding else ())
        if is_listed(state(facts.lifetimes[ref], facts.cards[ref].status, today=site.built_on))
    )


def _records(site: Site, lines: Lines) -> Iterator[Document]:
    cards, said = site.facts.cards, _said(site)
    for ref in _listed(site):
        card = cards[ref]
        owner = cards[card.owner].title if card.owner is not None and card.owner in cards else ""
        yield Document(
            title_of(card),
            card.summary,
            record_address(ref, home=card.home, exchange=site.exchange),
            ref.type,
            owner,
            _filed(site, card),
            card.demonstration,
            said(ref, owner),
            tuple(lines(ref)),
        )


def _said(site: Site) -> Callable[[Ref, str], str]:
    """What gives a record's words, and those of the title of who provides it."""
    own_words, owner_words = words_in(site.catalog, site.facts.cards), cache(words_of)

    def said(ref: Ref, owner: str) -> str:
        own = site.said[ref] if ref in site.said else own_words(ref)
        more = [word for word in owner_words(owner) if f" {word} " not in own]
        return f" {' '.join(more)}{own}" if more else own

    return said


def _maps(site: Site) -> Iterator[Document]:
    """Maps of the organizations that the site lists; each is found by its courses and colleges."""
    say, cards = saying(site.words), site.facts.cards
    holding = site.facts.holdings.get(site.exchange or "")
    held = frozenset((*holding.listed, *holding.guests, *holding.kept)) if holding else frozenset()
    for ref in shown_maps(site.facts.maps, listed=frozenset(_listed(site)), held=held):
        credit_map = site.facts.maps[ref]
        title = say("Dual-credit map of %s") % cards[ref].title
        summary = say("Which high-school courses earn college credit, at which college, on what terms.")
        named = " ".join(cards[other].title for other in (*credit_map.courses, *credit_map.colleges) if other in cards)
        said = said_of({TITLE: [title], SUMMARY: [summary], LEAST: [named]})
        exchanges = _filed(site, cards[ref])
        demonstration = cards[ref].demonstration
        yield Document(title, summary, map_address(ref), MAP, cards[ref].title, exchanges, demonstration, said)


def _filed(site: Site, card: Card) -> tuple[str, ...]:
    """The exchanges by which the hub's results can be narrowed; a single exchange's site has no such choice."""
    if site.exchange is not None:
        return ()
    return site.exchanges if STATEWIDE in card.exchanges else card.exchanges


def _pages(site: Site) -> Iterator[Document]:
    """Editorial pages: an exchange's own win over the shared ones of the same name."""
    folders = ("shared", site.exchange) if site.exchange else ("hub",)
    found: dict[str, Editorial] = {
        page.name: page for folder in folders for page in site.theme.pages if page.folder == folder
    }
    for page in found.values():
        said = said_of({TITLE: [page.title], SUMMARY: [page.summary], LEAST: [page.plain]})
        address = about_address(page.name)
        yield Document(page.title, page.summary, address, PAGE, "", (), demonstration=False, said=said)
