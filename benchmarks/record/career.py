"""Made-up careers, and the programs and credentials that lead there."""

from random import Random

from benchmarks import prose
from benchmarks.plan import Stub
from benchmarks.record.course import FIRST_GRADE, grade_of
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json


def career(stub: Stub, world: World, rng: Random) -> Fields:
    """An occupation: what one does all day, and what helps."""
    language, codes = world.language, world.terms["onet-occupation"]
    return written(
        stub,
        rng,
        summary=prose.summary(language, rng),
        grade_bands=world.several(rng, "grade-band", 3),
        audience=["student", "family", "counselor"],
        onet=codes[stub.number % len(codes)],
        cip=[world.one(rng, "cip-2020")],
        job_zone=rng.randrange(1, 6),
        other_titles=[*dict.fromkeys(" ".join(language.telling(rng, 2)) for _ in range(rng.randrange(1, 6)))],
        day=[prose.line(language, rng) for _ in range(rng.randrange(3, 7))],
        subjects=world.several(rng, "subject", 4),
        grade_steps=maybe(rng, 0.3, lambda: {"9-10": world.stubs["course"][stub.number % 8].ref}),
        related=[one.ref for one in world.others(rng, "career", stub, most=3)],
        tags=[*dict.fromkeys(language.telling(rng, 4))],
    )


def program(stub: Stub, world: World, rng: Random) -> Fields:
    """Courses of a school from grade 9 on, then of a college."""
    school, courses = world.teacher(stub, "high-school")
    college, later = world.teacher(stub, "college")
    first = min(courses, key=lambda one: (grade_of(one), one.rank))
    row = [one for one in courses if first.rank <= one.rank < first.rank + 4 and grade_of(one) >= grade_of(first)]
    steps: list[Json] = [{"grade": grade_of(one), "take": {"course": one.id}} for one in row]
    college_courses: list[Json] = [{"course": one.id} for one in later[:2]]
    earned = [one.id for one in world.others(rng, "credential", stub, most=1)]
    last: dict[str, Json] = {"grade": FIRST_GRADE + 4, "take": {"all_of": college_courses}}
    beside, is_whole = _beside(stub, world)
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        provider=school,
        grade_bands=["9-10", "11-12", "13-14"],
        audience=["student", "family", "counselor"],
        cip=[rng.choice(world.cip[stub.home])],
        occupations=[one.id for one in world.others(rng, "career", stub, most=3)],
        endorsement_area=world.one(rng, "endorsement-area") if is_whole else None,
        colleges=[college],
        classes_of={"from": 2027},
        steps=[*steps, *beside, last | ({"earns": list(earned)} if earned else {})],
        plan=world.stubs["plan"][stub.number % len(world.stubs["plan"])].id,
        readiness=maybe(rng, 0.3, lambda: {"math": prose.line(world.language, rng)}),
    )


def _beside(stub: Stub, world: World) -> tuple[list[Json], bool]:
    """What a program has beside courses, and whether it is all that the endorsement asks for."""
    events = world.near("event", stub, most=2)
    challenges = world.near("challenge", stub, most=2)
    works = world.near("opportunity", stub, most=1)
    last_grade = FIRST_GRADE + 3
    steps: list[Json] = [{"grade": last_grade, "explore": [one.ref for one in events]}] if events else []
    steps += [{"grade": last_grade, "challenge": [one.id for one in challenges]}] if challenges else []
    steps += [{"grade": last_grade, "experience": [one.ref for one in works]}] if works else []
    return steps, (len(events), len(challenges), len(works)) == (2, 2, 1)


def credential(stub: Stub, world: World, rng: Random) -> Fields:
    """A certificate of a college, for some of its courses."""
    college, courses = world.teacher(stub, "college")
    needed: list[Json] = [{"course": one.id} for one in rng.sample(courses, min(len(courses), rng.randrange(1, 5)))]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        kind=world.one(rng, "credential-kind"),
        issuer=college,
        occupations=[one.id for one in world.others(rng, "career", stub, most=2)],
        requires={"all_of": needed} if len(needed) > 1 else needed[0],
        stackable_into=[one.id for one in world.others(rng, "credential", stub, most=1) if one.number > stub.number],
        exam=maybe(rng, 0.3, lambda: {"renewal": "every three years"}),
    )
