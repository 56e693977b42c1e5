"""What a made-up record can refer to: the other records, the codes of the product's vocabularies, the language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TypeAlias

from benchmarks import TODAY
from benchmarks.plan import Stub
from benchmarks.words import Language
from lx.domain.written import texts_in
from lx.model.record_type import Vocabulary
from lx.model.source import Json

_NOT_CHECKED = "LicenseRef-not-checked"
"""Every record that says this gets a warning."""

_OF_A_SEASON = ("event", "opportunity", "student-organization")
"""Types that are reviewed twice a year."""

Fields: TypeAlias = dict[str, Json]
Courses: TypeAlias = Mapping[str, Sequence[Stub]]


@dataclass(frozen=True, slots=True)
class World:
    """All of it. `taught` are the courses by home and level, then by who offers them; `cip` the codes by exchange."""

    language: Language
    vocabularies: Mapping[str, Vocabulary]
    terms: Mapping[str, Sequence[str]]
    cip: Mapping[str, Sequence[str]]
    stubs: Mapping[str, Sequence[Stub]]
    taught: Mapping[tuple[str, str], Courses]
    organizations: Mapping[str, Stub]

    def one(self, rng: Random, vocabulary: str) -> str:
        """A code of a vocabulary; the first ones are far more common."""
        codes = self.terms[vocabulary]
        return codes[int(len(codes) * rng.random() ** 2)]

    def several(self, rng: Random, vocabulary: str, most: int) -> list[Json]:
        """One to `most` codes of a vocabulary, in its order."""
        codes = self.terms[vocabulary]
        chosen = {self.one(rng, vocabulary) for _ in range(rng.randrange(1, most + 1))}
        return [code for code in codes if code in chosen]

    def other(self, rng: Random, name: str, stub: Stub) -> Stub | None:
        """Another record of a type, mostly of the same home; popular ones are named much more often."""
        stubs = self.stubs.get(name, ())
        if not stubs:
            return None
        found = stubs[int(len(stubs) * rng.random() ** 2)]
        step = len(self.stubs["exchange"])
        if rng.random() < 0.9 and found.home != stub.home:
            found = next((one for one in stubs[found.number : found.number + step] if one.home == stub.home), found)
        return None if found == stub or _is_withdrawn(found) else found

    def others(self, rng: Random, name: str, stub: Stub, *, most: int) -> list[Stub]:
        """Up to `most` other records of a type."""
        found = (self.other(rng, name, stub) for _ in range(rng.randrange(most + 1)))
        return list(dict.fromkeys(one for one in found if one))

    def near(self, name: str, stub: Stub, *, most: int) -> list[Stub]:
        """Records of a type in a record's home, others for each."""
        found = [one for one in self.stubs[name] if one.home == stub.home]
        return [found[(stub.number + turn) % len(found)] for turn in range(min(most, len(found)))]

    def owner(self, stub: Stub) -> str:
        """The organization that offers a record: one of its exchange, or one that serves all."""
        found = self.stubs["organization"]
        return found[stub.number % len(found)].id

    def place(self, rng: Random) -> Json:
        """Somewhere in the state."""
        return {"county": self.one(rng, "county"), "region": self.one(rng, "region"), "format": "on-site"}

    def teacher(self, stub: Stub, level: str) -> tuple[str, Sequence[Stub]]:
        """Who offers courses of a level in a record's home, and these courses; each gets its turn."""
        offers = self.taught[stub.home, level]
        owner = list(offers)[stub.number // len(self.stubs["exchange"]) % len(offers)]
        return owner, offers[owner]


def world_of(stubs: Mapping[str, Sequence[Stub]], language: Language, vocabularies: Mapping[str, Vocabulary]) -> World:
    """The world of a plan."""
    terms = {name: tuple(one.terms) for name, one in vocabularies.items()}
    terms["cip-2020"] = tuple(code for code, term in vocabularies["cip-2020"].terms.items() if _is_whole(term.more))
    terms["licence"] = tuple(code for code in terms["licence"] if code != _NOT_CHECKED)
    homes = [stub.id for stub in stubs["exchange"]]
    taught: dict[tuple[str, str], dict[str, list[Stub]]] = {}
    for course in stubs["course"]:
        taught.setdefault((course.home, course.kind), {}).setdefault(course.owner, []).append(course)
    return World(
        language,
        vocabularies,
        terms,
        {home: _cip(home, vocabularies, terms["cip-2020"]) for home in homes},
        stubs,
        taught,
        {one.id: one for one in stubs["organization"]},
    )


def written(stub: Stub, rng: Random, *, summary: str, **fields: Json) -> Fields:
    """A record's fields, with those of every type around them; what is None or empty is left out."""
    status = "withdrawn" if _is_withdrawn(stub) else "current"
    reviewed = TODAY - timedelta(days=rng.randrange(150 if stub.type in _OF_A_SEASON else 320))
    own = {name: value for name, value in fields.items() if value not in (None, "", [], {})}
    return {
        "id": stub.id,
        "title": stub.title,
        "summary": summary,
        **own,
        "last_reviewed": reviewed.isoformat(),
        "status": status,
        "demonstration": True,
    }


def maybe(rng: Random, chance: float, value: Callable[[], Json]) -> Json:
    """The value in some records, None in the others."""
    return value() if rng.random() < chance else None


def _is_withdrawn(stub: Stub) -> bool:
    """One resource in a hundred has no successor; nobody names it."""
    return stub.type == "resource" and stub.number % 100 == 61


def _is_whole(more: Mapping[str, Json]) -> bool:
    return more.get("status") == "current"


def _cip(home: str, vocabularies: Mapping[str, Vocabulary], codes: Sequence[str]) -> Sequence[str]:
    """The fields of study of an exchange's cluster; all, where the nation has no such cluster."""
    national = set(texts_in(vocabularies["cluster"].terms[f"illinois/{home}"].more.get("national_16")))
    clusters = vocabularies["cip-cluster"].terms
    found = [
        code
        for code in codes
        if code in clusters and national & set(str(clusters[code].more.get("clusters", "")).split())
    ]
    return found or [code for code in codes if code in clusters]
