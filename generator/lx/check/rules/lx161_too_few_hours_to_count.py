"""Work is too short to count toward the endorsement's hours.

A student adds it up with others, and learns at graduation that it did not count.

Wrong:
    # catalog/manufacturing/opportunity/fox-bend-internship.yml
    hours: 15
Says:
    catalog/manufacturing/opportunity/fox-bend-internship.yml:1:8: warning LX161 15 hours: under 20 it does not count \
toward the endorsement's 60. Fix: agree on at least 20 hours with the employer, or choose another `wbl_level`.
Right:
    # catalog/manufacturing/opportunity/fox-bend-internship.yml
    hours: 4
    wbl_level: career-exploration
"""

from collections.abc import Iterator

from lx.domain.endorsement import Asked, asked_by
from lx.domain.written import number_in
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX161"
COUNTING = ("career-development-experience", "youth-or-pre-apprenticeship", "apprenticeship")
"""The levels whose hours count."""


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the hours with the least that the law of the catalog's state counts."""
    asked = asked_by(linked.catalog.vocabularies.get(f"state-law-{linked.catalog.repository.state.casefold()}"))
    for ref, record in linked.catalog.records.items() if asked else ():
        if asked and ref.type == "opportunity" and record.data.get("wbl_level") in COUNTING:
            yield from _too_few(record, asked)


def _too_few(record: Record, asked: Asked) -> Iterator[Problem]:
    hours, least = number_in(record.data.get("hours")), asked.hours_each
    if hours is not None and hours < least:
        message = f"{hours:g} hours: under {least:g} it does not count toward the endorsement's {asked.hours:g}."
        fix = f"agree on at least {least:g} hours with the employer, or choose another `wbl_level`."
        yield Problem(CODE, record.source.path, Pointer("/hours"), message, fix)


RULE = Rule(CODE, "too-few-hours-to-count", Severity.WARNING, __doc__, check)
