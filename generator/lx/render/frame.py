"""What surrounds every page of a site: brand, sections, search box, footer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from lx.domain.address import about_address, list_address
from lx.domain.section import SECTIONS
from lx.model.record import Ref
from lx.model.site import Editorial
from lx.model.view import View
from lx.render.context import Context, label_of
from lx.render.figure import day_text
from lx.render.navigation import section_label


@dataclass(frozen=True, slots=True)
class Tab:
    """A section of the navigation."""

    name: str
    label: str
    address: str


def tabs_of(context: Context) -> tuple[Tab, ...]:
    """The sections that this site has something in."""
    types = context.catalog.types
    filled = {types[ref.type].section for ref in context.listed} | {"about"}
    return tuple(
        Tab(name, section_label(context, name), list_address("section", name, page=1))
        for name in SECTIONS
        if name in filled
    )


def pages_of(context: Context) -> tuple[Editorial, ...]:
    """The editorial pages of this site: its own win over the shared ones; in their order."""
    exchange = context.site.exchange
    folders = ("shared", exchange) if exchange else ("hub",)
    found = {page.name: page for folder in folders for page in context.site.theme.pages if page.folder == folder}
    return tuple(sorted(found.values(), key=lambda page: (page.order, page.name)))


def frame_of(context: Context, environment: Environment) -> Callable[[View], Mapping[str, str]]:
    """What fills the shell around a page: made once for each depth and section, not for each page."""
    site = context.site
    template = environment.get_template("frame.html").module
    tabs = tabs_of(context)
    brand, sub = _brand(context)
    footer = tuple(_footer_links(context))
    day = day_text(site.built_on, site.words.language)
    count = len(context.listed)
    hub = None if site.exchange is None else f"{site.base_url}/index.html" if site.base_url else ""
    kept: dict[tuple[str, str, bool], Mapping[str, str]] = {}

    def frame(view: View) -> Mapping[str, str]:
        root, section = view.head["root"], view.head["section"]
        has_own_search = view.template in ("home.html", "hub.html", "search.html")
        key = (root, section, has_own_search)
        if key not in kept:
            kept[key] = {
                "brand_name": str(template.text(brand)),  # type: ignore[attr-defined]
                "brand_sub": str(template.text(sub)),  # type: ignore[attr-defined]
                "nav": str(template.nav(tabs, section, root)),  # type: ignore[attr-defined]
                "search": "" if has_own_search else str(template.search(root, count)),  # type: ignore[attr-defined]
                "footer": str(template.footer(footer, root, brand, day, hub)),  # type: ignore[attr-defined]
            }
        return kept[key]

    return frame


def _brand(context: Context) -> tuple[str, str]:
    """The site's short name, and what it is."""
    site = context.site
    if site.exchange is None:
        return site.catalog.repository.name, context.gettext("All exchanges")
    record = site.catalog.records.get(Ref("exchange", site.exchange))
    card = site.facts.cards.get(Ref("exchange", site.exchange))
    cluster = str(record.data.get("cluster", "")) if record else ""
    name = label_of(context, "cluster", cluster) or (card.title if card else site.exchange)
    demonstration = bool(card and card.demonstration)
    return name, context.gettext("Demonstration exchange") if demonstration else context.gettext(
        "STEM Learning Exchange"
    )


def _footer_links(context: Context) -> Iterator[tuple[str, str]]:
    wanted = ("contribute", "privacy", "accessibility", "data")
    pages = {page.name: page for page in pages_of(context)}
    for name in wanted:
        if name in pages:
            yield pages[name].title, about_address(name)
