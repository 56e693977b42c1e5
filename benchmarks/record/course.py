"""Made-up courses of schools and colleges, four years in a row."""

from random import Random

from benchmarks import prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json

_YEARS = 4
FIRST_GRADE = 9


def grade_of(course: Stub) -> int:
    """The first grade in which a school's course can be taken; it can be in the next one too."""
    return FIRST_GRADE + course.rank % _YEARS


def hours_of(course: Stub) -> Json:
    """What a college course is worth."""
    return {"value": 2 + course.number % 3, "unit": "semester-hour"}


def course(stub: Stub, world: World, rng: Random) -> Fields:
    """A course, with the one before it as its prerequisite."""
    is_school, language = stub.kind == "high-school", world.language
    before = _before(stub, world)
    leads_to = [one.ref for one in world.others(rng, "career", stub, most=2)]
    local = f"{stub.home[:2].upper()} {100 + stub.rank}"
    cip: list[Json] = [rng.choice(world.cip[stub.home])]
    return written(
        stub,
        rng,
        summary=prose.summary(language, rng),
        provider=stub.owner,
        level=stub.kind,
        codes={"local": local, "sced": world.one(rng, "sced")} if is_school else {"local": local, "cip": cip},
        grades=[grade for grade in (grade_of(stub), grade_of(stub) + 1) if grade <= 12] if is_school else None,
        credits={"value": rng.choice((0.5, 1)), "unit": "carnegie"} if is_school else hours_of(stub),
        length=rng.choice(("year", "semester")) if is_school else None,
        prerequisites={"course": before.id} if before else None,
        offered={"from": f"20{18 + stub.number % 5}-{19 + stub.number % 5}"},
        cte=True if is_school and rng.random() < 0.8 else None,
        teaches=maybe(rng, 0.6, lambda: [prose.line(language, rng) for _ in range(rng.randrange(2, 6))]),
        leads_to=leads_to,
    )


def _before(stub: Stub, world: World) -> Stub | None:
    """The course of the year before at the same place."""
    if stub.rank % _YEARS == 0:
        return None
    row = world.taught[stub.home, stub.kind][stub.owner]
    at = row.index(stub)
    return row[at - 1] if at and row[at - 1].rank == stub.rank - 1 else None
