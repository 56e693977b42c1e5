"""Made-up measures and their results, as `lx protect` would have written them."""

from random import Random

from benchmarks import TODAY, prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, written
from lx.domain.suppression.band import finest, percent_text
from lx.model.source import Json

_FIRST_YEAR = 2014
_YEARS = 12


def measure(stub: Stub, world: World, rng: Random) -> Fields:
    """A share of those who leave."""
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        numerator=prose.line(world.language, rng),
        denominator=prose.line(world.language, rng),
        cohort="school year of leaving",
        source=prose.line(world.language, rng),
        perkins=world.one(rng, "perkins-indicator"),
        unit="percent",
        better="higher",
        minimum_group=10,
        breakdowns=["sex", "program"],
    )


def result(stub: Stub, world: World, rng: Random) -> Fields:
    """A year of a program of the same exchange, by sex; no two are of one program, year and measure."""
    programs = [one for one in world.stubs["program"] if one.home == stub.home] or world.stubs["program"]
    measures, (turn, program) = world.stubs["measure"], divmod(stub.number, len(programs))
    year = _FIRST_YEAR + turn % _YEARS
    women, men = rng.randrange(3, 60), rng.randrange(10, 60)
    groups: dict[str, int] = {"f": women, "m": men}
    parts: list[Json] = [{"group": {"sex": sex}, **_told(n, rng, hidden=women < 10)} for sex, n in groups.items()]
    return {
        "id": stub.id,
        "measure": measures[turn // _YEARS % len(measures)].id,
        "year": f"{year}-{(year + 1) % 100:02}",
        "program": programs[program].id,
        "cells": [{"group": "all", **_told(women + men, rng, hidden=False)}, *parts],
        "protected_with": {"tool": "lx protect", "minimum_group": 10, "date": TODAY.isoformat()},
        "target": 60,
        "demonstration": True,
    }


def _told(n: int, rng: Random, *, hidden: bool) -> dict[str, Json]:
    """A share about the middle, so that whole and parts fit together."""
    share = percent_text(n * rng.randrange(52, 58) // 100, n, width=finest(n))
    return {"hidden": True} if hidden else {"n": n, "percent": share}
