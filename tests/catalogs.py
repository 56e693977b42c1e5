"""Small catalogs in memory, for whatever looks at a whole catalog; among them the example of the domain model.

A record is written as its folder, its type, its id and its fields. Links are given by hand, where a test needs them.
"""

from pathlib import PurePosixPath

from lx.model.catalog import Catalog, Link, Repository
from lx.model.record import Record, Ref
from lx.model.record_type import Field, RecordType, Shape
from lx.model.source import Pointer, Source

_REPOSITORY = Repository("Demonstration", "IL", "America/Chicago", ("en",), "", "")


def ref(text):
    """``course/kcc-mat-110`` as a Ref."""
    return Ref(*text.split("/"))


def catalog_of(*records, links=(), aliases=()):
    """A catalog of records; `links` are (origin, place, target), `aliases` (old, new), each record as type/id."""
    stored = {}
    for origin, place, target in links:
        stored.setdefault(ref(origin), []).append(Link(ref(origin), Pointer(place), ref(target)))
    return Catalog(
        repository=_REPOSITORY,
        types=TYPES,
        vocabularies={},
        records={record.ref: record for record in records},
        prose={},
        links={origin: tuple(found) for origin, found in stored.items()},
        backlinks={},
        broken=(),
        aliases={ref(old): ref(new) for old, new in aliases},
    )


def record(home, type_name, name, /, **data):
    """A record as it was written; `status` current and a review, where nothing else is said."""
    data = {"id": name, "title": name, "status": "current", "last_reviewed": "2026-08-15", **data}
    path = PurePosixPath(f"catalog/{home}/{type_name}/{name}.yml")
    return Record(Ref(type_name, name), home, data, "", Source(path, ""))


def type_of(name, *, functions=(), owner="provider", period="/available", months=24, card=(), eyebrow=()):
    """A record type, as far as facts follow from it."""
    shape = Shape("", "", "reference", "organization", ("unknown",), None, {}, None, linking=True)
    return RecordType(
        name=name,
        label=name,
        plural=name,
        help="",
        section="",
        order=0,
        fields={owner: Field(owner, shape, facet=False, weight=1, terms={})} if owner else {},
        eyebrow=eyebrow,
        card=card,
        facts=(),
        sections=(),
        action={},
        functions=functions,
        owner=owner,
        period=period,
        review_months=months,
        json_ld=(),
        schema={},
    )


TYPES = {
    one.name: one
    for one in (
        type_of(
            "articulation", functions=("transitions",), owner="receiver", period="/versions/*/course_years", months=12
        ),
        type_of("career", functions=("career-outreach",), owner=None, months=12),
        type_of("course", functions=("transitions",), period="/offered", card=("level", "grades"), eyebrow=("level",)),
        type_of("credential", functions=("transitions",), owner="issuer"),
        type_of("dual-credit", functions=("transitions",), owner="college", period="/school_years", months=12),
        type_of("event", owner="organizer", period="/when", months=6),
        type_of("exchange", owner="lead", months=12),
        type_of("organization", owner=None),
        type_of("program", functions=("transitions",), months=12),
        type_of("resource", functions=("e-learning",), card=("kind", "licence"), eyebrow=("kind",)),
    )
}

KESTREL = "kestrel-community-college"
PRAIRIE_VIEW = "prairie-view-high-school"


def school(name, *, district="fox-bend-district", **data):
    """A high school."""
    return record("statewide", "organization", name, kind="school", parent=district, **data)


def college(name, **data):
    """A community college."""
    return record("statewide", "organization", name, kind="community-college", **data)


def high_school_course(name, *, provider=PRAIRIE_VIEW, **data):
    """A course of a high school."""
    return record("manufacturing", "course", name, level="high-school", provider=provider, **data)


def college_course(name, hours, *, provider=KESTREL):
    """A course of a college."""
    credits_given = {"value": hours, "unit": "semester-hour"}
    return record("manufacturing", "course", name, level="college", provider=provider, credits=credits_given)


def gives(course, hours):
    """What a version gives: a college course and its semester hours."""
    return {
        "course": course,
        "credits": {"value": hours, "unit": "semester-hour"},
        "applies_to": [{"credential": "kcc-cnc-certificate", "as": "required"}],
        "transcript": "CR",
    }


def version(takes, *given, since="2021-22", until=None, months=24, **data):
    """A version of an agreement, to be claimed some months from graduation."""
    years = {"from": since} if until is None else {"from": since, "until": until}
    claim = {"counts_from": "graduation", "months": months, "automatic": True}
    return {"label": "terms", "course_years": years, "takes": takes, "gives": list(given), "claim": claim, **data}


def articulation(name, *versions, senders=(PRAIRIE_VIEW,), receiver=KESTREL, kind="articulated", **data):
    """An agreement between schools and a college."""
    senders = senders if isinstance(senders, str) else list(senders)
    data = {"kind": kind, "senders": senders, "receiver": receiver, "versions": list(versions), **data}
    return record("manufacturing", "articulation", name, **data)


def dual_credit(
    name, course, *, of="kcc-mat-110", hours=3, schools=(PRAIRIE_VIEW,), since="2025-26", until="2027-28", **data
):
    """A college course taught at a high school."""
    data = {
        "high_school_course": course,
        "college_course": of,
        "college": KESTREL,
        "schools": list(schools),
        "school_years": {"from": since, "until": until},
        "credits": {"value": hours, "unit": "semester-hour"},
        "entry": {"gpa": {"at_least": 3.0, "scope": "high-school"}},
        "applies_to": [{"credential": "kcc-cnc-certificate", "as": "required"}],
        **data,
    }
    return record("manufacturing", "dual-credit", name, **data)


def program(*steps, name="pv-precision-manufacturing", **data):
    """A program of study; a step is (grade, what is taken)."""
    data = {
        "provider": PRAIRIE_VIEW,
        "colleges": [KESTREL],
        "classes_of": {"from": 2027},
        "steps": [{"grade": grade, "take": take} for grade, take in steps],
        **data,
    }
    return record("manufacturing", "program", name, **data)


INTRODUCTION = {"course": "pvhs-intro-manufacturing"}
MACHINING = {"course": "pvhs-precision-machining"}
FIRST_AGREEMENT = version(MACHINING, gives("kcc-mfg-105", 3), label="first agreement", since="2021-22", until="2023-24")
REVISED_AGREEMENT = version(
    {"all_of": [INTRODUCTION, MACHINING]},
    gives("kcc-mfg-101", 2),
    gives("kcc-mfg-105", 3),
    label="revised agreement",
    since="2024-25",
    months=27,
    max_credits={"value": 12, "unit": "semester-hour"},
)
STEPS = (
    (9, INTRODUCTION),
    (10, {"choose": 1, "of": [{"course": "pvhs-drafting"}, {"course": "pvhs-electronics"}]}),
    (11, MACHINING),
    (12, {"all_of": [{"dual_credit": "kcc-mat-110-at-pv"}, {"course": "pvhs-cnc-capstone"}]}),
    (13, {"course": "kcc-mfg-105"}),
)
EXAMPLE = (
    record("manufacturing", "exchange", "manufacturing", lead="demo-manufacturing-association"),
    record("energy", "exchange", "energy", lead="demo-manufacturing-association"),
    record("statewide", "organization", "demo-manufacturing-association", kind="association"),
    record("statewide", "organization", "fox-bend-district", kind="district"),
    school("cedar-ridge-high-school"),
    school(PRAIRIE_VIEW),
    college(KESTREL, credit_rules={"articulated_cap": {"value": 12, "unit": "semester-hour"}}),
    high_school_course("pvhs-cnc-capstone", grades=[12]),
    high_school_course("pvhs-drafting", grades=[10, 11]),
    high_school_course("pvhs-electronics", grades=[10, 11]),
    high_school_course("pvhs-intro-manufacturing", grades=[9, 10]),
    high_school_course("pvhs-precision-machining", grades=[11, 12]),
    high_school_course("pvhs-technical-math", grades=[11, 12]),
    college_course("kcc-mat-110", 3),
    college_course("kcc-mfg-101", 2),
    college_course("kcc-mfg-105", 3),
    record("manufacturing", "credential", "kcc-cnc-certificate", kind="certificate", issuer=KESTREL),
    articulation("kcc-machining-from-pv", FIRST_AGREEMENT, REVISED_AGREEMENT),
    dual_credit("kcc-mat-110-at-pv", "pvhs-technical-math"),
    program(*STEPS),
)
"""The credit part of the domain model's example catalog."""


def example(*more, without=()):
    """The example with more records, and without some (as type/id)."""
    left = [one for one in EXAMPLE if str(one.ref) not in without]
    return catalog_of(*left, *more)
