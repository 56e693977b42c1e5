"""The first page of a site: who you are, one search, what is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.domain.address import about_address, folder_of, list_address, map_address
from lx.domain.lifecycle import is_listed
from lx.model.facts import Card
from lx.model.record import Ref
from lx.model.view import View
from lx.render.context import Context, map_refs, state
from lx.render.facet import FUNCTION
from lx.render.frame import pages_of
from lx.render.head import head_of
from lx.render.listing import Lists
from lx.render.navigation import HOME


@dataclass(frozen=True, slots=True)
class Door:
    """A way in for one kind of reader: where it leads, what is behind it, how much of it there is."""

    title: str
    text: str
    address: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An exchange as the hub shows it."""

    title: str
    summary: str
    address: str
    count: int
    cluster: str
    demonstration: bool


def home_view(context: Context, lists: Lists) -> View:
    """The site's first page."""
    site = context.site
    total = len(context.listed)
    card = site.facts.cards.get(Ref("exchange", site.exchange)) if site.exchange else None
    title = card.title if card else site.catalog.repository.name
    summary = (
        card.summary
        if card
        else context.gettext(
            "What teachers, counselors, students and partners share in the state's learning exchanges."
        )
    )
    values: dict[str, object] = {
        "card": card,
        "title": title,
        "lead": summary,
        "count": total,
        "doors": tuple(_doors(context, lists)),
        "functions": tuple(_functions(context, lists)),
        "types": tuple(
            (context.gettext(context.catalog.types[name].plural), listing.address(), len(listing.refs))
            for name, listing in lists.types.items()
        ),
        "exchanges": tuple(_neighbours(context)) if site.exchange is None else (),
        "subjects": tuple(
            (topic.words.text, topic.address, topic.count) for topic in lists.topics["subjects"].values()
        ),
        "about": tuple((page.title, page.summary, about_address(page.name)) for page in pages_of(context)),
        "maps": tuple(_maps(context)),
        "often": tuple(_often(context, lists)),
    }
    template = "home.html" if site.exchange else "hub.html"
    head = head_of(context, address="index.html", title=title, summary=summary, section=HOME)
    return View(PurePosixPath(folder_of(site.exchange) + "index.html"), "page", template, "en", head, values)


def _doors(context: Context, lists: Lists) -> Iterator[Door]:
    say = context.gettext
    yield from _door(
        context,
        lists,
        "learn",
        say("I teach"),
        say("Simulations, lessons and textbooks by subject and grade, with their licenses."),
        ("resource",),
    )
    yield from _door(
        context,
        lists,
        "credit",
        say("I counsel"),
        say("What a course is worth at which college, and by when it must be claimed."),
        ("articulation", "dual-credit"),
    )
    yield from _door(
        context,
        lists,
        "careers",
        say("I’m a student or family"),
        say("What a job is like, and what to take in which grade to get there."),
        ("career", "program"),
    )
    if any(page.name == "contribute" for page in pages_of(context)):
        text = say("Correct an entry or add one from your browser; no software to install.")
        yield Door(say("I’m a partner"), text, about_address("contribute"), ())


def _door(
    context: Context, lists: Lists, section: str, title: str, text: str, kinds: tuple[str, ...]
) -> Iterator[Door]:
    counts = tuple(_count(context, name, len(lists.types[name].refs)) for name in kinds if name in lists.types)
    if counts:
        yield Door(title, text, list_address("section", section, page=1), counts)


def _count(context: Context, name: str, number: int) -> str:
    kind = context.catalog.types[name]
    return f"{number} {context.gettext(kind.label if number == 1 else kind.plural).lower()}"


def _often(context: Context, lists: Lists) -> Iterator[tuple[str, str]]:
    """Questions that many come with, and where each is answered; only those that this site can answer."""
    say = context.gettext
    if "course" in lists.types:
        yield say("What college credit is my course?"), list_address("section", "credit", page=1)
    simulations = lists.narrowed("resource", "kind", "simulation")
    if simulations and simulations.leads_to:
        yield say("Simulations to use tomorrow"), simulations.leads_to
    if "career" in lists.types:
        yield say("Which careers are there?"), lists.types["career"].address()


def _functions(context: Context, lists: Lists) -> Iterator[tuple[str, str, int]]:
    """The nine functions with their counts; the address is "" where there is nothing yet."""
    vocabulary = context.catalog.vocabularies.get("function")
    for name, term in (vocabulary.terms if vocabulary else {}).items():
        topic = lists.topics[FUNCTION].get(name)
        yield context.gettext(term.label), topic.address if topic else "", topic.count if topic else 0


def _neighbours(context: Context) -> Iterator[Neighbour]:
    site = context.site
    for exchange in site.exchanges:
        card = site.facts.cards.get(Ref("exchange", exchange))
        if card is not None:
            count = sum(is_listed(state(context, ref)) for ref in site.facts.holdings[exchange].listed)
            yield Neighbour(card.title, card.summary, f"{exchange}/index.html", count, exchange, card.demonstration)


def _maps(context: Context) -> Iterator[tuple[Card, str]]:
    for ref in map_refs(context):
        yield context.site.facts.cards[ref], map_address(ref)
