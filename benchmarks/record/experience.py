"""Made-up work, mentors, events, student organizations and challenges."""

from datetime import timedelta
from random import Random

from benchmarks import TODAY, prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json

_GRADES: list[Json] = [10, 11, 12]
_COUNTING = ("career-development-experience", "youth-or-pre-apprenticeship", "apprenticeship")
_LEAST_HOURS = 20


def opportunity(stub: Stub, world: World, rng: Random) -> Fields:
    """Paid work with an employer, next summer."""
    work = _work(stub, world, rng, hours=rng.randrange(60, 200))
    return written(stub, rng, summary=prose.summary(world.language, rng), ages={"min": 16}, **work)


def mentor_program(stub: Stub, world: World, rng: Random) -> Fields:
    """Adults who accompany students for a school year."""
    work = _work(stub, world, rng, hours=rng.randrange(_LEAST_HOURS, 40))
    return written(stub, rng, summary=prose.summary(world.language, rng), **work)


def event(stub: Stub, world: World, rng: Random) -> Fields:
    """A morning within the next year, with a day to sign up by."""
    day = TODAY + timedelta(days=30 + rng.randrange(300))
    clubs = world.others(rng, "student-organization", stub, most=2)
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        organizer=world.owner(stub),
        kind=world.one(rng, "event-kind"),
        when={"from": f"{day}T09:00:00-06:00", "until": f"{day}T12:00:00-06:00"},
        register={"by": str(day - timedelta(days=14)), "url": f"https://{stub.home}.example.org/{stub.id}"},
        student_organizations=[one.id for one in clubs],
        wbl_level=world.one(rng, "wbl-level"),
        location=world.place(rng),
        cost={"basis": "free"} if rng.random() < 0.7 else {"basis": "fee", "amount": 12, "per": "student"},
        accommodations=maybe(rng, 0.5, lambda: prose.line(world.language, rng)),
        grade_bands=world.several(rng, "grade-band", 3),
    )


def student_organization(stub: Stub, world: World, rng: Random) -> Fields:
    """A club with chapters at some schools."""
    schools = list(world.taught[stub.home, "high-school"])
    chapters: list[Json] = [
        {"school": school, "advisor_role": "shop teacher"} for school in rng.sample(schools, min(3, len(schools)))
    ]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        provider=world.owner(stub),
        chapters=chapters,
        min_members=5,
        dues={"amount": rng.choice((0, 10, 15)), "per": "year", "due": "2026-10-15"},
        year_calendar=[{"what": prose.line(world.language, rng)[:80], "by": "2027-01-22"}],
        grade_bands=["9-10", "11-12"],
    )


def challenge(stub: Stub, world: World, rng: Random) -> Fields:
    """A partner's problem with milestones and a rubric."""
    language = world.language
    levels: list[Json] = [" ".join(language.telling(rng, 3)) for _ in range(3)]
    return written(
        stub,
        rng,
        summary=prose.summary(language, rng),
        provider=world.owner(stub),
        partner_problem=True,
        mentors={"kind": world.one(rng, "mentor-kind"), "classroom_teacher": False, "hours": 6},
        team={"min": 3, "max": 5},
        hours=rng.randrange(10, 40),
        product=prose.line(language, rng),
        milestones=[{"week": week, "name": prose.line(language, rng)} for week in (1, 3, 6)],
        rubric=[{"criterion": " ".join(language.telling(rng, 2)), "levels": levels} for _ in range(3)],
        roles=[*dict.fromkeys(language.telling(rng, 3))],
        kit=[one.ref for one in world.others(rng, "resource", stub, most=2)],
        grade_bands=["9-10", "11-12"],
    )


def _work(stub: Stub, world: World, rng: Random, *, hours: int) -> Fields:
    start = TODAY + timedelta(days=120 + rng.randrange(200))
    language = world.language
    return {
        "provider": world.owner(stub),
        "wbl_level": rng.choice(_COUNTING),
        "hours": hours,
        "when": {"from": str(start), "until": str(start + timedelta(days=30))},
        "paid": {"amount": 15 + rng.randrange(6), "per": "hour"},
        "apply": {"by": str(start - timedelta(days=40)), "url": f"https://{stub.home}.example.org/{stub.id}"},
        "places": rng.randrange(1, 20),
        "grades": _GRADES[rng.randrange(3) :],
        "location": world.place(rng),
        "transport": {"transit": rng.random() < 0.5, "provided": rng.random() < 0.2},
        "requirements": world.several(rng, "requirement", 2),
        "skills": [prose.line(language, rng) for _ in range(3)],
        "occupations": [one.id for one in world.others(rng, "career", stub, most=2)],
        "mentor": {"ratio": "1:2", "screened": True},
        "contact": {"role": "student desk", "email": f"students@{stub.home}.example.org"},
    }
