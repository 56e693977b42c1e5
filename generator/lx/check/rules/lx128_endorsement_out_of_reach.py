"""A program says that it is made for the endorsement, but its steps do not offer all that the law asks for.

Families choose the program for the endorsement, and learn in grade 12 that something is missing.

Wrong:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    steps:
      - {grade: 9, take: {course: pvhs-intro-manufacturing}, explore: [event/fox-bend-plant-visit]}
      - {grade: 10, challenge: [scrap-to-gain], explore: [event/skills-day-2027]}
      - {grade: 12, experience: [opportunity/fox-bend-internship]}
    endorsement_area: METT
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:5:19: warning LX128 Claims the METT endorsement but \
offers 1 of 2 team challenges. Fix: add what is missing to `steps`, or leave out `endorsement_area` until it is there.
Right:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    steps:
      - {grade: 9, take: {course: pvhs-intro-manufacturing}, explore: [event/fox-bend-plant-visit]}
      - {grade: 10, challenge: [scrap-to-gain, floor-plan], explore: [event/skills-day-2027]}
      - {grade: 12, experience: [opportunity/fox-bend-internship]}
    endorsement_area: METT
"""

from collections.abc import Iterator

from lx.check.study import programs_of
from lx.domain.endorsement import Asked, Data, asked_by, explorations_in, hours_in, is_team_challenge
from lx.domain.written import list_in, mapping_in, text_in, texts_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer

CODE = "LX128"
_FIX = "add what is missing to `steps`, or leave out `endorsement_area` until it is there."


def check(linked: Linked) -> Iterator[Problem]:
    """Count what the steps of every program offer, and compare it with the law of the catalog's state."""
    asked = asked_by(linked.catalog.vocabularies.get(f"state-law-{linked.catalog.repository.state.casefold()}"))
    for program in programs_of(linked.catalog) if asked else ():
        area = text_in(program.data.get("endorsement_area"))
        for offered in _short(program, linked.catalog, asked) if area and asked else ():
            message = f"Claims the {area} endorsement but offers {offered}."
            yield Problem(CODE, program.source.path, Pointer("/endorsement_area"), message, _FIX)


def _short(program: Record, catalog: Catalog, asked: Asked) -> Iterator[str]:
    """What is short, in words: so many of so many. Of what cannot be read yet nothing is said."""
    explored = _named(program, "explore", catalog)
    if explored is not None and (number := explorations_in(explored, asked)) < asked.explorations:
        yield f"{number} of {asked.explorations} career explorations"
    challenges = _named(program, "challenge", catalog)
    if challenges is not None and (number := sum(map(is_team_challenge, challenges))) < asked.challenges:
        yield f"{number} of {asked.challenges} team challenges"
    experiences = _named(program, "experience", catalog)
    if experiences is not None and (hours := hours_in(experiences, asked)) < asked.hours:
        yield f"{hours:g} of {asked.hours:g} hours of career development experience"


def _named(program: Record, field: str, catalog: Catalog) -> list[Data] | None:
    """What the records that the steps name in a field say, each once; None if one of them is broken or not there."""
    steps = map(mapping_in, list_in(program.data.get("steps")))
    refs = (_ref(text) for step in steps for text in texts_in(step.get(field)))
    known = dict.fromkeys(catalog.aliases.get(ref, ref) for ref in refs)
    return [catalog.records[ref].data for ref in known] if all(ref in catalog.records for ref in known) else None


def _ref(text: str) -> Ref:
    kind, stroke, name = text.partition("/")
    return Ref(kind, name) if stroke else Ref("challenge", kind)


RULE = Rule(CODE, "endorsement-out-of-reach", Severity.WARNING, __doc__, check)
