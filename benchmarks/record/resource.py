"""Made-up resources: most of a catalog."""

from random import Random

from benchmarks import prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json

_FILMED = ("video", "recorded-lesson")


def resource(stub: Stub, world: World, rng: Random) -> Fields:
    """Something to teach with, under standards, among others of a series."""
    language = world.language
    provider = world.other(rng, "organization", stub)
    kind = world.one(rng, "resource-kind")
    series = world.others(rng, "resource", stub, most=3) if rng.random() < 0.2 else []
    return written(
        stub,
        rng,
        summary=prose.summary(language, rng),
        provider=provider.id if provider else world.stubs["organization"][0].id,
        kind=kind,
        url=f"https://{stub.home}.example.org/{stub.id}",
        standards=[_standard(world, rng) for _ in range(rng.randrange(4))],
        subjects=world.several(rng, "subject", 3),
        grade_bands=world.several(rng, "grade-band", 3),
        audience=world.several(rng, "audience", 2),
        duration=maybe(rng, 0.7, lambda: f"PT{rng.randrange(1, 19) * 5}M"),
        account_needed=rng.choice(("no", "no", "no", "yes")),
        access_modes=world.several(rng, "access-mode", 2),
        accessibility=_accessibility(rng, is_filmed=kind in _FILMED),
        devices=world.several(rng, "device", 4),
        licence=world.one(rng, "licence") if rng.random() < 0.5 else "CC-BY-4.0",
        cost=_cost(rng),
        languages=["en", "es"] if rng.random() < 0.1 else ["en"],
        materials=maybe(rng, 0.2, lambda: [prose.line(language, rng) for _ in range(rng.randrange(1, 6))]),
        assessment=maybe(rng, 0.2, lambda: {"included": True, "feedback": world.one(rng, "feedback")}),
        data_collected=maybe(rng, 0.15, lambda: prose.sentence(language, rng)),
        part_of=series[0].id if series else None,
        before=[one.id for one in series[1:2]],
        after=[one.id for one in series[2:3]],
        related=[one.ref for one in world.others(rng, "career", stub, most=1)],
        tags=list(dict.fromkeys(language.telling(rng, rng.randrange(2, 7)))),
        translations=maybe(rng, 0.05, lambda: {"es": {"title": stub.title, "summary": prose.summary(language, rng)}}),
    )


def _standard(world: World, rng: Random) -> Json:
    return {"framework": "NGSS", "code": world.one(rng, "ngss"), "alignment": world.one(rng, "alignment")}


def _accessibility(rng: Random, *, is_filmed: bool) -> Json:
    features: list[Json] = ["captions", "transcript"] if is_filmed else []
    if not is_filmed and rng.random() < 0.3:
        features = ["alternativeText", "structuralNavigation"]
    return {"features": features, "hazards": ["none"]} if features else None


def _cost(rng: Random) -> Json:
    if rng.random() < 0.9:
        return {"basis": "free"}
    return {"basis": "fee", "amount": rng.randrange(5, 200), "currency": "USD", "per": "student"}
