"""An agreement, or a dual-credit course, gives a course of another college.

A college cannot put another one's course on its transcript.

Wrong:
    # catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml
    college_course: pvhs-technical-math
Says:
    catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml:1:17: error LX134 The dual-credit course gives a course \
of 'prairie-view-high-school', not of 'kestrel-community-college'. Fix: name the course of the college itself.
"""

from collections.abc import Iterator

from lx.check.agreement import versions_of
from lx.check.study import organization
from lx.check.walk import below
from lx.domain.written import list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Json, Pointer

CODE = "LX134"
_GIVING = ("articulation", "dual-credit")


def check(linked: Linked) -> Iterator[Problem]:
    """Compare who offers the course with who gives the credit."""
    records = linked.catalog.records
    for record in (one for ref, one in records.items() if ref.type in _GIVING):
        college = text_in(record.data.get("receiver" if record.ref.type == "articulation" else "college"))
        is_known = organization(college, linked.catalog) is not None
        for place, name in _given(record):
            course = records.get(Ref("course", text_in(name)))
            provider = text_in(course.data.get("provider")) if course else ""
            if is_known and provider and provider != college:
                what = "agreement" if record.ref.type == "articulation" else "dual-credit course"
                message = f"The {what} gives a course of '{provider}', not of '{college}'."
                yield Problem(CODE, record.source.path, place, message, "name the course of the college itself.")


def _given(record: Record) -> Iterator[tuple[Pointer, Json]]:
    if record.ref.type == "dual-credit":
        yield Pointer("/college_course"), record.data.get("college_course")
    for version in versions_of(record):
        for number, given in enumerate(list_in(version.data.get("gives"))):
            yield below(version.place, "gives", number, "course"), mapping_in(given).get("course")


RULE = Rule(CODE, "course-of-another-college", Severity.ERROR, __doc__, check)
