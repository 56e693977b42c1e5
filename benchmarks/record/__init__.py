"""What a made-up record of each type says. A type that the schema has and this table lacks fails a test."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.plan import Share, Stub
from benchmarks.record.career import career, credential, program
from benchmarks.record.course import course
from benchmarks.record.credit import articulation, dual_credit
from benchmarks.record.experience import challenge, event, mentor_program, opportunity, student_organization
from benchmarks.record.organization import exchange, organization
from benchmarks.record.place import equipment, facility, outreach, plan, professional_development
from benchmarks.record.resource import resource
from benchmarks.record.result import measure, result
from benchmarks.world import Fields, World


@dataclass(frozen=True, slots=True)
class Kind:
    """How a type is made: its part of a catalog, its fields, how many in a hundred have a body, of how many words."""

    share: Share
    fields: Callable[[Stub, World, Random], Fields]
    bodies: int = 0
    words: int = 120


KINDS: Mapping[str, Kind] = {
    "articulation": Kind(Share(4, 2), articulation, bodies=30),
    "career": Kind(Share(5, 2), career, bodies=100, words=190),
    "challenge": Kind(Share(1, 1), challenge, bodies=60),
    "course": Kind(Share(10, 8), course, bodies=30),
    "credential": Kind(Share(3, 2), credential, bodies=20),
    "dual-credit": Kind(Share(4, 2), dual_credit, bodies=30),
    "equipment": Kind(Share(1, 1), equipment),
    "event": Kind(Share(2, 1), event, bodies=40),
    "exchange": Kind(Share(0, 2), exchange),
    "facility": Kind(Share(1, 1), facility, bodies=20),
    "measure": Kind(Share(0, 2), measure),
    "mentor-program": Kind(Share(1, 1), mentor_program),
    "opportunity": Kind(Share(2, 1), opportunity, bodies=40),
    "organization": Kind(Share(6, 8), organization),
    "outreach": Kind(Share(1, 1), outreach),
    "plan": Kind(Share(1, 1), plan),
    "professional-development": Kind(Share(1, 1), professional_development, bodies=30),
    "program": Kind(Share(2, 1), program, bodies=60, words=180),
    "resource": Kind(Share(51, 8), resource, bodies=55, words=140),
    "result": Kind(Share(3, 2), result),
    "student-organization": Kind(Share(1, 1), student_organization),
}
"""Every type of the schema; the parts are of a hundred, beside the exchanges."""

NOT_COVERED: Mapping[str, str] = {}
"""Types of the schema that no made-up catalog holds, each with the reason."""
