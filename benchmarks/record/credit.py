"""Made-up agreements, in up to three versions, and dual-credit courses."""

from collections.abc import Sequence
from random import Random

from benchmarks import prose
from benchmarks.plan import Stub
from benchmarks.record.course import grade_of, hours_of
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json

_SPANS: Sequence[Json] = (
    {"from": "2019-20", "until": "2021-22"},
    {"from": "2022-23", "until": "2024-25"},
    {"from": "2025-26"},
)
_STEPS: Sequence[Json] = ("apply to the college", "bring the transcript", "sign the credit form")


def articulation(stub: Stub, world: World, rng: Random) -> Fields:
    """An agreement of a school, or its district, with a college of the same exchange."""
    sender, taken = world.teacher(stub, "high-school")
    receiver, given = world.teacher(stub, "college")
    district = world.organizations[sender].owner
    count = rng.choice((1, 1, 2, 3))
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        kind=rng.choice(("articulated", "articulated", "articulated", "proficiency-exam")),
        senders=[district] if district and rng.random() < 0.3 else [sender],
        receiver=receiver,
        versions=[
            _version(world, rng, span, taken=rng.sample(taken, min(len(taken), place + 1)), given=given)
            for place, span in enumerate(_SPANS[-count:])
        ],
        signed=f"2025-0{1 + stub.number % 9}-11",
        document=f"https://{receiver}.example.org/agreements/{stub.number}",
        contact={"role": "articulation coordinator", "email": f"articulation@{receiver}.example.org"},
    )


def dual_credit(stub: Stub, world: World, rng: Random) -> Fields:
    """A college's course, taught at a school of the same exchange."""
    school, taught = world.teacher(stub, "high-school")
    college, given = world.teacher(stub, "college")
    course, counts = max(rng.sample(taught, min(len(taught), 3)), key=grade_of), rng.choice(given)
    grades: list[Json] = [grade for grade in (grade_of(course), grade_of(course) + 1) if grade <= 12]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        high_school_course=course.id,
        college_course=counts.id,
        college=college,
        schools=[school],
        school_years={"from": f"20{20 + stub.number % 6}-{21 + stub.number % 6}", "until": "2028-29"},
        terms=maybe(rng, 0.6, lambda: [_dates(2025), _dates(2026)]),
        grades=grades,
        delivery=world.one(rng, "delivery"),
        instructor=world.one(rng, "instructor"),
        entry=maybe(rng, 0.6, lambda: _entry(rng)),
        credits=hours_of(counts),
        standing_policy=f"https://{college}.example.org/dual-credit/standing",
        applies_to=_applies(world, stub, rng),
        fees=[{"what": "tuition", "amount": rng.choice((0, 0, 45)), "currency": "USD", "paid_by": "district"}],
        support=maybe(rng, 0.4, lambda: [prose.line(world.language, rng)]),
        contact={"role": "dual-credit office", "email": f"dualcredit@{college}.example.org"},
    )


def _version(world: World, rng: Random, span: Json, *, taken: Sequence[Stub], given: Sequence[Stub]) -> Json:
    takes: list[Json] = [{"course": one.id} for one in taken]
    gives: list[Json] = [_gives(one, rng) for one in rng.sample(given, min(len(given), len(taken), 2))]
    return {
        "label": " ".join(world.language.telling(rng, 2)),
        "course_years": span,
        "takes": {"all_of": takes} if len(takes) > 1 else takes[0],
        "gives": gives,
        "conditions": _conditions(rng),
        "max_credits": {"value": 12, "unit": "semester-hour"},
        "claim": _claim(rng),
        "fees": [{"what": "posting", "amount": rng.choice((0, 0, 10)), "currency": "USD"}],
    }


def _gives(course: Stub, rng: Random) -> Json:
    return {
        "course": course.id,
        "credits": hours_of(course),
        "applies_to": [{"area": "technical electives", "as": "elective"}],
        "transcript": rng.choice(("CR", "letter")),
        "elsewhere": rng.choice(("yes", "no", "ask")),
    }


def _conditions(rng: Random) -> Json:
    grade: Json = {"grade": {"at_least": rng.choice("BC"), "in": "each"}}
    if rng.random() < 0.5:
        return grade
    exam: Json = {"exam": {"name": "shop exam", "at_least": rng.randrange(60, 90), "scale": "percent"}}
    return {"all_of": [grade, {"any_of": [exam, {"portfolio": {"reviewer": "faculty"}}]}]}


def _claim(rng: Random) -> Json:
    if rng.random() < 0.2:
        return {"counts_from": "none", "automatic": True}
    months = rng.choice((15, 24, 27, 36))
    return {"counts_from": "graduation", "months": months, "automatic": False, "steps": list(_STEPS)}


def _entry(rng: Random) -> Json:
    gpa: Json = {"gpa": {"at_least": rng.choice((2.0, 2.5, 3.0)), "scope": "high-school"}}
    return {"any_of": [gpa, {"teacher_approval": {"by": "counselor"}}]}


def _dates(year: int) -> Json:
    name = f"{year}-{year % 100 + 1}"
    return {"school_year": name, "register_by": f"{year}-09-05", "withdraw_by": f"{year + 1}-03-26"}


def _applies(world: World, stub: Stub, rng: Random) -> Json:
    return [{"credential": one.id, "as": "required"} for one in world.others(rng, "credential", stub, most=2)]
