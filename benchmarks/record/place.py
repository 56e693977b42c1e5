"""Made-up rooms and tools, training for teachers, outreach kits and plan templates."""

from datetime import timedelta
from random import Random

from benchmarks import TODAY, prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json


def facility(stub: Stub, world: World, rng: Random) -> Fields:
    """A room that classes may book."""
    kind = world.one(rng, "facility-kind")
    shared = _shared(stub, world, rng)
    summary = prose.summary(world.language, rng)
    return written(stub, rng, summary=summary, kind=kind, capacity=rng.randrange(8, 40), **shared)


def equipment(stub: Stub, world: World, rng: Random) -> Fields:
    """A tool that schools may borrow, or use where it stands."""
    room = world.other(rng, "facility", stub) if rng.random() < 0.5 else None
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        kind=world.one(rng, "equipment-kind"),
        model_class=" ".join(world.language.telling(rng, 3)),
        count=rng.randrange(1, 20),
        loan_days=None if room else 14,
        stays_at=room.id if room else None,
        **_shared(stub, world, rng),
    )


def professional_development(stub: Stub, world: World, rng: Random) -> Fields:
    """A workshop or an externship within the next year."""
    start = TODAY + timedelta(days=20 + rng.randrange(300))
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        provider=world.owner(stub),
        kind=world.one(rng, "training-kind"),
        joint=rng.random() < 0.5,
        when={"from": str(start), "until": str(start + timedelta(days=2))},
        clock_hours=rng.randrange(2, 40),
        stipend=maybe(rng, 0.4, lambda: {"amount": 50 * rng.randrange(1, 12)}),
        location=world.place(rng),
        brings_back=prose.sentence(world.language, rng),
        **{"for": world.several(rng, "training-audience", 3)},
    )


def outreach(stub: Stub, world: World, rng: Random) -> Fields:
    """A flyer for a career of the same exchange."""
    careers = world.stubs["career"]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        provider=world.owner(stub),
        short_link=f"f{stub.number}",
        script=prose.sentence(world.language, rng),
        grade_bands=["6-8"],
        licence="CC-BY-4.0",
        **{"for": careers[stub.number % len(careers)].ref},
    )


def plan(stub: Stub, world: World, rng: Random) -> Fields:
    """A sheet with some questions."""
    questions: list[Json] = [" ".join(world.language.telling(rng, 4)) for _ in range(rng.randrange(4, 10))]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        provider=world.owner(stub),
        pages=rng.randrange(1, 4),
        fields=questions,
        grade_bands=["9-10", "11-12"],
        licence="CC-BY-4.0",
        **{"for": world.several(rng, "plan-user", 2)},
    )


def _shared(stub: Stub, world: World, rng: Random) -> Fields:
    language = world.language
    return {
        "host": world.owner(stub),
        "booking": {"how": prose.line(language, rng), "lead_days": rng.randrange(1, 60)},
        "for": world.several(rng, "facility-use", 2),
        "terms": {"supervision": prose.line(language, rng), "insurance": prose.line(language, rng)},
        "safety": [prose.line(language, rng)],
        "location": world.place(rng),
        "cost": {"basis": "free"},
    }
