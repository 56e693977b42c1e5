"""What the whole catalog says, worked out once: dates and tables, never a verdict that ages.

One field a module of `derive/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lx.model.record import Ref
from lx.model.source import Json, Pointer


@dataclass(frozen=True, slots=True)
class Card:
    """What other pages may know of a record: enough to name it, never its body.

    `values` are the fields that the type's schema declares for its card and its eyebrow, as written; `owner` is the
    provider, or the field that stands for it.
    """

    ref: Ref
    home: str
    exchanges: tuple[str, ...]
    functions: tuple[str, ...]
    title: str
    summary: str
    owner: Ref | None
    demonstration: bool
    status: str
    language: str
    values: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The dates from which a record's state on any day follows (domain/lifecycle.py), inclusive; None is open.

    `claimable_until`: the last day on which someone could still claim under an agreement that has ended; `date.max`
    where there is no last day. `closes`: the last day to apply or to register.
    """

    start: date | None
    until: date | None
    claimable_until: date | None
    review_by: date | None
    reviewed: bool
    closes: date | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """What one site holds, in order of type and id; drafts are nowhere.

    `listed` is in its lists, counts and search; `guests` merely have a page there, because a page of this site links to
    them; `kept` (withdrawn or moved) have a page with a banner and are in no list.
    """

    listed: tuple[Ref, ...]
    guests: tuple[Ref, ...]
    kept: tuple[Ref, ...] = ()


class Offer(NamedTuple):
    """One way to college credit: what one version of an agreement, or one dual-credit offering, gives for courses.

    `kind` is `dual-credit` or the agreement's kind. `courses` and `credentials` are all that `takes` names; `schools`
    where it holds (a district is resolved to its schools), empty with `statewide` True. `place` points at the version's
    `gives` entry. School years bound the courses' years; `until` "" is open, unless `closed`: written ended.
    `college_course` None where only an area is credited. `hours` are semester hours, `max_hours` the most that the
    version gives in all. `applies_to`, `claim` and `fees` are as written. `rest`, of an offer that is looked up by a
    course: the tree of what must be taken with it (domain/remaining.py).
    """

    source: Ref
    place: Pointer
    kind: str
    label: str
    courses: tuple[Ref, ...]
    schools: tuple[Ref, ...]
    statewide: bool
    college: Ref
    college_course: Ref | None
    area: str
    value: float
    unit: str
    since: str
    until: str
    takes: Json
    conditions: Json
    claimable_until: date | None
    credentials: tuple[Ref, ...] = ()
    hours: float = 0.0
    max_hours: float | None = None
    closed: bool = False
    applies_to: Json = None
    claim: Json = None
    fees: Json = None
    rest: Json = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a course earns at a college from one source.

    `offers` are all that the source gives together, each with the `rest`; `hours` are their semester hours.
    """

    offers: tuple[Offer, ...]
    hours: float


@dataclass(frozen=True, slots=True)
class CreditMap:
    """The dual-credit map of a school or a college: rows are high-school courses, columns are colleges.

    `cells` by (course, college), every source's cell, best first; none = no agreement. Which of them is open, grey or
    gone depends on the day: `domain/credit_map.py` says.
    """

    organization: Ref
    courses: tuple[Ref, ...]
    colleges: tuple[Ref, ...]
    cells: Mapping[tuple[Ref, Ref], tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class CreditSum:
    """What a program can earn at one college before the student gets there, in semester hours, least and most.

    On the transcript when passed, to be claimed, by exam, and `total` of the three; `capped` lies over the college's
    cap. It holds for the classes that graduate in the years `first` to `last` (None is open). `earns` are the offers
    behind the most; `ended` those that end before this class takes the course, shown, not summed. Not `exact`: "up to".
    """

    college: Ref
    first: int | None
    last: int | None
    transcript: tuple[float, float]
    claim: tuple[float, float]
    exam: tuple[float, float]
    total: tuple[float, float]
    capped: float
    exact: bool
    earns: tuple[Offer, ...]
    ended: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything derived. Holdings are by exchange id; the hub's is under the empty string.

    `versions` are an agreement's, in its order. `offers` are by high-school course (or credential) that is taken,
    `sources` the same by college course (or credential) that is earned. `maps` are by school and college, `sums` by
    program: for each college its classes in order.
    """

    cards: Mapping[Ref, Card]
    lifetimes: Mapping[Ref, Lifetime]
    holdings: Mapping[str, Holding]
    offers: Mapping[Ref, tuple[Offer, ...]]
    maps: Mapping[Ref, CreditMap]
    sums: Mapping[Ref, tuple[CreditSum, ...]]
    versions: Mapping[Ref, tuple[Lifetime, ...]] = field(default_factory=dict)
    sources: Mapping[Ref, tuple[Offer, ...]] = field(default_factory=dict)
