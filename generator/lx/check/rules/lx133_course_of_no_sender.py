"""An agreement takes a course of a school that has no part in it.

Students of the schools that have part in it cannot take the course; those who take it get no credit.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    senders: [cedar-ridge-high-school]
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:12:21: error LX133 This course belongs to a school \
that is neither a sender nor in a district that is. Fix: correct the course, or add its school.
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:32:20: error LX133 This course belongs to a school \
that is neither a sender nor in a district that is. Fix: correct the course, or add its school.
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:33:20: error LX133 This course belongs to a school \
that is neither a sender nor in a district that is. Fix: correct the course, or add its school.
Right:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    senders: [fox-bend-district]
"""

from collections.abc import Iterator

from lx.check.agreement import agreements_of, versions_of
from lx.check.study import leaf_places, organization
from lx.check.walk import below
from lx.domain.written import text_in, texts_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Json, Pointer

CODE = "LX133"
_FIX = "correct the course, or add its school."


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the school of every course that is taken with the schools of the agreement or offering."""
    catalog = linked.catalog
    for record in agreements_of(catalog):
        senders = texts_in(record.data.get("senders"))
        for version in versions_of(record) if senders else ():
            for place, leaf in leaf_places(version.data.get("takes"), below(version.place, "takes")):
                if leaf.kind in ("course", "exam_course") and not _is_theirs(leaf.id, senders, catalog):
                    message = "This course belongs to a school that is neither a sender nor in a district that is."
                    yield Problem(CODE, record.source.path, place, message, _FIX)
    for record in catalog.records.values():
        if record.ref.type == "dual-credit" and not _is_taught_there(record, catalog):
            message = "This course belongs to a school that is none of those where it is offered."
            yield Problem(CODE, record.source.path, Pointer("/high_school_course"), message, _FIX)


def _is_taught_there(record: Record, catalog: Catalog) -> bool:
    schools = texts_in(record.data.get("schools"))
    return not schools or _is_theirs(record.data.get("high_school_course"), schools, catalog)


def _is_theirs(course: Json, schools: tuple[str, ...], catalog: Catalog) -> bool:
    """Whether a course is of one of the schools, its district, or a school in it. What is not known passes."""
    found = catalog.records.get(Ref("course", text_in(course)))
    provider = text_in(found.data.get("provider")) if found else ""
    if not provider or provider in schools or _parent(provider, catalog) in schools:
        return True
    if any(organization(school, catalog) is None for school in schools):
        return True
    return provider in (_parent(school, catalog) for school in schools)


def _parent(name: str, catalog: Catalog) -> str:
    found = organization(name, catalog)
    return text_in(found.data.get("parent")) if found else ""


RULE = Rule(CODE, "course-of-no-sender", Severity.ERROR, __doc__, check)
