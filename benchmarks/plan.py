"""Which records a made-up catalog holds: how many of each type, their ids and homes, who offers what.

All of it is known before the first record is written, so that every record can refer to any other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks import prose
from benchmarks.words import Language
from lx.domain.address import STATEWIDE
from lx.text.slug import slug

EXCHANGES = (
    "manufacturing",
    "information-technology",
    "health-science",
    "energy",
    "agriculture",
    "transportation",
    "finance",
    "architecture-construction",
    "research-development",
)
"""Ids, which are also the names of their clusters."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Stub:
    """A record before it is written.

    `home` is its folder; `kind` is an organization's kind or a course's level; `owner` the organization that stands
    for it, `rank` its place among the owner's in that home, from 0; for an organization, `owner` is its district.
    """

    type: str
    number: int
    id: str
    home: str
    title: str
    kind: str = ""
    owner: str = ""
    rank: int = 0

    @property
    def ref(self) -> str:
        """As a body or a list of references names it."""
        return f"{self.type}/{self.id}"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a catalog a type makes up: parts of all, and how many there are in the smallest."""

    parts: int
    least: int


def exchange_count(records: int) -> int:
    """Exchanges of a catalog of that size."""
    return 2 if records < 500 else 4 if records < 5_000 else len(EXCHANGES)


def counts_of(records: int, shares: Mapping[str, Share]) -> Counts:
    """How many records of each type; what is left over by rounding goes to the most frequent type."""
    exchanges = exchange_count(records)
    parts = sum(share.parts for share in shares.values())
    counts = {name: max(share.least, (records - exchanges) * share.parts // parts) for name, share in shares.items()}
    counts["exchange"] = exchanges
    most = max(shares, key=lambda name: shares[name].parts)
    counts[most] += records - sum(counts.values())
    if counts[most] < shares[most].least:
        raise ValueError(f"{records} records are too few for {len(shares)} types with references between them.")
    return counts


def stubs_of(counts: Counts, language: Language, rng: Random) -> Mapping[str, Sequence[Stub]]:
    """Every record to be, by type."""
    homes = EXCHANGES[: counts["exchange"]]
    named = _Naming(language, rng)
    found: dict[str, Sequence[Stub]] = {
        "exchange": [
            Stub("exchange", number, home, home, f"{home.replace('-', ' ').title()} Exchange")
            for number, home in enumerate(homes)
        ],
        "organization": list(_organizations(counts["organization"], homes, named)),
    }
    found["course"] = list(_courses(counts["course"], homes, named, found["organization"]))
    for name in counts:
        if name not in found:
            found[name] = [
                named(name, number, homes[number % len(homes)] if number % 40 != 7 else _shared(name, homes[0]))
                for number in range(counts[name])
            ]
    return found


class _Naming:
    """Gives a record its title and id."""

    def __init__(self, language: Language, rng: Random) -> None:
        self._language, self._rng = language, rng

    def __call__(self, name: str, number: int, home: str, *, kind: str = "", owner: str = "", rank: int = 0) -> Stub:
        title = prose.title(self._language, self._rng)
        return Stub(name, number, f"{slug(title)[:48].strip('-')}-{number}", home, title, kind, owner, rank)


def _shared(name: str, home: str) -> str:
    """Some resources and careers serve every exchange."""
    return STATEWIDE if name in ("resource", "career") else home


def _organizations(count: int, homes: Sequence[str], named: Callable[..., Stub]) -> Iterator[Stub]:
    """An association an exchange, then in every twelve: a college, a district, four schools of it, six others."""
    others = ("employer", "employer", "employer", "nonprofit", "museum", "agency")
    kinds = ("community-college", "district", "school", "school", "school", "school", *others)
    district = ""
    for number in range(count):
        if number < len(homes):
            yield named("organization", number, STATEWIDE, kind="association")
            continue
        turn, place = divmod(number - len(homes), len(kinds))
        kind = kinds[place]
        home = STATEWIDE if kind in ("community-college", "district") else homes[(turn + place) % len(homes)]
        stub = named("organization", number, home, kind=kind, owner=district if kind == "school" else "", rank=turn)
        district = stub.id if kind == "district" else district
        yield stub


def _courses(
    count: int, homes: Sequence[str], named: Callable[..., Stub], organizations: Sequence[Stub]
) -> Iterator[Stub]:
    """Courses of schools and colleges by turns, eight at one before the next one begins."""
    schools = [one for one in organizations if one.kind == "school"]
    colleges = [one for one in organizations if one.kind == "community-college"]
    for number in range(count):
        turn, place = divmod(number, len(homes))
        home, (rank, is_college) = homes[place], divmod(turn, 2)
        near = [one for one in schools if one.home == home] or schools
        owners = colleges[place :: len(homes)] or colleges if is_college else near
        owner, level = owners[rank // 8 % len(owners)], "college" if is_college else "high-school"
        yield named("course", number, home, kind=level, owner=owner.id, rank=rank)
