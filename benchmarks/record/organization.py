"""Made-up exchanges and organizations."""

from random import Random

from benchmarks import prose
from benchmarks.plan import Stub
from benchmarks.world import Fields, World, maybe, written
from lx.model.source import Json

_SECTORS = {"association": "business", "employer": "business", "nonprofit": "community", "agency": "government"}
_EDUCATION = "education"


def exchange(stub: Stub, world: World, rng: Random) -> Fields:
    """An exchange, led by its association, with a dozen members."""
    organizations = world.stubs["organization"]
    lead = organizations[stub.number]
    members = [lead, *(one for one in organizations[len(world.stubs["exchange"]) :][:60] if _is_at_home(one, stub))]
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        cluster=f"illinois/{stub.id}",
        lead=lead.id,
        fiscal_agent=lead.id,
        members=[_member(one) for one in members[:12]],
        governance={"model": "consortium", "meets": "quarterly"},
        designation={"by": "state", "from": "2025-07-01", "until": "2028-06-30"},
        strategic_plan={"url": "https://exchange.example.org/plan", "approved": "2025-06-12", "until": "2028-06-30"},
        funding=[
            {"year": 2027, "kind": "public", "amount": 1000 * rng.randrange(50, 200), "currency": "USD"},
        ],
        serves={"grade_bands": ["6-8", "9-10", "11-12"], "counties": world.several(rng, "county", 6)},
        contact={"role": "exchange coordinator", "email": f"{stub.id}@exchange.example.org"},
    )


def organization(stub: Stub, world: World, rng: Random) -> Fields:
    """A school, a college, an employer, somewhere in the state."""
    colleges = [one for one in world.stubs["organization"][:400] if one.kind == "community-college"]
    is_school = stub.kind in ("school", "district")
    return written(
        stub,
        rng,
        summary=prose.summary(world.language, rng),
        kind=stub.kind,
        sector=_SECTORS.get(stub.kind, _EDUCATION),
        url=f"https://{stub.id}.example.org",
        location={
            "county": world.one(rng, "county"),
            "town": world.language.telling(rng, 1)[0].capitalize(),
            "region": world.one(rng, "region"),
        },
        contact={"role": "front office", "email": f"office@{stub.id}.example.org"},
        parent=stub.owner,
        college_district=colleges[stub.rank % len(colleges)].id if is_school and colleges else None,
        credit_rules=_credit_rules(stub) if stub.kind == "community-college" else None,
        tags=maybe(rng, 0.3, lambda: [*dict.fromkeys(world.language.telling(rng, 3))]),
    )


def _is_at_home(organization: Stub, exchange: Stub) -> bool:
    return organization.home == exchange.id or organization.kind == "community-college"


def _member(organization: Stub) -> Json:
    sector = _SECTORS.get(organization.kind, _EDUCATION)
    return {"organization": organization.id, "sector": sector, "seat": "voting", "from": "2025-07-01"}


def _credit_rules(stub: Stub) -> Json:
    return {
        "articulated_cap": {"value": 12, "unit": "semester-hour"},
        "exam_policy": f"https://{stub.id}.example.org/exams",
    }
