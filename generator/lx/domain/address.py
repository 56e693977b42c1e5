"""Where things lie in a built site. Addresses are printed on paper and coded in squares: they are forever."""

from lx.model.record import Ref

STATEWIDE = "statewide"
"""The folder of what exchanges share; of the hub's site, and no exchange's id."""

CATALOG_JSON = "catalog.json"
"""A site's records for programs, beside its first page."""

RESERVED = frozenset(
    {
        "about",
        "articulation",
        "assets",
        "career",
        "catalog",
        "challenge",
        "content",
        "course",
        "credential",
        "dual-credit",
        "editions",
        "equipment",
        "es",
        "event",
        "exchange",
        "facility",
        "function",
        "go",
        "list",
        "maintain",
        "map",
        "measure",
        "mentor-program",
        "opportunity",
        "organization",
        "outreach",
        "plan",
        "professional-development",
        "program",
        "resource",
        "result",
        "search",
        STATEWIDE,
        "student-organization",
    }
)
"""Folders of a site, those of its types among them, so never an exchange's id."""


RULES = "rules"
"""What editorial pages write for the reference of all rules: ``about/rules``."""

RULES_ADDRESS = "maintain/rules.html"
"""Where that reference begins."""


def folder_of(exchange: str | None) -> str:
    """A site's folder in the output, with a slash at its end: the hub (None) is the output itself."""
    return f"{exchange}/" if exchange else ""


def record_address(ref: Ref, *, home: str, exchange: str | None) -> str:
    """A record's page, from its site's folder: the hub points at homes, an exchange's site holds its own pages."""
    page = f"{ref.type}/{ref.id}.html"
    return page if exchange else f"{home}/{page}"


def short_address(link: str) -> str:
    """Where a short link of a flyer leads on, from a site's folder."""
    return f"go/{link}.html"


def list_address(field: str, value: str, *, page: int) -> str:
    """A page (from 1) of what has `value` in `field`, of any type; types and functions begin elsewhere."""
    if page == 1 and field == "type":
        return f"{value}/index.html"
    if page == 1 and field == "function":
        return f"function/{value}.html"
    return f"list/{field}/{slug(value)}-{page}.html"


def narrowed_address(kind: str, field: str, value: str, *, page: int) -> str:
    """A page (from 1) of the list of all records of one type that have `value` in `field`."""
    return f"list/{kind}/{field}/{slug(value)}-{page}.html"


def values_address(kind: str, field: str) -> str:
    """The page of all values that records of a type have in `field`."""
    return f"list/{kind}/{field}/index.html"


def slug(code: str) -> str:
    """A code as a part of an address: a stroke (``illinois/energy``) would begin a folder, a space end a word."""
    return code.replace("/", "-").replace(" ", "-")


def map_address(organization: Ref) -> str:
    """The dual-credit map of a school or a college."""
    return f"map/{organization.id}.html"


def about_address(name: str) -> str:
    """An editorial page."""
    return f"about/{name}.html"


def root_from(address: str) -> str:
    """The way from a page back to its site's folder: ``../`` once for each folder in `address`."""
    return "../" * address.count("/")
