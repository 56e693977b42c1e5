"""A public college asks for a higher exam score than the state's law lets it.

Where the law says that a score must earn credit, the college may give more for a higher one, but must say what that
score earns. Asked of community colleges, which are public; of a university, no field says whether it is.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    kind: exam-score
    versions:
      - label: since 2021
        course_years: {from: "2021-22"}
        takes: {exam_course: pvhs-technical-math}
        gives: [{course: kcc-mat-110, credits: {value: 3, unit: semester-hour}, transcript: CR}]
        conditions: {exam: {name: AP Precalculus, at_least: 4, scale: "1-5"}}
        claim: {counts_from: none, automatic: true}
        fees: ask
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:7:57: warning LX143 Asks for AP 4; a public college \
must also say what a 3 earns (105 ILCS 302/30). Fix: add what a 3 earns, in a version or an agreement of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lx.check.agreement import agreements_of, versions_of
from lx.check.study import organization
from lx.check.walk import below, groups
from lx.domain.written import mapping_in, number_in, text_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.record_type import Term
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX143"
_PUBLIC = "community-college"


@dataclass(frozen=True, slots=True)
class _Asked:
    """An exam that an agreement asks for."""

    agreement: Record
    place: Pointer
    receiver: str
    exam: str
    at_least: float
    scale: str


def check(linked: Linked) -> Iterator[Problem]:
    """Compare every score that is asked with the score that the law names. Silent where no law is known."""
    law = linked.catalog.vocabularies.get(f"state-law-{linked.catalog.repository.state.casefold()}")
    asked = list(_asked(linked.catalog)) if law else []
    lowest: dict[tuple[str, str], float] = {}
    for one in asked:
        key = (one.receiver, one.exam)
        lowest[key] = min(one.at_least, lowest.get(key, one.at_least))
    for term in law.terms.values() if law else ():
        score = number_in(term.more.get("value"))
        for one in asked:
            if score is not None and _is_meant(one, term) and lowest[one.receiver, one.exam] > score:
                name, citation = text_in(term.more.get("name")), text_in(term.more.get("citation"))
                message = f"Asks for {name} {one.at_least:g}; a public college must also say what a {score:g} earns"
                message = f"{message} ({citation})."
                fix = f"add what a {score:g} earns, in a version or an agreement of its own."
                yield Problem(CODE, one.agreement.source.path, one.place, message, fix)


def _asked(catalog: Catalog) -> Iterator[_Asked]:
    for record in agreements_of(catalog):
        receiver = text_in(record.data.get("receiver"))
        college = organization(receiver, catalog)
        for version in versions_of(record) if college and college.data.get("kind") == _PUBLIC else ():
            for place, group in groups(version.data.get("conditions"), below(version.place, "conditions")):
                exam = mapping_in(group.get("exam"))
                at_least = number_in(exam.get("at_least"))
                if at_least is not None:
                    name, scale = text_in(exam.get("name")), text_in(exam.get("scale"))
                    yield _Asked(record, below(place, "exam", "at_least"), receiver, name, at_least, scale)


def _is_meant(asked: _Asked, term: Term) -> bool:
    return asked.scale == term.more.get("scale") and text_in(term.more.get("name")) in asked.exam.split()


RULE = Rule(CODE, "score-above-the-law", Severity.WARNING, __doc__, check)
